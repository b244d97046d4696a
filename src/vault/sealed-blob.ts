import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import type {SubjectKey} from '../kernel/ids.js';
import {JournalError} from '../journal/journal-error.js';
import type {FileSealing} from '../journal/replica.js';
import {sameBytes} from '../journal/same-bytes.js';
import {gcmOpen, gcmSeal, nonceLength} from './aes-gcm.js';
import type {Audience, KeyRing} from './key-ring.js';

/** How a sealed file begins, with the version of what follows: name of the key, nonce, ciphertext. */
const mark = new TextEncoder().encode('pana file\n\x00\x01');
const keyLength = 16;
const head = mark.length + keyLength + nonceLength;

/** No file shows that it is smaller: a note on a slip of paper is a few hundred bytes, a photo is not. */
const smallest = 16_384;

/**
 * Seals files under the key of their case, each under a nonce of its own: the same photo in two cases lies under two names, and who
 * knows a photo cannot find out whether it is here.
 */
export function sealingOfFiles(keys: Pick<KeyRing, 'current' | 'byId'>): FileSealing {
  return {
    async seal(bytes, of) {
      const known = keys.current(audienceIn(of));
      if (!known) throw new JournalError('locked');
      const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
      const before = joined(mark, fromBase64Url(known.id), nonce);
      return joined(before, await gcmSeal(known.key, nonce, padded(bytes), before));
    },
    async open(bytes) {
      if (!isSealedFile(bytes)) return bytes; // from before this device sealed; its name was made of just these bytes
      const [before, sealed] = [bytes.slice(0, head), bytes.slice(head)];
      const known = keys.byId(toBase64Url(before.subarray(mark.length, mark.length + keyLength)));
      if (!known) throw new JournalError('locked');
      const plain = await gcmOpen(known.key, before.slice(mark.length + keyLength), sealed, before);
      if (!plain) throw new JournalError('corrupt');
      return unpadded(plain);
    },
  };
}

function audienceIn(of: SubjectKey): Audience {
  return (/^case\/[^/]+/.exec(of)?.[0] as Audience | undefined) ?? 'care';
}

function isSealedFile(bytes: Uint8Array): boolean {
  return bytes.length > head && sameBytes(bytes.subarray(0, mark.length), mark);
}

function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const plain = new Uint8Array(Math.max(smallest, roughly(bytes.length + 4)));
  new DataView(plain.buffer).setUint32(0, bytes.length);
  plain.set(bytes, 4);
  return plain;
}

/** Padmé: at most 12 % longer, and only as many lengths as a number has with a mantissa of log log bits (PURBs, PoPETs 2019, 4). */
function roughly(length: number): number {
  const exponent = Math.floor(Math.log2(length));
  const step = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1);
  return Math.ceil(length / step) * step;
}

function unpadded(plain: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const length = plain.length < 4 ? Infinity : new DataView(plain.buffer).getUint32(0);
  if (4 + length > plain.length) throw new JournalError('corrupt');
  return plain.slice(4, 4 + length);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
