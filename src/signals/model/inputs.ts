import type {PupilKey} from '../../kernel/ids.js';

/**
 * All that a model may ever look at: what a pupil did at school and how it was marked there. Sex, language, origin, home,
 * address, benefits, needs and class are no inputs and cannot become any: nothing reads a name that is not in this list.
 *
 * - `absence`: share of own possible sessions missed, 0 to 1
 * - `unexcused`, `late`: days of it in 100 days with a register
 * - `spells`: absences begun in 100 days with a register
 * - `grades-mean`: mean place of the latest grades on their scales, 0 (lowest) to 1
 * - `failed-subjects`: subjects whose latest grade is not a pass
 * - `grades-change`: mean place now less that of the term before, -1 to 1
 * - `incidents`: incidents of behaviour recorded
 */
export const modelInputs = [
  'absence',
  'unexcused',
  'late',
  'spells',
  'grades-mean',
  'failed-subjects',
  'grades-change',
  'incidents',
] as const;
export type ModelInput = (typeof modelInputs)[number];

/** What is known of a pupil. What is not there is not known: no register is not "never absent". */
export type KnownInputs = Readonly<Partial<Record<ModelInput, number>>>;

/** One pupil in one school year or term, and whether it came about what the model is to tell beforehand. */
export interface PupilYear {
  readonly pupil: PupilKey;
  /** Any name of the year or the term: lists of those to be seen are made for each by itself. */
  readonly year: string;
  /** Whether the plain rule pointed this pupil out, where that is to be compared. No input. */
  readonly isAtLevel?: boolean;
  readonly inputs: KnownInputs;
  readonly outcome: boolean;
}

/** Counts are skewed: the tenth late day says less than the second. */
const counted: readonly ModelInput[] = ['unexcused', 'late', 'spells', 'failed-subjects', 'incidents'];
/** Where less is worse. */
const better: readonly ModelInput[] = ['grades-mean', 'grades-change'];

/**
 * The number that is fitted: larger is worse, whatever the input, and counts as log(1 + count).
 *
 * @returns `undefined` where the input is not known, or is no number
 */
export function worseness(inputs: KnownInputs, input: ModelInput): number | undefined {
  const value = inputs[input];
  if (value === undefined || !Number.isFinite(value)) return undefined;
  if (counted.includes(input)) return Math.log1p(Math.max(0, value));
  return better.includes(input) ? -value : value;
}
