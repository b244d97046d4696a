import {bytesOf, joined, Reader, textOf, type Bytes} from './bytes.js';
import {FileFault, mustBeDrawable, type CleanPicture, type Removal} from './file-rules.js';
import {orientationOnly, readExif} from './orientation.js';

/** More are made to keep a decoder busy. Cameras write one, pages of the web some ten. */
const mostScans = 100;

const marker = {sos: 0xda, eoi: 0xd9, app0: 0xe0, app1: 0xe1, app2: 0xe2, app14: 0xee, comment: 0xfe};
/** Frames that browsers decode: baseline, extended, progressive. */
const frames = [0xc0, 0xc1, 0xc2];
/** Tables of Huffman and of quantisation, restart interval, number of lines. */
const tables = [0xc4, 0xdb, 0xdd, 0xdc];
const adobeLength = 14;
const jfif = Uint8Array.from([0xff, 0xe0, 0, 16, ...bytesOf('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]);

interface Reading {
  readonly kept: Bytes[];
  readonly removed: Set<Removal>;
  size: readonly [width: number, height: number] | undefined;
  orientation: number;
  scans: number;
}

/**
 * Keeps what the picture is drawn from and leaves out every other segment: Exif with its small preview, XMP, IPTC, colour
 * profiles, comments, what makers add, and all behind the end. Pixels stay as they were.
 *
 * @throws {FileFault}
 */
export function cleanJpeg(bytes: Bytes): CleanPicture {
  const reader = new Reader(bytes);
  const found: Reading = {kept: [], removed: new Set(), size: undefined, orientation: 1, scans: 0};
  let at = 2;
  while (nextMarker(reader, at) !== marker.eoi) at = takeSegment(reader, skipFill(reader, at), found);
  if (skipFill(reader, at) + 2 < reader.length) found.removed.add('behind');
  if (!found.size || found.scans === 0) throw new FileFault('file-damaged');
  const [width, height] = found.size;
  const head = [
    bytes.subarray(0, 2),
    jfif,
    ...(found.orientation === 1 ? [] : [upSegment(found.orientation)]),
  ];
  // An Adobe segment says how colours are written; JFIF beside it would contradict it.
  const hasAdobe = found.kept.some((part) => part[1] === marker.app14);
  const start = hasAdobe ? head.filter((part) => part !== jfif) : head;
  const end = Uint8Array.from([0xff, marker.eoi]);
  return {bytes: joined([...start, ...found.kept, end]), width, height, removed: found.removed};
}

/** Any number of 0xFF may stand before a marker. @returns where the last of them stands */
function skipFill(reader: Reader, from: number): number {
  if (reader.byte(from) !== 0xff) throw new FileFault('file-damaged');
  let at = from;
  while (reader.byte(at + 1) === 0xff) at += 1;
  return at;
}

function nextMarker(reader: Reader, from: number): number {
  return reader.byte(skipFill(reader, from) + 1);
}

/** @returns where the next one begins */
function takeSegment(reader: Reader, at: number, found: Reading): number {
  const sign = reader.byte(at + 1);
  const length = reader.u16(at + 2);
  if (length < 2) throw new FileFault('file-damaged');
  const segment = reader.slice(at, at + 2 + length);
  if (frames.includes(sign)) takeFrame(segment, found);
  else if (sign === marker.sos) return takeScan(reader, at, length, found);
  else if (tables.includes(sign)) found.kept.push(segment);
  else if (isAdobe(sign, segment)) found.kept.push(adobeOnly(segment));
  else leaveOut(sign, segment, found);
  return at + 2 + length;
}

function takeFrame(segment: Bytes, found: Reading): void {
  const reader = new Reader(segment);
  if (found.size) throw new FileFault('file-damaged');
  found.size = [reader.u16(7), reader.u16(5)];
  mustBeDrawable(...found.size);
  found.kept.push(segment);
}

/** The header of a scan and its data, up to a marker that is neither a stuffed byte nor a restart. */
function takeScan(reader: Reader, at: number, length: number, found: Reading): number {
  found.scans += 1;
  if (!found.size) throw new FileFault('file-damaged');
  if (found.scans > mostScans) throw new FileFault('picture-too-large');
  let end = reader.bytes.indexOf(0xff, at + 2 + length);
  while (end >= 0 && isData(reader.byte(end + 1))) end = reader.bytes.indexOf(0xff, end + 2);
  if (end < 0) throw new FileFault('file-damaged');
  found.kept.push(reader.slice(at, end));
  return end;
}

function isData(sign: number): boolean {
  return sign === 0 || (sign >= 0xd0 && sign <= 0xd7);
}

function isAdobe(sign: number, segment: Bytes): boolean {
  return sign === marker.app14 && segment.length >= 2 + adobeLength && startOf(segment).startsWith('Adobe');
}

/** The twelve bytes that the standard knows, whatever stands behind them. */
function adobeOnly(segment: Bytes): Bytes {
  return joined([
    Uint8Array.from([0xff, marker.app14, 0, adobeLength]),
    segment.subarray(4, 2 + adobeLength),
  ]);
}

function leaveOut(sign: number, segment: Bytes, found: Reading): void {
  const isKnown = (sign >= marker.app0 && sign <= 0xef) || sign === marker.comment;
  if (!isKnown) throw new FileFault('file-damaged');
  const start = startOf(segment);
  if (sign === marker.app1 && start.startsWith('Exif\0')) takeExif(segment, found);
  if (textOf(segment).includes('exif:GPS')) found.removed.add('place');
  if (sign === marker.app2 && start.startsWith('ICC_PROFILE')) found.removed.add('colours');
  else if (sign !== marker.app0) found.removed.add('details');
}

function takeExif(segment: Bytes, found: Reading): void {
  const {orientation, hasPlace} = readExif(segment.subarray(10));
  if (found.orientation === 1) found.orientation = orientation;
  if (hasPlace) found.removed.add('place');
}

function startOf(segment: Bytes): string {
  return textOf(segment.subarray(4, 20));
}

function upSegment(orientation: number): Bytes {
  const content = joined([bytesOf('Exif\0\0'), orientationOnly(orientation)]);
  return joined([Uint8Array.from([0xff, marker.app1, 0, content.length + 2]), content]);
}
