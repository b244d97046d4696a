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
  if (row === undefined || countBits(series.daily.absent, row, series.daily.words) < need.days) return [];
  const known = knownDays(series, row);
  const blocks: [first: number, last: number][] = [];
  for (let end = 0; end < known.length; end += 1) {
    const start = Math.max(0, end - need.ofDays + 1);
    const away = known.slice(start, end + 1).filter(({isAway}) => isAway).length;
    if (!known[end]?.isAway || away < need.days) continue;
    const first = known.findIndex(({isAway}, at) => at >= start && isAway);
    const latest = blocks.at(-1);
    if (latest && first <= latest[1]) latest[1] = end;
    else blocks.push([first, end]);
  }
  return blocks.map(([first, last]) => blockOf(series, known.slice(first, last + 1)));
}

interface KnownDay {
  /** Its number in `days`. */
  readonly day: number;
  readonly isAway: boolean;
}

function knownDays({days, daily}: Series, row: number): readonly KnownDay[] {
  const start = row * daily.words * 32;
  return days.flatMap((_, day) => {
    const isKnown = bitAt(daily.possible, start + day) === 1 && bitAt(daily.ill, start + day) === 0;
    return isKnown ? [{day, isAway: bitAt(daily.absent, start + day) === 1}] : [];
  });
}

function blockOf({days, from: start, until: end}: Series, known: readonly KnownDay[]): AwayBlock {
  const dates = known.flatMap(({day, isAway}) => (isAway ? [days[day] ?? start] : []));
  return {from: dates[0] ?? start, until: dates.at(-1) ?? end, dates, possible: known.length};
}
