import {lastKnownDay} from '../attendance/indicators.js';
import {awayBlocks, type AwayBlock} from '../attendance/away-blocks.js';
import type {Series} from '../attendance/series.js';
import type {PupilKey} from '../kernel/ids.js';
import {daysBetween, type SchoolDay} from '../kernel/school-day.js';
import type {Flag} from './flag.js';
import type {Rules, Season} from './rules.js';

/**
 * Weeks away at the time of harvest or of work in the fields: a reason to talk about work, never a label. Illness is left
 * out: a child in hospital in October is in no field.
 */
export function seasonBlock(
  series: Series,
  pupil: PupilKey,
  today: SchoolDay,
  rules: Rules,
): Flag | undefined {
  const rule = rules['season-block'];
  const {version: ruleVersion, urgency, on, awayDays: threshold, ofDays, lookBack, seasons} = rule;
  if (!on) return undefined;
  const block = awayBlocks(series, pupil, {days: threshold, ofDays}).at(-1);
  const season = block && seasonOf(block, seasons);
  if (!block || !season || daysBetween(block.until, today) >= lookBack) return undefined;
  return {
    rule: 'season-block',
    ruleVersion,
    of: {pupil},
    urgency,
    window: {from: block.from, until: block.until},
    values: {
      days: block.dates.length,
      possible: block.possible,
      spring: Number(season.name === 'spring'),
      threshold,
      ofDays,
    },
    dates: block.dates,
    freshUntil: lastKnownDay(series, pupil),
  };
}

/** @returns the season in which most of its days lie; none where most lie outside */
function seasonOf({dates}: AwayBlock, seasons: readonly Season[]): Season | undefined {
  return seasons.find(
    ({from, until}) =>
      dates.filter((day) => from <= day.slice(5) && day.slice(5) <= until).length * 2 > dates.length,
  );
}
