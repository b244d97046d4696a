import type {Host, HostSession} from '../../host/host.js';

/** A demo's server gives tokens to whoever signs in locally, so that its drop-box can be tried without a portal. */
export function practiceHost(address: string): (session: HostSession) => Host {
  return (session) => ({
    session: () => session,
    token: async () => {
      const query = new URLSearchParams({role: session.roles[0] ?? '', staff: session.staffId});
      const response = await fetch(`${address}?${String(query)}`, {credentials: 'omit'});
      return response.ok ? response.text() : undefined;
    },
  });
}
