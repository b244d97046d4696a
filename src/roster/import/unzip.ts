import {Unzip, UnzipInflate, type UnzipFile} from 'fflate';
import {isRefusal, refuse} from '../../kernel/refusal.js';
import {limits as usualLimits, type Limits} from './limits.js';
import type {FileProblem, FileRefusal, Reading} from './reading.js';
import {crc32, zipDirectory, type ZipEntry} from './zip-directory.js';

export interface PackedFile {
  /** Of a table, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Unpacked {
  readonly files: readonly PackedFile[];
  /** Names of what was not opened: other zips, pictures, what a Mac adds. */
  readonly passedOver: readonly string[];
}

/** Deflate swells 1,032 times at most: a slice of this size gives 8 MB before it is looked at. */
const sliceSize = 8192;
const slicesPerPause = 32;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Office programs pack their documents as zips too; `document` is one that is no workbook of Excel's newer kind. */
export function kindOfZip(bytes: Uint8Array): 'files' | 'workbook' | 'document' {
  const names = new Set(zipDirectory(bytes)?.map(({name}) => name.toLowerCase()));
  if (names.has('xl/workbook.xml')) return 'workbook';
  return names.has('[content_types].xml') || names.has('mimetype') ? 'document' : 'files';
}

/** Opens the tables of a zip, and nothing else in it. */
export async function unzipTables(
  bytes: Uint8Array,
  reading: Reading,
  file = '',
  limits: Limits = usualLimits,
): Promise<Unpacked | FileRefusal> {
  if (kindOfZip(bytes) !== 'files') return refuse('spreadsheet', {file});
  const unpacked = await unzipFiles(bytes, isTable, reading, file, limits);
  if (isRefusal(unpacked)) return unpacked;
  return {...unpacked, files: unpacked.files.map(({name, ...rest}) => ({...rest, name: baseName(name)}))};
}

/**
 * Opens what is wanted of a zip. What comes out is counted as it comes.
 *
 * @param isWanted asked with the path, which stays the name of what comes out
 */
export async function unzipFiles(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
  reading: Reading,
  file = '',
  limits: Limits = usualLimits,
): Promise<Unpacked | FileRefusal> {
  const directory = zipDirectory(bytes);
  const wanted = directory?.filter(({name}) => isWanted(name)) ?? [];
  const refused = !directory ? 'zip-damaged' : refusalBy(directory, wanted, limits);
  if (refused) return refuse(refused, {file});
  const opening = new Opening(wanted, isWanted, limits);
  for (let at = 0, slice = 0; at < bytes.length; at += sliceSize, slice += 1) {
    opening.push(bytes.subarray(at, at + sliceSize), at + sliceSize >= bytes.length);
    if (opening.refused) return refuse(opening.refused, {file});
    if (slice % slicesPerPause === 0) await reading.pause();
    if (reading.isCancelled()) return refuse('cancelled');
    reading.progress(Math.min(1, (at + sliceSize) / bytes.length));
  }
  const files = opening.files();
  return files ? {files, passedOver: opening.passedOver} : refuse('zip-damaged', {file});
}

function refusalBy(
  directory: readonly ZipEntry[],
  wanted: readonly ZipEntry[],
  limits: Limits,
): FileProblem | undefined {
  if (directory.length > limits.entries) return 'zip-too-big';
  if (wanted.some(({isEncrypted}) => isEncrypted)) return 'zip-encrypted';
  return wanted.some(({method}) => method !== 0 && method !== 8) ? 'zip-damaged' : undefined;
}

interface OpenFile {
  readonly path: string;
  readonly chunks: Uint8Array[];
  size: number;
  crc: number;
  isWhole: boolean;
}

class Opening {
  refused: FileProblem | undefined;
  readonly passedOver: string[] = [];
  readonly #wanted: readonly ZipEntry[];
  readonly #isWanted: (path: string) => boolean;
  readonly #limits: Limits;
  readonly #open: OpenFile[] = [];
  readonly #unzip: Unzip;
  #seen = 0;
  #packed = 0;
  #unpacked = 0;

  constructor(wanted: readonly ZipEntry[], isWanted: (path: string) => boolean, limits: Limits) {
    this.#wanted = wanted;
    this.#isWanted = isWanted;
    this.#limits = limits;
    this.#unzip = new Unzip((file) => this.#begin(file));
    this.#unzip.register(UnzipInflate);
  }

  push(slice: Uint8Array, isLast: boolean): void {
    this.#packed += slice.length;
    try {
      this.#unzip.push(slice, isLast);
    } catch {
      this.refused ??= 'zip-damaged';
    }
  }

  /** @returns `undefined` where a file is missing, cut off or not what its checksum says */
  files(): readonly PackedFile[] | undefined {
    const isWhole = ({name, crc}: ZipEntry): boolean =>
      this.#open.some((file) => file.path === name && file.isWhole && file.crc === crc);
    if (this.#wanted.length !== this.#open.length || !this.#wanted.every(isWhole)) return undefined;
    return this.#open.map(({path, chunks, size}) => ({name: path, bytes: joined(chunks, size)}));
  }

  #begin(file: UnzipFile): void {
    this.#seen += 1;
    if (this.#seen > this.#limits.entries) this.refused ??= 'zip-too-big';
    if (this.refused) return;
    if (!this.#isWanted(file.name)) {
      if (!file.name.endsWith('/')) this.passedOver.push(file.name);
      return;
    }
    const open: OpenFile = {path: file.name, chunks: [], size: 0, crc: 0, isWhole: false};
    this.#open.push(open);
    file.ondata = (error, chunk, isLast) => {
      if (error) this.refused ??= 'zip-damaged';
      else this.#take(open, chunk, isLast);
    };
    file.start();
  }

  #take(open: OpenFile, chunk: Uint8Array, isLast: boolean): void {
    if (this.refused) return;
    open.size += chunk.length;
    this.#unpacked += chunk.length;
    if (this.#isTooBig(open)) {
      this.refused = 'zip-too-big';
      return;
    }
    open.crc = crc32(chunk, open.crc);
    open.chunks.push(chunk);
    open.isWhole = isLast;
  }

  #isTooBig(open: OpenFile): boolean {
    const {entryBytes, unpackedBytes, ratio, ratioFrom} = this.#limits;
    if (open.size > entryBytes || this.#unpacked > unpackedBytes) return true;
    return this.#unpacked > ratioFrom && this.#unpacked > this.#packed * ratio;
  }
}

function isTable(path: string): boolean {
  return /\.(csv|tsv|txt|json|jsonl|ndjson|xml)$/i.test(path) && !/(^|[\\/])(__MACOSX|\._)/.test(path);
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
