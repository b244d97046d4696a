import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import type {Branded} from '../kernel/ids.js';
import {canonicalJson} from '../journal/canonical-json.js';

/** Names a member's keys: SHA-256 of both public halves, base64url. Another key has another. */
export type Fingerprint = Branded<'Fingerprint'>;

/** What everybody may know of a member's keys: X25519 as 32 bytes and ECDSA P-256 as SPKI, base64url. */
export interface PublicKeys {
  readonly sealing: string;
  readonly signing: string;
}

export async function fingerprintOf({sealing, signing}: PublicKeys): Promise<Fingerprint> {
  return (await digest(canonicalJson(['pana member', sealing, signing]))) as Fingerprint;
}

const groups = 6;
const bytesOfGroup = 5;

/**
 * As two people read it to each other: six groups of five digits, 99 bits. Who wants keys of their own to show the same
 * digits has to try some 10^29.
 */
export function spokenFingerprint(fingerprint: Fingerprint): readonly string[] {
  const bytes = fromBase64Url(fingerprint);
  return Array.from({length: groups}, (_, group) => {
    const part = bytes.subarray(group * bytesOfGroup, (group + 1) * bytesOfGroup);
    const number = part.reduce((sum, byte) => sum * 256 + byte, 0); // 40 bits, exact in a double
    return String(number % 100_000).padStart(5, '0');
  });
}

/** @returns SHA-256 as base64url */
export async function digest(text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
