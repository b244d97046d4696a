import {isRefusal, refuse} from '../../kernel/refusal.js';
import {readTable, type ColumnDrop, type LineProblem, type Table} from '../../roster/import/csv.js';
import {decodeText} from '../../roster/import/decode.js';
import {limits as usualLimits, type Limits} from '../../roster/import/limits.js';
import {
  isOneRosterFile,
  readOneRoster,
  type Bundle,
  type RosterReport,
} from '../../roster/import/oneroster.js';
import type {FileRefusal, Reading} from '../../roster/import/reading.js';
import {Report, type Dropped, type Recorder} from '../../roster/import/report.js';
import {isZip, unzipTables, type PackedFile} from '../../roster/import/unzip.js';
import type {AttendanceDrop, AttendanceProblem} from './attendance-rows.js';
import {looksLikeAttendance} from './columns.js';

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
}

export type ReadFile = ReadRoster | ReadAttendance;

/** Unpacking takes about this share of the whole time. */
const unpackShare = 0.3;

/**
 * Reads files that were chosen together: zips and tables. The tables of a roster make one bundle, whether packed or
 * not; every table of attendance stands alone. The roster comes first, since attendance speaks of its pupils.
 */
export async function readFiles(
  chosen: readonly ChosenFile[],
  reading: Reading,
  limits: Limits = usualLimits,
): Promise<readonly ReadFile[] | FileRefusal> {
  const packed: PackedFile[] = [];
  const passedOver: Dropped<'file' | 'archive'>[] = [];
  for (const [index, file] of chosen.entries()) {
    const progress = (share: number): void =>
      reading.progress(((index + share) / chosen.length) * unpackShare);
    const opened = await openFile(file, {...reading, progress}, limits);
    if (isRefusal(opened)) return opened;
    packed.push(...opened.files);
    passedOver.push(...opened.passedOver.map(passed));
  }
  return readTables(packed, passedOver, reading, limits);
}

function passed(file: string): Dropped<'file' | 'archive'> {
  return {file, what: /\.(zip|gz|7z|rar)$/i.test(file) ? 'archive' : 'file', count: 1};
}

async function openFile(
  file: ChosenFile,
  reading: Reading,
  limits: Limits,
): Promise<{readonly files: readonly PackedFile[]; readonly passedOver: readonly string[]} | FileRefusal> {
  if (file.size > limits.fileBytes) return refuse('file-too-big', {file: file.name, size: file.size});
  const bytes = await bytesOf(file);
  if (!bytes) return refuse('not-readable', {file: file.name});
  if (bytes.length === 0) return refuse('empty-file', {file: file.name});
  if (isZip(bytes)) return unzipTables(bytes, reading, file.name, limits);
  return {files: [{name: file.name, bytes}], passedOver: []};
}

/** A file may be moved or locked between choosing and reading. */
async function bytesOf(file: ChosenFile): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

async function readTables(
  files: readonly PackedFile[],
  passedOver: readonly Dropped<'file' | 'archive'>[],
  reading: Reading,
  limits: Limits,
): Promise<readonly ReadFile[] | FileRefusal> {
  const report: RosterReport = new Report();
  const roster: Table[] = [];
  const attendance: ReadAttendance[] = [];
  const others: string[] = [];
  for (const [index, file] of files.entries()) {
    const begin = unpackShare + ((1 - unpackShare) * index) / files.length;
    const progress = (share: number): void =>
      reading.progress(begin + (share * (1 - unpackShare)) / files.length);
    const isRoster = isOneRosterFile(file.name);
    const own: ReadAttendance['report'] = new Report();
    const table = await tableOf(file, {...reading, progress}, isRoster ? report : own, limits);
    if (isRefusal(table)) {
      // A table that nobody needs must not keep out the others.
      if (table.refused === 'cancelled' || isRoster || files.length === 1) return table;
      others.push(file.name);
    } else if (isRoster) roster.push(table);
    else if (looksLikeAttendance(table))
      attendance.push({kind: 'attendance', file: file.name, table, report: own});
    else others.push(file.name);
  }
  if (roster.length === 0 && attendance.length === 0) {
    return refuse('unknown-file', {file: others[0] ?? passedOver[0]?.file ?? ''});
  }
  for (const file of others) report.dropPart(file, 'file');
  for (const {file, what} of passedOver) report.dropPart(file, what);
  if (roster.length === 0) return attendance;
  const bundle = readOneRoster(roster, report);
  if (isRefusal(bundle)) return bundle;
  return [{kind: 'roster', files: roster.map(({file}) => file), bundle}, ...attendance];
}

async function tableOf(
  {name, bytes}: PackedFile,
  reading: Reading,
  report: Recorder<LineProblem, ColumnDrop>,
  limits: Limits,
): Promise<Table | FileRefusal> {
  const decoded = decodeText(bytes, name);
  if (isRefusal(decoded)) return decoded;
  return readTable(name, decoded.text, reading, report, limits);
}
