import {
  absenceRate,
  absentDates,
  absentDays,
  knownDays,
  lastKnownDay,
  missedDates,
} from '../attendance/indicators.js';
import type {Series} from '../attendance/series.js';
import type {PupilKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {classOf, type Roster} from '../roster/roster.js';
import {legalLimit} from './detect-legal.js';
import {seasonBlock} from './detect-season.js';
import {latestEpisode, latestRun} from './detect-unexcused.js';
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
    absence(series, pupil, rules) ?? pace(series, pupil, today, rules),
    latestRun(series, pupil, today, rules),
    latestEpisode(series, pupil, today, rules),
    legalLimit(series, pupil, rules),
    seasonBlock(series, pupil, today, rules),
  ];
  return found.filter((flag) => flag !== undefined);
}

/** The highest of the levels: a share above 20 % is above 10 % too, and one look is enough. */
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

/** While there are too few days for shares: whole days missed since school began. */
function pace(series: Series, pupil: PupilKey, today: SchoolDay, rules: Rules): Flag | undefined {
  const {version: ruleVersion, urgency, on, daysPerMonth, months} = rules['absence-pace'];
  const month = monthsBegun(series.from, today);
  if (!on || month > months) return undefined;
  const [days, threshold] = [absentDays(series, pupil), daysPerMonth * month];
  if (days < threshold) return undefined;
  const freshUntil = lastKnownDay(series, pupil);
  return {
    rule: 'absence-pace',
    ruleVersion,
    of: {pupil},
    urgency,
    window: {from: series.from, until: freshUntil},
    values: {days, threshold, month, possible: knownDays(series, pupil), daysPerMonth},
    dates: absentDates(series, pupil),
    freshUntil,
  };
}

/** @returns 1 in the month in which school began */
function monthsBegun(from: SchoolDay, today: SchoolDay): number {
  const number = (day: SchoolDay): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return number(today) - number(from) + 1;
}
