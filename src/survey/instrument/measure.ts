import type {Answers} from './answers.js';
import {valueOf} from './answers.js';
import {askedOf, type Instrument} from './instrument.js';

/**
 * What is counted of a response. An item is named as `item`, a row of a matrix as `item/row`.
 *
 * `share`: people whose answer is worth `from` or more, of those who gave one. `chosen`: people who chose the option,
 * of those who chose any. `mean`: of the items' worths, for people who answered at least `answered` of them.
 */
export type Measure =
  | {readonly kind: 'share'; readonly id: string; readonly item: string; readonly from: number}
  | {readonly kind: 'chosen'; readonly id: string; readonly item: string; readonly option: string}
  | {
      readonly kind: 'mean';
      readonly id: string;
      readonly items: readonly string[];
      readonly answered: number;
    };

export function itemsMeasured(measure: Measure): readonly string[] {
  return measure.kind === 'mean' ? measure.items : [measure.item];
}

/** @returns whether this person says yes, or `undefined` for one who does not count */
export function saysYes(measure: Exclude<Measure, {kind: 'mean'}>, answers: Answers): boolean | undefined {
  const value = valueOf(answers, measure.item);
  if (measure.kind === 'share') return typeof value === 'number' ? value >= measure.from : undefined;
  return Array.isArray(value) ? value.includes(measure.option) : undefined;
}

/** @returns the mean of the worths given, or `undefined` for somebody who gave too few */
export function scoreOf(measure: Extract<Measure, {kind: 'mean'}>, answers: Answers): number | undefined {
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
