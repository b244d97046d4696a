import {isRefusal, refuse} from '../../kernel/refusal.js';
import {readTable, type ColumnDrop, type LineProblem, type Table} from '../../roster/import/csv.js';
import {decodeText} from '../../roster/import/decode.js';
import {limits as usualLimits, type Limits} from '../../roster/import/limits.js';
import {
  isOneRosterFile,
  isOtherOneRosterFile,
  readOneRoster,
  type Bundle,
  type RosterReport,
} from '../../roster/import/oneroster.js';
import type {FileRefusal, Reading} from '../../roster/import/reading.js';
import {Report, type Dropped, type Recorder} from '../../roster/import/report.js';
import {isZip, kindOfZip, unzipTables, type PackedFile} from '../../roster/import/unzip.js';
import type {WorkbookTables} from '../../roster/import/workbook-tables.js';
import type {CodeTableName} from '../codes/code-table.js';
import type {AttendanceDrop, AttendanceProblem} from './attendance-rows.js';
import {looksLikeAttendance} from './columns.js';
import type {EdFiFile} from './ed-fi-records.js';
import {edFiAttendance} from './ed-fi-table.js';
import {neededFields} from './fields.js';
import type {TakenEvidence} from './taken-registers.js';

/** A file that somebody chose: a `File` of the browser, or bytes under a name. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type ReadRoster = {
  readonly kind: 'roster';
  readonly files: readonly string[];
  readonly bundle: Bundle;
};

/** Rows are understood later, beside a roster; what was found on the way lies in `report`. */
export interface ReadAttendance {
  readonly kind: 'attendance';
  readonly file: string;
  readonly table: Table;
  readonly report: Report<AttendanceProblem, AttendanceDrop>;
  /** What its codes are read by, where its kind tells. */
  readonly codeTable?: CodeTableName;
  /** Of a source that records absences alone: which registers were taken. Its table's columns are ours. */
  readonly taken?: TakenEvidence;
}

export type ReadFile = ReadRoster | ReadAttendance;

/** Unpacking takes about this share of the whole time. */
const unpackShare = 0.3;

/** A table that is not read yet. */
interface Source {
  /** As reports call it. */
  readonly name: string;
  readonly read: (reading: Reading, report: TableReport) => Promise<Table | EdFiFile | FileRefusal>;
  /** Chosen by itself, and not one of many in a file. */
  readonly isAlone: boolean;
}

type TableReport = Recorder<LineProblem, ColumnDrop>;
type PassedOver = Dropped<'archive' | 'empty-sheet' | 'file' | 'hidden-sheet'>;

interface Opened {
  readonly sources: readonly Source[];
  readonly passedOver: readonly PassedOver[];
}

/**
 * Reads files that were chosen together: zips, workbooks and tables. The tables of a roster make one bundle, whether
 * packed or not; every table of attendance stands alone. The roster comes first, since attendance speaks of its pupils.
 */
export async function readFiles(
  chosen: readonly ChosenFile[],
  reading: Reading,
  limits: Limits = usualLimits,
): Promise<readonly ReadFile[] | FileRefusal> {
  const sources: Source[] = [];
  const passedOver: PassedOver[] = [];
  for (const [index, file] of chosen.entries()) {
    const progress = (share: number): void =>
      reading.progress(((index + share) / chosen.length) * unpackShare);
    const opened = await openFile(file, {...reading, progress}, limits);
    if (isRefusal(opened)) return opened;
    sources.push(...opened.sources);
    passedOver.push(...opened.passedOver);
  }
  const [only] = chosen;
  return readTables(sources, passedOver, reading, chosen.length === 1 ? (only?.name ?? '') : '');
}

function passed(file: string): PassedOver {
  return {file, what: /\.(zip|gz|7z|rar|xlsx)$/i.test(file) ? 'archive' : 'file', count: 1};
}

