import {exchangeInbox} from '../sync/exchange.js';
import type {Duty} from './duties.js';

const everyMs = 60_000;

/** Hands over what waits and fetches what came, at the start, each minute, and whenever the network is back. */
export const duty: Duty = ({journal, remote}) => {
  if (!remote) return () => undefined;
  const exchange = (): void => {
    // What could not be handed over stays in the outbox; the next round takes it.
    if (document.visibilityState === 'visible') void exchangeInbox(journal, remote).catch(() => undefined);
  };
  const timer = setInterval(exchange, everyMs);
  window.addEventListener('online', exchange);
  document.addEventListener('visibilitychange', exchange);
  exchange();
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', exchange);
    document.removeEventListener('visibilitychange', exchange);
  };
};
