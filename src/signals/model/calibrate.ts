import type {Matrix} from './design.js';
import {chanceOfOdds} from './logistic.js';
import {fittingOneSided} from './one-sided.js';

/** chance = 1 / (1 + exp(-(slope × score + intercept))). The slope is 0 or above: it never turns an order round. */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

/** Keeps the fit determined where all scores are alike; far too small to move any other. */
const hardlyAny = 1e-6;

/**
 * Platt's scaling (1999), with his targets, which expect one more of each kind than was seen: a score that parts the two
 * perfectly still says no 0 and no 1.
 *
 * @param scores log-odds of pupil years, by models that had not seen them
 */
export function* calibrating(
  scores: readonly number[],
  outcomes: readonly boolean[],
): Generator<number, Calibration | undefined> {
  const came = outcomes.filter(Boolean).length;
  const [yes, no] = [(came + 1) / (came + 2), 1 / (outcomes.length - came + 2)];
  const targets = Float64Array.from(outcomes, (outcome) => (outcome ? yes : no));
  const matrix: Matrix = {rows: scores.length, columns: 1, values: Float64Array.from(scores)};
  const fit = yield* fittingOneSided({matrix, outcomes: targets, strength: hardlyAny});
  return fit && {slope: fit.weights[0] ?? 0, intercept: fit.intercept};
}

export function calibrated({slope, intercept}: Calibration, score: number): number {
  return chanceOfOdds(slope * score + intercept);
}