async function openFile(file: ChosenFile, reading: Reading, limits: Limits): Promise<Opened | FileRefusal> {
  if (file.size > limits.fileBytes) return refuse('file-too-big', {file: file.name, size: file.size});
  const bytes = await bytesOf(file);
  if (!bytes) return refuse('not-readable', {file: file.name});
  if (bytes.length === 0) return refuse('empty-file', {file: file.name});
  if (!isZip(bytes)) return {sources: [sourceOf({name: file.name, bytes}, limits, true)], passedOver: []};
  if (kindOfZip(bytes) === 'workbook') return openWorkbook(bytes, file.name, reading);
  const unpacked = await unzipTables(bytes, reading, file.name, limits);
  if (isRefusal(unpacked)) return unpacked;
  return {
    sources: unpacked.files.map((packed) => sourceOf(packed, limits, false)),
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

function sourceOf(file: PackedFile, limits: Limits, isAlone: boolean): Source {
  return {name: file.name, isAlone, read: (reading, report) => tableOf(file, reading, report, limits)};
}

/** Loaded with the first workbook that comes: most files are none. */
async function openWorkbook(
  bytes: Uint8Array,
  file: string,
  reading: Reading,
): Promise<Opened | FileRefusal> {
  const reader = await import('../../roster/import/workbook-tables.js').catch(() => undefined);
  if (!reader) return refuse('reader-missing', {file});
  const isHeading = (cells: readonly string[]): boolean => looksLikeAttendance({columns: cells});
  const book = await reader.workbookTables(bytes, file, reading, isHeading);
  if (isRefusal(book)) return book;
  return book.sheets.length > 0 ? sheetsOf(book, file) : refuse('empty-file', {file});
}

function sheetsOf({sheets, passedOver}: WorkbookTables, file: string): Opened {
  const nameOf = (sheet: string): string => {
    if (isOneRosterFile(sheet)) return sheet;
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

async function readTables(
  sources: readonly Source[],
  passedOver: readonly PassedOver[],
  reading: Reading,
  chosen: string,
): Promise<readonly ReadFile[] | FileRefusal> {
  const report: RosterReport = new Report();
  const roster: Table[] = [];
  const attendance: ReadAttendance[] = [];
  const others: string[] = [];
  const records: EdFiFile[] = [];
  const strange: ReadAttendance[] = [];
  for (const [index, {name, read, isAlone}] of sources.entries()) {
    const begin = unpackShare + ((1 - unpackShare) * index) / sources.length;
    const progress = (share: number): void =>
      reading.progress(begin + (share * (1 - unpackShare)) / sources.length);
    const isRoster = isOneRosterFile(name);
    const own: ReadAttendance['report'] = new Report();
    const table = await read({...reading, progress}, isRoster ? report : own);
    if (isRefusal(table)) {
      // A table that nobody needs must not keep out the others, but absences that are damaged must not be taken for none.
      if (isRoster || sources.length === 1 || mayBeAbsences(name, table)) return table;
      others.push(name);
    } else if ('lines' in table) records.push(table);
    else if (isRoster) roster.push(table);
    else if (looksLikeAttendance(table) || (isAlone && canBeAsked(table)))
      attendance.push({kind: 'attendance', file: name, table, report: own});
    else if (canBeAsked(table)) strange.push({kind: 'attendance', file: name, table, report: own});
    else others.push(name);
  }
  if (records.length > 0)
    attendance.push({kind: 'attendance', codeTable: 'ed-fi', ...edFiAttendance(records)});
  if (roster.length === 0 && attendance.length === 0) attendance.push(...strange);
  else others.push(...strange.map(({file}) => file));
  if (roster.length === 0 && attendance.length === 0)
    return refuse('unknown-file', {file: chosen || (others[0] ?? passedOver[0]?.file ?? '')});
  // What was passed over is told once, with what is shown first.
  const teller = roster.length > 0 ? report : attendance[0]?.report;
  for (const file of others) teller?.dropPart(file, 'file');
  for (const {file, what} of passedOver) teller?.dropPart(file, what);
  if (roster.length === 0) return attendance;
  const bundle = readOneRoster(roster, report);
  if (isRefusal(bundle)) return bundle;
  return [{kind: 'roster', files: roster.map(({file}) => file), bundle}, ...attendance];
}

/** May a person say what its columns are? Other tables of OneRoster hold nothing that is looked for. */
function canBeAsked({file, columns, rows}: Table): boolean {
  return columns.length >= neededFields.length && rows.length > 0 && !isOtherOneRosterFile(file);
}

async function tableOf(
  {name, bytes}: PackedFile,
  reading: Reading,
  report: TableReport,
  limits: Limits,
): Promise<Table | EdFiFile | FileRefusal> {
  const decoded = decodeText(bytes, name);
  if (isRefusal(decoded)) return decoded;
  if (looksLikeRecords(name, decoded.text)) return recordsOf(name, decoded.text, reading, limits);
  return readTable(name, decoded.text, reading, report, limits);
}

function mayBeAbsences(name: string, {refused}: FileRefusal): boolean {
  if (['cancelled', 'document-type', 'records-damaged'].includes(refused)) return true;
  return isNamedAsRecords(name) && refused !== 'unknown-file';
}

function isNamedAsRecords(name: string): boolean {
  return /\.(?:json|jsonl|ndjson|xml)$/i.test(name);
}

/** Is it no table, by its name or how it begins? */
function looksLikeRecords(name: string, text: string): boolean {
  if (isNamedAsRecords(name)) return true;
  return /^\s*(?:\[\s*)?\{\s*"|^\s*<(?:\?xml|[\w.:-]*Interchange)/.test(text.slice(0, 2000));
}

/** Loaded with the first such file. */
async function recordsOf(
  file: string,
  text: string,
  reading: Reading,
  limits: Limits,
): Promise<EdFiFile | FileRefusal> {
  const reader = await import('./ed-fi-records.js').catch(() => undefined);
  if (!reader) return refuse('reader-missing', {file});
  return (await reader.readEdFi(text, file, reading, limits)) ?? refuse('unknown-file', {file});
}
