import type {Table} from '../../roster/import/csv.js';

/** What a line of an attendance table says. */
export type AttendanceField = 'date' | 'slot' | 'class' | 'pupil' | 'code' | 'reason';

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

const needed: readonly AttendanceField[] = ['date', 'pupil', 'code'];

export type AttendanceColumns = Readonly<Partial<Record<AttendanceField, string>>>;

export function columnsOf({columns}: Pick<Table, 'columns'>): AttendanceColumns {
  const found: Partial<Record<AttendanceField, string>> = {};
  for (const field of Object.keys(synonyms) as AttendanceField[]) {
    const names = synonyms[field];
    const column = columns.find((name) => names.includes(plainName(name)));
    if (column !== undefined) found[field] = column;
  }
  return found;
}

/** @returns the first needed column that a table lacks */
export function lackingColumn(columns: AttendanceColumns): AttendanceField | undefined {
  return needed.find((field) => columns[field] === undefined);
}

/** Two of the three are enough to tell what was meant, and then to name the third. */
export function looksLikeAttendance(table: Pick<Table, 'columns'>): boolean {
  const columns = columnsOf(table);
  return needed.filter((field) => columns[field] !== undefined).length >= 2 && columns.date !== undefined;
}

function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '');
}
