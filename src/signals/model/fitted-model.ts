import type {BesideLevel} from './beside-level.js';
import {calibrated, type Calibration} from './calibrate.js';
import {standardised, type Column} from './design.js';
import type {Calibrated, Judgement} from './judge.js';
import type {KnownInputs, ModelInput} from './inputs.js';

/** Of the way that models are made. A model of another form is kept and not read. */
export const modelForm = 1;

export interface WeightedColumn extends Column {
  /** 0 and above: in log-odds for one standard deviation worse. */
  readonly weight: number;
}

/** Data only, so that it can be stored, read on another device, and checked by anybody with a calculator. */
export interface FittedModel {
  readonly form: typeof modelForm;
  readonly inputs: readonly ModelInput[];
  readonly columns: readonly WeightedColumn[];
  readonly intercept: number;
  readonly strength: number;
  readonly calibration: Calibration;
  readonly report: ModelReport;
}

/** What is said of a model. Every figure is of pupils whom the model that judged them had not seen. */
export interface ModelReport extends Judgement {
  readonly pupils: number;
  readonly pupilYears: number;
  /** Pupil years in which it came about. */
  readonly events: number;
  readonly calibration: Calibrated;
  /** The same pupil years in the order of absence alone: what a list without any model would have found. */
  readonly byAbsence?: Judgement;
  /** Beside the plain rule, where it was known whom that pointed out. */
  readonly byLevel?: BesideLevel;
  /** Chosen inputs that could not be used: nothing varied, or fewer than half of the pupil years knew them. */
  readonly leftOut: readonly ModelInput[];
  /** Pupil years of whom fewer than half of the inputs were known; they were not used. */
  readonly tooLittleKnown: number;
  /** Which pupils were in which fold follows from it. */
  readonly seed: number;
}

/** Something that stands worse than usual, and how much it weighs: log-odds above those of a usual pupil. */
export interface Weigher {
  readonly input: ModelInput;
  readonly by: number;
}

/** Fewer than half of the inputs say nothing of a pupil, and a model must not say more. */
export function isKnownEnough(inputs: readonly ModelInput[], known: KnownInputs): boolean {
  return 2 * inputs.filter((input) => known[input] !== undefined).length >= inputs.length;
}

/**
 * How often it came about among pupils with such inputs, 0 to 1. It orders a list and chooses a frequency to say; it is no
 * verdict and is not shown as a figure about a child.
 *
 * @returns `undefined` where too little is known, which is not the same as a low chance
 */
export function chanceOf(model: FittedModel, known: KnownInputs): number | undefined {
  const used = [...new Set(model.columns.map(({input}) => input))];
  if (!isKnownEnough(used, known)) return undefined;
  const score = model.columns.reduce(
    (sum, column) => sum + column.weight * standardised(column, known),
    model.intercept,
  );
  return calibrated(model.calibration, score);
}

/** @returns the known inputs that raise the chance most, the heaviest first; none that lowers it or is missing */
export function weighersOf(model: FittedModel, known: KnownInputs, most = 3): readonly Weigher[] {
  return model.columns
    .filter(({input, of}) => of === 'value' && known[input] !== undefined)
    .map((column) => ({
      input: column.input,
      by: model.calibration.slope * column.weight * standardised(column, known),
    }))
    .filter(({by}) => by > 0)
    .sort((a, b) => b.by - a.by || (a.input < b.input ? -1 : 1))
    .slice(0, most);
}
