import {addDays, weekdayOf, type SchoolDay, type Weekday} from '../kernel/school-day.js';

/** Which days are taught. A day outside it is no school day: nobody is absent then. */
export interface SchoolCalendar {
  /** `2026/27`, as the school says it. */
  readonly yearTitle: string;
  /** Spans of teaching, each day included. They do not overlap and lie in order. */
  readonly terms: readonly Term[];
  readonly taughtWeekdays: readonly Weekday[];
  /** Days inside terms on which nobody is taught. */
  readonly closures: readonly Closure[];
}

export interface Term {
  readonly title: string;
  readonly from: SchoolDay;
  readonly until: SchoolDay;
}

export interface Closure {
  readonly from: SchoolDay;
  readonly until: SchoolDay;
  readonly title: string;
}

export function isSchoolDay(calendar: SchoolCalendar, day: SchoolDay): boolean {
  return (
    calendar.taughtWeekdays.includes(weekdayOf(day)) &&
    calendar.terms.some((term) => term.from <= day && day <= term.until) &&
    !calendar.closures.some((closure) => closure.from <= day && day <= closure.until)
  );
}

/** @returns the school days from `from` until `until`, both included, in order */
export function schoolDays(
  calendar: SchoolCalendar,
  from: SchoolDay,
  until: SchoolDay,
): readonly SchoolDay[] {
  const days: SchoolDay[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) if (isSchoolDay(calendar, day)) days.push(day);
  return days;
}

export function firstDay(calendar: SchoolCalendar): SchoolDay | undefined {
  return calendar.terms[0]?.from;
}

export function lastDay(calendar: SchoolCalendar): SchoolDay | undefined {
  return calendar.terms.at(-1)?.until;
}

/** @returns the year in which the terms have that day of that month; `undefined` where none has it, or several have */
export function schoolYearOf(calendar: SchoolCalendar, month: number, day: number): number | undefined {
  const [first, last] = [firstDay(calendar), lastDay(calendar)];
  if (!first || !last) return undefined;
  const written = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const years: number[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    const text = `${year}${written}`;
    if (first <= text && text <= last) years.push(year);
  }
  return years.length === 1 ? years[0] : undefined;
}
