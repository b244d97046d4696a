import {isFields} from '../kernel/guards.js';
import type {ClassKey} from '../kernel/ids.js';
import {keyOfTicket, readIssuerKey} from '../vault/ticket-signature.js';
import {issuerOf, ticketIn, ticketPurpose} from './blind-ticket.js';
import type {SetAsideReason} from './set-aside.js';
import type {PublishedWave} from './wave.js';

/** The class that an envelope counts for, or why it does not. */
export type Judgement = {readonly classKey: ClassKey} | {readonly reason: SetAsideReason};

/** Reading a key takes as long as checking a signature; a wave has one for each class. */
const issuerKeys = new Map<string, Promise<CryptoKey | undefined>>();

/**
 * Does what was sealed for a wave, under no slip's id, carry a good ticket for this very envelope?
 *
 * @param envelopeKey the key that it lay under
 * @param message as it was opened by the wave's key
 */
export async function judgeTicket(
  {wave, issuers}: PublishedWave,
  envelopeKey: string,
  message: unknown,
): Promise<Judgement> {
  if (!isFields(message) || message['kind'] !== 'response' || message['wave'] !== wave)
    return {reason: 'foreign'};
  const ticket = ticketIn(message);
  if (!ticket) return {reason: 'no-ticket'};
  const issuer = issuerOf(issuers, ticket.classKey);
  if (!issuer) return {reason: 'foreign'};
  const issuerKey = await keyNamed(issuer.publicKey);
  const key = issuerKey && (await keyOfTicket(issuerKey, ticketPurpose(wave, ticket.classKey), ticket));
  if (key === undefined) return {reason: 'forged'};
  return key === envelopeKey ? {classKey: ticket.classKey} : {reason: 'replayed'};
}

function keyNamed(publicKey: string): Promise<CryptoKey | undefined> {
  const known = issuerKeys.get(publicKey) ?? readIssuerKey(publicKey);
  issuerKeys.set(publicKey, known);
  return known;
}
