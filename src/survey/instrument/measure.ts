import type {Answers} from './answers.js';
import {valueOf} from './answers.js';
import {askedOf, type Instrument} from './instrument.js';

/**
 * What is counted of a response. An item is named as `item`, a row of a matrix as `item/row`.
 *
 * `share`: people whose answer is worth `from` or more, of those who gave one. `chosen`: people who chose the option,
 * of those who chose any. `mean`: of the items' worths, for people who answered at least `answered` of them. `groups`:
 * people by whether they were harmed and whether they harm others, of those who answered both. The shares with the same
 * thresholds count the same people then: else the difference would tell what those said who passed one over.
 * `distribution`: people by their answer on a scale, counted as the shares of that item are.
 */
export type Measure = ShareMeasure | ChosenMeasure | MeanMeasure | GroupsMeasure | DistributionMeasure;

interface MeasureBase {
  readonly id: string;
  /** `care`: for the care team only. So is whatever asks of self-harm or the family, marked or not. */
  readonly audience?: 'care';
}

export interface ShareMeasure extends MeasureBase, Threshold {
  readonly kind: 'share';
}

export interface ChosenMeasure extends MeasureBase {
  readonly kind: 'chosen';
  readonly item: string;
  readonly option: string;
}

export interface MeanMeasure extends MeasureBase {
  readonly kind: 'mean';
  readonly items: readonly string[];
  readonly answered: number;
}

export interface GroupsMeasure extends MeasureBase {
  readonly kind: 'groups';
  readonly harmed: Threshold;
  readonly harming: Threshold;
}

export interface DistributionMeasure extends MeasureBase {
  readonly kind: 'distribution';
  readonly item: string;
}

/** An answer worth `from` or more. */
export interface Threshold {
  readonly item: string;
  readonly from: number;
}

export function itemsMeasured(measure: Measure): readonly string[] {
  if (measure.kind === 'groups') return [measure.harmed.item, measure.harming.item];
  return measure.kind === 'mean' ? measure.items : [measure.item];
}

/** @returns whether this person says yes, or `undefined` for one who does not count */
export function saysYes(measure: ShareMeasure | ChosenMeasure, answers: Answers): boolean | undefined {
  if (measure.kind === 'share') return reaches(measure, answers);
  const value = valueOf(answers, measure.item);
  return Array.isArray(value) ? value.includes(measure.option) : undefined;
}

function reaches({item, from}: Threshold, answers: Answers): boolean | undefined {
  const value = valueOf(answers, item);
  return typeof value === 'number' ? value >= from : undefined;
}

/**
 * Of the four groups of Solberg and Olweus (2003): a victim, a bully, both or neither, each by a cut-off that is the
 * instrument's.
 *
 * @returns `undefined` for one who passed either question over: not to say is not to say no
 */
export function groupOf({harmed, harming}: GroupsMeasure, answers: Answers): GroupName | undefined {
  const [isHarmed, isHarming] = [reaches(harmed, answers), reaches(harming, answers)];
  if (isHarmed === undefined || isHarming === undefined) return undefined;
  if (isHarmed) return isHarming ? 'both' : 'harmed';
  return isHarming ? 'harming' : 'neither';
}

/** @returns the four groups of which a share is a side */
export function groupsAbout(share: ShareMeasure, measures: readonly Measure[]): GroupsMeasure | undefined {
  return measures
    .filter((measure) => measure.kind === 'groups')
    .find(({harmed, harming}) => isSame(share, harmed) || isSame(share, harming));
}

/** Whether two thresholds are the same. */
export function isSame(one: Threshold, other: Threshold): boolean {
  return one.item === other.item && one.from === other.from;
}

export const groupNames = ['neither', 'harmed', 'harming', 'both'] as const;
export type GroupName = (typeof groupNames)[number];

/** @returns the mean of the worths given, or `undefined` for somebody who gave too few */
export function scoreOf(measure: MeanMeasure, answers: Answers): number | undefined {
  const given = measure.items
    .map((item) => valueOf(answers, item))
    .filter((value) => typeof value === 'number');
  if (given.length < Math.max(measure.answered, 1)) return undefined;
  return given.reduce((sum, worth) => sum + worth, 0) / given.length;
}

/** @returns the worths that `item` or `item/row` can have, or `undefined` where it has none that can be added */
export function worthsOf(instrument: Instrument, name: string): readonly number[] | undefined {
  const [id, row] = name.split('/');
  const item = askedOf(instrument).find((asked) => asked.id === id);
  if (item?.kind === 'number' && row === undefined) return [item.least, item.most];
  if (item?.kind === 'single' && row === undefined) return instrument.scales[item.scale];
  if (item?.kind === 'matrix' && row !== undefined && item.rows.includes(row))
    return instrument.scales[item.scale];
  return undefined;
}
