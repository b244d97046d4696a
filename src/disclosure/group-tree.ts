import {addCounts, noCount, type Count, type Measured} from './counts.js';
import {mergeSmall, type Partner} from './merge.js';
import {byKey} from './order.js';

/** The smallest group that is counted by itself: a class, or a school of a district. */
export interface CountedGroup {
  /** Its key at every level under the top: `['07', '7b']`. */
  readonly path: readonly string[];
  readonly people: number;
  /** By measure. */
  readonly counts: Readonly<Record<string, Count>>;
}

/** A level of groups, from the top. */
export interface Level {
  readonly name: string;
  /** People a group of this level must have to be shown. */
  readonly people: number;
  /** The smallest groups with people that it must be made of: three schools of a district. One where absent. */
  readonly parts?: number;
  /** Whom a group under it is put together with. Of no matter at the top. */
  readonly partner: Partner;
}

/** A group, after small ones were put together. Its groups cover it, and they are none or two at least. */
export interface Group {
  readonly level: Level;
  /** Its own keys at its level: several where groups were put together, none at the top. */
  readonly keys: readonly string[];
  readonly parts: readonly CountedGroup[];
  readonly people: number;
  /** People it must have, and those who answered an item: more where it amounts to a single group of a level below. */
  readonly floor: number;
  readonly groups: readonly Group[];
}

/** @param levels from the top down, one more than a path is long */
export function treeOf(counted: readonly CountedGroup[], levels: readonly Level[]): Group | undefined {
  const [top, ...below] = levels;
  if (!top) return undefined;
  const parts = [...counted].sort((a, b) => byPath(a.path, b.path));
  const floor = floorOf(parts, levels, -1);
  return {level: top, keys: [], parts, people: peopleOf(parts), floor, groups: divide(parts, below, 0)};
}

export function countOf({parts}: Group, {id}: Measured): Count {
  return addCounts(parts.map(({counts}) => counts[id] ?? noCount));
}

/** A single group is the same people as the group above it: its own groups take its place. */
function divide(parts: readonly CountedGroup[], levels: readonly Level[], depth: number): readonly Group[] {
  const [level, ...below] = levels;
  if (!level) return [];
  const floor = (held: readonly CountedGroup[]) => floorOf(held, levels, depth);
  const isSmall = (unit: {readonly people: number; readonly parts: readonly CountedGroup[]}) =>
    unit.people < floor(unit.parts) || !hasParts(unit.parts, level);
  const units = mergeSmall(unitsAt(parts, depth), isSmall, level.partner);
  if (units.length === 1) return divide(parts, below, depth + 1);
  return units.map((unit) => ({
    level,
    ...unit,
    floor: floor(unit.parts),
    groups: divide(unit.parts, below, depth + 1),
  }));
}

/** Of enough of the smallest groups, counting those in which somebody answered. */
export function hasParts(parts: readonly CountedGroup[], level: Level): boolean {
  return parts.filter(({people}) => people > 0).length >= (level.parts ?? 1);
}

/** A year in which one class alone answered is that class: calling it a year must not lower its floor. */
function floorOf(parts: readonly CountedGroup[], levels: readonly Level[], depth: number): number {
  const [level, ...below] = levels;
  if (!level) return 0;
  const keys = new Set(parts.filter(({people}) => people > 0).map(({path}) => path[depth + 1]));
  const isSingle = below.length > 0 && keys.size === 1;
  return isSingle ? Math.max(level.people, floorOf(parts, below, depth + 1)) : level.people;
}

function unitsAt(parts: readonly CountedGroup[], depth: number) {
  const byUnit = new Map<string, CountedGroup[]>();
  for (const part of parts) {
    const key = part.path[depth] ?? '';
    byUnit.set(key, [...(byUnit.get(key) ?? []), part]);
  }
  return [...byUnit].map(([key, held]) => ({keys: [key], parts: held, people: peopleOf(held)}));
}

function peopleOf(parts: readonly CountedGroup[]): number {
  return parts.reduce((sum, {people}) => sum + people, 0);
}

function byPath(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((key, depth) => key !== b[depth]);
  return at < 0 ? 0 : byKey(a[at] ?? '', b[at] ?? '');
}
