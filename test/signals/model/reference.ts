import {readFileSync} from 'node:fs';
import type {PupilKey} from '../../../src/kernel/ids.js';
import type {FitQuestion} from '../../../src/signals/model/fit-model.js';
import type {KnownInputs, ModelInput, PupilYear} from '../../../src/signals/model/inputs.js';

/** What `reference/make-reference.py` wrote: simulated years, and what scikit-learn makes of them. */
export interface Reference {
  readonly question: FitQuestion;
  readonly expected: Expected;
}

interface Expected {
  /** An input's name, with `?` where it tells whether it is missing. */
  readonly columns: readonly string[];
  readonly strength: number;
  readonly intercept: number;
  readonly weights: readonly number[];
  readonly slope: number;
  readonly offset: number;
  readonly auc: number;
  readonly low: number;
  readonly high: number;
  readonly precision: number;
  readonly recall: number;
  readonly error: number;
  readonly chances: readonly number[];
}

type Line = readonly [
  pupil: string,
  year: string,
  fold: number,
  outcome: number,
  ...values: (number | null)[],
];

interface Written {
  readonly seed: number;
  readonly capacity: number;
  readonly inputs: readonly ModelInput[];
  readonly rows: readonly Line[];
  readonly expected: Expected;
}

export function readReference(name: 'one-year' | 'three-years'): Reference {
  const text = readFileSync(new URL(`reference/${name}.json`, import.meta.url), 'utf8');
  const {seed, capacity, inputs, rows, expected} = JSON.parse(text) as Written;
  const years = rows.map(([pupil, year, , outcome, ...values]): PupilYear => {
    const known = inputs.flatMap((input, at) => (values[at] == null ? [] : [[input, values[at]] as const]));
    const read: KnownInputs = Object.fromEntries(known);
    return {pupil: pupil as PupilKey, year, inputs: read, outcome: outcome === 1};
  });
  const folds = Uint8Array.from(rows, ([, , fold]) => fold);
  return {question: {years, inputs, capacity, seed, folds}, expected};
}
