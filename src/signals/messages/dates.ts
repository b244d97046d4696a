import {noonOf, type SchoolDay} from '../../kernel/school-day.js';
import {list} from '../../i18n/format.js';

/** Dates shown in a row before only their number is said. */
const mostDates = 10;

/** `20 November`; the year goes without saying. */
export function dayAndMonth(language: string, day: SchoolDay): string {
  const text = formatOf(language, 'long').format(noonOf(day));
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** @returns the latest days in a row, and how many earlier ones were left out */
export function latestDays(
  language: string,
  days: readonly SchoolDay[],
): {readonly shown: string; readonly earlier: number} {
  const shown = days.slice(-mostDates).map((day) => formatOf(language, 'short').format(noonOf(day)));
  return {shown: list(language, shown), earlier: days.length - shown.length};
}

/** A full stop, but not a second one after a shortened month. */
export function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, month: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${language} ${month}`;
  const made =
    formats.get(key) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {day: 'numeric', month, timeZone: 'UTC'});
  formats.set(key, made);
  return made;
}
