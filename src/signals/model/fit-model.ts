import {refuse, type Refusal} from '../../kernel/refusal.js';
import {atOnce} from '../at-once.js';
import {besideLevel} from './beside-level.js';
import {columnsOf} from './design.js';
import {isKnownEnough, modelForm, type FittedModel, type ModelReport} from './fitted-model.js';
import {foldsOf} from './folds.js';
import {worseness, type ModelInput, type PupilYear} from './inputs.js';
import {calibrationOf, judge, type Judgement, type JudgedYear} from './judge.js';
import {validating, type Fitted} from './validate.js';

/**
 * Below this no model is fitted.
 *
 * - `perColumn`: pupils to whom it came, and pupils to whom it did not, for each column: the ten events per variable of
 *   Peduzzi and others (1996). Pupils are counted, not their years: three bad years of one child are one child.
 * - `pupils`, `either`: with 50 of 200 pupils the standard error of an AUC of 0.8 is 0.04 (Hanley and McNeil 1982), so that the
 *   interval is as wide as the difference between a good list and a poor one. Our own choice; below it nothing could be reported.
 */
export const enough = {pupils: 200, either: 50, perColumn: 10} as const;

export interface FitQuestion {
  readonly years: readonly PupilYear[];
  readonly inputs: readonly ModelInput[];
  /** Pupils that the school can see in a year. */
  readonly capacity: number;
  readonly seed: number;
  /** Of each of the years, 0 to 4; those of the seed where absent. */
  readonly folds?: Uint8Array;
}

export type FitRefusal =
  | 'too-few-pupils'
  | 'came-too-seldom'
  | 'came-too-often'
  | 'nothing-varies'
  | 'repeated-year'
  | 'numbers-gave-out';

/** The same at once. */
export function fitModel(question: FitQuestion): FittedModel | Refusal<FitRefusal> {
  return atOnce(fittingModel(question));
}

/**
 * A logistic model of a school's own past years: standardised, with a ridge whose strength is chosen by leaving pupils out, weights
 * that never go below 0, calibrated, and judged by pupils that it had not seen.
 *
 * @yields the share that is done, 0 to 1
 * @returns a refusal with how many there are and how many there must be, where a model would be guesswork
 */
export function* fittingModel(question: FitQuestion): Generator<number, FittedModel | Refusal<FitRefusal>> {
  const known = question.years.map(({inputs}) => isKnownEnough(question.inputs, inputs));
  const years = question.years.filter((_, row) => known[row]);
  yield 0;
  const refusal = whyNot(years, question.inputs);
  if (refusal) return refusal;
  yield 0;
  const folds = question.folds?.filter((_, row) => known[row]) ?? foldsOf(years, question.seed);
  const validation = yield* validating(years, question.inputs, folds);
  const judged = validation && judgedBy(years, (_, row) => validation.chances[row]);
  yield 1;
  const judgement = judged && judge(judged, question.capacity);
  if (!judgement) return refuse('numbers-gave-out');
  const report = yield* reporting(question, years, {judged, judgement});
  return modelOf(question.inputs, validation.whole, report);
}

interface JudgedBy {
  readonly judged: readonly JudgedYear[];
  readonly judgement: Judgement;
}

function* reporting(
  question: FitQuestion,
  years: readonly PupilYear[],
  {judged, judgement}: JudgedBy,
): Generator<number, ModelReport> {
  yield 1;
  const byLevel = besideLevel(years, judged);
  yield 1;
  const calibration = calibrationOf(judged);
  yield 1;
  const counts = countsOf(question, years);
  yield 1;
  const byAbsence = absenceAlone(years, question.capacity);
  return {
    ...judgement,
    calibration,
    ...counts,
    ...(byAbsence && {byAbsence}),
    ...(byLevel && {byLevel}),
  };
}

/** @returns why these years allow no model, before anything is fitted; none where there is enough */
export function whyNotEnough({
  years,
  inputs,
}: Pick<FitQuestion, 'years' | 'inputs'>): Refusal<FitRefusal> | undefined {
  return whyNot(
    years.filter((year) => isKnownEnough(inputs, year.inputs)),
    inputs,
  );
}

function whyNot(years: readonly PupilYear[], inputs: readonly ModelInput[]): Refusal<FitRefusal> | undefined {
  if (new Set(years.map(({pupil, year}) => JSON.stringify([pupil, year]))).size < years.length)
    return refuse('repeated-year');
  const pupils = pupilsIn(years);
  if (pupils < enough.pupils) return refuse('too-few-pupils', {have: pupils, need: enough.pupils});
  const columns = columnsOf(
    inputs,
    years.map((year) => year.inputs),
  ).length;
  if (columns === 0) return refuse('nothing-varies');
  const need = Math.max(enough.either, enough.perColumn * columns);
  const came = pupilsIn(years.filter(({outcome}) => outcome));
  if (came < need) return refuse('came-too-seldom', {have: came, need});
  const stayed = pupilsIn(years.filter(({outcome}) => !outcome));
  return stayed < need ? refuse('came-too-often', {have: stayed, need}) : undefined;
}

function pupilsIn(years: readonly PupilYear[]): number {
  return new Set(years.map(({pupil}) => pupil)).size;
}

/** @param chance of a year at its place; years without one stand last */
function judgedBy(
  years: readonly PupilYear[],
  chance: (year: PupilYear, row: number) => number | undefined,
): readonly JudgedYear[] {
  return years.map((each, row) => {
    const {pupil, year, outcome} = each;
    return {pupil, year, outcome, chance: chance(each, row) ?? -Infinity};
  });
}

function countsOf({years: all, inputs, seed}: FitQuestion, years: readonly PupilYear[]) {
  const columns = columnsOf(
    inputs,
    years.map((year) => year.inputs),
  );
  return {
    pupils: pupilsIn(years),
    pupilYears: years.length,
    events: years.filter(({outcome}) => outcome).length,
    leftOut: inputs.filter((input) => !columns.some((column) => column.input === input)),
    tooLittleKnown: all.length - years.length,
    seed,
  };
}

function absenceAlone(years: readonly PupilYear[], capacity: number): Judgement | undefined {
  if (!years.some(({inputs}) => inputs.absence !== undefined)) return undefined;
  return judge(
    judgedBy(years, ({inputs}) => worseness(inputs, 'absence')),
    capacity,
  );
}

function modelOf(
  inputs: readonly ModelInput[],
  {columns, fit, strength, calibration}: Fitted,
  report: ModelReport,
): FittedModel {
  return {
    form: modelForm,
    inputs,
    columns: columns.map((column, at) => ({...column, weight: fit.weights[at] ?? 0})),
    intercept: fit.intercept,
    strength,
    calibration,
    report,
  };
}
