import {toBase64Url} from '../../src/kernel/base64url.js';
import {makeAuthorise} from '../../src/server/authorise.js';
import type {Handler} from '../../src/server/handler.js';
import {signWithOpenSsl} from '../../src/server/openssl-signing.js';
import {makeTicketIssuer, type PupilSeen, type TicketIssuerOptions} from '../../src/server/ticket-issuer.js';
import {MemoryTickets, type TicketStore} from '../../src/server/ticket-store.js';
import {makeVerifier, signToken} from '../../src/server/tokens.js';
import {blindTicket, type BlindedTicket} from '../../src/vault/blind-signature.js';
import {makeIssuingKeys, type IssuingKeys} from '../../src/vault/ticket-signature.js';
import {claimsOf, makeTokenKeys} from './drop-box.js';

export const testWave = 'abcdefghijkmnpqr';

/** An issuer in this process; who is signed in is a header, since no test has a portal's cookies. */
export interface TestIssuer {
  readonly store: TicketStore;
  readonly handler: Handler;
  /** Opens the wave as the care team does. @returns public keys by class */
  readonly open: (classes?: readonly object[]) => Promise<Readonly<Record<string, string>>>;
  readonly close: () => Promise<Response>;
  readonly ask: (pupil: string, body: unknown, init?: RequestInit) => Promise<Response>;
  readonly get: (pupil: string) => Promise<Response>;
  readonly tokenFor: (...roles: readonly string[]) => Promise<string>;
}

const pupilHeader = 'Test-Pupil';

/** `aisha@7b` is Aisha of 7b. */
function seenIn(request: Request): PupilSeen | undefined {
  const [pupil, classId] = (request.headers.get(pupilHeader) ?? '').split('@');
  return pupil && classId ? {pupil, classId} : undefined;
}

export async function testIssuer(options: Partial<TicketIssuerOptions> = {}): Promise<TestIssuer> {
  const {privateKey, publicKey} = await makeTokenKeys();
  const store = options.store ?? new MemoryTickets();
  const authorise = makeAuthorise(makeVerifier([publicKey], {audience: 'pana'}));
  const now = (): Date => new Date('2026-11-24T09:00:00+05:00');
  const handler = makeTicketIssuer({store, who: seenIn, authorise, sign: signWithOpenSsl, now, ...options});
  const tokenFor = (...roles: readonly string[]): Promise<string> =>
    signToken(privateKey, claimsOf(...roles), {audience: 'pana'});
  const staff = async (): Promise<Record<string, string>> => ({
    Authorization: `Bearer ${await tokenFor('psychologist')}`,
  });
  return {
    store,
    handler,
    tokenFor,
    open: async (classes = [{key: '7b', hostId: 'host-7b'}, {key: '8a'}]) => {
      const body = JSON.stringify({until: '2026-12-02', classes});
      const response = await handler(ticketRequest('/keys', {method: 'PUT', headers: await staff(), body}));
      return ((await response.json()) as {keys: Record<string, string>}).keys;
    },
    close: async () => handler(ticketRequest('', {method: 'DELETE', headers: await staff()})),
    ask: (pupil, body, init = {}) =>
      handler(
        ticketRequest('', {
          method: 'PUT',
          headers: {[pupilHeader]: pupil, 'Content-Type': 'application/json'},
          body: typeof body === 'string' ? body : JSON.stringify(body),
          ...init,
        }),
      ),
    get: (pupil) => handler(ticketRequest('', {headers: {[pupilHeader]: pupil}})),
  };
}

const pairs = new Map<string, Promise<IssuingKeys>>();

/** Keys of 7b and 8a that were made once for all tests: making two takes half a second. */
export async function giveKeys(store: TicketStore): Promise<void> {
  for (const classKey of ['7b', '8a']) {
    const pair = pairs.get(classKey) ?? makeIssuingKeys();
    pairs.set(classKey, pair);
    await store.putOnce(testWave, `class/${classKey}`, JSON.stringify(await pair));
  }
}

export function ticketRequest(path: string, init: RequestInit, wave = testWave): Request {
  return new Request(`https://portal.school.example/pana/tickets/${wave}${path}`, init);
}

export async function blinded(issuerKey: string, purpose = 'test'): Promise<BlindedTicket> {
  const ticket = await blindTicket(issuerKey, purpose);
  if (!ticket) throw new Error('no key to blind for');
  return ticket;
}

export function asking(ticket: BlindedTicket, classKey = '7b'): object {
  return {class: classKey, blinded: toBase64Url(ticket.blinded)};
}
