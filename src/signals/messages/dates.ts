import type {SchoolDay} from '../../kernel/school-day.js';
import {dayAndMonth, list} from '../../i18n/format.js';

/** Dates shown in a row before only their number is said. */
const mostDates = 10;

/** @returns the latest days in a row, and how many earlier ones were left out */
export function latestDays(
  language: string,
  days: readonly SchoolDay[],
): {readonly shown: string; readonly earlier: number} {
  const shown = days.slice(-mostDates).map((day) => dayAndMonth(language, day, 'short'));
  return {shown: list(language, shown), earlier: days.length - shown.length};
}

/** A full stop, but not a second one after a shortened month. */
export function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
