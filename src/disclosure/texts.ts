import type {Floors} from './floors.js';
import {treeOf, type CountedGroup, type Group} from './group-tree.js';

/** Pupils whose own words may be listed together, to the care team. */
export interface TextGroup {
  /** Of the smallest groups in it. */
  readonly paths: readonly (readonly string[])[];
}

/**
 * Whose free texts may be listed together: groups of ten people who answered at least (`Floors.freeText`), small ones
 * put together as they are for counts. Nobody is in two of them: a list of all less a list of some would be a list of
 * the rest, who may be few. Who wrote nothing counts, since whoever reads cannot tell who did.
 *
 * @param counted by year and class; `people` who answered
 * @returns nothing where all together are too few
 */
export function textGroups(
  counted: readonly Pick<CountedGroup, 'path' | 'people'>[],
  {freeText}: Pick<Floors, 'freeText'>,
): readonly TextGroup[] {
  const level = (name: string, partner: 'neighbour' | 'smallest') => ({name, people: freeText, partner});
  const groups = counted.map(({path, people}) => ({path, people, counts: {}}));
  const whole = treeOf(groups, [
    level('school', 'smallest'),
    level('year', 'neighbour'),
    level('class', 'smallest'),
  ]);
  if (!whole || whole.people < whole.floor) return [];
  return leavesOf(whole).map(({parts}) => ({paths: parts.map(({path}) => path)}));
}

function leavesOf(group: Group): readonly Group[] {
  return group.groups.length === 0 ? [group] : group.groups.flatMap(leavesOf);
}
