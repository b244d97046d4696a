import {isBefore, minutesPerDay, type WallTime} from '../../kernel/wall-time.js';
import {addDays, daysBetween, weekdayOf, type SchoolDay} from '../../kernel/school-day.js';
import {firstDay, isSchoolDay, lastDay, type SchoolCalendar} from '../../roster/calendar.js';

/** A holiday holds a deadline up for so many days at most: a child at risk does not wait until September. */
export const longestPause = 10;

/**
 * The day so many school days after `from`. Before and after the calendar's year, and without one, Mondays to Fridays count.
 *
 * @param count 0 or more
 */
export function addSchoolDays(from: SchoolDay, count: number, calendar?: SchoolCalendar): SchoolDay {
  const latest = addDays(countOn(from, count, isWorkingDay), longestPause);
  const day = countOn(from, count, (each) => isCounted(each, calendar) || daysBetween(each, latest) <= 0);
  return day < latest ? day : latest;
}

/**
 * The moment so many hours of school days after `from`; a day is 24 hours, and what is no school day has none. Holidays hold it up for
 * as long as they do a day's deadline.
 *
 * @param hours 0 or more
 */
export function addSchoolHours(from: WallTime, hours: number, calendar?: SchoolCalendar): WallTime {
  const working = hoursOn(from, hours, isWorkingDay);
  const latest = {...working, day: addDays(working.day, longestPause)};
  const found = hoursOn(from, hours, (day) => day >= latest.day || isCounted(day, calendar));
  return isBefore(found, latest) ? found : latest;
}

/** The moment so many hours after `from`, whatever day it is. */
export function addHours(from: WallTime, hours: number): WallTime {
  return hoursOn(from, hours, () => true);
}

function hoursOn(from: WallTime, hours: number, counts: (day: SchoolDay) => boolean): WallTime {
  let [day, minute, left] = [from.day, from.minute, hours * 60];
  for (;;) {
    const today = counts(day) ? minutesPerDay - minute : 0;
    if (left < today) return {day, minute: minute + left};
    left -= today;
    [day, minute] = [addDays(day, 1), 0];
  }
}

function countOn(from: SchoolDay, count: number, counts: (day: SchoolDay) => boolean): SchoolDay {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (counts(day)) left -= 1;
  }
  return day;
}

function isCounted(day: SchoolDay, calendar: SchoolCalendar | undefined): boolean {
  const [first, last] = calendar ? [firstDay(calendar), lastDay(calendar)] : [];
  if (!calendar || !first || !last || day < first || day > last) return isWorkingDay(day);
  return isSchoolDay(calendar, day);
}

function isWorkingDay(day: SchoolDay): boolean {
  return weekdayOf(day) <= 5;
}
