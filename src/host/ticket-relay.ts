import {isFields} from '../kernel/guards.js';
import {
  isBlinded,
  isClassName,
  type TicketAnswer,
  type TicketAsk,
  type TicketRefusal,
} from './ticket-messages.js';

/** In ms. A pupil waits for it. */
const patience = 15_000;

/** What the issuer's words mean for a pupil. Whatever else went wrong is worth another try. */
const meanings: Readonly<Record<string, TicketRefusal>> = {
  issued: 'issued',
  'signed-out': 'signed-out',
  class: 'class',
  unknown: 'closed',
  closed: 'closed',
  expired: 'closed',
};

/**
 * Takes an app's question to the host's issuer, with the host's own cookies: the app has none, and must not know who is
 * signed in.
 *
 * @param issuer address of the handler, with a closing slash
 */
export async function askIssuer(issuer: string, ask: TicketAsk): Promise<TicketAnswer> {
  const {wave, blinded, class: classKey} = ask;
  const about = {type: 'ticket-answer', wave, ...(blinded !== undefined && {blinded})} as const;
  const init: RequestInit =
    blinded === undefined
      ? {method: 'GET'}
      : {
          method: 'PUT',
          headers: {'Content-Type': 'application/json'},
          body: JSON.stringify({class: classKey, blinded}),
        };
  const said = await saidBy(`${issuer}${wave}`, init);
  if (said['wave'] === wave && isClassName(said['class'])) {
    if (blinded === undefined) return {...about, class: said['class']};
    if (isBlinded(said['signed'])) return {...about, class: said['class'], signed: said['signed']};
  }
  return {...about, refused: meaningOf(String(said['refused']))};
}

/** What every object has is no word of an issuer's. */
function meaningOf(word: string): TicketRefusal {
  return (Object.hasOwn(meanings, word) ? meanings[word] : undefined) ?? 'unreachable';
}

async function saidBy(address: string, init: RequestInit): Promise<Readonly<Record<string, unknown>>> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(address, {...init, signal, credentials: 'include', cache: 'no-store'});
    const said: unknown = await response.json();
    return isFields(said) ? said : {};
  } catch {
    return {};
  }
}
