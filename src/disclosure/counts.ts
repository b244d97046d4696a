import type {Relation} from './relations.js';

/**
 * What is measured of people: a share of yes, the mean of a scale between two ends, `groups`, the four parts that two
 * questions of yes and no make together, or a `distribution` over the answers of a scale. A distribution has no safety
 * of its own: it follows the shares that cut it.
 */
export interface Measured {
  readonly id: string;
  readonly kind: 'share' | 'mean' | 'groups' | 'distribution';
  /** What one person adds at the least and at the most; 0 and 1 but for means. */
  readonly min: number;
  readonly max: number;
  /**
   * Of a share of an answer that was garbled: by lot, one device in so many said yes whatever its pupil chose. It is
   * protected as it was recorded, and printed as the share behind it.
   */
  readonly oneIn?: number;
  /** Of a distribution: what its answers are worth, from the least. */
  readonly worths?: readonly number[];
  /** Counted to protect what rests on it, and never printed: whom an item was asked that not everybody is asked. */
  readonly silent?: boolean;
  /** What holds between it and measures before it; it is shown only where all of these are. */
  readonly relations?: readonly Relation[];
  /** It says nothing beyond these, and is shown where all of them are. */
  readonly follows?: readonly string[];
}

/** Sums over the people of a group who answered. A yes is a score of 1, a no a score of 0. */
export interface Count {
  readonly n: number;
  /** Of groups: those who are in both. */
  readonly sum: number;
  /**
   * People who are in one part each. Of groups: neither, the first alone, the second alone, both. Of a distribution: by
   * answer, from the least.
   */
  readonly parts?: readonly number[];
}

export const noCount: Count = {n: 0, sum: 0};

export function addCounts(counts: readonly Count[]): Count {
  return counts.reduce(added, noCount);
}

function added(one: Count, other: Count): Count {
  const parts = addParts(one.parts, other.parts);
  return {
    n: one.n + other.n,
    sum: one.sum + other.sum,
    ...(parts && {parts}),
  };
}

function addParts(one: readonly number[] | undefined, other: readonly number[] | undefined) {
  if (!one || !other) return one ?? other;
  return one.map((part, at) => part + (other[at] ?? 0));
}

/** What a group must have before its figure may be shown. */
export interface Safety {
  /** People who answered the item. */
  readonly people: number;
  /** People on either side. */
  readonly side: number;
}

/** Where a sum can lie at all, after what it is measured by and after what is shown beside it. */
export interface Reach {
  readonly low: number;
  readonly high: number;
}

/** Sums of scores are no whole numbers, and the order of adding shows in their last digits. */
const dust = 1e-6;

export function ownReach({n, sum, parts}: Count, {kind, min, max}: Measured): Reach {
  if (kind !== 'groups') return {low: n * min, high: n * max};
  const [neither = 0, first = 0, second = 0, both = 0] = parts ?? [];
  return {low: sum - Math.min(neither, both), high: sum + Math.min(first, second)};
}

/**
 * Enough people, and enough of them on either side of where the sum could lie. For a scale the sides are its distances
 * from "everybody at the lowest" and "everybody at the highest", counted in whole people: a mean at an end tells every
 * single answer. Two safe groups together are safe.
 */
export function isSafe({n, sum}: Count, {low, high}: Reach, range: number, {people, side}: Safety): boolean {
  return n >= people && sum - low >= side * range - dust && high - sum >= side * range - dust;
}

export function isSound({n, sum, parts}: Count, {kind, min, max, worths}: Measured, people: number): boolean {
  const isCount = Number.isInteger(n) && n >= 0 && n <= people;
  const hasParts = kind === 'groups' || kind === 'distribution';
  if (!hasParts || n === 0) return isCount && sum >= n * min - dust && sum <= n * max + dust;
  if (!isCount || !parts?.every((part) => Number.isInteger(part) && part >= 0)) return false;
  if (parts.length !== (worths?.length ?? 4) || parts.reduce((all, part) => all + part, 0) !== n)
    return false;
  return kind === 'distribution' || parts[3] === sum;
}

/** @returns `value` towards the inside of a reach of whole people, dust left aside */
export function roundedIn(value: number, end: keyof Reach): number {
  return end === 'low' ? Math.ceil(value - dust) : Math.floor(value + dust);
}
