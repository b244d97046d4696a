import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';

/**
 * What makes a blind ticket good: RSASSA-PSS with SHA-384 and a salt of 48 bytes, as RFC 9474 gives it in
 * RSABSSA-SHA384-PSS-Randomized. Checking one needs nothing but the platform; blinding lies in `blind-signature.ts`.
 */
const algorithm = {name: 'RSA-PSS', hash: 'SHA-384'} as const;
const saltLength = 48;

/** Bits of an issuer's modulus. Waves last weeks, so the least that is thought safe for years is enough. */
const keyBits = {made: 2048, least: 2048, most: 4096} as const;

/** Random bytes in front of what is signed: no two tickets are alike, and none can be guessed. */
export const ticketRandomness = 32;

/** An issuer's key pair for one class and wave, as base64url: SPKI and PKCS 8. */
export interface IssuingKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** A ticket as it is spent. `random` and what it is for make the message; the message's hash is the envelope's key. */
export interface SpentTicket {
  /** Base64url of `ticketRandomness` bytes. */
  readonly random: string;
  /** Base64url, as long as the issuer's modulus. */
  readonly signature: string;
}

export async function makeIssuingKeys(): Promise<IssuingKeys> {
  const publicExponent = Uint8Array.of(1, 0, 1);
  const parameters = {...algorithm, modulusLength: keyBits.made, publicExponent};
  const pair = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('spki', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return {
    publicKey: toBase64Url(new Uint8Array(publicKey)),
    privateKey: toBase64Url(new Uint8Array(privateKey)),
  };
}

/**
 * Only keys with which blinding hides everything: of a fair length, and with the exponent 65537, a prime. With another
 * exponent an issuer could learn a little of each message from its blinded form.
 *
 * @param publicKey SPKI as base64url
 * @returns `undefined` for what is no such key
 */
export async function readIssuerKey(publicKey: string): Promise<CryptoKey | undefined> {
  try {
    const key = await crypto.subtle.importKey('spki', fromBase64Url(publicKey), algorithm, true, ['verify']);
    const {modulusLength, publicExponent} = key.algorithm as RsaHashedKeyAlgorithm;
    const isFair = modulusLength >= keyBits.least && modulusLength <= keyBits.most;
    return isFair && String(publicExponent) === '1,0,1' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** @throws {DOMException} where it is no PKCS 8 of an RSA key */
export async function readIssuingKey(privateKey: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', fromBase64Url(privateKey), algorithm, true, ['sign']);
}

/** What is signed: chance, and then in plain words what the ticket is for. */
export function ticketMessage(random: Uint8Array, purpose: string): Uint8Array<ArrayBuffer> {
  const words = new TextEncoder().encode(purpose);
  const message = new Uint8Array(random.length + words.length);
  message.set(random);
  message.set(words, random.length);
  return message;
}

/** @returns 43 characters, as a slip's id has: from outside the two cannot be told apart */
export async function ticketKey(message: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', message)));
}

/**
 * @param purpose what the ticket must be for; one that was signed for anything else is not good
 * @returns the key that its envelope must have, or `undefined` where the issuer never signed it
 */
export async function keyOfTicket(
  issuerKey: CryptoKey,
  purpose: string,
  {random, signature}: SpentTicket,
): Promise<string | undefined> {
  try {
    const message = ticketMessage(exactly(fromBase64Url(random), ticketRandomness), purpose);
    const parameters = {name: algorithm.name, saltLength};
    const isGood = await crypto.subtle.verify(parameters, issuerKey, fromBase64Url(signature), message);
    return isGood ? await ticketKey(message) : undefined;
  } catch {
    return undefined;
  }
}

/** With more or fewer random bytes one message could be read as two tickets. */
function exactly(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  if (bytes.length !== length) throw new RangeError('not as long as a ticket');
  return bytes;
}
