import type {Row, Table} from '../../roster/import/csv.js';
import {Sheet} from '../../roster/import/sheet.js';
import {attendanceFields, type AttendanceField} from './fields.js';
import type {AttendanceReport} from './attendance-rows.js';

const needed = ['gibbonPersonID', 'date', 'type', 'gibbonAttendanceLogPersonID'];

/** @returns is this Gibbon's own log? Its columns are called the same in each language. */
export function isGibbonLog({columns}: Pick<Table, 'columns'>): boolean {
  const names = new Set(columns.map((name) => name.toLowerCase()));
  return needed.every((name) => names.has(name.toLowerCase()));
}

/**
 * Gibbon's attendance log, of which nothing is ever overwritten: of several entries about one pupil, day and lesson the
 * last one counts. What was announced beforehand is no register.
 *
 * Source: the tables `gibbonAttendanceLogPerson` and `gibbonAttendanceCode` in Gibbon's `gibbon.sql`.
 */
export function gibbonTable(table: Table, report: AttendanceReport): Table {
  const sheet = new Sheet(table);
  const last = new Map<string, Row>();
  let announced = 0;
  for (const row of table.rows) {
    if (/^future$/i.test(sheet.cell(row, 'context'))) {
      announced += 1;
      continue;
    }
    const key = ['gibbonPersonID', 'date']
      .map((name) => sheet.cell(row, name))
      .concat(classIn(sheet, row))
      .join('\n');
    const before = last.get(key);
    if (!before || isLater(sheet, row, before)) last.set(key, row);
  }
  const superseded = table.rows.length - announced - last.size;
  if (announced > 0) report.drop(table.file, 'announced', announced);
  if (superseded > 0) report.drop(table.file, 'superseded', superseded);
  const rows = [...last.values()].map((row) => ({...row, cells: cellsOf(sheet, row)}));
  return {file: table.file, columns: attendanceFields, rows: rows.sort((a, b) => a.line - b.line)};
}

/** Lessons alone name a course; the whole day is kept by form group, by person or by pupils themselves. */
function classIn(sheet: Sheet, row: Row): string {
  const id = sheet.cell(row, 'gibbonCourseClassID');
  return /[1-9a-z]/i.test(id) && !/^null$/i.test(id) ? id : '';
}

function cellsOf(sheet: Sheet, row: Row): readonly string[] {
  const cells: Readonly<Record<AttendanceField, string>> = {
    date: sheet.cell(row, 'date'),
    pupil: sheet.cell(row, 'gibbonPersonID'),
    code: sheet.cell(row, 'type'),
    class: classIn(sheet, row),
    // Which lesson of the day it was, the log does not say: such lines wait for repair.
    slot: classIn(sheet, row) === '' ? '' : 'lesson',
    reason: sheet.cell(row, 'reason'),
  };
  return attendanceFields.map((field) => cells[field]);
}

/** Numbers are filled up with zeros, or not: the longer one is larger. */
function isLater(sheet: Sheet, row: Row, than: Row): boolean {
  const [id, other] = [row, than].map((one) =>
    sheet.cell(one, 'gibbonAttendanceLogPersonID').replace(/^0+/, ''),
  );
  const [a, b] = [id ?? '', other ?? ''];
  return a.length === b.length ? a > b : a.length > b.length;
}
