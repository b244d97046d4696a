import {parse} from 'csv-parse/browser/esm/sync';
import {performance} from 'node:perf_hooks';
import {attendanceOf} from '../../src/attendance/import/attendance-import.js';
import type {AttendanceReport} from '../../src/attendance/import/attendance-rows.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {readTable} from '../../src/roster/import/csv.js';
import {hurried} from '../../src/roster/import/reading.js';
import {Report} from '../../src/roster/import/report.js';
import {schoolYear, type SchoolYear} from '../attendance/school-year.js';
import {median, type Row} from '../row.js';

const rounds = 5;
const [pupilCount, dayCount] = [960, 180];

/** A year of a school's attendance as its office imports it: 172,800 lines of text to registers that can be appended. */
export const attendanceRow: Row = {
  name: 'attendance',
  async measure() {
    const year = schoolYear(pupilCount, dayCount);
    const text = csvOf(year);
    const [whole, parser]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      whole.push(await took(() => imported(text, year)));
      parser.push(await took(() => parse(text)));
    }
    return [
      {
        row: `attendance/import-${pupilCount}x${dayCount}`,
        value: median(whole),
        unit: 'ms',
        goal: 3000,
        against: {what: 'the CSV parser alone', value: median(parser)},
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

function csvOf({roster, days, marks}: SchoolYear): string {
  const lines = days.flatMap((on, number) =>
    roster.pupils.map(({sourcedId, enrolments: [enrolment]}, at) => {
      const {status = 'present', justification = ''} = marks[at]?.[number] ?? {};
      return [on, 'day', enrolment?.classKey, sourcedId, status, justification].join(',');
    }),
  );
  return ['date,slot,classSourcedId,userSourcedId,code,reason', ...lines, ''].join('\n');
}
