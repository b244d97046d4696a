import type {Relation} from '../../disclosure/relations.js';
import type {Context} from './linked.js';
import {choicesOf} from './asked-of.js';
import {worthsIn} from './cases.js';
import type {ChosenMeasure, MeanMeasure, Measure, ShareMeasure} from './measure.js';
import {numberOf, sumOf} from './terms.js';

/** What holds between two measures of the same people, whatever they answered. */
export function relationsOfPair(one: Measure, other: Measure, context: Context): readonly Relation[] {
  if (one.kind === 'share' && other.kind === 'share') return ofThresholds(one, other);
  if (one.kind === 'mean' && other.kind === 'mean') return ofScales(one, other, context);
  if (one.kind === 'mean' && other.kind === 'share') return ofScaleAndShare(one, other, context);
  if (one.kind === 'share' && other.kind === 'mean') return ofScaleAndShare(other, one, context);
  return [];
}

/** Whoever reaches the higher of two thresholds of one item reaches the lower. */
function ofThresholds(one: ShareMeasure, other: ShareMeasure): readonly Relation[] {
  if (one.item !== other.item || one.from === other.from) return [];
  const [low, high] = one.from < other.from ? [one, other] : [other, one];
  return [[sumOf(low.id, 1), sumOf(high.id, -1)]];
}

/**
 * Options of one item: those that end all others are nobody else's choice, and with every option counted each person is
 * in one of them at least.
 */
export function relationsOfOptions(
  measure: Measure,
  before: readonly Measure[],
  context: Context,
): readonly Relation[] {
  if (measure.kind !== 'chosen') return [];
  const {beside, isAlone, isEvery} = optionsBeside(measure, before, context);
  const apart = beside.filter(isAlone);
  const others = isAlone(measure) ? beside.filter((other) => !isAlone(other)) : [];
  const all = [...beside, measure];
  return [
    ...(apart.length > 0 ? [atMostAll([measure, ...apart])] : []),
    ...others.map((other) => atMostAll([measure, ...apart, other])),
    ...(isEvery && beside.length > 0 ? [[...all.map(({id}) => sumOf(id, 1)), numberOf(measure.id, -1)]] : []),
  ];
}

/**
 * @returns what a measure says nothing beyond: one that is defined alike, or all other options of an item of which each
 * person chooses one. It is shown where these are
 */
export function followedBy(
  measure: Measure,
  before: readonly Measure[],
  context: Context,
): readonly string[] | undefined {
  const twin = before.find((other) => definitionOf(other) === definitionOf(measure));
  if (twin) return [twin.id];
  if (measure.kind !== 'chosen') return undefined;
  const {beside, isAlone, isEvery} = optionsBeside(measure, before, context);
  const isOneOf = [...beside, measure].filter((option) => !isAlone(option)).length <= 1;
  return isEvery && isOneOf && beside.length > 0 ? beside.map(({id}) => id) : undefined;
}

function definitionOf(measure: Measure): string {
  return JSON.stringify(
    Object.entries({...measure, id: '', audience: ''}).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function optionsBeside(measure: ChosenMeasure, before: readonly Measure[], {conditions}: Context) {
  const {options, alone} = choicesOf(conditions.get(measure.item)?.item);
  const beside = before
    .filter((other) => other.kind === 'chosen')
    .filter((other) => other.item === measure.item && other.option !== measure.option);
  const counted = [...beside, measure].map(({option}) => option);
  return {
    beside,
    isAlone: ({option}: ChosenMeasure) => alone.includes(option),
    isEvery: options.every((option) => counted.includes(option)),
  };
}

/** Nobody is in two of them. The number is taken of the first. */
function atMostAll(measures: readonly ChosenMeasure[]): Relation {
  return [numberOf(measures[0]?.id ?? '', 1), ...measures.map(({id}) => sumOf(id, -1))];
}

function ofScaleAndShare(
  mean: MeanMeasure,
  {id, item, from}: ShareMeasure,
  context: Context,
): readonly Relation[] {
  const worths = worthsIn(item, context);
  const yes = worths.filter((worth) => worth >= from);
  const no = worths.filter((worth) => worth < from);
  return relationsOfItem(mean, {id, item, yes, no}, context);
}

/** People counted as yes or no, and the worths that their answer to an item of a scale can have. */
export interface OneItem {
  readonly id: string;
  readonly item: string;
  readonly yes: readonly number[];
  readonly no: readonly number[];
}

/**
 * A scale's sum lies between what its item alone adds and what it adds with everybody at the top of all others. It is
 * reckoned as if everybody answered every item: who did not moves it by less than it tells.
 */
export function relationsOfItem(
  mean: MeanMeasure,
  {id, item, yes, no}: OneItem,
  context: Context,
): readonly Relation[] {
  if (!mean.items.includes(item) || yes.length === 0 || no.length === 0) return [];
  const {min, max, size} = spanOf(mean, context);
  const [least, most] = [
    (some: readonly number[]) => Math.min(...some) - min,
    (some: readonly number[]) => Math.max(...some) - min,
  ];
  const scale = (times: number) => [sumOf(mean.id, times * size), numberOf(mean.id, -times * size * min)];
  return [
    [...scale(1), sumOf(id, least(no) - least(yes)), numberOf(mean.id, -least(no))],
    [...scale(-1), sumOf(id, most(yes) - most(no)), numberOf(mean.id, most(no) + (size - 1) * (max - min))],
  ];
}

/** Two scales with items in common: the others of each lie between bottom and top. */
function ofScales(one: MeanMeasure, other: MeanMeasure, context: Context): readonly Relation[] {
  const without = (from: MeanMeasure, less: MeanMeasure) =>
    from.items.filter((item) => !less.items.includes(item)).length;
  const isShared = without(one, other) < one.items.length;
  const isSame = isShared && without(one, other) + without(other, one) === 0;
  if (!isShared || isSame) return [];
  return [atMost(one, other, without(one, other)), atMost(other, one, without(other, one))];

  /** The sum over all items of `less` is at most that of `more`, with `rest` items of its own at the top. */
  function atMost(less: MeanMeasure, more: MeanMeasure, rest: number): Relation {
    const {min, max} = spanOf(less, context);
    const above = ({id, items}: MeanMeasure, times: number) => [
      sumOf(id, times * items.length),
      numberOf(id, -times * items.length * min),
    ];
    return [...above(more, 1), ...above(less, -1), numberOf(less.id, rest * (max - min))];
  }
}

function spanOf({items}: MeanMeasure, context: Context) {
  const worths = items.flatMap((item) => worthsIn(item, context));
  return {min: Math.min(...worths), max: Math.max(...worths), size: items.length};
}
