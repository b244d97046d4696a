import {draft, type Draft} from '../../kernel/draft.js';
import type {EntryId, SubjectKey} from '../../kernel/ids.js';
import {isRefusal} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {Table} from '../../roster/import/csv.js';
import type {FileRefusal} from '../../roster/import/reading.js';
import {
  justificationOf,
  likelyTable,
  meaningOf,
  tableNamed,
  type CodeTable,
  type CodeTableName,
} from '../codes.js';
import {sameSense, type Mark} from '../marks.js';
import {listsOf, marksOf, registerSubject, registerTaken, sameMarks, type Register} from '../register.js';
import {
  attendanceRows,
  type AttendanceReport,
  type AttendanceRow,
  type SchoolData,
} from './attendance-rows.js';

/** The heads of a subject, as the attendance view gives them. */
export type CurrentRegisters = (
  about: SubjectKey,
) => readonly {readonly id: EntryId; readonly body: Register}[];

export interface AttendanceImport {
  readonly file: string;
  readonly codeTable: CodeTableName;
  /** What to append: new registers, and those that replace what an earlier file said. */
  readonly drafts: readonly Draft[];
  readonly counts: AttendanceCounts;
  readonly firstDay?: SchoolDay;
  readonly lastDay?: SchoolDay;
  /** Codes that the table does not explain, most frequent first. Their marks are `unknown`. */
  readonly unknownCodes: readonly {readonly code: string; readonly count: number}[];
  readonly report: AttendanceReport;
}

export interface AttendanceCounts {
  readonly registers: number;
  readonly marks: number;
  readonly days: number;
  readonly classes: number;
  /** Registers that were not here before. */
  readonly added: number;
  /** Registers that an earlier file said otherwise. */
  readonly changed: number;
  readonly unchanged: number;
  /** Registers that staff took: they stand. */
  readonly staffTook: number;
  /** Registers in which nobody is said to be present. */
  readonly absencesOnly: number;
}

/**
 * Registers out of a table, one for each class, day and slot. Who has no line has no mark. What staff took stands, and
 * the same file a second time changes nothing.
 *
 * @param found what reading the table found already; it is not changed
 * @param codes the table to read codes by; by default the one that explains most
 */
export function attendanceOf(
  table: Table,
  school: SchoolData,
  current: CurrentRegisters,
  found: AttendanceReport,
  codes?: CodeTableName,
): AttendanceImport | FileRefusal {
  const report = found.copy();
  const rows = attendanceRows(table, school, report);
  if (isRefusal(rows)) return rows;
  const counts = countsOf(rows);
  const codeTable = codes ? tableNamed(codes) : likelyTable(counts);
  const plain = agreed(rows, codeTable, table.file, report);
  const days = plain.map(({day}) => day);
  return {
    file: table.file,
    codeTable: codeTable.name,
    ...decided(takenFrom(plain, codeTable), current, table.file, report),
    ...(days.length > 0 && {firstDay: days.reduce(earlier), lastDay: days.reduce(later)}),
    unknownCodes: unknownIn(countsOf(plain), codeTable),
    report,
  };
}

function countsOf(rows: readonly AttendanceRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {code} of rows) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function unknownIn(counts: ReadonlyMap<string, number>, table: CodeTable): AttendanceImport['unknownCodes'] {
  const unknown = [...counts].filter(([code]) => !meaningOf(code, table));
  return unknown.map(([code, count]) => ({code, count})).sort((a, b) => b.count - a.count);
}

/**
 * One line for a pupil, day and slot. Lines that say the same twice count once; where they contradict each other
 * nobody knows, and none of them counts.
 */
function agreed(
  rows: readonly AttendanceRow[],
  table: CodeTable,
  file: string,
  report: AttendanceReport,
): readonly AttendanceRow[] {
  const first = new Map<string, AttendanceRow>();
  const contested = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = first.get(key);
    if (!before) first.set(key, row);
    else if (isAlike(before, row, table))
      report.leaveOut(file, row.line, 'duplicate-line', row.code, before.line);
    else {
      contested.add(key);
      report.leaveOut(file, row.line, 'contradiction', `${before.code} / ${row.code}`, before.line);
    }
  }
  for (const key of contested) {
    const row = first.get(key);
    if (row) report.leaveOut(file, row.line, 'contradiction', row.code);
    first.delete(key);
  }
  const reasons = [...first.values()].filter(({reason}) => reason && !justificationOf(reason)).length;
  if (reasons > 0) report.dropPart(file, 'reasons', reasons);
  return [...first.values()];
}

