import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import {openBytes, sealBytes, type SealingKeys} from './envelope.js';

/**
 * Seals the private half of a pair to somebody's own key.
 *
 * @returns base64url, 80 bytes
 */
export async function wrapKey(to: string, {publicKey, privateKey}: SealingKeys): Promise<string> {
  return toBase64Url(await sealBytes(to, boundTo(publicKey), fromBase64Url(privateKey)));
}

/** @returns the pair, or `undefined` where this key does not open it or another lies in it */
export async function unwrapKey(
  own: SealingKeys,
  publicKey: string,
  sealed: string,
): Promise<SealingKeys | undefined> {
  try {
    const bytes = await openBytes(own, boundTo(publicKey), fromBase64Url(sealed));
    const keys = {publicKey, privateKey: toBase64Url(bytes)};
    return (await isPair(keys)) ? keys : undefined;
  } catch {
    return undefined;
  }
}

/** Do the halves belong together? Whatever is no key belongs to none. */
export async function isPair({publicKey, privateKey}: SealingKeys): Promise<boolean> {
  try {
    const probe = crypto.getRandomValues(new Uint8Array(16));
    const opened = await openBytes({privateKey}, 'probe', await sealBytes(publicKey, 'probe', probe));
    return String(opened) === String(probe);
  } catch {
    return false;
  }
}

function boundTo(publicKey: string): string {
  return `pana wave key ${publicKey}`;
}
