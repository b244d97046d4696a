import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import type {KeyPair} from './key-kinds.js';

const curve = {name: 'ECDSA', namedCurve: 'P-256'};
const signing = {name: 'ECDSA', hash: 'SHA-256'};

/** @returns ECDSA P-256: the public half as SPKI, the private one as PKCS #8 */
export async function makeSigningKeys(): Promise<KeyPair> {
  const {publicKey, privateKey} = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const [spki, pkcs8] = await Promise.all([
    crypto.subtle.exportKey('spki', publicKey),
    crypto.subtle.exportKey('pkcs8', privateKey),
  ]);
  return {publicKey: toBase64Url(new Uint8Array(spki)), privateKey: toBase64Url(new Uint8Array(pkcs8))};
}

/** @returns 64 bytes as base64url */
export async function signText({privateKey}: KeyPair, text: string): Promise<string> {
  const key = await crypto.subtle.importKey('pkcs8', fromBase64Url(privateKey), curve, false, ['sign']);
  return signTextWith(key, text);
}

/** @returns 64 bytes as base64url */
export async function signTextWith(key: CryptoKey, text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.sign(signing, key, utf8.encode(text))));
}

/** Did the holder of this key sign just this? No for whatever is no key and no signature. */
export async function isSigned(publicKey: string, text: string, signature: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('spki', fromBase64Url(publicKey), curve, false, ['verify']);
    return await crypto.subtle.verify(signing, key, fromBase64Url(signature), utf8.encode(text));
  } catch {
    return false;
  }
}

const utf8 = new TextEncoder();
