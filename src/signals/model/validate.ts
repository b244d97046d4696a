import {atOnce} from '../at-once.js';
import {calibrated, calibrating, type Calibration} from './calibrate.js';
import {columnsOf, matrixOf, type Column} from './design.js';
import {foldCount} from './folds.js';
import type {ModelInput, PupilYear} from './inputs.js';
import {softplus, type Logistic} from './logistic.js';
import {fittingOneSided} from './one-sided.js';

/** Of the ridge, from nearly none to nearly nothing else; three steps to a power of ten and a half. */
export const strengths = [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000] as const;

export interface Fitted {
  readonly columns: readonly Column[];
  readonly fit: Logistic;
  readonly strength: number;
  readonly calibration: Calibration;
}

export interface Validation {
  /** The model of all pupil years. */
  readonly whole: Fitted;
  /** One for each pupil year, by a model whose weights, strength and calibration had not seen that pupil. */
  readonly chances: Float64Array;
}

/**
 * Fits, chooses the strength and calibrates, and does the same once for each fold with that fold left out. A strength is judged by
 * the loss of scores for years that were left out; those who judge a fold left that out too. So no figure about the
 * model comes from a pupil whom anything in it had seen. Models without folds i and j serve i and j both.
 *
 * @yields the share that is done, 0 to 1, after each fit
 * @returns `undefined` where some part of the years allows no model at all: no input varies there
 */
export function* validating(
  years: readonly PupilYear[],
  inputs: readonly ModelInput[],
  folds: Uint8Array,
): Generator<number, Validation | undefined> {
  const paths = yield* pathsOf({years, inputs, folds});
  const chances = new Float64Array(years.length);
  for (let fold = 0; fold < foldCount; fold += 1) {
    const found = paths && (yield* chosen({years, folds}, paths, fold));
    if (!paths || !found) return undefined;
    for (const row of rowsOf(folds, fold))
      chances[row] = calibrated(
        found.calibration,
        paths.get(pair(fold, fold))?.[found.at]?.scores[row] ?? NaN,
      );
  }
  const last = paths && (yield* chosen({years, folds}, paths));
  const fits = last && (yield* path(years, inputs, 1 - 1 / pathCount));
  const whole = last && fits?.[last.at];
  if (!last || !whole) return undefined;
  return {whole: {...whole, strength: strengths[last.at] ?? NaN, calibration: last.calibration}, chances};
}

/** The same at once. */
export function validate(...question: Parameters<typeof validating>): Validation | undefined {
  return atOnce(validating(...question));
}

interface Material {
  readonly years: readonly PupilYear[];
  readonly inputs: readonly ModelInput[];
  readonly folds: Uint8Array;
}

/** A fit of one strength, and its scores for the years that it had not seen. */
interface Scored {
  readonly scores: Float64Array;
}

/** By the folds left out. */
type Paths = ReadonlyMap<string, readonly Scored[]>;

function pair(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}

/** Two folds left out, one, and none. */
const pathCount = (foldCount * (foldCount + 1)) / 2 + 1;

function* pathsOf({years, inputs, folds}: Material): Generator<number, Paths | undefined> {
  const paths = new Map<string, readonly Scored[]>();
  for (let a = 0; a < foldCount; a += 1)
    for (let b = a; b < foldCount; b += 1) {
      const isIn = (_: unknown, row: number) => folds[row] !== a && folds[row] !== b;
      const fits = yield* path(years.filter(isIn), inputs, paths.size / pathCount);
      if (!fits) return undefined;
      const matrix = matrixOf(
        fits[0]?.columns ?? [],
        years.map((year) => year.inputs),
      );
      paths.set(pair(a, b), yield* inSteps(fits, ({fit}) => ({scores: scoresOf(fit, matrix)})));
    }
  return paths;
}

/** One fit for each strength, the strongest first: each begins where the one before ended. */
function* path(
  years: readonly PupilYear[],
  inputs: readonly ModelInput[],
  share: number,
): Generator<number, readonly Pick<Fitted, 'columns' | 'fit'>[] | undefined> {
  const known = years.map((year) => year.inputs);
  const columns = columnsOf(inputs, known);
  if (columns.length === 0) return undefined;
  yield share;
  const matrix = matrixOf(columns, known);
  const outcomes = Float64Array.from(years, ({outcome}) => (outcome ? 1 : 0));
  yield share;
  const fits: Pick<Fitted, 'columns' | 'fit'>[] = [];
  let fit: Logistic | undefined;
  for (const strength of [...strengths].reverse()) {
    fit = yield* fittingOneSided({matrix, outcomes, strength}, fit);
    if (!fit) return undefined;
    fits.unshift({columns, fit});
    yield share;
  }
  return fits;
}

export function scoresOf(
  {intercept, weights}: Logistic,
  {rows, columns, values}: ReturnType<typeof matrixOf>,
): Float64Array {
  const scores = new Float64Array(rows).fill(intercept);
  for (let at = 0; at < rows * columns; at += 1) {
    const row = Math.floor(at / columns);
    scores[row] = (scores[row] ?? 0) + (values[at] ?? 0) * (weights[at % columns] ?? 0);
  }
  return scores;
}

interface Chosen {
  /** Place in `strengths`. */
  readonly at: number;
  readonly calibration: Calibration;
}

/**
 * The strength with the least loss, and the calibration of its scores, by the years of all folds but one.
 *
 * @param without this fold, and whatever had seen it; none for the model of all years
 */
function* chosen(
  {years, folds}: Omit<Material, 'inputs'>,
  paths: Paths,
  without?: number,
): Generator<number, Chosen | undefined> {
  const rows = years.flatMap((_, row) => (folds[row] === without ? [] : [row]));
  const outcomes = rows.map((row) => years[row]?.outcome === true);
  const scoresAt = (at: number) =>
    rows.map((row) => {
      const fold = folds[row] ?? 0;
      return paths.get(pair(fold, without ?? fold))?.[at]?.scores[row] ?? NaN;
    });
  const losses = yield* inSteps([...strengths.keys()], (at) => lossOf(scoresAt(at), outcomes));
  const at = losses.indexOf(Math.min(...losses));
  const calibration = at < 0 ? undefined : yield* calibrating(scoresAt(at), outcomes);
  return calibration && {at, calibration};
}

/** Like `map`, with a turn for the page after each. */
function* inSteps<Item, Result>(
  items: readonly Item[],
  make: (item: Item) => Result,
): Generator<number, readonly Result[]> {
  const made: Result[] = [];
  for (const item of items) {
    made.push(make(item));
    yield NaN;
  }
  return made;
}

function rowsOf(folds: Uint8Array, fold: number): readonly number[] {
  return Array.from(folds.keys()).filter((row) => folds[row] === fold);
}

function lossOf(scores: readonly number[], outcomes: readonly boolean[]): number {
  return scores.reduce((sum, score, at) => sum + softplus(outcomes[at] ? -score : score), 0);
}
