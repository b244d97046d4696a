import type {Matrix} from './design.js';
import {solvePositive} from './solve.js';

/** log-odds = intercept + Σ weight × column. */
export interface Logistic {
  readonly intercept: number;
  readonly weights: Float64Array;
}

export interface LogisticProblem {
  readonly matrix: Matrix;
  /** One for each row, 0 to 1; a share says "so much of it". */
  readonly outcomes: Float64Array;
  /** Weight of ½ Σ weight² beside the sum of the rows' losses. Above 0: what separates perfectly still has an end. */
  readonly strength: number;
}

const mostSteps = 100;
/** Of the largest change in a step, in log-odds for a standard deviation. Steps square: what is left is far below it. */
const exactEnough = 1e-9;
/** Of a loss, relative: near the end steps go on getting better where the loss no longer shows it. */
const rounding = 1e-13;

/**
 * Logistic regression with a ridge on the weights and none on the intercept, by Newton's method with steps halved until
 * the loss falls. The loss is strictly convex, so there is one answer and the steps lead to it.
 *
 * @param free the columns that take part; the weights of the others stay 0
 * @param start of another strength of the same problem: fewer steps
 * @yields after each step, so that a page can have its turn: how far it is, nobody knows
 * @returns `undefined` where numbers give out; not where columns repeat each other or separate the outcomes
 */
export function* fittingLogistic(
  problem: LogisticProblem,
  free: readonly number[],
  start: Logistic,
): Generator<number, Logistic | undefined> {
  const packed = pack(problem, free);
  let now = Float64Array.of(start.intercept, ...free.map((column) => start.weights[column] ?? 0));
  let loss = lossOf(packed, now);
  for (let count = 0; count < mostSteps; count += 1) {
    const {slope, curve} = derivatives(packed, now);
    const step = solvePositive(curve, slope);
    if (!step) return undefined;
    const next = notHigher(packed, {from: now, step, loss});
    if (!next) return undefined;
    ({at: now, loss} = next);
    yield NaN;
    if (largest(step) < exactEnough) return unpack(now, free, problem.matrix.columns);
  }
  return undefined;
}

/** Of the columns that take part, a one before each row for the intercept. */
interface Packed extends Pick<LogisticProblem, 'outcomes' | 'strength'> {
  readonly lines: Float64Array;
  readonly width: number;
}

function pack({matrix, outcomes, strength}: LogisticProblem, free: readonly number[]): Packed {
  const width = free.length + 1;
  const lines = new Float64Array(matrix.rows * width);
  for (let row = 0; row < matrix.rows; row += 1) {
    lines[row * width] = 1;
    for (const [at, column] of free.entries())
      lines[row * width + at + 1] = matrix.values[row * matrix.columns + column] ?? 0;
  }
  return {lines, width, outcomes, strength};
}

function unpack(found: Float64Array, free: readonly number[], columns: number): Logistic {
  const weights = new Float64Array(columns);
  for (const [at, column] of free.entries()) weights[column] = found[at + 1] ?? 0;
  return {intercept: found[0] ?? 0, weights};
}

function lossOf(packed: Packed, now: Float64Array): number {
  let loss = 0;
  for (let row = 0; row < packed.outcomes.length; row += 1) {
    const odds = logOdds(packed, now, row);
    loss += softplus(odds) - (packed.outcomes[row] ?? 0) * odds;
  }
  for (let at = 1; at < now.length; at += 1) loss += (packed.strength / 2) * (now[at] ?? 0) ** 2;
  return loss;
}

function logOdds({lines, width}: Packed, now: Float64Array, row: number): number {
  let odds = 0;
  for (let at = 0; at < width; at += 1) odds += (now[at] ?? 0) * (lines[row * width + at] ?? 0);
  return odds;
}

/** log(1 + eˣ), where eˣ may be more than a number holds. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

export function chanceOfOdds(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

interface Derivatives {
  /** Downhill. */
  readonly slope: Float64Array;
  /** Its lower half alone is filled. */
  readonly curve: Float64Array;
}

function derivatives(packed: Packed, now: Float64Array): Derivatives {
  const {lines, width, outcomes, strength} = packed;
  const sums = {slope: new Float64Array(width), curve: new Float64Array(width * width)};
  for (let row = 0; row < outcomes.length; row += 1) {
    const chance = chanceOfOdds(logOdds(packed, now, row));
    const line = lines.subarray(row * width, (row + 1) * width);
    addRow(sums, line, (outcomes[row] ?? 0) - chance, chance * (1 - chance));
  }
  for (let at = 1; at < width; at += 1) {
    sums.slope[at] = (sums.slope[at] ?? 0) - strength * (now[at] ?? 0);
    sums.curve[at * width + at] = (sums.curve[at * width + at] ?? 0) + strength;
  }
  return sums;
}

function addRow({slope, curve}: Derivatives, line: Float64Array, rest: number, weight: number): void {
  const width = line.length;
  for (let row = 0; row < width; row += 1) {
    const value = line[row] ?? 0;
    slope[row] = (slope[row] ?? 0) + rest * value;
    const weighted = weight * value;
    for (let column = 0; column <= row; column += 1)
      curve[row * width + column] = (curve[row * width + column] ?? 0) + weighted * (line[column] ?? 0);
  }
}

interface Step {
  readonly from: Float64Array<ArrayBuffer>;
  readonly step: Float64Array;
  readonly loss: number;
}

/** @returns the first of the step, its half, its quarter … that is lower, or as low as numbers tell */
function notHigher(
  packed: Packed,
  {from, step, loss}: Step,
): {at: Float64Array<ArrayBuffer>; loss: number} | undefined {
  for (let scale = 1; scale > 1e-9; scale /= 2) {
    const at = from.map((value, place) => value + scale * (step[place] ?? 0));
    const found = lossOf(packed, at);
    if (found <= loss + rounding * (1 + loss)) return {at, loss: found};
  }
  return undefined;
}

function largest(step: Float64Array): number {
  return step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
