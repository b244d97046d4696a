import {isRefusal, refuse} from '../../kernel/refusal.js';
import type {Table} from '../../roster/import/csv.js';
import type {Limits} from '../../roster/import/limits.js';
import {
  isOneRosterFile,
  isOtherOneRosterFile,
  readOneRoster,
  type Bundle,
  type RosterReport,
} from '../../roster/import/oneroster.js';
import {
  openFiles,
  unpackShare,
  type ChosenFile,
  type Opened,
  type Wanted,
} from '../../roster/import/open-files.js';
import type {FileRefusal, Reading} from '../../roster/import/reading.js';
import {Report} from '../../roster/import/report.js';
import type {AttendanceDrop, AttendanceProblem} from './attendance-rows.js';
import {looksLikeAttendance} from './columns.js';
import {hasDayColumns} from './day-columns.js';
import type {EdFiFile} from './ed-fi-records.js';
import {edFiAttendance} from './ed-fi-table.js';
import {neededFields} from './fields.js';
import {knownTable, type KnownTable} from './known-tables.js';
import type {TakenEvidence} from './taken-registers.js';

export type ReadRoster = {
  readonly kind: 'roster';
  readonly files: readonly string[];
  readonly bundle: Bundle;
};

/** Rows are understood later, beside a roster; what was found on the way lies in `report`. */
export interface ReadAttendance extends KnownTable {
  readonly kind: 'attendance';
  readonly file: string;
  readonly report: Report<AttendanceProblem, AttendanceDrop>;
  /** Of a source that records absences alone: which registers were taken. */
  readonly taken?: TakenEvidence;
}

export type ReadFile = ReadRoster | ReadAttendance;

const wanted: Wanted<EdFiFile> = {
  isHeading: (columns) => looksLikeAttendance({columns}) || hasDayColumns(columns),
  isKnownSheet: isOneRosterFile,
  readOther: (name, text, reading, limits) =>
    looksLikeRecords(name, text) ? recordsOf(name, text, reading, limits) : undefined,
};

/**
 * Reads files that were chosen together: zips, workbooks and tables. The tables of a roster make one bundle, whether
 * packed or not; every table of attendance stands alone. The roster comes first, since attendance speaks of its pupils.
 */
export async function readFiles(
  chosen: readonly ChosenFile[],
  reading: Reading,
  limits?: Limits,
): Promise<readonly ReadFile[] | FileRefusal> {
  const opened = await openFiles(chosen, reading, wanted, limits);
  if (isRefusal(opened)) return opened;
  const [only] = chosen;
  return readTables(opened, reading, chosen.length === 1 ? (only?.name ?? '') : '');
}

async function readTables(
  {sources, passedOver}: Opened<EdFiFile>,
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
    const found = await read({...reading, progress}, isRoster ? report : own);
    const table = isRefusal(found) || isRoster || 'lines' in found ? found : knownTable(found, own);
    if (isRefusal(table)) {
      // A table that nobody needs must not keep out the others, but absences that are damaged must not be taken for none.
      if (isRoster || sources.length === 1 || mayBeAbsences(name, table)) return table;
      others.push(name);
    } else if ('lines' in table) records.push(table);
    else if ('columns' in table) roster.push(table);
    else if (looksLikeAttendance(table.table) || (isAlone && canBeAsked(table.table)))
      attendance.push({kind: 'attendance', file: name, report: own, ...table});
    else if (canBeAsked(table.table)) strange.push({kind: 'attendance', file: name, report: own, ...table});
    else others.push(name);
  }
  if (records.length > 0)
    attendance.push({
      kind: 'attendance',
      codeTable: 'ed-fi',
      hasOwnColumns: true,
      ...edFiAttendance(records),
    });
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
