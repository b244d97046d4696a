import {draft, type Draft} from '../../kernel/draft.js';
import type {EntryId, SubjectKey} from '../../kernel/ids.js';
import {isRefusal} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {Table} from '../../roster/import/csv.js';
import type {FileRefusal} from '../../roster/import/reading.js';
import {markFrom, type CodeTable, type CodeTableName} from '../codes/code-table.js';
import {justificationOf, likelyTable, readCode, tableNamed} from '../codes/presets.js';
import type {ReadCode} from '../codes/reread-view.js';
import {sameSense, type Mark} from '../marks.js';
import {listsOf, marksOf, registerSubject, registerTaken, sameMarks, type Register} from '../register.js';
import {
  attendanceRows,
  type AttendanceReport,
  type AttendanceRow,
  type SchoolData,
} from './attendance-rows.js';
import {unexplainedCodes, type CodeChoice, type UnexplainedCode} from './unexplained-codes.js';

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
  /** Codes that neither the table nor the school explains, most frequent first: until now, their marks are `unknown`. */
  readonly unknownCodes: readonly UnexplainedCode[];
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
 * @param codes what to read codes by; without a table, by the one that explains most
 */
export function attendanceOf(
  table: Table,
  school: SchoolData,
  current: CurrentRegisters,
  found: AttendanceReport,
  choice: CodeChoice = {},
): AttendanceImport | FileRefusal {
  const report = found.copy();
  const rows = attendanceRows(table, school, report);
  if (isRefusal(rows)) return rows;
  const codeTable = choice.table ? tableNamed(choice.table) : likelyTable(countsOf(rows));
  const before = remembered((code) => readCode(code, codeTable, choice.own));
  const now = readingsBy(codeTable, choice, before);
  const plain = agreed(rows, now, table.file, report);
  const days = plain.map(({day}) => day);
  return {
    file: table.file,
    codeTable: codeTable.name,
    ...decided(takenFrom(plain, now), current, table.file, report),
    ...(days.length > 0 && {firstDay: days.reduce(earlier), lastDay: days.reduce(later)}),
    unknownCodes: unexplainedCodes(plain, before),
    report,
  };
}

function countsOf(rows: readonly AttendanceRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {code} of rows) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** What is told now is no word on codes that tables explain: another table may have been tried meanwhile. */
function readingsBy(
  table: CodeTable,
  {own = new Map(), explained = new Map()}: CodeChoice,
  before: ReadCode,
): ReadCode {
  const told = [...explained].filter(([key]) => !before(key).meaning);
  if (told.length === 0) return before;
  const words = new Map([...own, ...told]);
  return remembered((code) => readCode(code, table, words));
}

/** Files have few codes and many rows. */
function remembered(read: ReadCode): ReadCode {
  const known = new Map<string, ReturnType<ReadCode>>();
  return (code) => {
    const found = known.get(code) ?? read(code);
    known.set(code, found);
    return found;
  };
}

/**
 * One line for a pupil, day and slot. Lines that say the same twice count once; where they contradict each other
 * nobody knows, and none of them counts.
 */
function agreed(
  rows: readonly AttendanceRow[],
  read: ReadCode,
  file: string,
  report: AttendanceReport,
): readonly AttendanceRow[] {
  const first = new Map<string, AttendanceRow>();
  const contested = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = first.get(key);
    if (!before) first.set(key, row);
    else if (isAlike(before, row, read))
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

function isAlike(a: AttendanceRow, b: AttendanceRow, read: ReadCode): boolean {
  const [left, right] = [markOf(a, read), markOf(b, read)];
  const isSameCode = a.code === b.code || left.status !== 'unknown';
  return a.classKey === b.classKey && sameSense(left, right) && isSameCode;
}

function markOf({pupil: {key: pupil}, code, reason}: AttendanceRow, read: ReadCode): Mark {
  const mark = markFrom(pupil, code, read(code));
  const isOpen = mark.status === 'absent' && mark.justification === 'unknown';
  const justification = isOpen ? justificationOf(reason) : undefined;
  return justification ? {...mark, justification} : mark;
}

/** A register and the line of the file that speaks of it first. */
interface Taken {
  readonly register: Register;
  readonly line: number;
}

function takenFrom(rows: readonly AttendanceRow[], read: ReadCode): readonly Taken[] {
  const groups = new Map<SubjectKey, {row: AttendanceRow; marks: Mark[]}>();
  for (const row of rows) {
    const about = registerSubject(row);
    const group = groups.get(about) ?? {row, marks: []};
    group.marks.push(markOf(row, read));
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