function keyOf({pupil, day, slot}: AttendanceRow): string {
  return `${pupil.key} ${day} ${slot}`;
}

function isAlike(a: AttendanceRow, b: AttendanceRow, table: CodeTable): boolean {
  const [left, right] = [markOf(a, table), markOf(b, table)];
  const isSameCode = a.code === b.code || left.status !== 'unknown';
  return a.classKey === b.classKey && sameSense(left, right) && isSameCode;
}

function markOf({pupil: {key: pupil}, code, reason}: AttendanceRow, table: CodeTable): Mark {
  const meaning = meaningOf(code, table);
  if (!meaning) return {pupil, status: 'unknown', sourceCode: code};
  const {status} = meaning;
  if (status === 'present') return {pupil, status};
  const isOpen = status === 'absent' && meaning.justification === 'unknown';
  const justification = (isOpen ? justificationOf(reason) : undefined) ?? meaning.justification;
  return {pupil, status, ...(justification && {justification}), sourceCode: code};
}

/** A register and the line of the file that speaks of it first. */
interface Taken {
  readonly register: Register;
  readonly line: number;
}

function takenFrom(rows: readonly AttendanceRow[], table: CodeTable): readonly Taken[] {
  const groups = new Map<SubjectKey, {row: AttendanceRow; marks: Mark[]}>();
  for (const row of rows) {
    const about = registerSubject(row);
    const group = groups.get(about) ?? {row, marks: []};
    group.marks.push(markOf(row, table));
    groups.set(about, group);
  }
  return [...groups.values()].map(({row: {classKey, day, slot, line}, marks}) => ({
    register: {classKey, day, slot, source: 'import', ...listsOf(marks)},
    line,
  }));
}

function decided(
  taken: readonly Taken[],
  current: CurrentRegisters,
  file: string,
  report: AttendanceReport,
): Pick<AttendanceImport, 'drafts' | 'counts'> {
  const drafts: Draft[] = [];
  const counts = {added: 0, changed: 0, unchanged: 0, staffTook: 0};
  for (const {register, line} of taken) {
    const about = registerSubject(register);
    const heads = current(about);
    const fate = fateOf(register, heads);
    counts[fate] += 1;
    if (fate === 'staffTook') {
      report.drop(file, 'staff-took-it', sizeOf(register));
      report.remark(file, line, 'staff-took-it', [register.day, register.slot].join(', '), false);
      continue;
    }
    report.use(file, sizeOf(register));
    const replaces = heads.map(({id}) => id);
    if (fate !== 'unchanged') drafts.push(draft(registerTaken, about, register, replaces));
  }
  return {drafts, counts: {...sizesOf(taken.map(({register}) => register)), ...counts}};
}

function fateOf(
  register: Register,
  heads: ReturnType<CurrentRegisters>,
): 'added' | 'changed' | 'unchanged' | 'staffTook' {
  if (heads.length === 0) return 'added';
  const marks = marksOf(register);
  if (heads.every(({body}) => sameMarks(marksOf(body), marks))) return 'unchanged';
  return heads.some(({body}) => body.source === 'staff') ? 'staffTook' : 'changed';
}

function sizeOf({present, marks}: Register): number {
  return present.length + marks.length;
}

function sizesOf(
  registers: readonly Register[],
): Pick<AttendanceCounts, 'registers' | 'marks' | 'days' | 'classes' | 'absencesOnly'> {
  return {
    registers: registers.length,
    marks: registers.reduce((sum, register) => sum + sizeOf(register), 0),
    days: new Set(registers.map(({day}) => day)).size,
    classes: new Set(registers.map(({classKey}) => classKey)).size,
    absencesOnly: registers.filter(({present}) => present.length === 0).length,
  };
}

function earlier(a: SchoolDay, b: SchoolDay): SchoolDay {
  return a < b ? a : b;
}

function later(a: SchoolDay, b: SchoolDay): SchoolDay {
  return a > b ? a : b;
}
