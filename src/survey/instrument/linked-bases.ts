import type {Relation} from '../../disclosure/relations.js';
import {baseName, choicesOf, itemIn} from './asked-of.js';
import {holds, itemsAskedBy, type Condition} from './condition.js';
import type {Context} from './linked.js';
import {relationsOfItem} from './linked-pairs.js';
import {
  groupsAbout,
  itemsMeasured,
  type ChosenMeasure,
  type DistributionMeasure,
  type GroupsMeasure,
  type Measure,
  type ShareMeasure,
} from './measure.js';
import {numberOf, people, sumOf} from './terms.js';
import {casesOfItems, worthsIn} from './cases.js';
import {verdict, verdictOfAll, type Given, type Verdict} from './verdicts.js';

/** Who was asked: by a count of its own, or where a measure counts exactly these people, by that measure. */
interface Base {
  readonly id: string;
  readonly isMeasured: boolean;
  /** Those who said no to it. */
  readonly isReverse: boolean;
}

export function baseOf(condition: Condition, context: Context): Base {
  for (const measure of context.instrument.measures) {
    if (measure.kind !== 'share' && measure.kind !== 'chosen') continue;
    const {yes, no, nothing} = verdictsOf(condition, measure, context);
    if (nothing !== false || yes === undefined || no !== !yes) continue;
    return {id: measure.id, isMeasured: true, isReverse: no};
  }
  return {id: baseName(condition), isMeasured: false, isReverse: false};
}

/** Those who were asked are those who said yes, or those who said no: nothing is left between the two. */
export function isAskedByIt(condition: Condition, share: ShareMeasure, context: Context): boolean {
  const {yes, no, nothing} = verdictsOf(condition, share, context);
  return nothing === false && yes !== undefined && no === !yes;
}

/** Whoever was not asked does not answer. */
export function relationOfAsked(id: string, condition: Condition, context: Context): Relation {
  const {id: base, isReverse} = baseOf(condition, context);
  return isReverse
    ? [numberOf(base, 1), sumOf(base, -1), numberOf(id, -1)]
    : [sumOf(base, 1), numberOf(id, -1)];
}

interface BaseNode {
  readonly id: string;
  readonly condition: Condition;
}

/** What holds between those who are asked and a measure of an item that decides it. */
export function relationsOfBase(base: BaseNode, measure: Measure, context: Context): readonly Relation[] {
  const decides = itemsAskedBy(base.condition).filter((name) => itemsMeasured(measure).includes(name));
  // A distribution is all in its cuts.
  if (decides.length === 0 || measure.kind === 'distribution') return [];
  // A condition on one side of four groups tells of that side, which has a count of its own.
  if (measure.kind === 'groups' && new Set(decides).size < 2) return [];
  const isShownWith: Relation = [people(1), sumOf(base.id, -1), sumOf(measure.id, 0)];
  return [isShownWith, ...boundsOf(base, measure, decides, context)];
}

function boundsOf(
  base: BaseNode,
  measure: Exclude<Measure, DistributionMeasure>,
  decides: readonly string[],
  context: Context,
): readonly Relation[] {
  switch (measure.kind) {
    case 'share':
    case 'chosen':
      return ofYes(base.id, measure.id, verdictsOf(base.condition, measure, context));
    case 'groups':
      return ofBoth(base, measure, context);
    case 'mean':
      return decides.flatMap((item) => {
        const worths = worthsIn(item, context);
        const said = (worth: number) => verdict(base.condition, [{name: item, is: 'worth', worth}]);
        const yes = worths.filter((worth) => said(worth) !== false);
        const no = worths.filter((worth) => said(worth) !== true);
        return relationsOfItem(measure, {id: base.id, item, yes, no}, context);
      });
  }
}

interface Verdicts {
  readonly yes: Verdict;
  readonly no: Verdict;
  /** Of those who did not answer the item. */
  readonly nothing: Verdict;
}

function ofYes(base: string, id: string, {yes, no, nothing}: Verdicts): readonly Relation[] {
  const asked = (times: number) => sumOf(base, times);
  const found: (Relation | false)[] = [
    yes === true && [asked(1), sumOf(id, -1)],
    yes === false && [people(1), asked(-1), sumOf(id, -1)],
    no === true && [asked(1), sumOf(id, 1), numberOf(id, -1)],
    no === false && [people(1), asked(-1), sumOf(id, 1), numberOf(id, -1)],
    no === false && nothing === false && [asked(-1), sumOf(id, 1)],
    yes === false && nothing === false && [asked(-1), numberOf(id, 1), sumOf(id, -1)],
  ];
  return found.filter((relation) => relation !== false);
}

