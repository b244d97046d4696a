export interface ClientCredentials {
  /** Where the system gives tokens: `https://sis.example/oauth/token`. */
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What is asked for; for OneRoster 1.2 `https://purl.imsglobal.org/spec/or/v1p2/scope/roster-core.readonly`. */
  readonly scope?: string;
  readonly fetch?: typeof fetch;
  readonly now?: () => Date;
}

/** A token goes out of use a minute before its time, so that it does not run out on its way. */
const margin = 60_000;
/** Seconds, where a system does not say. */
const usualLife = 300;
/** Milliseconds for one answer. */
const patience = 15_000;

/**
 * Tokens by OAuth 2 client credentials (RFC 6749, section 4.4), each kept until it runs out. For a server alone: a secret in
 * a page is everybody's.
 *
 * @returns what `makeOneRosterSource` takes as `token`; it throws where no token is given
 * @throws {TypeError} for an address without encryption
 */
export function makeClientCredentials(options: ClientCredentials): (isRenewal: boolean) => Promise<string> {
  const {protocol, hostname} = new URL(options.tokenUrl);
  if (protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    throw new TypeError(`tokens at ${hostname}: a secret travels over https only`);
  const now = options.now ?? (() => new Date());
  let held: Promise<Token> | undefined;
  return async (isRenewal) => {
    if (held && !isRenewal) {
      const known = await held.catch(() => undefined);
      if (known && known.until > now().getTime() + margin) return known.text;
    }
    held = askToken(options, now);
    return (await held).text;
  };
}

interface Token {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

async function askToken(options: ClientCredentials, now: () => Date): Promise<Token> {
  const {tokenUrl, clientId, clientSecret, scope, fetch: ask = fetch} = options;
  const form = new URLSearchParams({grant_type: 'client_credentials', ...(scope && {scope})});
  const response = await ask(tokenUrl, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`)}`,
    },
    body: form.toString(),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`no token: ${response.status}`);
  const body = (await response.json()) as {access_token?: unknown; expires_in?: unknown} | null;
  const text = body?.access_token;
  if (typeof text !== 'string' || text === '') throw new Error('no token in the answer');
  const life = Number(body?.expires_in);
  return {text, until: now().getTime() + (life > 0 ? life : usualLife) * 1000};
}
