import {Reader, type Bytes} from './bytes.js';
import {FileFault} from './file-rules.js';

/** What is read of a picture's Exif before it is dropped. */
export interface ExifFacts {
  /** 1 to 8, by Exif 2.32: which way is up. 1 is as it lies. */
  readonly orientation: number;
  readonly hasPlace: boolean;
}

const orientationTag = 0x0112;
const placeTag = 0x8825;
const upright: ExifFacts = {orientation: 1, hasPlace: false};

/** @param tiff what follows `Exif\0\0`; what cannot be read says nothing, and is dropped all the same */
export function readExif(tiff: Bytes): ExifFacts {
  try {
    return directoryOf(new Reader(tiff));
  } catch (cause) {
    if (cause instanceof FileFault) return upright;
    throw cause;
  }
}

function directoryOf(reader: Reader): ExifFacts {
  const order = reader.text(0, 2);
  if (order !== 'II' && order !== 'MM') return upright;
  const little = order === 'II';
  const start = reader.u32(4, little);
  const count = Math.min(reader.u16(start, little), 500);
  let facts = upright;
  for (let at = start + 2; at < start + 2 + count * 12 && at + 12 <= reader.length; at += 12) {
    const tag = reader.u16(at, little);
    const value = reader.u16(at + 8, little);
    if (tag === orientationTag && value >= 1 && value <= 8) facts = {...facts, orientation: value};
    if (tag === placeTag) facts = {...facts, hasPlace: true};
  }
  return facts;
}

/** Exif that says which way is up, and nothing else. Turning the pixels instead would mean to compress the picture anew. */
export function orientationOnly(orientation: number): Bytes {
  // Big-endian, directory at 8, one tag of one short, no further directory.
  return Uint8Array.from([
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
}
