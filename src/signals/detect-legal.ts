import {unexcusedHalfDays} from '../attendance/half-days.js';
import {lastKnownDay, unexcusedSessions} from '../attendance/indicators.js';
import type {Series} from '../attendance/series.js';
import type {PupilKey} from '../kernel/ids.js';
import type {Flag} from './flag.js';
import type {Rules} from './rules.js';
import {latestStretch} from './stretch.js';

/**
 * Half-days without an excuse in so many weeks of school, those that the running week belongs to. It says that the school
 * must consider what to do, never that it must act.
 */
export function legalLimit(series: Series, pupil: PupilKey, rules: Rules): Flag | undefined {
  const {version: ruleVersion, urgency, on, halfDays: threshold, schoolWeeks} = rules['legal-limit'];
  if (!on || unexcusedSessions(series, pupil) === 0) return undefined;
  const weeks = schoolWeeksOf(series);
  const halves = unexcusedHalfDays(series, pupil).map(({day, halves: weight}) => ({
    day,
    at: weeks[day] ?? 0,
    weight,
  }));
  const stretch = latestStretch(halves, threshold, schoolWeeks);
  const dates = stretch.map(({day}) => series.days[day] ?? series.from);
  const [from, until] = [dates[0], dates.at(-1)];
  if (!from || !until || (weeks.at(-1) ?? 0) - (stretch[0]?.at ?? 0) >= schoolWeeks) return undefined;
  return {
    rule: 'legal-limit',
    ruleVersion,
    of: {pupil},
    urgency,
    window: {from, until},
    values: {halfDays: stretch.reduce((sum, {weight}) => sum + weight, 0), threshold, schoolWeeks},
    dates,
    freshUntil: lastKnownDay(series, pupil),
  };
}

/** The same for all pupils of a series. */
const known = new WeakMap<Int32Array, readonly number[]>();

/** Of each day of the series: weeks with school since it began; holidays do not count. */
function schoolWeeksOf({dayNumbers}: Series): readonly number[] {
  const weeks = known.get(dayNumbers) ?? numberWeeks(dayNumbers);
  known.set(dayNumbers, weeks);
  return weeks;
}

function numberWeeks(dayNumbers: Int32Array): readonly number[] {
  let [number, week] = [-1, -Infinity];
  return Array.from(dayNumbers, (day) => {
    // 1970-01-01 was a Thursday.
    const ofDay = Math.floor((day + 3) / 7);
    if (ofDay !== week) number += 1;
    week = ofDay;
    return number;
  });
}
