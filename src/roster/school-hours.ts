import {addDays, localDay, weekdayOf, type SchoolDay} from '../kernel/school-day.js';
import {isSchoolDay, lastDay, type SchoolCalendar} from './calendar.js';

/**
 * Hours of a school day in which somebody is there to act, on the clock of this device. Our own choice: calendars name
 * days, not bells; eight hours hold one shift of lessons and the time after it.
 */
export const schoolDayHours = {from: 8, until: 16} as const;
export const hoursADay = schoolDayHours.until - schoolDayHours.from;

/** Past the calendar's end, or without one, schools teach from Monday to Friday. */
function isTaught(calendar: SchoolCalendar | undefined, day: SchoolDay): boolean {
  const end = calendar && lastDay(calendar);
  return calendar && end && day <= end ? isSchoolDay(calendar, day) : weekdayOf(day) <= 5;
}

/** @returns school hours from the beginning of a day until a moment; 0 for a moment before it */
export function schoolHoursSince(calendar: SchoolCalendar | undefined, from: SchoolDay, until: Date): number {
  const last = localDay(until);
  let hours = 0;
  for (let day = from; day < last; day = addDays(day, 1)) if (isTaught(calendar, day)) hours += hoursADay;
  return from <= last && isTaught(calendar, last) ? hours + passedOf(until) : hours;
}

function passedOf(moment: Date): number {
  const hour = moment.getHours() + moment.getMinutes() / 60 + moment.getSeconds() / 3600;
  return Math.min(Math.max(hour - schoolDayHours.from, 0), hoursADay);
}

/** A moment of school, as a day and an hour of its clock: `14.5` is half past two. */
export interface SchoolMoment {
  readonly day: SchoolDay;
  readonly hour: number;
}

/** @param hours more than 0 @returns when so many school hours have passed since the beginning of a day */
export function afterSchoolHours(
  calendar: SchoolCalendar | undefined,
  from: SchoolDay,
  hours: number,
): SchoolMoment {
  let left = hours;
  for (let day = from; ; day = addDays(day, 1)) {
    if (!isTaught(calendar, day)) continue;
    if (left <= hoursADay) return {day, hour: schoolDayHours.from + left};
    left -= hoursADay;
  }
}
