import {bytesOf, joined, Reader, u32Bytes, type Bytes} from './bytes.js';
import {FileFault, mustBeDrawable, type CleanPicture, type Removal} from './file-rules.js';
import {orientationOnly, readExif} from './orientation.js';

/** What a picture, moving or not, is drawn from. All other chunks are left out, known or not. */
const drawn = ['VP8 ', 'VP8L', 'ALPH', 'ANIM'];
const flag = {motion: 0x02, exif: 0x08, alpha: 0x10};
/** Bytes of a frame's own head: place, size, duration, flags. */
const frameHead = 16;

interface Chunk {
  readonly type: string;
  readonly content: Bytes;
}

interface Reading {
  readonly kept: Chunk[];
  readonly removed: Set<Removal>;
  size: readonly [width: number, height: number] | undefined;
  flags: number | undefined;
  orientation: number;
}

/**
 * Keeps pixels, transparency and movement, and leaves out Exif, XMP, colour profile, unknown chunks and all behind the end.
 *
 * @throws {FileFault}
 */
export function cleanWebp(bytes: Bytes): CleanPicture {
  const reader = new Reader(bytes);
  const end = 8 + reader.u32(4, true);
  const found: Reading = {kept: [], removed: new Set(), size: undefined, flags: undefined, orientation: 1};
  for (const chunk of chunksOf(reader.slice(12, end))) take(chunk, found);
  if (end < reader.length) found.removed.add('behind');
  const hasPixels = found.kept.some(({type}) => ['VP8 ', 'VP8L', 'ANMF'].includes(type));
  if (!found.size || !hasPixels) throw new FileFault('file-damaged');
  const [width, height] = found.size;
  const content = joined([bytesOf('WEBP'), ...withHead(found, width, height).map(written)]);
  const head = [bytesOf('RIFF'), u32Bytes(content.length, true)];
  return {bytes: joined([...head, content]), width, height, removed: found.removed};
}

function chunksOf(bytes: Bytes): readonly Chunk[] {
  const reader = new Reader(bytes);
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < reader.length) {
    const length = reader.u32(at + 4, true);
    chunks.push({type: reader.text(at, 4), content: reader.slice(at + 8, at + 8 + length)});
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function take(chunk: Chunk, found: Reading): void {
  const {type, content} = chunk;
  if (type === 'VP8X') takeHead(new Reader(content), found);
  else if (type === 'ANMF') found.kept.push(cleanFrame(chunk, found));
  else if (drawn.includes(type)) {
    takeSize(chunk, found);
    found.kept.push(chunk);
  } else leaveOut(chunk, found);
}

function takeHead(reader: Reader, found: Reading): void {
  if (found.flags !== undefined || found.size) throw new FileFault('file-damaged');
  found.flags = reader.byte(0);
  setSize([reader.u24(4) + 1, reader.u24(7) + 1], found);
}

/** Pixels have a size of their own, which may be larger than the picture says. */
function takeSize({type, content}: Chunk, found: Reading): void {
  const size = type === 'VP8 ' ? lossySize(content) : type === 'VP8L' ? losslessSize(content) : undefined;
  if (size) setSize(size, found);
}

function setSize(size: readonly [number, number], found: Reading): void {
  mustBeDrawable(...size);
  found.size ??= size;
}

function lossySize(content: Bytes): readonly [number, number] {
  const reader = new Reader(content);
  const isKey = (reader.byte(0) & 1) === 0 && reader.u24(3) === 0x2a019d;
  if (!isKey) throw new FileFault('file-damaged');
  return [reader.u16(6, true) & 0x3fff, reader.u16(8, true) & 0x3fff];
}

function losslessSize(content: Bytes): readonly [number, number] {
  const reader = new Reader(content);
  if (reader.byte(0) !== 0x2f) throw new FileFault('file-damaged');
  const bits = reader.u32(1, true);
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
}

/** A frame of a moving picture holds chunks of its own. */
function cleanFrame({type, content}: Chunk, found: Reading): Chunk {
  const reader = new Reader(content);
  const inside = chunksOf(reader.slice(frameHead, content.length));
  for (const chunk of inside) if (!drawn.includes(chunk.type)) found.removed.add('details');
  const kept = inside.filter((chunk) => drawn.includes(chunk.type));
  for (const chunk of kept) takeSize(chunk, found);
  return {type, content: joined([reader.slice(0, frameHead), ...kept.map(written)])};
}

function leaveOut({type, content}: Chunk, found: Reading): void {
  found.removed.add(type === 'ICCP' ? 'colours' : 'details');
  const text = ['EXIF', 'XMP '].includes(type) ? new TextDecoder('latin1').decode(content) : '';
  if (text.includes('exif:GPS')) found.removed.add('place');
  if (type !== 'EXIF') return;
  const {orientation, hasPlace} = readExif(content.subarray(text.startsWith('Exif\0\0') ? 6 : 0));
  found.orientation = orientation;
  if (hasPlace) found.removed.add('place');
}

/** The extended head names what follows; only such a picture can say which way is up. */
function withHead({kept, flags, orientation}: Reading, width: number, height: number): readonly Chunk[] {
  if (flags === undefined) return kept;
  const isTurned = orientation !== 1;
  const held = (flags & (flag.alpha | flag.motion)) | (isTurned ? flag.exif : 0);
  const sides = [width - 1, height - 1].map((side) => u32Bytes(side, true).subarray(0, 3));
  const head = {type: 'VP8X', content: joined([Uint8Array.from([held, 0, 0, 0]), ...sides])};
  return [head, ...kept, ...(isTurned ? [{type: 'EXIF', content: orientationOnly(orientation)}] : [])];
}

function written({type, content}: Chunk): Bytes {
  const padding = new Uint8Array(content.length % 2);
  return joined([bytesOf(type), u32Bytes(content.length, true), content, padding]);
}