/** Those in both of four groups are asked, or nobody else is. */
function ofBoth(base: BaseNode, {id, harmed, harming}: GroupsMeasure, context: Context): readonly Relation[] {
  const [first, second] = [harmed, harming].map(({item, from}) =>
    worthsIn(item, context).map((worth) => ({name: item, is: 'worth' as const, worth, isYes: worth >= from})),
  );
  const pairs = (first ?? []).flatMap((one) => (second ?? []).map((other) => [one, other] as const));
  const isBoth = ([one, other]: (typeof pairs)[number]) => one.isYes && other.isYes;
  const both = verdictOfAll(base.condition, pairs.filter(isBoth));
  const others = verdictOfAll(
    base.condition,
    pairs.filter((pair) => !isBoth(pair)),
  );
  return [
    ...(both === true ? [[sumOf(base.id, 1), sumOf(id, -1)]] : []),
    ...(both === true && others === false ? [[sumOf(id, 1), sumOf(base.id, -1)]] : []),
  ];
}

/** What holds between those who are asked under two conditions. */
export function relationsOfBases(one: BaseNode, other: BaseNode, context: Context): readonly Relation[] {
  const [first, second] = [one, other].map(({condition}) => new Set(itemsAskedBy(condition)));
  const isShared = [...(first ?? [])].some((name) => second?.has(name));
  return [
    ...(isInside(one, other, context) ? [[sumOf(other.id, 1), sumOf(one.id, -1)]] : []),
    ...(isInside(other, one, context) ? [[sumOf(one.id, 1), sumOf(other.id, -1)]] : []),
    ...(isShared ? relationsOfCases(one, other, context) : []),
  ];
}

/** Nobody is asked the one who was not asked what it looks at, under the other. */
function isInside(inner: BaseNode, outer: BaseNode, {conditions}: Context): boolean {
  const under = itemsAskedBy(inner.condition).filter((name) => {
    const condition = conditions.get(itemIn(name))?.condition;
    return condition && baseName(condition) === outer.id;
  });
  const nothing = under.map((name) => ({name, is: 'nothing' as const}));
  return under.length > 0 && verdict(inner.condition, nothing) === false;
}

/**
 * Goes through the answers that both look at. Where these are too many to go through, it says that both are the same
 * people: then nothing is left open between them, and the later one is never shown.
 */
function relationsOfCases(one: BaseNode, other: BaseNode, context: Context): readonly Relation[] {
  const cases = casesOfItems([...itemsAskedBy(one.condition), ...itemsAskedBy(other.condition)], context);
  const never = (is: boolean, isOther: boolean) =>
    cases?.every(
      (answers) => holds(one.condition, answers) !== is || holds(other.condition, answers) !== isOther,
    ) !== false;
  const found: (Relation | false)[] = [
    never(true, false) && [sumOf(other.id, 1), sumOf(one.id, -1)],
    never(false, true) && [sumOf(one.id, 1), sumOf(other.id, -1)],
    cases !== undefined && never(true, true) && [people(1), sumOf(one.id, -1), sumOf(other.id, -1)],
    cases !== undefined && never(false, false) && [sumOf(one.id, 1), sumOf(other.id, 1), people(-1)],
  ];
  return found.filter((relation) => relation !== false);
}

function verdictsOf(condition: Condition, measure: ShareMeasure | ChosenMeasure, context: Context): Verdicts {
  const {yes, no} = casesOf(measure, context);
  const isSide = measure.kind === 'share' && groupsAbout(measure, context.instrument.measures);
  return {
    yes: verdictOfAll(condition, yes),
    no: verdictOfAll(condition, no),
    // A side of four groups leaves out some who did answer its item.
    nothing: isSide ? undefined : verdict(condition, [{name: measure.item, is: 'nothing'}]),
  };
}

function casesOf(measure: ShareMeasure | ChosenMeasure, context: Context) {
  const name = measure.item;
  if (measure.kind === 'chosen') {
    const {alone} = choicesOf(context.conditions.get(name)?.item);
    const given = (is: 'chosen' | 'left'): Given[] => [{name, is, option: measure.option, alone}];
    return {yes: [given('chosen')], no: [given('left')]};
  }
  const cases = worthsIn(name, context).map((worth) => [{name, is: 'worth' as const, worth}]);
  const isYes = ([given]: (typeof cases)[number]) => (given?.worth ?? 0) >= measure.from;
  return {yes: cases.filter(isYes), no: cases.filter((one) => !isYes(one))};
}
