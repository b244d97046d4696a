import type {Draft} from '../../kernel/draft.js';
import {isRefusal} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {Table} from '../../roster/import/csv.js';
import type {FileRefusal} from '../../roster/import/reading.js';
import type {CodeTable, CodeTableName} from '../codes/code-table.js';
import {likelyTable, readCode, tableNamed} from '../codes/presets.js';
import type {ReadCode} from '../codes/reread-view.js';
import {agreedRows} from './agreed-rows.js';
import {
  attendanceRows,
  type AttendanceReport,
  type AttendanceRow,
  type SchoolData,
} from './attendance-rows.js';
import {attendanceFields} from './fields.js';
import {
  decideRegisters,
  importedRegisters,
  type AttendanceCounts,
  type CurrentRegisters,
} from './import-registers.js';
import {hasOneClass, takenRegisters, type Spoken, type TakenEvidence} from './taken-registers.js';
import {unexplainedCodes, type CodeChoice, type UnexplainedCode} from './unexplained-codes.js';

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

/**
 * Registers out of a table, one for each class, day and slot. Who has no line has no mark. What staff took stands, and
 * the same file a second time changes nothing.
 *
 * @param before what reading the table found already; it is not changed
 * @param choice what to read codes by; without a table, by the one that explains most
 * @param taken of a source that records absences alone: which registers were taken
 */
export function attendanceOf(
  table: Table,
  school: SchoolData,
  current: CurrentRegisters,
  before: AttendanceReport,
  choice: CodeChoice = {},
  taken?: TakenEvidence,
): AttendanceImport | FileRefusal {
  const report = before.copy();
  const rows = attendanceRows(table, school, report);
  if (isRefusal(rows)) return rows;
  const codeTable = choice.table ? tableNamed(choice.table) : likelyTable(countsOf(rows));
  const known = remembered((code) => readCode(code, codeTable, choice.own));
  const now = readingsBy(codeTable, choice, known);
  const plain = agreedRows(placed(rows, taken, report), now, table.file, report);
  const registers = taken && takenRegisters(taken, spokenIn(table), school, report);
  const found = importedRegisters(plain, now, registers, report);
  const days = found.map(({register: {day}}) => day);
  return {
    file: table.file,
    codeTable: codeTable.name,
    ...decideRegisters(found, current, report),
    ...(days.length > 0 && {firstDay: days.reduce(earlier), lastDay: days.reduce(later)}),
    unknownCodes: unexplainedCodes(plain, known),
    report,
  };
}

/** A lesson whose number nobody told has no register, unless the class is all that the pupil has. */
function placed(
  rows: readonly AttendanceRow[],
  taken: TakenEvidence | undefined,
  report: AttendanceReport,
): readonly AttendanceRow[] {
  if (!taken) return rows;
  return rows.filter(({file, line, day, pupil, isLessonUnknown}) => {
    const isPlaced = !isLessonUnknown || hasOneClass(pupil, day);
    if (!isPlaced) report.leaveOut(file, line, 'unknown-slot', '');
    return isPlaced;
  });
}

/** Every line, whether it was taken or left out. */
function spokenIn({rows}: Table): readonly Spoken[] {
  const [day, pupil, named] = (['date', 'pupil', 'class'] as const).map((field) =>
    attendanceFields.indexOf(field),
  );
  return rows.map(({cells}) => ({
    day: cells[day ?? 0] ?? '',
    pupil: cells[pupil ?? 0] ?? '',
    className: cells[named ?? 0] ?? '',
  }));
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

function earlier(a: SchoolDay, b: SchoolDay): SchoolDay {
  return a < b ? a : b;
}

function later(a: SchoolDay, b: SchoolDay): SchoolDay {
  return a > b ? a : b;
}
