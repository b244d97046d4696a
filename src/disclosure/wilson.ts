/** Both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Standard deviations of the normal law on either side of 95 %. */
export const usualZ = 1.959964;

/**
 * Wilson's score interval for a share: it stays within 0 and 1 and is honest at small numbers
 * (Wilson 1927; Brown, Cai and DasGupta 2001).
 *
 * @param share 0 to 1
 * @param n people, 1 or more
 * @param z 95 % where absent
 */
export function wilson(share: number, n: number, z = usualZ): Interval {
  const middle = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  return {low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole)};
}

/**
 * The interval of a mean, 95 %.
 *
 * @param spread standard deviation of the answers, known beforehand
 * @param n people, 1 or more
 */
export function meanInterval(mean: number, spread: number, n: number): Interval {
  const reach = (usualZ * spread) / Math.sqrt(n);
  return {low: mean - reach, high: mean + reach};
}

/**
 * The quantile of Student's t that has as much on either side as `z` has of the normal law, by the expansion of Cornish
 * and Fisher: within 0.01 from four degrees on.
 */
export function student(freedom: number, z = usualZ): number {
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}
