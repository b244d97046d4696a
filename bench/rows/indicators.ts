import {performance} from 'node:perf_hooks';
import {attendanceFold, type AttendanceState} from '../../src/attendance/attendance-view.js';
import type {Mark} from '../../src/attendance/marks.js';
import {registerSubject, registerTaken, type Register} from '../../src/attendance/register.js';
import {buildSeries, type Series} from '../../src/attendance/series.js';
import {writeEntry} from '../../src/journal/entry.js';
import {draft} from '../../src/kernel/draft.js';
import type {ClassKey, DeviceId, PupilKey, StaffId} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import {stampOf} from '../../src/kernel/stamp.js';
import {schoolDays, type SchoolCalendar} from '../../src/roster/calendar.js';
import type {Roster} from '../../src/roster/roster.js';
import {detectAttendance} from '../../src/signals/detect-attendance.js';
import {rules} from '../../src/signals/rules.js';
import {median, type Row} from '../row.js';

const pupilCount = 1000;
const dayCount = 180;
const runs = 21;

const calendar: SchoolCalendar = {
  yearTitle: '2026/27',
  terms: [{title: 'year', from: day('2026-09-01'), until: day('2027-06-30')}],
  taughtWeekdays: [1, 2, 3, 4, 5],
  closures: [],
};
const days = schoolDays(calendar, day('2026-09-01'), day('2027-06-30')).slice(0, dayCount);
const [first, last] = [day('2026-09-01'), days.at(-1) ?? day('2026-09-01')];

const classOf = (pupil: number): ClassKey => `class-${Math.floor(pupil / 25)}` as ClassKey;
const pupils = Array.from({length: pupilCount}, (_, index) => `pupil-${index}` as PupilKey);

/** About 7 % absent, a third of it unexcused; fixed, so that every run measures the same. */
function markOf(pupil: number, number: number): Mark | undefined {
  const dice = Math.abs(Math.sin(pupil * 7919 + number * 104_729) * 10_000) % 1;
  if (dice > 0.07) return undefined;
  const justification = dice < 0.023 ? 'unexcused' : 'illness';
  return {pupil: pupils[pupil] ?? ('' as PupilKey), status: 'absent', justification};
}

function schoolYear(): {roster: Roster; state: AttendanceState} {
  const classes = [...new Set(pupils.map((_, index) => classOf(index)))];
  const roster: Roster = {
    school: {name: 'bench'},
    classes: classes.map((key) => ({key, sourcedId: key, title: key, year: '07', teachers: []})),
    pupils: pupils.map((key, index) => ({
      key,
      sourcedId: key,
      givenName: '',
      familyName: key,
      enrolments: [{classKey: classOf(index)}],
    })),
    staff: [],
  };
  const state = attendanceFold.empty();
  const author = {by: 'bench' as StaffId, device: 'bench' as DeviceId};
  for (const [number, each] of days.entries())
    for (const classKey of classes) {
      const members = pupils.flatMap((_, index) => (classOf(index) === classKey ? [index] : []));
      const marks = members.flatMap((pupil) => markOf(pupil, number) ?? []);
      const absent = new Set(marks.map(({pupil}) => pupil));
      const present = members.flatMap((index) => pupils[index] ?? []).filter((key) => !absent.has(key));
      const body: Register = {classKey, day: each, slot: 'day', source: 'staff', present, marks};
      const entry = writeEntry(
        draft(registerTaken, registerSubject(body), body),
        author,
        stampOf(new Date(0)),
      );
      attendanceFold.add(state, entry);
    }
  return {roster, state};
}

function timed(work: () => unknown): number {
  const times = Array.from({length: runs}, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}

/** The floor: one pass over the packed bits that counts what is set. */
function countAll({sessions: {possible, absent, unexcused}}: Series): number {
  let count = 0;
  for (const words of [possible, absent, unexcused])
    for (let word of words) for (; word; word &= word - 1) count += 1;
  return count;
}

/** The peer: the same figures from marks as objects, filtered and mapped. */
function withObjects(): number {
  let flagged = 0;
  for (let pupil = 0; pupil < pupilCount; pupil += 1) {
    const marks = days.map((each, number) => ({each, mark: markOfCached[pupil]?.[number]}));
    const absent = marks.filter(({mark}) => mark?.status === 'absent');
    const unexcused = absent.filter(({mark}) => mark?.justification === 'unexcused');
    const runs = unexcused.filter(
      ({each}, index) => unexcused[index + 2]?.each === days[days.indexOf(each) + 2],
    );
    const windows = unexcused.filter(({each}) => unexcused.filter((other) => other.each >= each).length >= 4);
    if (absent.length * 10 >= marks.length || runs.length > 0 || windows.length > 0) flagged += 1;
  }
  return flagged;
}
const markOfCached = pupils.map((_, pupil) => days.map((__, number) => markOf(pupil, number)));

/** 1,000 pupils × 180 days: every attendance indicator of the shipped rules. */
export const indicatorsRow: Row = {
  name: 'indicators',
  measure() {
    const {roster, state} = schoolYear();
    const build = (): Series => buildSeries({roster, calendar, state, from: first, until: last});
    const series = build();
    const floor = timed(() => countAll(series));
    const objects = timed(withObjects);
    const detect = timed(() => detectAttendance(series, roster, last, rules));
    const built = timed(build);
    return Promise.resolve([
      {
        row: 'indicators/1000x180',
        value: detect,
        unit: 'ms',
        goal: 10,
        against: {what: 'objects, filtered', value: objects},
      },
      {
        row: 'indicators/over-packed-floor',
        value: detect,
        unit: 'ms',
        goal: 10,
        against: {what: 'one pass over the bits', value: floor},
      },
      {
        row: 'indicators/build-series',
        value: built,
        unit: 'ms',
        goal: 100,
        against: {what: 'objects, filtered', value: objects},
      },
    ]);
  },
};
