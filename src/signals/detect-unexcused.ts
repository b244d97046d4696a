import {lastKnownDay, unexcusedDayNumbers, unexcusedDays, unexcusedRuns} from '../attendance/indicators.js';
import type {Series} from '../attendance/series.js';
import type {PupilKey} from '../kernel/ids.js';
import {dayFromNumber, dayNumber, daysBetween, type SchoolDay} from '../kernel/school-day.js';
import type {Flag} from './flag.js';
import type {Rules} from './rules.js';
import {latestStretch} from './stretch.js';

/** The last run of days without an excuse. */
export function latestRun(series: Series, pupil: PupilKey, today: SchoolDay, rules: Rules): Flag | undefined {
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

/** The last stretch with many days without an excuse in it. */
export function latestEpisode(
  series: Series,
  pupil: PupilKey,
  today: SchoolDay,
  rules: Rules,
): Flag | undefined {
  const {version: ruleVersion, urgency, count, calendarDays, lookBack} = rules['unexcused-in-window'];
  if (unexcusedDays(series, pupil) < count) return undefined;
  const days = unexcusedDayNumbers(series, pupil).map((at) => ({at, weight: 1}));
  const stretch = latestStretch(days, count, calendarDays);
  const last = stretch.at(-1)?.at;
  if (last === undefined || dayNumber(today) - last >= lookBack) return undefined;
  const dates = stretch.map(({at}) => dayFromNumber(at));
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
