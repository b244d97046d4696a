import {behindGarbling} from './behind-garbling.js';
import type {Count, Measured} from './counts.js';
import {meanInterval, wilson, type Interval} from './wilson.js';

/** What is printed of a measure. */
export type ProtectedCell =
  | (Printed<'share'> & ShareOf & {readonly oneIn?: number})
  | (Printed<'mean'> & Interval & Scale & {readonly mean: number})
  | (Printed<'groups'> & GroupShares)
  | (Printed<'distribution'> & {readonly answers: readonly AnswerShare[]})
  | {readonly id: string; readonly kind: 'withheld'};

interface Printed<Kind> {
  readonly id: string;
  readonly kind: Kind;
  /** People who answered what is measured, rounded down to a step of five. */
  readonly answered: number;
}

/** Where a scale ends. */
interface Scale {
  readonly least: number;
  readonly most: number;
}

/** A share of people with its interval, 0 to 1. */
export interface ShareOf extends Interval {
  readonly share: number;
}

/** Who gave one answer of a scale. */
export interface AnswerShare extends ShareOf {
  readonly worth: number;
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
  const {id, kind, oneIn} = measured;
  const answered = inSteps(count.n);
  switch (kind) {
    case 'share':
      return oneIn === undefined
        ? {id, kind, answered, ...shareOf(count.sum, count.n)}
        : {id, kind, answered, ...shareBehind(count, oneIn), oneIn};
    case 'groups':
      return {id, kind, answered, ...groupShares(count)};
    case 'distribution':
      return {id, kind, answered, answers: answerShares(count, measured)};
    case 'mean':
      return printedMean(count, measured);
  }
}

function answerShares({n, parts = []}: Count, {worths = []}: Measured): readonly AnswerShare[] {
  return worths.map((worth, at) => ({worth, ...shareOf(parts[at] ?? 0, n)}));
}

function groupShares({n, parts = []}: Count): GroupShares {
  const [neither = 0, harmed = 0, harming = 0, both = 0] = parts;
  return {
    neither: shareOf(neither, n),
    harmed: shareOf(harmed, n),
    harming: shareOf(harming, n),
    both: shareOf(both, n),
  };
}

function shareOf(sum: number, n: number): ShareOf {
  const share = tidy(Math.round((100 * sum) / n) / 100);
  return inPercents({share, ...wilson(share, inSteps(n))});
}

/**
 * From the recorded percentage and nothing finer. Where chance recorded fewer yeses than it forces by itself, nobody is
 * the likeliest, and the interval is that of as many as are forced: of what lies under these there is nothing to learn.
 */
function shareBehind({sum, n}: Count, oneIn: number): ShareOf {
  const recorded = Math.max(tidy(Math.round((100 * sum) / n) / 100), 1 / oneIn);
  const {low, high} = wilson(recorded, inSteps(n));
  const [share, least, most] = [recorded, low, high].map((value) => tidy(behindGarbling(value, oneIn)));
  return inPercents({share: share ?? 0, low: least ?? 0, high: most ?? 1});
}

/** Whole percents; an interval to its wide side. */
function inPercents({share, low, high}: ShareOf): ShareOf {
  return {
    share: tidy(Math.round(100 * share) / 100),
    low: tidy(Math.floor(100 * low) / 100),
    high: tidy(Math.ceil(100 * high) / 100),
  };
}

/** In fortieths of the scale, a tenth of a point from 0 to 4. */
function printedMean(count: Count, {id, min, max}: Measured): ProtectedCell {
  const grain = (max - min) / 40;
  const mean = tidy(Math.round(tidy(count.sum / count.n / grain)) * grain);
  const {low, high} = meanInterval(mean, assumedSpread(mean, {min, max}), inSteps(count.n));
  return {
    id,
    kind: 'mean',
    answered: inSteps(count.n),
    mean,
    least: min,
    most: max,
    low: tidy(Math.max(min, Math.floor(low / grain) * grain)),
    high: tidy(Math.min(max, Math.ceil(high / grain) * grain)),
  };
}

/**
 * A little wider than answers that are strewn evenly over the whole scale (0.29 of it, 1/√12), or what the mean leaves
 * room for where that is less (Bhatia and Davis 2000; a printed mean lies within half a fortieth). How far answers truly lie apart is counted nowhere: it would tell
 * more of a class than its mean does.
 */
function assumedSpread(mean: number, {min, max}: Pick<Measured, 'min' | 'max'>): number {
  const inside = Math.min(Math.max(mean, min + (max - min) / 80), max - (max - min) / 80);
  return Math.min(0.3 * (max - min), Math.sqrt((inside - min) * (max - inside)));
}

/** Without the dust of binary fractions: 0.3, not 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toFixed(9));
}
