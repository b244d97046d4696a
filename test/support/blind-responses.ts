import type {Envelope} from '../../src/journal/entry.js';
import {fromBase64Url} from '../../src/kernel/base64url.js';
import type {ClassKey, WaveId} from '../../src/kernel/ids.js';
import {ticketPurpose, type BlindTicket} from '../../src/survey/blind-ticket.js';
import {firstInstrument} from '../../src/survey/instruments/first.js';
import type {Issuers} from '../../src/survey/issuers.js';
import {responseOf} from '../../src/survey/response.js';
import {blindTicket, finishTicket} from '../../src/vault/blind-signature.js';
import {sealEnvelope} from '../../src/vault/envelope.js';
import {makeIssuingKeys, readIssuingKey, type IssuingKeys} from '../../src/vault/ticket-signature.js';
import {bytesOfNumber, numberOf, power} from './rsa.js';
import {allAnswered, type StartedWave} from './survey.js';

/** Keys by class, made once: making one takes a quarter of a second. */
const made = new Map<string, Promise<IssuingKeys>>();

export async function issuingKeys(classKey: string): Promise<IssuingKeys> {
  const pair = made.get(classKey) ?? makeIssuingKeys();
  made.set(classKey, pair);
  return pair;
}

export async function issuersOf(...classKeys: readonly string[]): Promise<Issuers> {
  const pairs = await Promise.all(classKeys.map(issuingKeys));
  return Object.fromEntries(
    classKeys.map((key, at) => [key, {publicKey: pairs[at]?.publicKey ?? '', title: key}]),
  );
}

/** A ticket as a pupil of this class comes to it. @param by another key than the class's own, for forgeries */
export async function drawn(
  wave: WaveId,
  classKey: string,
  by?: IssuingKeys,
): Promise<{readonly key: string; readonly blind: BlindTicket}> {
  const keys = by ?? (await issuingKeys(classKey));
  const asked = await blindTicket(keys.publicKey, ticketPurpose(wave, classKey));
  if (!asked) throw new Error('no key to blind for');
  const signed = await signedPlainly(keys, asked.blinded);
  const finished = await finishTicket(keys.publicKey, asked, signed);
  if (!finished) throw new Error('not signed');
  return {key: finished.key, blind: {classKey: classKey as ClassKey, ...finished.ticket}};
}

/** By the platform's own big numbers: in Node and in browsers, and by none of the code that is tried here. */
async function signedPlainly({privateKey}: IssuingKeys, blinded: Uint8Array): Promise<Uint8Array> {
  const {n = '', d = ''} = await crypto.subtle.exportKey('jwk', await readIssuingKey(privateKey));
  const [modulus, secret] = [fromBase64Url(n), numberOf(fromBase64Url(d))];
  return bytesOfNumber(power(numberOf(blinded), secret, numberOf(modulus)), modulus.length);
}

/** An answer with a ticket. @param key another envelope key than the ticket's own, for replays */
export function blindAnswer(
  {wave, keys}: StartedWave,
  ticket: {readonly key: string; readonly blind?: BlindTicket},
  {key = ticket.key, of = wave} = {},
): Promise<Envelope> {
  const message = responseOf(of, firstInstrument, allAnswered(1), ticket.blind);
  return sealEnvelope(keys.publicKey, key, message);
}
