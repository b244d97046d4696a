import {addDays, day, type SchoolDay} from '../../src/kernel/school-day.js';
import {isSchoolDay, schoolDays, type SchoolCalendar} from '../../src/roster/calendar.js';

/** The four terms of a Kazakh school year, a week of five days. Autumn's days of 2026/27 are the ministry's. */
export function calendarOf(startYear: number): SchoolCalendar {
  const [autumn, spring] = [String(startYear), String(startYear + 1)];
  const on = (text: string, title: string) => ({from: day(text), until: day(text), title});
  return {
    yearTitle: `${autumn}/${spring.slice(2)}`,
    terms: [
      {title: 'I', from: day(`${autumn}-09-01`), until: day(`${autumn}-10-25`)},
      {title: 'II', from: day(`${autumn}-11-02`), until: day(`${autumn}-12-29`)},
      {title: 'III', from: day(`${spring}-01-11`), until: day(`${spring}-03-18`)},
      {title: 'IV', from: day(`${spring}-03-29`), until: day(`${spring}-05-25`)},
    ],
    taughtWeekdays: [1, 2, 3, 4, 5],
    closures: [
      on(`${autumn}-12-16`, 'Тәуелсіздік күні'),
      on(`${spring}-03-08`, 'Халықаралық әйелдер күні'),
      on(`${spring}-05-07`, 'Отан қорғаушы күні'),
    ],
  };
}

/** The school year to show on a day: the one that is running, once it has two weeks to show. */
export function startYearOn(today: SchoolDay): number {
  const year = Number(today.slice(0, 4));
  return today > `${String(year)}-09-14` ? year : year - 1;
}

/** @returns the latest school day before the day; the first of all where there is none */
export function lastSchoolDayBefore(calendar: SchoolCalendar, today: SchoolDay): SchoolDay {
  const first = firstDayOf(calendar);
  for (let at = addDays(today, -1); at > first; at = addDays(at, -1))
    if (isSchoolDay(calendar, at)) return at;
  return first;
}

export function taughtDays(calendar: SchoolCalendar, until: SchoolDay): readonly SchoolDay[] {
  return schoolDays(calendar, firstDayOf(calendar), until);
}

export function firstDayOf({terms}: SchoolCalendar): SchoolDay {
  const first = terms[0];
  if (!first) throw new RangeError('a calendar has at least one term');
  return first.from;
}
