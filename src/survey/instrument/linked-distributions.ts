import type {Relation} from '../../disclosure/relations.js';
import type {Context} from './linked.js';
import {cutsOf, hasOtherPeople, type Cut} from './distribution.js';
import type {DistributionMeasure} from './measure.js';
import {sumOf} from './terms.js';

/**
 * What a cut of a distribution is held to besides what any share is. The cuts of one distribution together give the sum
 * of its item: with a scale that holds the item, what is left is the sum of the scale's others, and an intruder opened
 * classes by it that bounds on that sum had let pass. So every answer to an item of a scale is never shown, nor where a
 * share of the item counts other people.
 */
export function relationsOfCut(
  measure: DistributionMeasure,
  cut: Cut,
  context: Context,
): readonly Relation[] {
  const {measures} = context.instrument;
  const cuts = cutsOf(measure, context.instrument);
  // The last to be held against all others. Those that are measures were shown before.
  const last = cuts.findLast(({isMeasured}) => !isMeasured);
  if (last?.id !== cut.id) return [];
  const isInScale = measures.some((mean) => mean.kind === 'mean' && mean.items.includes(measure.item));
  return isInScale || hasOtherPeople(measure, measures) ? [[sumOf(cut.id, -1)]] : [];
}
