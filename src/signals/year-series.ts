import type {AttendanceState} from '../attendance/attendance-view.js';
import {buildSeries, type Series} from '../attendance/series.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {firstDay, lastDay, type SchoolCalendar} from '../roster/calendar.js';
import type {Roster} from '../roster/roster.js';

/**
 * The series that flags are made from: the whole school year until today. Its first day names the flags of a year, so
 * every device has to begin there.
 *
 * @returns `undefined` where the calendar has no term yet or the year has not begun
 */
export function yearSeries(
  roster: Roster,
  calendar: SchoolCalendar,
  state: AttendanceState,
  today: SchoolDay,
): Series | undefined {
  const [from, end] = [firstDay(calendar), lastDay(calendar)];
  if (!from || !end || today < from) return undefined;
  return buildSeries({roster, calendar, state, from, until: today < end ? today : end});
}
