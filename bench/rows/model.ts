import {performance} from 'node:perf_hooks';
import {isRefusal} from '../../src/kernel/refusal.js';
import type {FittedModel, ModelReport} from '../../src/signals/model/fitted-model.js';
import {fitModel, type FitQuestion} from '../../src/signals/model/fit-model.js';
import {modelInputs} from '../../src/signals/model/inputs.js';
import {readReference} from '../../test/signals/model/reference.js';
import {median, type Figure, type Row} from '../row.js';
import {pupilYears} from '../simulation/pupil-years.js';

/** Nothing was tried on these. */
const seeds = [1000, 1001, 1002, 1003, 1004];

/** The model that a school may fit: beside scikit-learn on the same folds, and on simulated years of which it is wrong. */
export const modelRow: Row = {
  name: 'model',
  measure() {
    const three = seeds.map((seed) => fitted(seed, 3));
    const one = seeds.map((seed) => fitted(seed, 1));
    const time = median(three.map(({ms}) => ms));
    return Promise.resolve([
      {row: 'model/auc-off-reference', value: 100 * worstAuc(), unit: '%', goal: 0.5},
      {row: 'model/fit-1000x3', value: time, unit: 'ms', goal: 3000},
      ...reported(
        '3000-years',
        three.map(({report}) => report),
      ),
      ...reported(
        '1000-years',
        one.map(({report}) => report),
      ),
    ]);
  },
};

function reported(name: string, reports: readonly ModelReport[]): readonly Figure[] {
  const of = (value: (report: ModelReport) => number) => 100 * median(reports.map(value));
  return [
    {
      row: `model/calibration-${name}`,
      value: of(({calibration}) => calibration.error),
      unit: '%',
      goal: 3,
      against: {
        what: 'by chance, were all exactly right',
        value: of(({calibration}) => calibration.byChance),
      },
    },
    {
      row: `model/auc-${name}`,
      value: of(({auc}) => auc.value),
      unit: '%',
      goal: 75,
      atLeast: true,
      against: {what: 'by absence alone', value: of(({byAbsence}) => byAbsence?.auc.value ?? NaN)},
    },
  ];
}

function worstAuc(): number {
  const off = (['one-year', 'three-years'] as const).map((name) => {
    const {question, expected} = readReference(name);
    return Math.abs(modelOf(question).report.auc.value - expected.auc);
  });
  return Math.max(...off);
}

function fitted(seed: number, years: number): {readonly ms: number; readonly report: ModelReport} {
  const question = {years: pupilYears(seed, 1000, years), inputs: modelInputs, capacity: 30, seed};
  const start = performance.now();
  const {report} = modelOf(question);
  return {ms: performance.now() - start, report};
}

function modelOf(question: FitQuestion): FittedModel {
  const model = fitModel(question);
  if (isRefusal(model)) throw new Error(model.refused);
  return model;
}
