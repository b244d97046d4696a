import type {School} from '../../src/host/school.js';
import type {Session} from '../../src/host/session.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Replica} from '../../src/journal/replica.js';
import {day} from '../../src/kernel/school-day.js';
import type {ClassKey, DeviceId, PupilKey, StaffId} from '../../src/kernel/ids.js';
import type {Role} from '../../src/kernel/rights.js';
import type {SchoolCalendar} from '../../src/roster/calendar.js';
import {importRoster} from '../../src/roster/roster-kinds.js';
import type {Roster} from '../../src/roster/roster.js';
import {noon} from './entries.js';

export const classKey = (key: string): ClassKey => key as ClassKey;
export const pupilKey = (key: string): PupilKey => key as PupilKey;
export const staffId = (id: string): StaffId => id as StaffId;

export function sessionOf(role: Role, more: Partial<Session> = {}): Session {
  const classes = role === 'teacher' ? [classKey('7b')] : [];
  return {staffId: staffId(`${role}-1`), name: `A ${role}`, roles: [role], classes, ...more};
}

interface SchoolParts {
  readonly roster?: Roster;
  readonly calendar?: SchoolCalendar;
  readonly replica?: Replica;
  readonly now?: () => Date;
}

/** A school of one class, 7b, with three pupils, on Monday 23 November 2026 at noon in Almaty. */
export async function schoolOf(
  role: Role,
  {
    roster = smallRoster,
    calendar = autumnCalendar,
    replica = new MemoryReplica(),
    now = () => noon,
  }: SchoolParts = {},
): Promise<School> {
  const session = sessionOf(role);
  const journal = new Journal({replica, author: {by: session.staffId, device: 'device-1' as DeviceId}, now});
  await journal.append({school: importRoster(roster, calendar, {roster: [], calendar: []})});
  return {session, journal, now};
}

export const smallRoster: Roster = {
  school: {name: 'School 12'},
  classes: [
    {key: classKey('7b'), sourcedId: 'c-7b', title: '7 Б', year: '07', teachers: [staffId('teacher-1')]},
  ],
  pupils: [
    pupilNamed('p1', 'Aigerim', 'Abdikadyr'),
    pupilNamed('p2', 'Daniyar', 'Bekov'),
    pupilNamed('p3', 'Olga', 'Petrova'),
  ],
  staff: [
    {id: staffId('teacher-1'), sourcedId: 's-1', givenName: 'Saule', familyName: 'Omarova', role: 'teacher'},
  ],
};

/** The same with a class that nobody in it teaches. */
export const twoClasses: Roster = {
  ...smallRoster,
  classes: [
    ...smallRoster.classes,
    {key: classKey('8a'), sourcedId: 'c-8a', title: '8 А', year: '08', teachers: []},
  ],
};

export function pupilNamed(
  key: string,
  givenName: string,
  familyName: string,
  inClass = '7b',
): Roster['pupils'][number] {
  return {
    key: pupilKey(key),
    sourcedId: `src-${key}`,
    givenName,
    familyName,
    enrolments: [{classKey: classKey(inClass)}],
  };
}

export const autumnCalendar: SchoolCalendar = {
  yearTitle: '2026/27',
  terms: [
    {title: 'I', from: day('2026-09-01'), until: day('2026-10-25')},
    {title: 'II', from: day('2026-11-02'), until: day('2026-12-29')},
  ],
  taughtWeekdays: [1, 2, 3, 4, 5],
  closures: [{from: day('2026-12-16'), until: day('2026-12-16'), title: 'Independence Day'}],
};
