import {atOnce} from '../at-once.js';
import {chanceOfOdds, fittingLogistic, type Logistic, type LogisticProblem} from './logistic.js';

/** A slope below this is rounding, for each row. */
const levelEnough = 1e-9;

/**
 * The best weights of which none is below 0. Columns are larger where things are worse (see `worseness`), so that doing
 * better at anything, or being unknown, never makes a chance look better than it would for somebody worse.
 *
 * An active set, as Lawson and Hanson (1974) have it for least squares: towards the best of the free columns as far as all
 * stay at 0 or above; what arrives at 0 is held there, and what would rise from there is let free again. Each step lowers the
 * loss, and no set of free columns comes twice, so it ends.
 *
 * @param start weights of 0 and above
 * @yields after each step
 */
export function* fittingOneSided(
  problem: LogisticProblem,
  start?: Logistic,
): Generator<number, Logistic | undefined> {
  const {columns} = problem.matrix;
  let now = start ?? {intercept: 0, weights: new Float64Array(columns)};
  // Of a neighbouring strength mostly the same columns stay at 0.
  let free = Array.from({length: columns}, (_, at) => at).filter((at) => !start || start.weights[at] !== 0);
  for (let round = 0; round < 20 * columns + 20; round += 1) {
    const best = yield* fittingLogistic(problem, free, now);
    if (!best) return undefined;
    const share = reachable(now.weights, best.weights);
    now = share < 1 ? between(now, best, share) : best;
    const rising = share < 1 ? undefined : steepest(problem, now, free);
    if (share === 1 && rising === undefined) return now;
    free = rising === undefined ? stillFree(free, now, best) : [...free, rising].sort((a, b) => a - b);
  }
  return undefined;
}

/** The same at once. */
export function fitOneSided(problem: LogisticProblem, start?: Logistic): Logistic | undefined {
  return atOnce(fittingOneSided(problem, start));
}

/** @returns how much of the way to the best all weights stay at 0 or above, 0 to 1 */
function reachable(now: Float64Array, best: Float64Array): number {
  let share = 1;
  for (const [at, end] of best.entries()) {
    const from = now[at] ?? 0;
    if (end < 0) share = Math.min(share, from / (from - end));
  }
  return share;
}

function between(now: Logistic, best: Logistic, share: number): Logistic {
  const mixed = (from: number, to: number) => from + share * (to - from);
  return {
    intercept: mixed(now.intercept, best.intercept),
    weights: now.weights.map((from, at) => {
      const weight = mixed(from, best.weights[at] ?? 0);
      // What arrives at 0 arrives there exactly, or it would never be held.
      return (best.weights[at] ?? 0) < 0 && weight < 1e-14 ? 0 : weight;
    }),
  };
}

function stillFree(free: readonly number[], now: Logistic, best: Logistic): number[] {
  return free.filter((column) => now.weights[column] !== 0 || (best.weights[column] ?? 0) >= 0);
}

/** @returns the held column whose weight, raised from 0, would lower the loss most; none where each would add to it */
function steepest(problem: LogisticProblem, fit: Logistic, free: readonly number[]): number | undefined {
  const {matrix} = problem;
  if (free.length === matrix.columns) return undefined;
  const downhill = slopesAt(problem, fit);
  for (const column of free) downhill[column] = -Infinity;
  const most = downhill.reduce((best, slope, column) => (slope > (downhill[best] ?? 0) ? column : best), 0);
  return (downhill[most] ?? 0) > levelEnough * matrix.rows ? most : undefined;
}

/** How fast the loss falls as each column's weight rises, the ridge of what is 0 being level. */
function slopesAt({matrix, outcomes}: LogisticProblem, {intercept, weights}: Logistic): Float64Array {
  const slopes = new Float64Array(matrix.columns);
  for (let row = 0; row < matrix.rows; row += 1) {
    const line = matrix.values.subarray(row * matrix.columns, (row + 1) * matrix.columns);
    const odds = line.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), intercept);
    const rest = (outcomes[row] ?? 0) - chanceOfOdds(odds);
    for (let at = 0; at < slopes.length; at += 1) slopes[at] = (slopes[at] ?? 0) + rest * (line[at] ?? 0);
  }
  return slopes;
}
