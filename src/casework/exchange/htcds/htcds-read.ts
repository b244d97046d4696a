import {isRefusal, refuse, type Refusal} from '../../../kernel/refusal.js';
import {readTable, type LineProblem, type Row, type Table} from '../../../roster/import/csv.js';
import {limits as usualLimits, type Limits} from '../../../roster/import/limits.js';
import {openFiles, type ChosenFile, type Wanted} from '../../../roster/import/open-files.js';
import type {FileProblem, Reading} from '../../../roster/import/reading.js';
import {Report, type Repair} from '../../../roster/import/report.js';
import {htcdsField, type HtcdsField} from './htcds-fields.js';
import {readValue, type ValueFault} from './htcds-values.js';
import {objectsAt, placeOf, type JsonMember, type JsonObject} from './json-places.js';
import {keyOfFields, type ReceivedField} from './received.js';

export interface ReceivedRecord {
  readonly line: number;
  readonly fields: readonly ReceivedField[];
  /** The line of an equal record before it in the same file. */
  readonly sameAs?: number;
}

export type RecordProblem =
  ValueFault | 'unknown-field' | 'deprecated-field' | 'field-twice' | 'nested' | 'record-twice';
export type HtcdsProblem = RecordProblem | LineProblem;

export interface HtcdsFile {
  readonly name: string;
  readonly records: readonly ReceivedRecord[];
  readonly repairs: readonly HtcdsRepair[];
}

/** `value` begins with the field's name where one is at fault. */
export type HtcdsRepair = Repair<HtcdsProblem>;

export type HtcdsFileRefusal = Refusal<
  FileProblem | 'json-damaged' | 'not-htcds' | 'no-records' | 'too-many-records' | 'lines-damaged'
>;

/** A case as text is some kilobytes: 5 MB hold a thousand with long comments. */
export const htcdsLimits: Limits = {...usualLimits, fileBytes: 5_000_000, rows: 1_000, cell: 100_000};

interface JsonRecords {
  readonly objects: readonly (JsonObject | undefined)[];
}

type Notes = Report<HtcdsProblem, string>;

/**
 * Reads cases of another system, one or many, from JSON, CSV or a workbook. What cannot be understood of a value is
 * listed and kept with its record. A file with lines that no record can be made of is refused whole, with these lines: nothing
 * is taken in half.
 */
export async function readHtcds(
  file: ChosenFile,
  reading: Reading,
  limits: Limits = htcdsLimits,
): Promise<HtcdsFile | HtcdsFileRefusal> {
  const report: Notes = new Report();
  const found = await contentOf(file, reading, report, limits);
  if (isRefusal(found)) return found;
  if ('objects' in found && found.objects.length > limits.rows)
    return refuse('too-many-records', {file: file.name, rows: limits.rows});
  const records = 'objects' in found ? ofObjects(found, file.name, report) : ofTable(found, report);
  const damaged = report.repairs.filter(({taken}) => !taken);
  if (damaged.length > 0) return refuse('lines-damaged', {file: file.name, lines: linesOf(damaged)});
  if (records.length === 0) return refuse('no-records', {file: file.name});
  if (!records.some(({fields}) => fields.some(({name}) => htcdsField(name))))
    return refuse('not-htcds', {file: file.name});
  return {name: file.name, records: withTwins(records, file.name, report), repairs: report.repairs};
}

async function contentOf(
  file: ChosenFile,
  reading: Reading,
  report: Notes,
  limits: Limits,
): Promise<Table | JsonRecords | HtcdsFileRefusal> {
  if (file.size > limits.fileBytes) return refuse('file-too-big', {file: file.name, size: file.size});
  const sure = await surelyText(file);
  if (sure !== undefined)
    return isJson(sure) ? recordsIn(sure, file.name) : readTable(file.name, sure, reading, report, limits);
  const opened = await openFiles<JsonRecords | HtcdsFileRefusal>([file], reading, wanted, limits);
  if (isRefusal(opened)) return opened;
  const [source] = opened.sources;
  return source ? source.read(reading, report) : refuse('not-htcds', {file: file.name});
}

/**
 * JSON is UTF-8, and so is a table with its mark: nothing is to be guessed there. Guessing would take a question mark
 * between two Cyrillic letters for a letter that another program lost, and refuse what Pana itself wrote.
 */
async function surelyText(file: ChosenFile): Promise<string | undefined> {
  try {
    const bytes = await file.arrayBuffer();
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
    const isSure = text.startsWith('\ufeff') || isJson(text);
    return isSure && !text.includes('\0') ? text.replace(/^\ufeff/, '') : undefined;
  } catch {
    return undefined;
  }
}

