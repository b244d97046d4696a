import type {Measured} from '../../disclosure/counts.js';
import type {Relation} from '../../disclosure/relations.js';
import {basesOf, conditionsIn, countedBy, itemIn, type AskedItem} from './asked-of.js';
import {itemsAskedBy, type Condition} from './condition.js';
import {answersOn, cutsOf} from './distribution.js';
import type {Instrument} from './instrument.js';
import {baseOf, isAskedByIt, relationOfAsked, relationsOfBase, relationsOfBases} from './linked-bases.js';
import {relationsOfCut} from './linked-distributions.js';
import {followedBy, relationsOfOptions, relationsOfPair} from './linked-pairs.js';
import {
  groupsAbout,
  isSame,
  worthsOf,
  type DistributionMeasure,
  type GroupsMeasure,
  type Measure,
  type ShareMeasure,
  type Threshold,
} from './measure.js';
import {sumOf} from './terms.js';

/**
 * What is counted of an instrument and how it hangs together, found from the instrument alone: a threshold above
 * another, the options of one item, the items of a scale, four groups and their two shares, and who is asked at all.
 *
 * @returns every measure and the silent counts beside it, each after those that it rests on
 */
export function linkedMeasures(instrument: Instrument): readonly Measured[] {
  const context = {instrument, conditions: conditionsIn(instrument)};
  const nodes = instrument.measures.flatMap((measure, at) => nodesOf(measure, at, context));
  const first = new Map<string, Node>();
  for (const node of nodes.sort(byRank)) if (!first.has(node.id)) first.set(node.id, node);
  const order = [...first.values()];
  return order.map((node, at) => measuredOf(node, order.slice(0, at), context));
}

/** Of an instrument, looked up once. */
export interface Context {
  readonly instrument: Instrument;
  readonly conditions: ReadonlyMap<string, AskedItem>;
}

/** A measure, or one of the silent counts beside it: who was asked, and either side of four groups. */
type Node = BaseNode | CountedNode;
type CountedNode = MeasureNode | SideNode;

interface Ranked {
  readonly id: string;
  readonly rank: readonly number[];
}

interface BaseNode extends Ranked {
  readonly is: 'base';
  readonly condition: Condition;
}

interface MeasureNode extends Ranked {
  readonly is: 'measure';
  readonly measure: Measure;
}

interface SideNode extends Ranked {
  readonly is: 'side';
  readonly measure: GroupsMeasure | DistributionMeasure;
  readonly threshold: Threshold;
}

export const groupSides = ['harmed', 'harming'] as const;

/** Holds what no id may hold, so that it is nobody else's name. */
export function sideName(id: string, side: (typeof groupSides)[number]): string {
  return `${side} of ${id}`;
}

function nodesOf(measure: Measure, at: number, context: Context): readonly Node[] {
  if (measure.kind === 'distribution') return nodesOfDistribution(measure, at, context);
  const depth = Math.max(...countedBy(measure).map((item) => depthOf(item, context)));
  const rank = [depth, kinds.indexOf(measure.kind), at];
  const bases = [...basesOf(measure, context.conditions)].flatMap(([id, condition]): readonly Node[] =>
    baseOf(condition, context).isMeasured
      ? []
      : [{id, is: 'base', condition, rank: [depthUnder(condition, context), -1, at]}],
  );
  return [...bases, ...sidesOf(measure, rank, context), {id: measure.id, is: 'measure', measure, rank}];
}

/** After everything else: what tells more gives way to what tells less. */
function nodesOfDistribution(measure: DistributionMeasure, at: number, context: Context): readonly Node[] {
  const cuts = cutsOf(measure, context.instrument).filter(({isMeasured}) => !isMeasured);
  return [
    ...cuts.map((cut, place): Node => ({
      id: cut.id,
      is: 'side',
      measure,
      threshold: cut,
      rank: [Infinity, at, place],
    })),
    {id: measure.id, is: 'measure', measure, rank: [Infinity, at, cuts.length]},
  ];
}

/** Where no share stands for it. */
function sidesOf(measure: Measure, rank: readonly number[], context: Context): readonly Node[] {
  if (measure.kind !== 'groups') return [];
  const bySide = groupSides.filter((side) => !shareOf(measure, side, context));
  return bySide.map((side) => ({
    id: sideName(measure.id, side),
    is: 'side',
    measure,
    threshold: measure[side],
    rank: rank.map((value, place) => (place === 1 ? value - 0.5 : value)),
  }));
}

/** What tells most first: a scale before the shares of its items, and these before what is made of them. */
const kinds: readonly Measure['kind'][] = ['mean', 'share', 'chosen', 'groups', 'distribution'];

/** Conditions that stand behind each other: 0 is asked of everybody. */
function depthOf(item: string, context: Context): number {
  const condition = context.conditions.get(item)?.condition;
  return condition ? depthUnder(condition, context) : 0;
}

function depthUnder(condition: Condition, context: Context): number {
  return 1 + Math.max(0, ...itemsAskedBy(condition).map((name) => depthOf(itemIn(name), context)));
}

