import type {School} from '../../src/host/school.js';
import {Journal} from '../../src/journal/journal.js';
import type {Replica} from '../../src/journal/replica.js';
import type {ClassKey, DeviceId, PupilKey, StaffId} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import type {SchoolCalendar} from '../../src/roster/calendar.js';
import {importRoster} from '../../src/roster/roster-kinds.js';
import type {Roster} from '../../src/roster/roster.js';

const author = {by: 'staff-0' as StaffId, device: 'device-0' as DeviceId};
const now = (): Date => new Date('2026-11-23T07:00:00Z');
const pupilsAClass = 25;

/** A psychologist at work on this device. */
export function schoolOn(replica: Replica): School {
  const session = {staffId: author.by, name: 'Bench', roles: ['psychologist' as const], classes: []};
  return {session, journal: new Journal({replica, author, now}), now};
}

/** So many pupils in classes of 25, and the calendar of their year. */
export function importOf(count: number): ReturnType<typeof importRoster> {
  return importRoster(rosterOf(count), calendar, {roster: [], calendar: []});
}

function rosterOf(count: number): Roster {
  const classes = Array.from({length: Math.ceil(count / pupilsAClass)}, (_, at) => ({
    key: `class-${at}` as ClassKey,
    sourcedId: `class-${at}`,
    title: `${1 + (at % 11)} ${'ABCD'[at % 4] ?? ''}`,
    year: String(1 + (at % 11)),
    teachers: [],
  }));
  const pupils = Array.from({length: count}, (_, at) => ({
    key: `pupil-${at}` as PupilKey,
    sourcedId: `pupil-${at}`,
    givenName: `Aruzhan${at % 31}`,
    familyName: `Omarova${at}`,
    enrolments: [{classKey: `class-${Math.floor(at / pupilsAClass)}` as ClassKey}],
  }));
  return {school: {name: 'Bench'}, classes, pupils, staff: []};
}

const calendar: SchoolCalendar = {
  yearTitle: '2026/27',
  terms: [{title: 'I', from: day('2026-09-01'), until: day('2026-12-30')}],
  taughtWeekdays: [1, 2, 3, 4, 5],
  closures: [],
};
