import {student, usualZ, wilson, type Interval} from './wilson.js';

/** A share of people. */
export interface ShareSample {
  readonly kind: 'share';
  /** 0 to 1 */
  readonly value: number;
  readonly people: number;
}

/** A mean of scores. */
export interface MeanSample {
  readonly kind: 'mean';
  readonly value: number;
  readonly people: number;
  /** Standard deviation. */
  readonly spread: number;
}

/** How far one group lies above another, and how often chance alone would bring that about. */
export interface Difference extends Interval {
  readonly value: number;
  /** Two-sided, 0 to 1. */
  readonly chance: number;
}

/**
 * Shares by Newcombe's hybrid of two Wilson intervals (Newcombe 1998, method 10), means by Welch. The chance is that at
 * which the interval just touches zero, so that mark and interval never contradict each other.
 */
export function differenceOf(
  one: ShareSample | MeanSample,
  other: ShareSample | MeanSample,
): Difference | undefined {
  const at = intervals(one, other);
  return at && {value: one.value - other.value, ...at(usualZ), chance: chanceOf(at)};
}

type Intervals = (z: number) => Interval;

function intervals(one: ShareSample | MeanSample, other: ShareSample | MeanSample): Intervals | undefined {
  if (one.kind === 'share') return other.kind === 'share' ? newcombe(one, other) : undefined;
  return other.kind === 'mean' ? welch(one, other) : undefined;
}

function newcombe(one: ShareSample, other: ShareSample): Intervals {
  return (z) => {
    const value = one.value - other.value;
    const [first, second] = [wilson(one.value, one.people, z), wilson(other.value, other.people, z)];
    return {
      low: value - Math.hypot(one.value - first.low, second.high - other.value),
      high: value + Math.hypot(first.high - one.value, other.value - second.low),
    };
  };
}

/** With the degrees of freedom of Welch and Satterthwaite. */
function welch(one: MeanSample, other: MeanSample): Intervals {
  const [first, second] = [one, other].map(({spread, people}) => spread ** 2 / people) as [number, number];
  const error = Math.sqrt(first + second);
  const freedom = (first + second) ** 2 / (first ** 2 / (one.people - 1) + second ** 2 / (other.people - 1));
  return (z) => {
    const reach = student(freedom, z) * error;
    return {low: one.value - other.value - reach, high: one.value - other.value + reach};
  };
}

/** Beyond this nobody asks any more: one in 10¹⁵. */
const farthest = 8;

function chanceOf(at: Intervals): number {
  const isOutside = (z: number) => at(z).low > 0 || at(z).high < 0;
  let [inside, outside] = [farthest, 0];
  for (let round = 0; round < 40; round += 1) {
    const middle = (inside + outside) / 2;
    if (isOutside(middle)) outside = middle;
    else inside = middle;
  }
  return bothTails(outside);
}

/** What the normal law has beyond `z` on either side (Numerical Recipes, 6.2: within 1.2e-7 of itself). */
function bothTails(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const powers = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ];
  return t * Math.exp(-x * x + powers.reduceRight((sum, power) => sum * t + power, 0));
}

/**
 * Which of many differences may be called real: of those so called, one in twenty is expected to be chance, and where
 * there is nothing at all, one release in twenty has any (Benjamini and Hochberg 1995).
 *
 * @param chances 0 to 1 each, of everything that was looked at
 * @returns in the order given
 */
export function areReal(chances: readonly number[], rate = 0.05): readonly boolean[] {
  const sorted = [...chances].sort((a, b) => a - b);
  const last = sorted.findLastIndex((chance, at) => chance <= (rate * (at + 1)) / sorted.length);
  const most = sorted[last] ?? -1;
  return chances.map((chance) => chance <= most);
}