function byRank(a: Node, b: Node): number {
  const at = a.rank.findIndex((value, place) => value !== b.rank[place]);
  return at < 0 ? 0 : (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
}

function measuredOf(node: Node, before: readonly Node[], context: Context): Measured {
  const measures = measuresIn(before);
  const follows = node.is === 'measure' ? followsOf(node.measure, measures, context) : undefined;
  if (follows) return {id: node.id, ...shapeOf(node, context), follows};
  const relations = [
    ...before.flatMap((other) => relationsOf(node, other, context)),
    ...(node.is === 'measure' ? relationsOfOptions(node.measure, measures, context) : []),
    ...(node.is === 'base' ? [] : askedOf(node, context)),
    ...(node.is === 'side' ? ofCut(node, context) : []),
    ...(node.is === 'measure' && node.measure.kind === 'groups' ? ofSides(node.measure, context) : []),
  ];
  return {
    id: node.id,
    ...shapeOf(node, context),
    ...(node.is !== 'measure' && {silent: true}),
    ...(relations.length > 0 && {relations}),
  };
}

function followsOf(
  measure: Measure,
  before: readonly Measure[],
  context: Context,
): readonly string[] | undefined {
  return measure.kind === 'distribution'
    ? cutsOf(measure, context.instrument).map(({id}) => id)
    : followedBy(measure, before, context);
}

function shapeOf(node: Node, context: Context): Shape {
  const {instrument} = context;
  if (node.is === 'measure' && node.measure.kind === 'distribution')
    return {kind: 'distribution', min: 0, max: 1, worths: answersOn(instrument, node.measure)};
  const isGroups = node.is === 'measure' && node.measure.kind === 'groups';
  if (node.is !== 'measure' || node.measure.kind !== 'mean')
    return {kind: isGroups ? 'groups' : 'share', min: 0, max: 1, ...garblingOf(node, context)};
  const worths = node.measure.items.flatMap((item) => worthsOf(instrument, item) ?? []);
  return {kind: 'mean', min: Math.min(...worths), max: Math.max(...worths)};
}

type Shape = Pick<Measured, 'kind' | 'min' | 'max' | 'oneIn' | 'worths'>;

function garblingOf(node: Node, {conditions}: Context): Pick<Measured, 'oneIn'> {
  if (node.is !== 'measure' || node.measure.kind !== 'share') return {};
  const item = conditions.get(node.measure.item)?.item;
  return item?.kind === 'single' && item.garbled ? {oneIn: item.garbled.oneIn} : {};
}

function relationsOf(node: Node, other: Node, context: Context): readonly Relation[] {
  if (node.is === 'base')
    return other.is === 'base'
      ? relationsOfBases(node, other, context)
      : relationsOfBase(node, countedIn(other), context);
  if (other.is === 'base')
    return isCutLike(node, other, context)
      ? [[sumOf(other.id, 0)]]
      : relationsOfBase(other, countedIn(node), context);
  return relationsOfPair(countedIn(node), countedIn(other), context);
}

/** Who was asked is known already, and what a cut tells of them is no more: it is shown where they are. */
function isCutLike(node: CountedNode, {condition}: BaseNode, context: Context): boolean {
  if (node.is !== 'side' || node.measure.kind !== 'distribution') return false;
  return isAskedByIt(condition, {kind: 'share', id: node.id, ...node.threshold}, context);
}

/** A side of four groups counts as a share does. */
function countedIn(node: CountedNode): Measure {
  return node.is === 'measure' ? node.measure : {kind: 'share', id: node.id, ...node.threshold};
}

function measuresIn(nodes: readonly Node[]): readonly Measure[] {
  return nodes.flatMap((node) => (node.is === 'measure' ? [node.measure] : []));
}

function askedOf(node: CountedNode, context: Context): readonly Relation[] {
  const bases = basesOf(node.measure, context.conditions).values();
  return [...bases].map((condition) => relationOfAsked(node.id, condition, context));
}

function ofCut({id, measure, threshold}: SideNode, context: Context): readonly Relation[] {
  return measure.kind === 'distribution'
    ? relationsOfCut(measure, {...threshold, id, isMeasured: false}, context)
    : [];
}

/**
 * Who is in both is on either side. Of two partitions with a side in common the later one is never shown: those who
 * answered the one and not the other would be their difference.
 */
function ofSides(groups: GroupsMeasure, context: Context): readonly Relation[] {
  const sides = groupSides.map((side) => shareOf(groups, side, context)?.id ?? sideName(groups.id, side));
  return [
    ...sides.map((side) => [sumOf(side, 1), sumOf(groups.id, -1)]),
    ...(isSecond(groups, context) ? [[sumOf(groups.id, -1)]] : []),
  ];
}

/** The share that counts a side of these very groups. */
function shareOf(
  groups: GroupsMeasure,
  side: (typeof groupSides)[number],
  {instrument: {measures}}: Context,
): ShareMeasure | undefined {
  return measures
    .filter((measure) => measure.kind === 'share')
    .find((share) => isSame(share, groups[side]) && groupsAbout(share, measures) === groups);
}

function isSecond(groups: GroupsMeasure, {instrument: {measures}}: Context): boolean {
  return groupSides.some((side) => {
    const share: ShareMeasure = {kind: 'share', id: '', ...groups[side]};
    return groupsAbout(share, measures) !== groups;
  });
}
