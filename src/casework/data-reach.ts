import {lastTakenDay, type AttendanceState} from '../attendance/attendance-view.js';
import {addDays, type SchoolDay} from '../kernel/school-day.js';
import {schoolDays, type SchoolCalendar} from '../roster/calendar.js';
import {neverClosed, type ClosedOn} from '../roster/closed-on.js';
import type {Roster} from '../roster/roster.js';

/** How far the registers reach: without it a list without flags would look like an all-clear. */
export interface DataReach {
  /** The latest register of any class. */
  readonly until: SchoolDay | undefined;
  /** More than one school day lies between it and today. */
  readonly isStale: boolean;
  /** Classes whose registers end more than a week earlier than that, or that have none. A closed day needs no register. */
  readonly behind: number;
}

export function dataReach(
  state: AttendanceState,
  roster: Roster,
  calendar: SchoolCalendar | undefined,
  today: SchoolDay,
  closed: ClosedOn = neverClosed,
): DataReach {
  const lasts = roster.classes.map(({key}) => ({key, last: lastTakenDay(state, key)}));
  const until = lasts.reduce<SchoolDay | undefined>(
    (latest, {last}) => (last && (!latest || last > latest) ? last : latest),
    undefined,
  );
  if (!until) return {until, isStale: false, behind: 0};
  const edge = addDays(until, -7);
  const reaches = lasts.map(({key, last}) => {
    const isClosed = (day: SchoolDay): boolean => closed(key, day) !== undefined;
    return last && calendar
      ? throughClosures(last, schoolDays(calendar, addDays(last, 1), until), isClosed)
      : last;
  });
  const behind = reaches.filter((day) => !day || day < edge).length;
  const missed = calendar ? schoolDays(calendar, addDays(until, 1), addDays(today, -1)) : [];
  const taught = missed.filter((day) => roster.classes.some(({key}) => closed(key, day) === undefined));
  return {until, isStale: taught.length > 1, behind};
}

/** @returns the last of the days right after a register on which the class was closed; else the day of the register */
function throughClosures(
  last: SchoolDay,
  following: readonly SchoolDay[],
  isClosed: (day: SchoolDay) => boolean,
): SchoolDay {
  const open = following.findIndex((day) => !isClosed(day));
  return following.slice(0, open < 0 ? following.length : open).at(-1) ?? last;
}
