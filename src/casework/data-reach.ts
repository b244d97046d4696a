import {lastTakenDay, type AttendanceState} from '../attendance/attendance-view.js';
import {addDays, type SchoolDay} from '../kernel/school-day.js';
import {schoolDays, type SchoolCalendar} from '../roster/calendar.js';
import type {Roster} from '../roster/roster.js';

/** How far the registers reach: without it a list without flags would look like an all-clear. */
export interface DataReach {
  /** The latest register of any class. */
  readonly until: SchoolDay | undefined;
  /** More than one school day lies between it and today. */
  readonly isStale: boolean;
  /** Classes whose registers end more than a week earlier than that, or that have none. */
  readonly behind: number;
}

export function dataReach(
  state: AttendanceState,
  roster: Roster,
  calendar: SchoolCalendar | undefined,
  today: SchoolDay,
): DataReach {
  const lasts = roster.classes.map(({key}) => lastTakenDay(state, key));
  const until = lasts.reduce((latest, day) => (day && (!latest || day > latest) ? day : latest), undefined);
  const edge = until && addDays(until, -7);
  const behind = edge ? lasts.filter((day) => !day || day < edge).length : 0;
  const missed = until && calendar ? schoolDays(calendar, addDays(until, 1), addDays(today, -1)).length : 0;
  return {until, isStale: missed > 1, behind};
}
