import {parse} from 'csv-parse/browser/esm/sync';
import {performance} from 'node:perf_hooks';
import {attendanceOf} from '../../src/attendance/import/attendance-import.js';
import type {AttendanceReport} from '../../src/attendance/import/attendance-rows.js';
import {readEdFi} from '../../src/attendance/import/ed-fi-records.js';
import {withPlaces} from '../../src/attendance/import/columns.js';
import {edFiAttendance} from '../../src/attendance/import/ed-fi-table.js';
import {knownTable} from '../../src/attendance/import/known-tables.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {readTable} from '../../src/roster/import/csv.js';
import {limits} from '../../src/roster/import/limits.js';
import {hurried} from '../../src/roster/import/reading.js';
import {Report} from '../../src/roster/import/report.js';
import {schoolYear, type SchoolYear} from '../attendance/school-year.js';
import {page, sectionEvent, takenEvent} from '../../test/support/ed-fi.js';
import {median, type Row} from '../row.js';

const rounds = 5;
const [pupilCount, dayCount] = [960, 180];

/**
 * A year of a school's attendance as its office imports it: 172,800 lines of text to registers that can be appended. Ed-Fi
 * writes absences alone, and a record for each register that was taken: 18 MB of JSON. A diary has days across.
 */
export const attendanceRow: Row = {
  name: 'attendance',
  async measure() {
    const year = schoolYear(pupilCount, dayCount);
    const text = csvOf(year);
    const records = edFiOf(year);
    const [whole, parser]: [number[], number[]] = [[], []];
    const [edFi, json]: [number[], number[]] = [[], []];
    const diary = diaryOf(year);
    const [across, cells]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      whole.push(await took(() => imported(text, year)));
      parser.push(await took(() => parse(text)));
      edFi.push(await took(() => importedEdFi(records, year)));
      json.push(await took(() => JSON.parse(records)));
      across.push(await took(() => importedDiary(diary, year)));
      cells.push(await took(() => parse(diary)));
    }
    return [
      {
        row: `attendance/import-${pupilCount}x${dayCount}`,
        value: median(whole),
        unit: 'ms',
        goal: 3000,
        against: {what: 'the CSV parser alone', value: median(parser)},
      },
      {
        row: `attendance/import-ed-fi-${pupilCount}x${dayCount}`,
        value: median(edFi),
        unit: 'ms',
        goal: 3000,
        against: {what: 'the JSON parser alone', value: median(json)},
      },
      {
        row: `attendance/import-diary-${pupilCount}x${dayCount}`,
        value: median(across),
        unit: 'ms',
        goal: 3000,
        against: {what: 'the CSV parser alone', value: median(cells)},
      },
    ];
  },
};

async function took(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function imported(text: string, {roster, calendar}: SchoolYear): Promise<void> {
  const report: AttendanceReport = new Report();
  const table = await readTable('attendance.csv', text, hurried, report);
  if (isRefusal(table)) throw new Error(table.refused);
  const result = attendanceOf(table, {roster, calendar}, () => [], report);
  if (isRefusal(result)) throw new Error(result.refused);
  const {marks} = result.counts;
  if (marks !== pupilCount * dayCount) throw new Error(`${marks} marks of ${pupilCount * dayCount} lines`);
}

async function importedEdFi(text: string, {roster, calendar}: SchoolYear): Promise<void> {
  const read = await readEdFi(text, 'attendance.json', hurried, limits);
  if (!read || isRefusal(read)) throw new Error('not read');
  const {table, report, taken} = edFiAttendance([read]);
  const result = attendanceOf(table, {roster, calendar}, () => [], report, {table: 'ed-fi'}, taken);
  if (isRefusal(result)) throw new Error(result.refused);
  const {marks} = result.counts;
  if (marks !== pupilCount * dayCount) throw new Error(`${marks} marks of ${pupilCount * dayCount}`);
}

async function importedDiary(text: string, {roster, calendar}: SchoolYear): Promise<void> {
  const report: AttendanceReport = new Report();
  const table = await readTable('diary.csv', text, hurried, report);
  if (isRefusal(table)) throw new Error(table.refused);
  const known = knownTable(table, report);
  if (isRefusal(known)) throw new Error(known.refused);
  const named = withPlaces(known.table, {pupil: 0, date: 2, code: 3}, 'day');
  const result = attendanceOf(named, {roster, calendar}, () => [], report);
  if (isRefusal(result)) throw new Error(result.refused);
  const {marks} = result.counts;
  if (marks !== pupilCount * dayCount) throw new Error(`${marks} marks of ${pupilCount * dayCount}`);
}

function diaryOf({roster, days, marks}: SchoolYear): string {
  const lines = roster.pupils.map(({sourcedId, familyName}, at) =>
    [sourcedId, familyName, ...days.map((_, number) => marks[at]?.[number]?.justification ?? 'present')].join(
      ',',
    ),
  );
  return [['userSourcedId', 'name', ...days].join(','), ...lines, ''].join('\n');
}

/** Absences and registers taken in one answer, each with the links and keys that an interface sends along. */
function edFiOf({roster, days, marks}: SchoolYear): string {
  const events = days.flatMap((on, number) =>
    roster.pupils.flatMap(({sourcedId, enrolments: [enrolment]}, at) => {
      const mark = marks[at]?.[number];
      const category = mark?.justification === 'unexcused' ? 'Unexcused Absence' : 'Excused Absence';
      const parts = {pupil: sourcedId, day: on, category, reason: mark?.justification ?? ''};
      return mark ? [sectionEvent(enrolment?.classKey ?? '', parts)] : [];
    }),
  );
  const taken = days.flatMap((on) => roster.classes.map(({sourcedId}) => takenEvent(sourcedId, on)));
  return page(...events, ...taken);
}

function csvOf({roster, days, marks}: SchoolYear): string {
  const lines = days.flatMap((on, number) =>
    roster.pupils.map(({sourcedId, enrolments: [enrolment]}, at) => {
      const {status = 'present', justification = ''} = marks[at]?.[number] ?? {};
      return [on, 'day', enrolment?.classKey, sourcedId, status, justification].join(',');
    }),
  );
  return ['date,slot,classSourcedId,userSourcedId,code,reason', ...lines, ''].join('\n');
}
