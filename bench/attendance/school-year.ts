import {
  attendanceFold,
  currentRegisters,
  type AttendanceState,
} from '../../src/attendance/attendance-view.js';
import type {Mark} from '../../src/attendance/marks.js';
import {registerSubject, registerTaken, type Register} from '../../src/attendance/register.js';
import {buildSeries, type Series} from '../../src/attendance/series.js';
import {writeEntry, type Entry} from '../../src/journal/entry.js';
import {draft} from '../../src/kernel/draft.js';
import type {ClassKey, DeviceId, PupilKey, StaffId} from '../../src/kernel/ids.js';
import {day, type SchoolDay} from '../../src/kernel/school-day.js';
import {stampOf} from '../../src/kernel/stamp.js';
import {schoolDays, type SchoolCalendar} from '../../src/roster/calendar.js';
import type {Roster} from '../../src/roster/roster.js';

const classSize = 25;
const author = {by: 'bench' as StaffId, device: 'bench' as DeviceId};

/** A year of registers, by pupil and day; equal for equal sizes, so that every run measures the same. */
export interface SchoolYear {
  readonly roster: Roster;
  readonly calendar: SchoolCalendar;
  readonly state: AttendanceState;
  readonly days: readonly SchoolDay[];
  readonly last: SchoolDay;
  /** Undefined where present. */
  readonly marks: readonly (readonly (Mark | undefined)[])[];
}

const calendar: SchoolCalendar = {
  yearTitle: '2026/27',
  terms: [{title: 'year', from: day('2026-09-01'), until: day('2027-06-30')}],
  taughtWeekdays: [1, 2, 3, 4, 5],
  closures: [],
};

export function schoolYear(pupilCount: number, dayCount: number): SchoolYear {
  const days = schoolDays(calendar, day('2026-09-01'), day('2027-06-30')).slice(0, dayCount);
  const pupils = Array.from({length: pupilCount}, (_, at) => `pupil-${at}` as PupilKey);
  const marks = pupils.map((pupil, at) => days.map((_, number) => markOf(pupil, at, number)));
  const last = days.at(-1) ?? day('2026-09-01');
  return {roster: rosterOf(pupils), calendar, state: stateOf(pupils, days, marks), days, last, marks};
}

export function seriesOf({roster, calendar, state, last}: SchoolYear): Series {
  return buildSeries({roster, calendar, state, from: day('2026-09-01'), until: last});
}

/** A correction: who was there on the last day in the first class was away, and the other way round. */
export function takeAgain({state, roster, last}: SchoolYear): void {
  const [first] = roster.classes;
  const about = registerSubject({classKey: first!.key, day: last, slot: 'day'});
  const [known] = currentRegisters(state, about);
  const {present, marks} = known!.body;
  const body: Register = {
    ...known!.body,
    present: marks.map(({pupil}) => pupil),
    marks: present.map((pupil) => ({pupil, status: 'absent', justification: 'illness'})),
  };
  attendanceFold.add(
    state,
    writeEntry({...draft(registerTaken, about, body), replaces: [known!.id]}, author, stampOf(new Date(0))),
  );
}

function classOf(at: number): ClassKey {
  return `class-${Math.floor(at / classSize)}` as ClassKey;
}

/** About 7 % absent, a third of it unexcused. */
function markOf(pupil: PupilKey, at: number, number: number): Mark | undefined {
  const dice = Math.abs(Math.sin(at * 7919 + number * 104_729) * 10_000) % 1;
  if (dice > 0.07) return undefined;
  return {pupil, status: 'absent', justification: dice < 0.023 ? 'unexcused' : 'illness'};
}

function rosterOf(pupils: readonly PupilKey[]): Roster {
  const classes = [...new Set(pupils.map((_, at) => classOf(at)))];
  return {
    school: {name: 'bench'},
    classes: classes.map((key) => ({key, sourcedId: key, title: key, year: '07', teachers: []})),
    pupils: pupils.map((key, at) => ({
      key,
      sourcedId: key,
      givenName: '',
      familyName: key,
      enrolments: [{classKey: classOf(at)}],
    })),
    staff: [],
  };
}

function stateOf(
  pupils: readonly PupilKey[],
  days: readonly SchoolDay[],
  marks: SchoolYear['marks'],
): AttendanceState {
  const state = attendanceFold.empty();
  for (const entry of entriesOf(pupils, days, marks)) attendanceFold.add(state, entry);
  return state;
}

/** All registers of a year, as they were written. */
export function yearEntries(pupilCount: number, dayCount: number): readonly Entry[] {
  const days = schoolDays(calendar, day('2026-09-01'), day('2027-06-30')).slice(0, dayCount);
  const pupils = Array.from({length: pupilCount}, (_, at) => `pupil-${at}` as PupilKey);
  return entriesOf(
    pupils,
    days,
    pupils.map((pupil, at) => days.map((_, number) => markOf(pupil, at, number))),
  );
}

function entriesOf(
  pupils: readonly PupilKey[],
  days: readonly SchoolDay[],
  marks: SchoolYear['marks'],
): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [number, on] of days.entries())
    for (let first = 0; first < pupils.length; first += classSize) {
      const lines = marks.slice(first, first + classSize).map((line) => line[number]);
      const body: Register = {
        classKey: classOf(first),
        day: on,
        slot: 'day',
        source: 'staff',
        present: pupils.slice(first, first + classSize).filter((_, at) => !lines[at]),
        marks: lines.filter((mark) => mark !== undefined),
      };
      const taken = draft(registerTaken, registerSubject(body), body);
      entries.push(writeEntry(taken, author, stampOf(new Date(0))));
    }
  return entries;
}
