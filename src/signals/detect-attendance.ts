import {
  absenceRate,
  knownDays,
  lastKnownDay,
  missedDates,
  unexcusedDayNumbers,
  unexcusedDays,
  unexcusedRuns,
} from '../attendance/indicators.js';
import type {Series} from '../attendance/series.js';
import type {PupilKey} from '../kernel/ids.js';
import {dayFromNumber, dayNumber, daysBetween, type SchoolDay} from '../kernel/school-day.js';
import {classOf, type Roster} from '../roster/roster.js';
import type {Flag} from './flag.js';
import type {AbsenceRule, Rules} from './rules.js';

/**
 * What the registers of the school year show of the pupils who are in a class today.
 *
 * @param series from the first day of the school year: its start names the flags of the whole year, so that every
 *   device names them alike
 */
export function detectAttendance(
  series: Series,
  roster: Roster,
  today: SchoolDay,
  rules: Rules,
): readonly Flag[] {
  return roster.pupils
    .filter((pupil) => series.rows.has(pupil.key) && classOf(pupil, today))
    .flatMap(({key}) => attendanceOf(series, key, today, rules));
}

/** The same of one pupil, who is in a class today: it follows from that pupil's own registers alone. */
export function attendanceOf(
  series: Series,
  pupil: PupilKey,
  today: SchoolDay,
  rules: Rules,
): readonly Flag[] {
  const found = [
    absence(series, pupil, rules),
    latestRun(series, pupil, today, rules),
    latestEpisode(series, pupil, today, rules),
  ];
  return found.filter((flag) => flag !== undefined);
}

/** The higher of the two levels: a share above 20 % is above 10 % too, and one look is enough. */
function absence(series: Series, pupil: PupilKey, rules: Rules): Flag | undefined {
  const rate = absenceRate(series, pupil);
  // Where the higher level waits for more days, the lower one speaks meanwhile.
  const level = (['absence-20', 'absence-10'] as const).find(
    (rule) => isAtLeast(rate, rules[rule]) && knownDays(series, pupil) >= rules[rule].minDays,
  );
  if (!level) return undefined;
  const {version: ruleVersion, urgency, percent} = rules[level];
  const freshUntil = lastKnownDay(series, pupil);
  return {
    rule: level,
    ruleVersion,
    of: {pupil},
    urgency,
    window: {from: series.from, until: freshUntil},
    values: {
      ...rate,
      threshold: percent / 100,
      clearAfter: sessionsToClear(rate, percent),
      sessionsPerDay: series.slots.length,
    },
    dates: missedDates(series, pupil),
    freshUntil,
  };
}

interface Rate {
  readonly absent: number;
  readonly possible: number;
}

/** In whole numbers: 0.1 × 30 is a little more than 3. */
function isAtLeast({absent, possible}: Rate, {percent}: AbsenceRule): boolean {
  return possible > 0 && absent * 100 >= percent * possible;
}

/** @returns sessions attended one after another that bring the share below the threshold */
function sessionsToClear({absent, possible}: Rate, percent: number): number {
  return Math.floor((absent * 100) / percent) - possible + 1;
}

function latestRun(series: Series, pupil: PupilKey, today: SchoolDay, rules: Rules): Flag | undefined {
  const {version: ruleVersion, urgency, days, lookBack} = rules['unexcused-run'];
  const run = unexcusedRuns(series, pupil, days).at(-1);
  if (!run || daysBetween(run.until, today) >= lookBack) return undefined;
  return {
    rule: 'unexcused-run',
    ruleVersion,
    of: {pupil},
    urgency,
    window: {from: run.from, until: run.until},
    values: {days: run.dates.length, threshold: days},
    dates: run.dates,
    freshUntil: lastKnownDay(series, pupil),
  };
}

function latestEpisode(series: Series, pupil: PupilKey, today: SchoolDay, rules: Rules): Flag | undefined {
  const {version: ruleVersion, urgency, count, calendarDays, lookBack} = rules['unexcused-in-window'];
  if (unexcusedDays(series, pupil) < count) return undefined;
  const stretch = latestStretch(unexcusedDayNumbers(series, pupil), count, calendarDays);
  const last = stretch.at(-1);
  if (last === undefined || dayNumber(today) - last >= lookBack) return undefined;
  const dates = stretch.map(dayFromNumber);
  return {
    rule: 'unexcused-in-window',
    ruleVersion,
    of: {pupil},
    urgency,
    window: {from: dates[0] ?? today, until: dayFromNumber(last)},
    values: {days: dates.length, threshold: count, calendarDays},
    dates,
    freshUntil: lastKnownDay(series, pupil),
  };
}

/**
 * Stretches with enough days in them follow one after another from the start of the year, none sharing a day with
 * another. A window that slides would begin on another day each week and name the same story anew; a stretch keeps its
 * first day.
 *
 * @param days numbers since 1970-01-01, in order
 * @returns the last stretch; empty where there is none
 */
function latestStretch(days: readonly number[], count: number, calendarDays: number): readonly number[] {
  let latest: readonly number[] = [];
  for (let at = 0; at < days.length;) {
    const end = firstBeyond(days, at, calendarDays);
    const isStretch = end - at >= count;
    if (isStretch) latest = days.slice(at, end);
    at = isStretch ? end : at + 1;
  }
  return latest;
}

/** @returns the place of the first day that lies outside the window beginning with the one at `at` */
function firstBeyond(days: readonly number[], at: number, calendarDays: number): number {
  const until = (days[at] ?? 0) + calendarDays;
  let end = at + 1;
  while (end < days.length && (days[end] ?? until) < until) end += 1;
  return end;
}
