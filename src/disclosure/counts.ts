/** What is measured of people: a share of yes, or the mean of a scale between two ends. */
export interface Measured {
  readonly id: string;
  readonly kind: 'share' | 'mean';
  /** What one person adds at the least and at the most; 0 and 1 for a share. */
  readonly min: number;
  readonly max: number;
}

/** Sums over the people of a group who answered. A yes is a score of 1, a no a score of 0. */
export interface Count {
  readonly n: number;
  readonly sum: number;
  /** Of means only; 0 for shares. */
  readonly sumOfSquares: number;
}

export const noCount: Count = {n: 0, sum: 0, sumOfSquares: 0};

export function addCounts(counts: readonly Count[]): Count {
  return counts.reduce(
    (all, {n, sum, sumOfSquares}) => ({
      n: all.n + n,
      sum: all.sum + sum,
      sumOfSquares: all.sumOfSquares + sumOfSquares,
    }),
    noCount,
  );
}

/** What a group must have before its figure may be shown. */
export interface Safety {
  /** People who answered the item. */
  readonly people: number;
  /** People on either side. */
  readonly side: number;
}

/** Sums of scores are no whole numbers, and the order of adding shows in their last digits. */
const dust = 1e-6;

/**
 * Enough people, and enough of them on either side. For a scale the sides are its distances from "everybody at the
 * lowest" and "everybody at the highest", counted in whole people: a mean at an end tells every single answer.
 * Two safe groups together are safe.
 */
export function isSafe({n, sum}: Count, {min, max}: Measured, {people, side}: Safety): boolean {
  const range = max - min;
  return n >= people && sum - n * min >= side * range - dust && n * max - sum >= side * range - dust;
}

export function isSound({n, sum}: Count, {min, max}: Measured, people: number): boolean {
  return Number.isInteger(n) && n >= 0 && n <= people && sum >= n * min - dust && sum <= n * max + dust;
}
