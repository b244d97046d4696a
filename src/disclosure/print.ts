import type {Count, Measured} from './counts.js';
import {meanInterval, wilson, type Interval} from './wilson.js';

/** What is printed of a measure. */
export type ProtectedCell =
  | ({readonly id: string; readonly kind: 'share'; readonly share: number} & Interval)
  | ({readonly id: string; readonly kind: 'mean'; readonly mean: number} & Interval)
  | ({readonly id: string; readonly kind: 'groups'} & GroupShares)
  | {readonly id: string; readonly kind: 'withheld'};

/** A share of people with its interval, 0 to 1. */
export interface ShareOf extends Interval {
  readonly share: number;
}

/** People by what happened to them and what they did: each in one of the four. */
export interface GroupShares {
  readonly neither: ShareOf;
  readonly harmed: ShareOf;
  readonly harming: ShareOf;
  readonly both: ShareOf;
}

/** Steps in which numbers of people are shown. */
const step = 5;

export function inSteps(people: number): number {
  return Math.floor(people / step) * step;
}

/**
 * Intervals are reckoned from what is printed, with the people in steps of five: from an interval of the exact numbers
 * both of them could be read off. They come out a little wider than they are, never narrower.
 */
export function printed(count: Count, measured: Measured): ProtectedCell {
  const {id, kind} = measured;
  switch (kind) {
    case 'share':
      return {id, kind, ...shareOf(count.sum, count.n)};
    case 'groups':
      return {id, kind, ...groupShares(count)};
    case 'mean':
      return printedMean(count, measured);
  }
}

function groupShares({n, parts: [neither, harmed, harming, both] = [0, 0, 0, 0]}: Count): GroupShares {
  return {
    neither: shareOf(neither, n),
    harmed: shareOf(harmed, n),
    harming: shareOf(harming, n),
    both: shareOf(both, n),
  };
}

function shareOf(sum: number, n: number): ShareOf {
  const share = tidy(Math.round((100 * sum) / n) / 100);
  const {low, high} = wilson(share, inSteps(n));
  return {
    share,
    low: tidy(Math.floor(100 * low) / 100),
    high: tidy(Math.ceil(100 * high) / 100),
  };
}

/** In fortieths of the scale, a tenth of a point from 0 to 4; the spread in sixteenths, rounded up. */
function printedMean(count: Count, {id, min, max}: Measured): ProtectedCell {
  const grain = (max - min) / 40;
  const mean = tidy(Math.round(tidy(count.sum / count.n / grain)) * grain);
  const {low, high} = meanInterval(mean, spreadInSteps(count, (max - min) / 16), inSteps(count.n));
  return {
    id,
    kind: 'mean',
    mean,
    low: tidy(Math.max(min, Math.floor(low / grain) * grain)),
    high: tidy(Math.min(max, Math.ceil(high / grain) * grain)),
  };
}

function spreadInSteps({n, sum, sumOfSquares}: Count, grain: number): number {
  const squares = Math.max(0, sumOfSquares - (sum * sum) / n);
  return Math.max(1, Math.ceil(tidy(Math.sqrt(squares / (n - 1)) / grain))) * grain;
}

/** Without the dust of binary fractions: 0.3, not 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toFixed(9));
}
