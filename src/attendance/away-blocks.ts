import type {PupilKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {bitAt, countBits} from './bits.js';
import type {Series} from './series.js';

/** Weeks in which a pupil was away most of the time. */
export interface AwayBlock {
  readonly from: SchoolDay;
  readonly until: SchoolDay;
  /** Whole days missed, illness left out, in order; the first is `from`, the last `until`. */
  readonly dates: readonly SchoolDay[];
  /** Days of school from the first to the last on which anything is known of the pupil. */
  readonly possible: number;
}

/**
 * Stretches in each of which any so many known days, one after another, hold enough missed ones; oldest first. Days of
 * illness are left out, as if nothing were known of them: they neither make a block nor break one.
 *
 * @param need at least `days` missed of `ofDays`
 */
export function awayBlocks(
  series: Series,
  pupil: PupilKey,
  need: {readonly days: number; readonly ofDays: number},
): readonly AwayBlock[] {
  const row = series.rows.get(pupil);
  if (row === undefined || missedButNotIll(series, row) < need.days) return [];
  const known = knownDays(series, row);
  return stretches(known.isAway, need).map(([first, last]) => blockOf(series, known, first, last));
}

function missedButNotIll({daily: {words, absent, ill}}: Series, row: number): number {
  return countBits(absent, row, words) - countBits(ill, row, words);
}

type Stretch = [first: number, last: number];

/** @returns places in what is known, both included */
function stretches(
  isAway: readonly number[],
  {days, ofDays}: {readonly days: number; readonly ofDays: number},
): readonly Stretch[] {
  const found: Stretch[] = [];
  let [away, first] = [0, 0];
  for (const [end, now] of isAway.entries()) {
    const start = end - ofDays + 1;
    away += now - (isAway[start - 1] ?? 0);
    if (!now || away < days) continue;
    first = Math.max(first, start);
    while (!isAway[first]) first += 1;
    const latest = found.at(-1);
    if (latest && first <= latest[1]) latest[1] = end;
    else found.push([first, end]);
  }
  return found;
}

/** Two lists of the same length: of a whole school, an object a day would cost more than all that is asked of them. */
interface KnownDays {
  /** Numbers in `days`. */
  readonly days: readonly number[];
  /** 1 where the day was missed, else 0. */
  readonly isAway: readonly number[];
}

function knownDays({days, daily: {words, possible, absent, ill}}: Series, row: number): KnownDays {
  const known = {days: [] as number[], isAway: [] as number[]};
  for (let day = 0, at = row * words * 32; day < days.length; day += 1, at += 1) {
    if (bitAt(possible, at) === 0 || bitAt(ill, at) === 1) continue;
    known.days.push(day);
    known.isAway.push(bitAt(absent, at));
  }
  return known;
}

function blockOf(series: Series, known: KnownDays, first: number, last: number): AwayBlock {
  const numbers = known.days.slice(first, last + 1).filter((_, at) => known.isAway[first + at] === 1);
  const dates = numbers.map((day) => series.days[day] ?? series.from);
  return {
    from: dates[0] ?? series.from,
    until: dates.at(-1) ?? series.until,
    dates,
    possible: last - first + 1,
  };
}
