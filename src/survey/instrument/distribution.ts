import {valueOf, type Answers} from './answers.js';
import {askedOf, type Instrument} from './instrument.js';
import {
  groupOf,
  groupsAbout,
  isSame,
  worthsOf,
  type DistributionMeasure,
  type GroupsMeasure,
  type Measure,
  type Threshold,
} from './measure.js';

/** @returns what an answer can be worth, each once, from the least; nothing of a number, or of more than eleven answers */
export function answersOn(
  instrument: Instrument,
  {item}: Pick<DistributionMeasure, 'item'>,
): readonly number[] {
  const isNumber = askedOf(instrument).some(({id, kind}) => id === item && kind === 'number');
  const worths = [...new Set(worthsOf(instrument, item))].sort((a, b) => a - b);
  return isNumber || worths.length > 11 ? [] : worths;
}

/** The four groups of which its item is a question: it counts those who are in one of them. */
function groupsOf({item}: DistributionMeasure, measures: readonly Measure[]): GroupsMeasure | undefined {
  return measures
    .filter((measure) => measure.kind === 'groups')
    .find(({harmed, harming}) => harmed.item === item || harming.item === item);
}

/** @returns what this person's answer is worth, or `undefined` for one who does not count */
export function answerGiven(
  measure: DistributionMeasure,
  answers: Answers,
  measures: readonly Measure[],
): number | undefined {
  const value = valueOf(answers, measure.item);
  const groups = groupsOf(measure, measures);
  const isIn = !groups || groupOf(groups, answers) !== undefined;
  return typeof value === 'number' && isIn ? value : undefined;
}

/** One of the lines that a distribution is cut by. Together they tell all of it. */
export interface Cut extends Threshold {
  readonly id: string;
  /** The id is that of a share of the instrument, which counts the same. */
  readonly isMeasured: boolean;
}

/** @returns a cut for each answer but the least, from below */
export function cutsOf(measure: DistributionMeasure, instrument: Instrument): readonly Cut[] {
  const {measures} = instrument;
  const shares = measures.filter(
    (share) => share.kind === 'share' && groupsAbout(share, measures) === groupsOf(measure, measures),
  );
  return answersOn(instrument, measure)
    .slice(1)
    .map((from) => {
      const cut = {item: measure.item, from};
      const share = shares.find((other) => other.kind === 'share' && isSame(other, cut));
      return {...cut, id: share?.id ?? `${from} or more of ${measure.item}`, isMeasured: share !== undefined};
    });
}

/**
 * A share of the same item that counts other people: what those said who passed the second question of four groups over
 * would be the difference.
 */
export function hasOtherPeople(measure: DistributionMeasure, measures: readonly Measure[]): boolean {
  const groups = groupsOf(measure, measures);
  return measures.some(
    (share) =>
      share.kind === 'share' && share.item === measure.item && groupsAbout(share, measures) !== groups,
  );
}
