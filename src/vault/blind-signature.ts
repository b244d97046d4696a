import {BlindRSA, PrepareType} from '@cloudflare/blindrsa-ts/lib/src/blindrsa.js';
import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import {
  keyOfTicket,
  readIssuerKey,
  readIssuingKey,
  ticketMessage,
  ticketRandomness,
  type SpentTicket,
} from './ticket-signature.js';

/**
 * RFC 9474, RSABSSA-SHA384-PSS-Randomized. The file is named by itself: the package's index brings a second, partially
 * blind scheme that nothing here needs.
 */
export const scheme = new BlindRSA({
  name: 'RSABSSA-SHA384-PSS-Randomized',
  hash: 'SHA-384',
  saltLength: 48,
  prepareType: PrepareType.Randomized,
  supportsRSARAW: false,
});

/** A ticket between asking and having. It lives in memory alone: who has `inverse` can join asking and spending. */
export interface BlindedTicket {
  readonly random: Uint8Array<ArrayBuffer>;
  readonly purpose: string;
  /** What the issuer sees: evenly distributed over all numbers below its modulus, whatever the ticket is. */
  readonly blinded: Uint8Array;
  readonly inverse: Uint8Array;
}

/** @returns `undefined` where the issuer's key is none that may be trusted with blinding */
export async function blindTicket(issuerKey: string, purpose: string): Promise<BlindedTicket | undefined> {
  const key = await readIssuerKey(issuerKey);
  if (!key) return undefined;
  const random = crypto.getRandomValues(new Uint8Array(ticketRandomness));
  const {blindedMsg, inv} = await scheme.blind(key, ticketMessage(random, purpose));
  return {random, purpose, blinded: blindedMsg, inverse: inv};
}

/**
 * The issuer's part, wherever JavaScript runs: about a third of a second of one processor. Node has a quicker one.
 *
 * @param privateKey PKCS 8 as base64url
 * @throws where `blinded` is no number below the modulus
 */
export async function signBlinded(privateKey: string, blinded: Uint8Array): Promise<Uint8Array> {
  return scheme.blindSign(await readIssuingKey(privateKey), blinded);
}

/** A ticket that is good, and the key of the envelope that it goes into. */
export interface FinishedTicket {
  readonly key: string;
  readonly ticket: SpentTicket;
}

/**
 * @param signed the issuer's answer
 * @returns `undefined` where that is no signature under this very key: with a key of its own for one pupil an issuer
 *   could know the ticket again, so nothing signed by another is ever shown to anyone
 */
export async function finishTicket(
  issuerKey: string,
  {random, purpose, inverse}: BlindedTicket,
  signed: Uint8Array,
): Promise<FinishedTicket | undefined> {
  const key = await readIssuerKey(issuerKey);
  if (!key) return undefined;
  try {
    const signature = await scheme.finalize(key, ticketMessage(random, purpose), signed, inverse);
    const ticket = {random: toBase64Url(random), signature: toBase64Url(signature)};
    const name = await keyOfTicket(key, purpose, ticket);
    return name === undefined ? undefined : {key: name, ticket};
  } catch {
    return undefined;
  }
}

/** @returns `undefined` for what is no base64url */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return fromBase64Url(text);
  } catch {
    return undefined;
  }
}
