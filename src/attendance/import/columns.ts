import type {Table} from '../../roster/import/csv.js';
import {
  areWhole,
  dateColumns,
  guessPlaces,
  namedByPlaces,
  plainName,
  pupilColumns,
  type Fields,
  type Guess,
} from '../../roster/import/guess-columns.js';
import type {Slot} from '../marks.js';
import {attendanceFields, neededFields, type AttendanceField, type ColumnPlaces} from './fields.js';

/** Names of columns, lower case without spaces and dashes; the first that a table has is taken. */
const synonyms: Readonly<Record<AttendanceField, readonly string[]>> = {
  date: dateColumns,
  slot: ['slot', 'session', 'period', 'lesson', 'урок', 'сабақ'],
  class: ['classsourcedid', 'classid', 'class', 'класс', 'сынып', 'classe'],
  pupil: pupilColumns,
  code: ['code', 'status', 'mark', 'attendancecode', 'attendancestatus', 'код', 'отметка', 'белгі'],
  reason: ['reason', 'причина', 'себебі', 'себеп', 'motif'],
};

export type AttendanceColumns = Readonly<Partial<Record<AttendanceField, string>>>;

export function columnsOf({columns}: Pick<Table, 'columns'>): AttendanceColumns {
  const found: Partial<Record<AttendanceField, string>> = {};
  for (const field of attendanceFields) {
    const names = synonyms[field];
    const column = columns.find((name) => names.includes(plainName(name)));
    if (column !== undefined) found[field] = column;
  }
  return found;
}

/** @returns the first needed column that a table lacks */
export function lackingColumn(columns: AttendanceColumns): AttendanceField | undefined {
  return neededFields.find((field) => columns[field] === undefined);
}

/** Two of the three are enough to tell what was meant, and then to name the third. */
export function looksLikeAttendance(table: Pick<Table, 'columns'>): boolean {
  const columns = columnsOf(table);
  return (
    neededFields.filter((field) => columns[field] !== undefined).length >= 2 && columns.date !== undefined
  );
}

export type ColumnGuess = Guess<AttendanceField>;

const fields: Fields<AttendanceField> = {all: attendanceFields, needed: neededFields, synonyms};

/** What the headings say themselves. A column of a system's ids is preferred to others that mean the same. */
export function guessColumns(headings: readonly string[]): ColumnGuess {
  return guessPlaces(
    fields,
    headings.map((heading) => (isRosarioNumber(heading) ? 'userSourcedId' : heading)),
  );
}

/** RosarioSIS calls the number of a pupil after itself, in each language. */
export function isRosarioNumber(heading: string): boolean {
  return plainName(heading).includes('rosariosis');
}

/**
 * The same table with its columns called by what they are, and the others by nothing.
 *
 * @param slot of all its lines
 */
export function withPlaces(table: Table, places: ColumnPlaces, slot?: Slot): Table {
  const named = namedByPlaces(fields, table, places);
  if (!slot || places.slot !== undefined) return named;
  const rows = table.rows.map((row) => ({...row, cells: [slot, ...row.cells]}));
  return {...named, columns: ['slot', ...named.columns], rows};
}

/** @returns has each place a column of its own, and the needed ones one at all? */
export function arePlacesWhole(places: ColumnPlaces): boolean {
  return areWhole(fields, places);
}
