import type {PupilKey} from '../kernel/ids.js';
import {addDays, type SchoolDay} from '../kernel/school-day.js';
import {bitAt, countBits} from './bits.js';
import type {Series} from './series.js';

/** Sessions, not days: a half-day missed is half as much. Divide only where `possible` is above zero. */
export interface AbsenceRate {
  readonly absent: number;
  readonly possible: number;
}

/** Days one after another, each wholly missed without an excuse. */
export interface Run {
  readonly from: SchoolDay;
  readonly until: SchoolDay;
  /** The days that count, in order; days of which nothing is known lie between them and are not among them. */
  readonly dates: readonly SchoolDay[];
}

/** Own possible sessions are the denominator: a late joiner is not measured against days before they came. */
export function absenceRate({rows, sessions}: Series, pupil: PupilKey): AbsenceRate {
  const row = rows.get(pupil);
  if (row === undefined) return {absent: 0, possible: 0};
  return {
    absent: countBits(sessions.absent, row, sessions.words),
    possible: countBits(sessions.possible, row, sessions.words),
  };
}

/** Days of which anything is known of the pupil. */
export function knownDays({rows, daily}: Pick<Series, 'rows' | 'daily'>, pupil: PupilKey): number {
  const row = rows.get(pupil);
  return row === undefined ? 0 : countBits(daily.possible, row, daily.words);
}

/** @returns the last of them; the first day of the series where there is none */
export function lastKnownDay(
  {rows, days, daily, from}: Pick<Series, 'rows' | 'days' | 'daily' | 'from'>,
  pupil: PupilKey,
): SchoolDay {
  const row = rows.get(pupil);
  if (row === undefined) return from;
  const start = row * daily.words * 32;
  for (let day = days.length - 1; day >= 0; day -= 1)
    if (bitAt(daily.possible, start + day)) return days[day] ?? from;
  return from;
}

/** @returns school days; 0 where there is none */
export function longestUnexcusedRun(series: Series, pupil: PupilKey): number {
  let longest = 0;
  eachRun(series, pupil, (_, length) => (longest = Math.max(longest, length)));
  return longest;
}

/**
 * Runs of unexcused days, oldest first. Consecutive means consecutive among the days taught and taken for this pupil: a
 * day of which nothing is known (no register, a holiday, a contested mark) neither counts nor breaks a run, since
 * forgetting a register must not hide an absence. Any other day of school, an excused absence too, ends the run.
 *
 * @param minDays shorter runs are left out
 */
export function unexcusedRuns(series: Series, pupil: PupilKey, minDays: number): readonly Run[] {
  const runs: Run[] = [];
  if (unexcusedDays(series, pupil) < minDays) return runs;
  eachRun(series, pupil, (last, length) => {
    if (length >= minDays) runs.push(runEnding(series, pupil, last, length));
  });
  return runs;
}

/**
 * Unexcused days in the window of so many calendar days that ends on a day, that day included.
 *
 * @param until the end of the series unless given
 */
export function unexcusedInWindow(
  series: Series,
  pupil: PupilKey,
  calendarDays: number,
  until = series.until,
): number {
  const from = addDays(until, 1 - calendarDays);
  let count = 0;
  eachDay(series, series.daily.unexcused, pupil, (number) => {
    if (isWithin(series.days[number], from, until)) count += 1;
  });
  return count;
}

/** The days that `unexcusedInWindow` counts, in order. Both ends are included. */
export function unexcusedDates(
  series: Series,
  pupil: PupilKey,
  from = series.from,
  until = series.until,
): readonly SchoolDay[] {
  return datesOf(series, series.daily.unexcused, pupil).filter((day) => isWithin(day, from, until));
}

/** The days of `unexcusedDates` since 1970-01-01, for windows of calendar days: quick enough to ask of a whole school. */
export function unexcusedDayNumbers(series: Series, pupil: PupilKey): readonly number[] {
  const numbers: number[] = [];
  eachDay(series, series.daily.unexcused, pupil, (number) => numbers.push(series.dayNumbers[number] ?? 0));
  return numbers;
}

/** Sessions missed without an excuse; a cheap look before counting anything closer. */
export function unexcusedSessions({rows, sessions}: Series, pupil: PupilKey): number {
  const row = rows.get(pupil);
  return row === undefined ? 0 : countBits(sessions.unexcused, row, sessions.words);
}

/** How many days there are in `unexcusedDates`. */
export function unexcusedDays({rows, daily}: Series, pupil: PupilKey): number {
  const row = rows.get(pupil);
  return row === undefined ? 0 : countBits(daily.unexcused, row, daily.words);
}

/** How many days there are in `absentDates`. */
export function absentDays({rows, daily}: Series, pupil: PupilKey): number {
  const row = rows.get(pupil);
  return row === undefined ? 0 : countBits(daily.absent, row, daily.words);
}

/** Days on which every possible session was missed, whatever the reason. */
export function absentDates(series: Series, pupil: PupilKey): readonly SchoolDay[] {
  return datesOf(series, series.daily.absent, pupil);
}

/** Days on which at least one session was missed: those that the absence rate counts from. */
export function missedDates({rows, days, slots, sessions}: Series, pupil: PupilKey): readonly SchoolDay[] {
  const row = rows.get(pupil);
  if (row === undefined) return [];
  const start = row * sessions.words * 32;
  return days.filter((_, day) =>
    slots.some((_, slot) => bitAt(sessions.absent, start + day * slots.length + slot) === 1),
  );
}

function datesOf(series: Series, words: Uint32Array, pupil: PupilKey): readonly SchoolDay[] {
  const dates: SchoolDay[] = [];
  eachDay(series, words, pupil, (number) => {
    const day = series.days[number];
    if (day !== undefined) dates.push(day);
  });
  return dates;
}

function isWithin(day: SchoolDay | undefined, from: SchoolDay, until: SchoolDay): boolean {
  return day !== undefined && from <= day && day <= until;
}

/** Calls back with the number of each day whose bit is set, in order. */
function eachDay(
  {rows, daily}: Series,
  words: Uint32Array,
  pupil: PupilKey,
  visit: (number: number) => void,
): void {
  const row = rows.get(pupil);
  if (row === undefined) return;
  for (let word = 0; word < daily.words; word += 1) {
    // Lowest set bit first: most words of most pupils are empty.
    for (let rest = words[row * daily.words + word] ?? 0; rest !== 0; rest &= rest - 1)
      visit(word * 32 + 31 - Math.clz32(rest & -rest));
  }
}

/** Calls back at the end of each run with the number of its last day and its length. */
function eachRun(series: Series, pupil: PupilKey, ended: (last: number, length: number) => void): void {
  let length = 0;
  let last = 0;
  eachDay(series, series.daily.unexcused, pupil, (number) => {
    if (length > 0 && isBroken(series, pupil, last, number)) {
      ended(last, length);
      length = 0;
    }
    length += 1;
    last = number;
  });
  if (length > 0) ended(last, length);
}

/** Was the pupil's class taken on a day between two unexcused ones that follow each other? */
function isBroken({rows, daily}: Series, pupil: PupilKey, after: number, before: number): boolean {
  const start = (rows.get(pupil) ?? 0) * daily.words * 32;
  for (let number = after + 1; number < before; number += 1)
    if (bitAt(daily.possible, start + number)) return true;
  return false;
}

function runEnding(series: Series, pupil: PupilKey, last: number, length: number): Run {
  const until = series.days[last] ?? series.until;
  const dates = unexcusedDates(series, pupil, series.from, until).slice(-length);
  return {from: dates[0] ?? until, until, dates};
}
