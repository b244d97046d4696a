import {bytesOf, joined, Reader, u32Bytes, type Bytes} from './bytes.js';
import {FileFault, mustBeDrawable, type CleanPicture, type Removal} from './file-rules.js';
import {orientationOnly, readExif} from './orientation.js';

/** What a still picture is drawn from. All other chunks are left out, known or not. */
const drawn = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD'];
const told: Readonly<Record<string, Removal>> = {
  iCCP: 'colours',
  acTL: 'motion',
  fcTL: 'motion',
  fdAT: 'motion',
};

interface Reading {
  readonly kept: Bytes[];
  readonly removed: Set<Removal>;
  orientation: number;
  hasPixels: boolean;
}

/**
 * Keeps what the picture is drawn from: no texts, times, Exif, colour profile or movement, and nothing behind its end.
 *
 * @throws {FileFault} also where a checksum does not fit
 */
export function cleanPng(bytes: Bytes): CleanPicture {
  const reader = new Reader(bytes);
  if (reader.text(12, 4) !== 'IHDR' || reader.u32(8) !== 13) throw new FileFault('file-damaged');
  const [width, height] = [reader.u32(16), reader.u32(20)];
  mustBeDrawable(width, height);
  const found: Reading = {kept: [], removed: new Set(), orientation: 1, hasPixels: false};
  let [at, type] = [8, ''];
  while (type !== 'IEND') {
    type = reader.text(at + 4, 4);
    at = takeChunk(reader, at, type, found);
  }
  if (at < reader.length) found.removed.add('behind');
  if (!found.hasPixels) throw new FileFault('file-damaged');
  const [head, ...rest] = found.kept;
  const up = found.orientation === 1 ? [] : [chunkOf('eXIf', orientationOnly(found.orientation))];
  const all = [reader.slice(0, 8), ...(head ? [head] : []), ...up, ...rest];
  return {bytes: joined(all), width, height, removed: found.removed};
}

/** @returns where the next one begins */
function takeChunk(reader: Reader, at: number, type: string, found: Reading): number {
  const end = at + 12 + reader.u32(at);
  const chunk = reader.slice(at, end);
  if (checksum(chunk.subarray(4, -4)) !== reader.u32(end - 4)) throw new FileFault('file-damaged');
  if (type === 'IHDR' && at !== 8) throw new FileFault('file-damaged');
  if (type === 'IDAT') found.hasPixels = true;
  if (drawn.includes(type)) found.kept.push(chunk);
  else leaveOut(type, chunk.subarray(8, -4), found);
  return end;
}

function leaveOut(type: string, content: Bytes, found: Reading): void {
  // A capital first letter: nobody who does not know the chunk may draw the picture.
  if (!/^[a-z][A-Za-z]{3}$/.test(type)) throw new FileFault('file-damaged');
  if (type === 'eXIf') {
    const {orientation, hasPlace} = readExif(content);
    found.orientation = orientation;
    if (hasPlace) found.removed.add('place');
  }
  found.removed.add(told[type] ?? 'details');
}

function chunkOf(type: string, content: Bytes): Bytes {
  const named = joined([bytesOf(type), content]);
  return joined([u32Bytes(content.length), named, u32Bytes(checksum(named))]);
}

/** CRC-32 of ISO 3309, as PNG has it. */
export function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

const table = Uint32Array.from({length: 256}, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
