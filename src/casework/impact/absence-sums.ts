import {bitAt} from '../../attendance/bits.js';
import type {Series} from '../../attendance/series.js';
import type {PupilKey} from '../../kernel/ids.js';
import {addDays, type SchoolDay} from '../../kernel/school-day.js';

/** Sessions of every pupil, added up from the first day of a school year on, so that any span is one subtraction. */
export interface AbsenceSums {
  readonly days: readonly SchoolDay[];
  readonly rows: ReadonlyMap<PupilKey, number>;
  /** Row by row, one longer than the days: what was missed before each day. */
  readonly absent: Int32Array;
  /** What a register says anything of: not taken is not present. */
  readonly possible: Int32Array;
  /** Days of which a register says anything. */
  readonly known: Int32Array;
}

/** @param leftOut days that count for nobody: an epidemic, a closed building */
export function absenceSums(series: Series, leftOut: (day: SchoolDay) => boolean): AbsenceSums {
  const {days, rows, slots, sessions} = series;
  const width = days.length + 1;
  const sums = [0, 1, 2].map(() => new Int32Array(rows.size * width)) as [Int32Array, Int32Array, Int32Array];
  const [absent, possible, known] = sums;
  const isOut = days.map(leftOut);
  for (const row of rows.values())
    for (let day = 0; day < days.length; day += 1) {
      const at = row * width + day;
      let [missed, all] = [0, 0];
      for (let slot = 0; slot < slots.length && !isOut[day]; slot += 1) {
        const bit = row * sessions.words * 32 + day * slots.length + slot;
        all += bitAt(sessions.possible, bit);
        missed += bitAt(sessions.absent, bit);
      }
      absent[at + 1] = (absent[at] ?? 0) + missed;
      possible[at + 1] = (possible[at] ?? 0) + all;
      known[at + 1] = (known[at] ?? 0) + (all > 0 ? 1 : 0);
    }
  return {days, rows, absent, possible, known};
}

/** Calendar days before and after the day on which something began; that day belongs to neither. Six weeks: the season is the same, and there are days enough to count. */
export const windowDays = 42;
/** Of the three parts of the days before: how bad it was by when. */
const partDays = windowDays / 3;
/** Days with a register that each side needs; three school weeks. */
export const leastKnown = 15;
/** And each part of the days before: otherwise nobody knows in which direction the pupil was going. */
const leastKnownPart = 4;

/** Shares of sessions missed around a day, 0 to 1. */
export interface Around {
  readonly pupil: PupilKey;
  /** Two weeks each, the last two weeks before the day last. */
  readonly parts: readonly [number, number, number];
  readonly before: number;
  readonly after: number;
}

/** @returns nothing where too little is known on one side: missing is not present */
export function aroundDay(sums: AbsenceSums, pupil: PupilKey, day: SchoolDay): Around | undefined {
  const row = sums.rows.get(pupil);
  if (row === undefined) return undefined;
  const ends = endsAround(sums.days, day);
  return ends && aroundRow(sums, {pupil, row}, ends);
}

/** Places in the list of days: where each part of before begins, where the last one ends, begin and end of after. */
export type Ends = readonly [number, number, number, number, number, number];

/** @returns nothing where the school year cuts a window in half: six weeks are not compared with one */
export function endsAround(days: readonly SchoolDay[], day: SchoolDay): Ends | undefined {
  const [first, last] = [days[0], days.at(-1)];
  const half = windowDays / 2;
  if (!first || !last || addDays(day, -half) < first || addDays(day, half) > last) return undefined;
  const place = (after: number): number => firstFrom(days, addDays(day, after));
  return [
    place(-windowDays),
    place(-2 * partDays),
    place(-partDays),
    place(0),
    place(1),
    place(windowDays + 1),
  ];
}

/** The days lie in order. */
function firstFrom(days: readonly SchoolDay[], day: SchoolDay): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] as SchoolDay) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function aroundRow(
  {days, absent, possible, known}: AbsenceSums,
  {pupil, row}: {readonly pupil: PupilKey; readonly row: number},
  [first, second, third, end, begin, until]: Ends,
): Around | undefined {
  const base = row * (days.length + 1);
  const sum = (sums: Int32Array, from: number, to: number): number =>
    (sums[base + to] ?? 0) - (sums[base + from] ?? 0);
  const rate = (from: number, to: number): number => sum(absent, from, to) / sum(possible, from, to);
  const isKnown =
    sum(known, first, end) >= leastKnown &&
    sum(known, begin, until) >= leastKnown &&
    sum(known, first, second) >= leastKnownPart &&
    sum(known, second, third) >= leastKnownPart &&
    sum(known, third, end) >= leastKnownPart;
  if (!isKnown) return undefined;
  return {
    pupil,
    parts: [rate(first, second), rate(second, third), rate(third, end)],
    before: rate(first, end),
    after: rate(begin, until),
  };
}
