import type {ClassKey} from '../../kernel/ids.js';
import {refuse} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {isSchoolDay, schoolYearOf, type SchoolCalendar} from '../../roster/calendar.js';
import type {ColumnDrop, LineProblem, Row, Table} from '../../roster/import/csv.js';
import {plainText} from '../../roster/import/matches.js';
import type {FileRefusal} from '../../roster/import/reading.js';
import type {Report} from '../../roster/import/report.js';
import {Sheet} from '../../roster/import/sheet.js';
import {classOf, isEnrolled, type Pupil, type Roster} from '../../roster/roster.js';
import type {Slot} from '../marks.js';
import {columnsOf, lackingColumn} from './columns.js';
import {dayOf, dayOrderOf, type DayOrder, type YearOf} from './days.js';
import type {AttendanceField} from './fields.js';
import {slotOf} from './slots.js';

export type AttendanceProblem =
  | LineProblem
  | 'absences-missing'
  | 'bad-date'
  | 'contradiction'
  | 'damaged-record'
  | 'duplicate-line'
  | 'missing-cell'
  | 'no-school-day'
  | 'not-enrolled'
  | 'staff-took-it'
  | 'taken-unsure'
  | 'unknown-class'
  | 'unknown-person'
  | 'unknown-record'
  | 'unknown-slot';

export type AttendanceDrop =
  | ColumnDrop
  | 'announced'
  | 'archive'
  | 'empty-sheet'
  | 'file'
  | 'hidden-sheet'
  | 'other-events'
  | 'reasons'
  | 'reckoned'
  | 'staff-took-it'
  | 'superseded';

export type AttendanceReport = Report<AttendanceProblem, AttendanceDrop>;

/** A line that speaks of a pupil of the school on a day of school. */
export interface AttendanceRow {
  readonly file: string;
  readonly line: number;
  readonly day: SchoolDay;
  readonly slot: Slot;
  readonly classKey: ClassKey;
  readonly pupil: Pupil;
  /** Verbatim. */
  readonly code: string;
  readonly reason: string;
  /** It names a class and not when: the lesson is unknown, unless the class is the pupil's only one. */
  readonly isLessonUnknown: boolean;
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
  const reader = new RowReader(school, report, order);
  return table.rows.flatMap(
    (row) => reader.read(row.file ?? file, row.line, (field) => cell(row, field)) ?? [],
  );
}

/** @returns what finds a class by the host's id or by its title */
export function classNames({classes}: Roster): (named: string) => ClassKey | undefined {
  const known = new Map([
    ...classes.map(({key, title}) => [plainText(title), key] as const),
    ...classes.map(({key, sourcedId}) => [sourcedId, key] as const),
  ]);
  return (named) => known.get(named) ?? known.get(plainText(named));
}

class RowReader {
  readonly #pupils: ReadonlyMap<string, Pupil>;
  readonly #classes: (named: string) => ClassKey | undefined;
  readonly #yearOf: YearOf;
  #file = '';
  readonly #days = new Map<string, SchoolDay | undefined>();
  readonly #schoolDays = new Map<SchoolDay, boolean>();

  constructor(
    readonly school: SchoolData,
    readonly report: AttendanceReport,
    readonly order: DayOrder,
  ) {
    this.#pupils = new Map(school.roster.pupils.map((pupil) => [pupil.sourcedId, pupil]));
    this.#classes = classNames(school.roster);
    this.#yearOf = (month, day) => schoolYearOf(school.calendar, month, day);
  }

  read(file: string, line: number, cell: (field: AttendanceField) => string): AttendanceRow | undefined {
    this.#file = file;
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
    const classKey = named ? this.#classes(named) : classOf(pupil, day);
    if (named && !classKey) {
      this.#leaveOut(line, 'unknown-class', named);
      return;
    }
    if (!classKey || !isIn(pupil, classKey, day)) {
      this.#leaveOut(line, 'not-enrolled', `${id}, ${date}`);
      return;
    }
    const isLessonUnknown = named !== '' && cell('slot') === '';
    return {file, line, day, slot, classKey, pupil, code, reason: cell('reason'), isLessonUnknown};
  }

  #day(text: string): SchoolDay | undefined {
    if (!this.#days.has(text)) this.#days.set(text, dayOf(text, this.order, this.#yearOf));
    return this.#days.get(text);
  }

  #isSchoolDay(day: SchoolDay): boolean {
    const known = this.#schoolDays.get(day) ?? isSchoolDay(this.school.calendar, day);
    this.#schoolDays.set(day, known);
    return known;
  }

  #leaveOut(line: number, problem: AttendanceProblem, value: string): undefined {
    this.report.leaveOut(this.#file, line, problem, value);
  }
}

function isIn(pupil: Pupil, classKey: ClassKey, day: SchoolDay): boolean {
  return pupil.enrolments.some((enrolment) => enrolment.classKey === classKey && isEnrolled(enrolment, day));
}
