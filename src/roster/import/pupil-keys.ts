import {sha256} from '@noble/hashes/sha2.js';
import {keyFromBytes, type PupilKey} from '../../kernel/ids.js';

/** Characters of a key: 80 bits. */
const keyLength = 16;
const utf8 = new TextEncoder();

/** The same child of the same file gets the same key on every device. @param taken keys of other children */
export function newPupilKey(
  system: string,
  schoolId: string,
  sourcedId: string,
  taken: ReadonlySet<string>,
): PupilKey {
  for (let attempt = 0; ; attempt += 1) {
    const source = [system, schoolId, sourcedId, ...(attempt > 0 ? [String(attempt)] : [])];
    const key = keyFromBytes(sha256(utf8.encode(JSON.stringify(source))).subarray(0, keyLength));
    if (!taken.has(key)) return key as PupilKey;
  }
}