function isJson(text: string): boolean {
  return /^\ufeff?\s*[[{]/.test(text);
}

const wanted: Wanted<JsonRecords | HtcdsFileRefusal> = {
  isHeading: (cells) => cells.some((cell) => htcdsField(cell.trim())),
  isKnownSheet: () => false,
  readOther: (name, text) => (isJson(text) ? Promise.resolve(recordsIn(text, name)) : undefined),
};

/** An array, an object with `records`, or one record by itself. */
function recordsIn(text: string, file: string): JsonRecords | HtcdsFileRefusal {
  try {
    JSON.parse(text);
  } catch {
    return refuse('json-damaged', {file});
  }
  return {objects: objectsAt(text, placeOf(text, 'records') ?? 0)};
}

function ofObjects({objects}: JsonRecords, file: string, report: Notes): readonly ReceivedRecord[] {
  return objects.flatMap((object) => {
    if (!object) {
      report.leaveOut(file, 1, 'no-value', '');
      return [];
    }
    const members = object.members.filter(({kind}) => kind !== 'null');
    for (const [at, member] of members.entries()) check(member, members.slice(0, at), file, report);
    return members.length === 0 ? [] : [{line: object.line, fields: members.map(fieldOf)}];
  });
}

function fieldOf(member: JsonMember): ReceivedField {
  const {name, text} = member;
  return isNested(member) ? {name, text, nested: true} : {name, text};
}

function isNested({name, kind}: JsonMember): boolean {
  return kind === 'object' || (kind === 'list' && htcdsField(name)?.type !== 'multi');
}

function check(member: JsonMember, before: readonly JsonMember[], file: string, report: Notes): void {
  const note = (problem: RecordProblem, value = `${member.name}: ${member.text}`): void =>
    report.remark(file, member.line, problem, value);
  if (before.some(({name}) => name === member.name)) note('field-twice');
  if (isNested(member)) note('nested');
  const field = knownField(member.name, (problem) => note(problem, member.name));
  const fault = field && !isNested(member) && faultIn(field, member.text);
  if (fault) note(fault);
}

function ofTable(table: Table, report: Notes): readonly ReceivedRecord[] {
  const fields = table.columns.map((name, at) => {
    const note = (problem: RecordProblem): void => report.remark(table.file, 1, problem, name);
    if (table.columns.indexOf(name) < at) note('field-twice');
    return knownField(name, note);
  });
  return table.rows.flatMap((row) => {
    const record = ofRow(row, table.columns);
    for (const [at, field] of fields.entries()) {
      const text = plain(row.cells[at] ?? '');
      const fault = field && text.trim() !== '' ? faultIn(field, text) : undefined;
      if (fault) report.remark(table.file, row.line, fault, `${table.columns[at] ?? ''}: ${text}`);
    }
    return record.fields.length > 0 ? [record] : [];
  });
}

function ofRow({line, cells}: Row, columns: readonly string[]): ReceivedRecord {
  const fields = columns.map((name, at) => ({name, text: plain(cells[at] ?? '')}));
  return {line, fields: fields.filter(({text}) => text !== '')};
}

/** Without the apostrophe that keeps a spreadsheet from running a cell. */
function plain(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function knownField(
  name: string,
  note: (problem: 'unknown-field' | 'deprecated-field') => void,
): HtcdsField | undefined {
  const field = htcdsField(name);
  if (!field) note('unknown-field');
  else if (field.deprecated) note('deprecated-field');
  return field;
}

function faultIn(field: HtcdsField, text: string): ValueFault | undefined {
  const reading = readValue(field, text);
  return 'fault' in reading ? reading.fault : undefined;
}

function withTwins(
  records: readonly ReceivedRecord[],
  file: string,
  report: Notes,
): readonly ReceivedRecord[] {
  const first = new Map<string, number>();
  return records.map((record) => {
    const key = keyOfFields(record.fields);
    const sameAs = first.get(key);
    if (sameAs === undefined) {
      first.set(key, record.line);
      return record;
    }
    report.remark(file, record.line, 'record-twice', String(sameAs));
    return {...record, sameAs};
  });
}

function linesOf(damaged: readonly HtcdsRepair[]): string {
  const lines = [...new Set(damaged.map(({line}) => line))];
  return lines.slice(0, 20).join(', ') + (lines.length > 20 ? ' …' : '');
}
