import {noCount, ownReach, roundedIn, type Measured, type Reach} from './counts.js';
import type {CountedGroup} from './group-tree.js';

/**
 * What holds between counts in any group, whatever people answered: `times` each, they add up to nothing below zero.
 * "Whoever is bullied every week is bullied every month" is `[month, +1], [week, -1]`.
 */
export type Relation = readonly Term[];

/** Some of a count: the people who answered, or the sum of what they said. `people` are all of the group. */
export interface Term {
  readonly of: string | typeof everybody;
  readonly what: 'n' | 'sum';
  readonly times: number;
}

/** Stands for the people of the group in a term. */
export const everybody = Symbol('everybody');

/** @returns the other measures of its relations, which must be shown wherever this one is */
export function restsOn({id, relations = [], follows}: Measured): readonly string[] {
  if (follows) return follows;
  const others = relations.flat().flatMap(({of}) => (of === everybody || of === id ? [] : [of]));
  return [...new Set(others)];
}

/**
 * Where the sum of a measure can lie in one of the smallest groups, for somebody who knows everything that it rests on.
 * Taken of the smallest groups it is the least that can be known of any that they make up.
 */
export function reachIn(group: CountedGroup, measured: Measured): Reach {
  const own = ownReach(group.counts[measured.id] ?? noCount, measured);
  return (measured.relations ?? []).reduce(
    (reach, relation) => narrowed(reach, relation, group, measured),
    own,
  );
}

function narrowed(reach: Reach, relation: Relation, group: CountedGroup, {id, kind}: Measured): Reach {
  const times = relation
    .filter(({of, what}) => of === id && what === 'sum')
    .reduce((all, term) => all + term.times, 0);
  if (times === 0) return reach;
  const rest = relation.filter(({of, what}) => of !== id || what !== 'sum');
  const bound = -rest.reduce((all, term) => all + term.times * valueIn(group, term), 0) / times;
  const end = times > 0 ? 'low' : 'high';
  const whole = kind === 'mean' ? bound : roundedIn(bound, end);
  return times > 0
    ? {...reach, low: Math.max(reach.low, whole)}
    : {...reach, high: Math.min(reach.high, whole)};
}

function valueIn({counts, people}: CountedGroup, {of, what}: Term): number {
  return of === everybody ? people : (counts[of] ?? noCount)[what];
}
