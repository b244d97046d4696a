import {strFromU8} from 'fflate';

/** What a zip says of one of its files. Nothing of it is believed but names and checksums. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
}

const endSign = 0x06054b50;
const endSize = 22;
const entrySign = 0x02014b50;
const entrySize = 46;
const longestComment = 0xffff;

/**
 * The list at the end of a zip. A zip that was cut off has none.
 *
 * @returns `undefined` where there is no whole list
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + entrySize > end || view.getUint32(at, true) !== entrySign) return undefined;
    entries.push(entryAt(bytes, view, at));
    at += entrySize + [28, 30, 32].reduce((sum, part) => sum + view.getUint16(at + part, true), 0);
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSign) return at;
  }
  return undefined;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const from = at + entrySize;
  return {
    name: strFromU8(bytes.subarray(from, from + view.getUint16(at + 28, true)), !(flags & 0x800)),
    isEncrypted: (flags & 1) === 1 || method === 99,
    method,
    crc: view.getUint32(at + 16, true),
  };
}

const crcTable = Uint32Array.from({length: 256}, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zip files use it; pass the last result on to go on. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
