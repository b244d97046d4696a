import {areReal, differenceOf, type Difference} from '../disclosure/difference.js';
import {apartFrom, nearestOf, type Apart} from '../disclosure/rest.js';
import {sampleOf} from './climate-samples.js';
import {measureOf} from './climate-rows.js';
import type {Release, ReleasedGroup} from './release.js';

/** How a group differs from all others of its wave, or from itself before. */
export interface GroupDifference extends Difference {
  /** Of all others, or before. */
  readonly other: number;
  /** More than chance explains, all that was compared taken together. */
  readonly isReal: boolean;
}

/** By group and by measure. */
export type Differences = ReadonlyMap<ReleasedGroup, ReadonlyMap<string, GroupDifference>>;

/** Whether a measure belongs to the family. */
type IsIn = (measureId: string) => boolean;

/**
 * Every year and class against all others who took part, from nothing but what is released: the others are what the
 * printed whole leaves (docs/decisions/104-climate.md). All measures and groups of the release are one family, since
 * all of them can be looked at.
 */
export function differencesIn({groups}: Release, isIn: IsIn = () => true): Differences {
  const [whole, ...parts] = groups;
  if (!whole) return new Map();
  return marked(
    parts.flatMap((group) =>
      idsOf(group, isIn).map((id) => {
        const [all, own] = [sampleOf(measureOf(whole, id)), sampleOf(measureOf(group, id))];
        return {group, id, apart: all && own && apartFrom(all, own)};
      }),
    ),
  );
}

/**
 * Every group of a release against the same group in an earlier one.
 *
 * @param earlierOf the same group before, where there was one
 */
export function changesIn(
  {groups}: Release,
  earlierOf: (group: ReleasedGroup) => ReleasedGroup | undefined,
  isIn: IsIn = () => true,
): Differences {
  return marked(
    groups.flatMap((group) =>
      idsOf(group, isIn).map((id) => {
        const earlier = earlierOf(group);
        const [own, before] = [sampleOf(measureOf(group, id)), earlier && sampleOf(measureOf(earlier, id))];
        return {group, id, apart: own && before?.kind === own.kind ? nearestOf(own, before) : undefined};
      }),
    ),
  );
}

function idsOf({measures}: ReleasedGroup, isIn: IsIn): readonly string[] {
  return measures.map(({id}) => id).filter(isIn);
}

interface Compared {
  readonly group: ReleasedGroup;
  readonly id: string;
  readonly apart: Apart | undefined;
}

function marked(compared: readonly Compared[]): Differences {
  const found = compared.flatMap(({group, id, apart}) => {
    const difference = apart && differenceOf(apart.part, apart.rest);
    return difference ? [{group, id, difference, other: apart.rest.value}] : [];
  });
  const real = areReal(found.map(({difference}) => difference.chance));
  const byGroup = new Map<ReleasedGroup, Map<string, GroupDifference>>();
  for (const [at, {group, id, difference, other}] of found.entries()) {
    const own = byGroup.get(group) ?? new Map<string, GroupDifference>();
    byGroup.set(group, own.set(id, {...difference, other, isReal: real[at] === true}));
  }
  return byGroup;
}
