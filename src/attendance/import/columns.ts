import type {Table} from '../../roster/import/csv.js';
import {attendanceFields, neededFields, type AttendanceField, type ColumnPlaces} from './fields.js';

/** Names of columns, lower case without spaces and dashes; the first that a table has is taken. */
const synonyms: Readonly<Record<AttendanceField, readonly string[]>> = {
  date: ['date', 'day', 'дата', 'күні', 'күн'],
  slot: ['slot', 'session', 'period', 'lesson', 'урок', 'сабақ'],
  class: ['classsourcedid', 'classid', 'class', 'класс', 'сынып', 'classe'],
  pupil: [
    'usersourcedid',
    'studentsourcedid',
    'pupilsourcedid',
    'pupilid',
    'studentid',
    'userid',
    'pupil',
    'student',
    'ученик',
    'оқушы',
    'élève',
  ],
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

export interface ColumnGuess {
  readonly places: ColumnPlaces;
  /** Fields that several columns could be. */
  readonly doubtful: readonly AttendanceField[];
  /** Needed fields that no column seems to be. */
  readonly lacking: readonly AttendanceField[];
}

/** What the headings say themselves. A column of OneRoster's ids is preferred to others that mean the same. */
export function guessColumns(headings: readonly string[]): ColumnGuess {
  const places: Partial<Record<AttendanceField, number>> = {};
  const doubtful: AttendanceField[] = [];
  for (const field of attendanceFields) {
    const meant = [...headings.keys()].filter((at) =>
      synonyms[field].includes(plainName(headings[at] ?? '')),
    );
    const ids = meant.filter((at) => plainName(headings[at] ?? '').endsWith('sourcedid'));
    const [first, second] = ids.length > 0 ? ids : meant;
    if (first !== undefined) places[field] = first;
    if (second !== undefined) doubtful.push(field);
  }
  return {places, doubtful, lacking: neededFields.filter((field) => places[field] === undefined)};
}

/** The same table with its columns called by what they are, and the others by nothing. */
export function withPlaces(table: Table, places: ColumnPlaces): Table {
  const names = table.columns.map((_, at) => attendanceFields.find((field) => places[field] === at) ?? '');
  return {...table, columns: names};
}

/** @returns has each place a column of its own, and the needed ones one at all? */
export function arePlacesWhole(places: ColumnPlaces): boolean {
  const taken = Object.values(places);
  return neededFields.every((field) => places[field] !== undefined) && new Set(taken).size === taken.length;
}

function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '');
}
