import {isRefusal, refuse} from '../../kernel/refusal.js';
import {readTable, type ColumnDrop, type LineProblem, type Table} from './csv.js';
import {decodeText} from './decode.js';
import {limits as usualLimits, type Limits} from './limits.js';
import type {FileRefusal, Reading} from './reading.js';
import type {Dropped, Recorder} from './report.js';
import {isZip, kindOfZip, unzipTables, type PackedFile} from './unzip.js';
import type {WorkbookTables} from './workbook-tables.js';

/** A file that somebody chose: a `File` of the browser, or bytes under a name. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A table that is not read yet. */
export interface Source<Other = never> {
  /** As reports call it. */
  readonly name: string;
  readonly read: (reading: Reading, report: TableReport) => Promise<Table | Other | FileRefusal>;
  /** Chosen by itself, and not one of many in a file. */
  readonly isAlone: boolean;
}

export type TableReport = Recorder<LineProblem, ColumnDrop>;
export type PassedOver = Dropped<'archive' | 'empty-sheet' | 'file' | 'hidden-sheet'>;

export interface Opened<Other = never> {
  readonly sources: readonly Source<Other>[];
  readonly passedOver: readonly PassedOver[];
}

/** What a reader knows of the tables that it looks for. */
export interface Wanted<Other = never> {
  /** Are these headings that are known? Titles may stand above them in a workbook. */
  readonly isHeading: (cells: readonly string[]) => boolean;
  /** Does a sheet's own name say what it is, as OneRoster's do? */
  readonly isKnownSheet: (name: string) => boolean;
  /** Reads a text that is no table; `undefined` where it is one. */
  readonly readOther?: (
    name: string,
    text: string,
    reading: Reading,
    limits: Limits,
  ) => Promise<Other | FileRefusal> | undefined;
}

/** Unpacking takes about this share of the whole time. */
export const unpackShare = 0.3;

/** Opens files that were chosen together, zips, workbooks and tables, without reading their tables. */
export async function openFiles<Other = never>(
  chosen: readonly ChosenFile[],
  reading: Reading,
  wanted: Wanted<Other>,
  limits: Limits = usualLimits,
): Promise<Opened<Other> | FileRefusal> {
  const sources: Source<Other>[] = [];
  const passedOver: PassedOver[] = [];
  for (const [index, file] of chosen.entries()) {
    const progress = (share: number): void =>
      reading.progress(((index + share) / chosen.length) * unpackShare);
    const opened = await openFile(file, {...reading, progress}, wanted, limits);
    if (isRefusal(opened)) return opened;
    sources.push(...opened.sources);
    passedOver.push(...opened.passedOver);
  }
  return {sources, passedOver};
}

function passed(file: string): PassedOver {
  return {file, what: /\.(zip|gz|7z|rar|xlsx)$/i.test(file) ? 'archive' : 'file', count: 1};
}

async function openFile<Other>(
  file: ChosenFile,
  reading: Reading,
  wanted: Wanted<Other>,
  limits: Limits,
): Promise<Opened<Other> | FileRefusal> {
  if (file.size > limits.fileBytes) return refuse('file-too-big', {file: file.name, size: file.size});
  const bytes = await bytesOf(file);
  if (!bytes) return refuse('not-readable', {file: file.name});
  if (bytes.length === 0) return refuse('empty-file', {file: file.name});
  const sourceOf = (packed: PackedFile, isAlone: boolean): Source<Other> => ({
    name: packed.name,
    isAlone,
    read: (turns, report) => tableOf(packed, {reading: turns, report, limits}, wanted),
  });
  if (!isZip(bytes)) return {sources: [sourceOf({name: file.name, bytes}, true)], passedOver: []};
  if (kindOfZip(bytes) === 'workbook') return openWorkbook(bytes, file.name, reading, wanted);
  const unpacked = await unzipTables(bytes, reading, file.name, limits);
  if (isRefusal(unpacked)) return unpacked;
  return {
    sources: unpacked.files.map((packed) => sourceOf(packed, false)),
    passedOver: unpacked.passedOver.map(passed),
  };
}

/** A file may be moved or locked between choosing and reading. */
async function bytesOf(file: ChosenFile): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** Loaded with the first workbook that comes: most files are none. */
async function openWorkbook(
  bytes: Uint8Array,
  file: string,
  reading: Reading,
  wanted: Pick<Wanted, 'isHeading' | 'isKnownSheet'>,
): Promise<Opened | FileRefusal> {
  const reader = await import('./workbook-tables.js').catch(() => undefined);
  if (!reader) return refuse('reader-missing', {file});
  const book = await reader.workbookTables(bytes, file, reading, wanted.isHeading);
  if (isRefusal(book)) return book;
  return book.sheets.length > 0 ? sheetsOf(book, file, wanted) : refuse('empty-file', {file});
}

function sheetsOf(
  {sheets, passedOver}: WorkbookTables,
  file: string,
  {isKnownSheet}: Pick<Wanted, 'isKnownSheet'>,
): Opened {
  const nameOf = (sheet: string): string => {
    if (isKnownSheet(sheet)) return sheet;
    return sheets.length === 1 ? file : `${file} › ${sheet}`;
  };
  return {
    sources: sheets.map(({name, table}) => ({
      name: nameOf(name),
      isAlone: false,
      read: (_, report) => Promise.resolve(table(nameOf(name), report)),
    })),
    passedOver: passedOver.map(({name, what}) => ({file: `${file} › ${name}`, what, count: 1})),
  };
}

interface Work {
  readonly reading: Reading;
  readonly report: TableReport;
  readonly limits: Limits;
}

async function tableOf<Other>(
  {name, bytes}: PackedFile,
  {reading, report, limits}: Work,
  {readOther}: Wanted<Other>,
): Promise<Table | Other | FileRefusal> {
  const decoded = decodeText(bytes, name);
  if (isRefusal(decoded)) return decoded;
  const other = readOther?.(name, decoded.text, reading, limits);
  return other ?? readTable(name, decoded.text, reading, report, limits);
}
