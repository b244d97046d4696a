import {sessionOf, type AttendanceState} from '../attendance/attendance-view.js';
import {rosterAsTaken} from '../attendance/roster-as-taken.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {firstDay, lastDay, type SchoolCalendar} from '../roster/calendar.js';
import type {Roster} from '../roster/roster.js';

/** One school year of which registers exist, with who was in which class then. */
export interface SchoolYear {
  readonly calendar: SchoolCalendar;
  readonly roster: Roster;
}

interface YearsSource {
  /** As they are today. */
  readonly roster: Roster;
  readonly calendar: SchoolCalendar;
  /** From `calendarsIn`. */
  readonly calendars: readonly SchoolCalendar[];
  readonly state: AttendanceState;
}

/** @returns this year first, then those before it that have registers, the latest first; what lies ahead is none of them */
export function schoolYears({roster, calendar, calendars, state}: YearsSource): readonly SchoolYear[] {
  const begin = firstDay(calendar);
  const past = calendars.flatMap((earlier) => {
    const [from, until] = [firstDay(earlier), lastDay(earlier)];
    if (!from || !until || !begin || until >= begin) return [];
    const asTaken = rosterAsTaken(roster, state, {from, until});
    return asTaken.pupils.length > 0 ? [{calendar: earlier, roster: asTaken}] : [];
  });
  return [{calendar, roster}, ...past];
}

/** @returns on how many days of that year any class took a register */
export function daysTaken({classes}: AttendanceState, calendar: SchoolCalendar): number {
  const [from = '', until = ''] = [firstDay(calendar), lastDay(calendar)];
  const days = new Set<SchoolDay>();
  for (const {heads} of classes.values())
    for (const key of heads.keys()) {
      const {day} = sessionOf(key);
      if (from <= day && day <= until) days.add(day);
    }
  return days.size;
}
