import type {Branded} from './ids.js';

/** A day as `YYYY-MM-DD`. Never a `Date`: a day of school has no time zone. Sorts as text. */
export type SchoolDay = Branded<'SchoolDay'>;

/** 1 Monday … 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const msPerDay = 86_400_000;

/** @returns the day, or `undefined` where the text is no day of the calendar (`2026-02-30`) */
export function parseDay(text: string): SchoolDay | undefined {
  const parts = shape.exec(text);
  if (!parts) return undefined;
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return date.toISOString().startsWith(text) ? (text as SchoolDay) : undefined;
}

/** For days written in code. Throws on what is no day. */
export function day(text: string): SchoolDay {
  const parsed = parseDay(text);
  if (!parsed) throw new RangeError(`'${text}' is no day; write it as YYYY-MM-DD`);
  return parsed;
}

/** @returns whole days since 1970-01-01, for arithmetic without time zones */
export function dayNumber(of: SchoolDay): number {
  return Date.parse(`${of}T00:00:00Z`) / msPerDay;
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(number: number): SchoolDay {
  return new Date(number * msPerDay).toISOString().slice(0, 10) as SchoolDay;
}

export function addDays(to: SchoolDay, count: number): SchoolDay {
  return dayFromNumber(dayNumber(to) + count);
}

/** @returns calendar days from `from` to `to`; negative when `to` is earlier */
export function daysBetween(from: SchoolDay, to: SchoolDay): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekdayOf(of: SchoolDay): Weekday {
  return (((((dayNumber(of) + 3) % 7) + 7) % 7) + 1) as Weekday; // 1970-01-01 was a Thursday
}

/** The first day of its week, as in ISO 8601. */
export function mondayOf(day: SchoolDay): SchoolDay {
  return addDays(day, 1 - weekdayOf(day));
}

/** The day on the wall of the school, in the zone that this device is set to. */
export function localDay(now: Date): SchoolDay {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${String(now.getFullYear())}-${month}-${String(now.getDate()).padStart(2, '0')}` as SchoolDay;
}

/** The same day as a `Date` at noon UTC, for `Intl` with `timeZone: 'UTC'` only. */
export function noonOf(of: SchoolDay): Date {
  return new Date(`${of}T12:00:00Z`);
}
