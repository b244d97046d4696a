import {usualZ, type Interval} from '../../disclosure/wilson.js';

/** The chance that a pupil year in which it came about stands above one in which it did not; ties count half. */
export interface Auc {
  readonly value: number;
  /** 95 %. None where it cannot be told: nothing overlaps, or fewer than two pupils on a side. */
  readonly interval?: Interval;
}

export interface Judged {
  readonly chance: number;
  readonly outcome: boolean;
  /** Years of one pupil are not independent of each other. */
  readonly pupil: string;
}

/**
 * The area under the curve with the interval of DeLong (1988) in the form of Obuchowski (1997) for several rows of one
 * subject, on the scale of log-odds so that it stays within 0 and 1.
 *
 * @returns `undefined` where all outcomes are alike
 */
export function aucOf(judged: readonly Judged[]): Auc | undefined {
  const [yes, no] = [judged.filter(({outcome}) => outcome), judged.filter(({outcome}) => !outcome)];
  if (yes.length === 0 || no.length === 0) return undefined;
  const above = shareBelow(yes, no);
  const value = above.reduce((sum, share) => sum + share, 0) / yes.length;
  const below = shareBelow(no, yes).map((share) => 1 - share);
  const variance = varianceOf(sumsOf(yes, above), sumsOf(no, below), value, [yes.length, no.length]);
  const interval = intervalOf(value, variance);
  return {value, ...(interval && {interval})};
}

/** @returns for each of the first, the share of the others that stand below it; ties count half */
function shareBelow(of: readonly Judged[], others: readonly Judged[]): readonly number[] {
  const sorted = Float64Array.from(others, ({chance}) => chance).sort();
  return of.map(({chance}) => {
    const [less, notMore] = [countBelow(sorted, chance, false), countBelow(sorted, chance, true)];
    return (less + notMore) / 2 / others.length;
  });
}

function countBelow(sorted: Float64Array, limit: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? Infinity;
    if (value < limit || (orEqual && value === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Sum {
  readonly total: number;
  readonly count: number;
}

function sumsOf(judged: readonly Judged[], shares: readonly number[]): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const [at, {pupil}] of judged.entries()) {
    const {total, count} = sums.get(pupil) ?? {total: 0, count: 0};
    sums.set(pupil, {total: total + (shares[at] ?? 0), count: count + 1});
  }
  return sums;
}

type Sums = ReadonlyMap<string, Sum>;

function varianceOf(yes: Sums, no: Sums, value: number, [m, n]: readonly [number, number]): number {
  const pupils = new Set([...yes.keys(), ...no.keys()]);
  const off = (sums: Sums, pupil: string) => {
    const {total, count} = sums.get(pupil) ?? {total: 0, count: 0};
    return total - count * value;
  };
  const squares = (sums: Sums) => [...sums.keys()].reduce((sum, pupil) => sum + off(sums, pupil) ** 2, 0);
  const crossed = [...pupils].reduce((sum, pupil) => sum + off(yes, pupil) * off(no, pupil), 0);
  const unbiased = (pupils: number) => pupils / (pupils - 1);
  return (
    (unbiased(yes.size) * squares(yes)) / m ** 2 +
    (unbiased(no.size) * squares(no)) / n ** 2 +
    (2 * unbiased(pupils.size) * crossed) / (m * n)
  );
}

function intervalOf(value: number, variance: number): Interval | undefined {
  if (!(variance > 0) || !Number.isFinite(variance) || value <= 0 || value >= 1) return undefined;
  const [middle, reach] = [
    Math.log(value / (1 - value)),
    (usualZ * Math.sqrt(variance)) / (value * (1 - value)),
  ];
  return {low: 1 / (1 + Math.exp(reach - middle)), high: 1 / (1 + Math.exp(-reach - middle))};
}
