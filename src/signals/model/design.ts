import {modelInputs, worseness, type KnownInputs, type ModelInput} from './inputs.js';

/**
 * One column of a model's matrix: an input, larger being worse, or whether the input is missing (1) or known (0). Both are
 * standardised by the pupil years that the model was fitted on.
 */
export interface Column {
  readonly input: ModelInput;
  readonly of: 'value' | 'missing';
  readonly mean: number;
  /** Standard deviation, above 0. */
  readonly spread: number;
}

/** Rows one after another. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** An input that fewer pupil years know says more of the office than of pupils. */
export const leastKnown = 0.5;
/** Below this a column is as good as constant: what is left is rounding. */
const leastSpread = 1e-9;

/**
 * The columns that these pupil years allow: of each chosen input its value, and whether it is missing where it sometimes is.
 * An input that is constant or known of fewer than half gives no column, nor does a second column that says the same is missing.
 */
export function columnsOf(inputs: readonly ModelInput[], years: readonly KnownInputs[]): readonly Column[] {
  const values: Column[] = [];
  const missing: Column[] = [];
  const gaps = new Set<string>();
  for (const input of modelInputs.filter((each) => inputs.includes(each))) {
    const found = years.map((known) => worseness(known, input));
    const value = standard(found.filter((each) => each !== undefined));
    const isKnown = found.filter((each) => each !== undefined).length >= leastKnown * years.length;
    if (!value || !isKnown) continue;
    values.push({input, of: 'value', ...value});
    const isMissing = found.map((each) => (each === undefined ? 1 : 0));
    const gap = standard(isMissing);
    if (!gap || gaps.has(isMissing.join(''))) continue;
    gaps.add(isMissing.join(''));
    missing.push({input, of: 'missing', ...gap});
  }
  return [...values, ...missing];
}

/** A missing value stands at the mean; what its being missing adds is a column of its own. */
export function matrixOf(columns: readonly Column[], years: readonly KnownInputs[]): Matrix {
  const values = new Float64Array(years.length * columns.length);
  for (const [row, known] of years.entries())
    for (const [at, column] of columns.entries())
      values[row * columns.length + at] = standardised(column, known);
  return {rows: years.length, columns: columns.length, values};
}

/** @returns standard deviations above the mean, where above is worse */
export function standardised({input, of, mean, spread}: Column, known: KnownInputs): number {
  const value = worseness(known, input);
  if (of === 'missing') return ((value === undefined ? 1 : 0) - mean) / spread;
  return value === undefined ? 0 : (value - mean) / spread;
}

/** @returns `undefined` where nothing varies */
function standard(values: readonly number[]): Pick<Column, 'mean' | 'spread'> | undefined {
  if (values.length === 0) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return variance > leastSpread ** 2 ? {mean, spread: Math.sqrt(variance)} : undefined;
}
