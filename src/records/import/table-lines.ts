import {dayOf, dayOrderOf, type DayOrder} from '../../attendance/import/days.js';
import type {PupilKey} from '../../kernel/ids.js';
import {refuse} from '../../kernel/refusal.js';
import type {Row, Table} from '../../roster/import/csv.js';
import {namedByPlaces, type Fields, type Places} from '../../roster/import/guess-columns.js';
import type {FileRefusal} from '../../roster/import/reading.js';
import {Sheet} from '../../roster/import/sheet.js';
import type {GradeLine, IncidentLine, RecordReport, RecordSchool} from './lines.js';
import {periodNamed, periodOf, type Period} from './periods.js';
import {gradeFields, incidentFields, type GradeField, type IncidentField} from './record-fields.js';

/** Grades of a plain table: a term, or a day that tells one. What says nothing of this school is listed. */
export function gradeLines(
  table: Table,
  places: Places<GradeField>,
  school: RecordSchool,
  report: RecordReport,
): readonly GradeLine[] | FileRefusal {
  if (places.term === undefined && places.date === undefined)
    return refuse('column-missing', {file: table.file, column: 'date'});
  return readLines(
    table,
    {fields: gradeFields, places, needed: ['pupil', 'subject', 'grade']},
    school,
    report,
    (read) => {
      const [named, date] = [read.cell('term'), read.cell('date')];
      const given = date ? read.day(date) : undefined;
      if (date && !given) return leftOut('bad-date', date);
      const period: Period | undefined = named
        ? (periodNamed(named, school.calendar, given) ??
          (given && {term: named, day: periodOf(given, school.calendar).day}))
        : given && periodOf(given, school.calendar);
      if (!period) return named ? leftOut('bad-date', named) : leftOut('missing-cell', 'date');
      return {
        ...read.at,
        ...period,
        ...(given && {given}),
        schoolSubject: read.cell('subject'),
        grade: read.cell('grade'),
      };
    },
  );
}

export function incidentLines(
  table: Table,
  places: Places<IncidentField>,
  {roster}: Pick<RecordSchool, 'roster'>,
  report: RecordReport,
): readonly IncidentLine[] | FileRefusal {
  const needed: readonly IncidentField[] = ['pupil', 'date', 'kind'];
  return readLines(table, {fields: incidentFields, places, needed}, {roster}, report, (read) => {
    const day = read.day(read.cell('date'));
    if (!day) return leftOut('bad-date', read.cell('date'));
    return {...read.at, day, kind: read.cell('kind'), place: read.cell('place')};
  });
}

interface Wanted<Field extends string> {
  readonly fields: Fields<Field>;
  readonly places: Places<Field>;
  /** A line with one of these empty says nothing. */
  readonly needed: readonly Field[];
}

/** One line, while it is read. */
interface LineReader<Field extends string> {
  readonly at: Pick<GradeLine, 'file' | 'line' | 'pupil'>;
  readonly cell: (field: Field | 'date') => string;
  readonly day: (text: string) => ReturnType<typeof dayOf>;
}

/** Why a line says nothing of this school. */
class LeftOut {
  constructor(
    readonly problem: 'bad-date' | 'missing-cell',
    readonly value: string,
  ) {}
}

function leftOut(...why: ConstructorParameters<typeof LeftOut>): LeftOut {
  return new LeftOut(...why);
}

function readLines<Field extends string, Line>(
  table: Table,
  {fields, places, needed}: Wanted<Field>,
  {roster}: Pick<RecordSchool, 'roster'>,
  report: RecordReport,
  lineOf: (read: LineReader<Field>) => Line | LeftOut,
): readonly Line[] | FileRefusal {
  const {file} = table;
  const lacking = needed.find((field) => places[field] === undefined);
  if (lacking) return refuse('column-missing', {file, column: lacking});
  const sheet = new Sheet(namedByPlaces(fields, table, places));
  const order = dayOrderOf(sheet.rows.map((row) => sheet.cell(row, 'date')));
  if (!order) return refuse('dates-ambiguous', {file});
  const pupils = new Map(roster.pupils.map(({sourcedId, key}) => [sourcedId, key]));
  return sheet.rows.flatMap((row) => {
    const empty = needed.find((field) => !sheet.cell(row, field));
    const id = sheet.cell(row, 'pupil');
    const pupil = pupils.get(id);
    if (empty) report.leaveOut(file, row.line, 'missing-cell', empty);
    else if (!pupil) report.leaveOut(file, row.line, 'unknown-person', id);
    else {
      const line = lineOf(readerOf({sheet, row, order, pupil}));
      if (!(line instanceof LeftOut)) return [line];
      report.leaveOut(file, row.line, line.problem, line.value);
    }
    return [];
  });
}

interface RowPlace {
  readonly sheet: Sheet;
  readonly row: Row;
  readonly order: DayOrder;
  readonly pupil: PupilKey;
}

function readerOf<Field extends string>({sheet, row, order, pupil}: RowPlace): LineReader<Field> {
  const {file} = sheet;
  return {
    at: {file, line: row.line, pupil},
    cell: (field) => sheet.cell(row, field),
    day: (text) => dayOf(text, order),
  };
}
