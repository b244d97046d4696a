import type {ClassKey} from '../../kernel/ids.js';
import {refuse} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {isSchoolDay, type SchoolCalendar} from '../../roster/calendar.js';
import type {ColumnDrop, LineProblem, Row, Table} from '../../roster/import/csv.js';
import {plainText} from '../../roster/import/matches.js';
import type {FileRefusal} from '../../roster/import/reading.js';
import type {Report} from '../../roster/import/report.js';
import {Sheet} from '../../roster/import/sheet.js';
import {classOf, isEnrolled, type Pupil, type Roster} from '../../roster/roster.js';
import type {Slot} from '../marks.js';
import {columnsOf, lackingColumn} from './columns.js';
import {dayOf, dayOrderOf, type DayOrder} from './days.js';
import type {AttendanceField} from './fields.js';
import {slotOf} from './slots.js';

export type AttendanceProblem =
  | LineProblem
  | 'bad-date'
  | 'contradiction'
  | 'duplicate-line'
  | 'missing-cell'
  | 'no-school-day'
  | 'not-enrolled'
  | 'staff-took-it'
  | 'unknown-class'
  | 'unknown-person'
  | 'unknown-slot';

export type AttendanceDrop =
  ColumnDrop | 'archive' | 'empty-sheet' | 'file' | 'hidden-sheet' | 'reasons' | 'staff-took-it';

export type AttendanceReport = Report<AttendanceProblem, AttendanceDrop>;

/** A line that speaks of a pupil of the school on a day of school. */
export interface AttendanceRow {
  readonly line: number;
  readonly day: SchoolDay;
  readonly slot: Slot;
  readonly classKey: ClassKey;
  readonly pupil: Pupil;
  /** Verbatim. */
  readonly code: string;
  readonly reason: string;
}

export interface SchoolData {
  readonly roster: Roster;
  readonly calendar: SchoolCalendar;
}

/** Reads what each line says; what says nothing of this school is listed. */
export function attendanceRows(
  table: Table,
  school: SchoolData,
  report: AttendanceReport,
): readonly AttendanceRow[] | FileRefusal {
  const columns = columnsOf(table);
  const {file} = table;
  const lacking = lackingColumn(columns);
  if (lacking) return refuse('column-missing', {file, column: lacking});
  const sheet = new Sheet(table);
  const cell = (row: Row, field: AttendanceField): string => {
    const column = columns[field];
    return column === undefined ? '' : sheet.cell(row, column);
  };
  const order = dayOrderOf(table.rows.map((row) => cell(row, 'date')));
  if (!order) return refuse('dates-ambiguous', {file});
  const reader = new RowReader(file, school, report, order, columns.class !== undefined);
  return table.rows.flatMap((row) => reader.read(row.line, (field) => cell(row, field)) ?? []);
}

class RowReader {
  readonly #pupils: ReadonlyMap<string, Pupil>;
  readonly #classes: ReadonlyMap<string, ClassKey>;
  readonly #days = new Map<string, SchoolDay | undefined>();
  readonly #schoolDays = new Map<SchoolDay, boolean>();

  constructor(
    readonly file: string,
    readonly school: SchoolData,
    readonly report: AttendanceReport,
    readonly order: DayOrder,
    readonly hasClasses: boolean,
  ) {
    const {pupils, classes} = school.roster;
    this.#pupils = new Map(pupils.map((pupil) => [pupil.sourcedId, pupil]));
    this.#classes = new Map([
      ...classes.map(({key, title}) => [plainText(title), key] as const),
      ...classes.map(({key, sourcedId}) => [sourcedId, key] as const),
    ]);
  }

  read(line: number, cell: (field: AttendanceField) => string): AttendanceRow | undefined {
    const [date, id, code] = [cell('date'), cell('pupil'), cell('code')];
    if (!date || !id || !code) {
      this.#leaveOut(line, 'missing-cell', !date ? 'date' : !id ? 'pupil' : 'code');
      return;
    }
    const day = this.#day(date);
    if (!day) {
      this.#leaveOut(line, 'bad-date', date);
      return;
    }
    const slot = slotOf(cell('slot'));
    if (!slot) {
      this.#leaveOut(line, 'unknown-slot', cell('slot'));
      return;
    }
    const pupil = this.#pupils.get(id);
    if (!pupil) {
      this.#leaveOut(line, 'unknown-person', id);
      return;
    }
    if (!this.#isSchoolDay(day)) {
      this.#leaveOut(line, 'no-school-day', date);
      return;
    }
    const named = cell('class');
    const classKey = named ? this.#class(named) : classOf(pupil, day);
    if (named && !classKey) {
      this.#leaveOut(line, 'unknown-class', named);
      return;
    }
    if (!classKey || !isIn(pupil, classKey, day)) {
      this.#leaveOut(line, 'not-enrolled', `${id}, ${date}`);
      return;
    }
    return {line, day, slot, classKey, pupil, code, reason: cell('reason')};
  }

  #day(text: string): SchoolDay | undefined {
    if (!this.#days.has(text)) this.#days.set(text, dayOf(text, this.order));
    return this.#days.get(text);
  }

  #isSchoolDay(day: SchoolDay): boolean {
    const known = this.#schoolDays.get(day) ?? isSchoolDay(this.school.calendar, day);
    this.#schoolDays.set(day, known);
    return known;
  }

  #class(named: string): ClassKey | undefined {
    return this.#classes.get(named) ?? this.#classes.get(plainText(named));
  }

  #leaveOut(line: number, problem: AttendanceProblem, value: string): undefined {
    this.report.leaveOut(this.file, line, problem, value);
  }
}

function isIn(pupil: Pupil, classKey: ClassKey, day: SchoolDay): boolean {
  return pupil.enrolments.some((enrolment) => enrolment.classKey === classKey && isEnrolled(enrolment, day));
}
