import type {Relation} from '../../disclosure/relations.js';
import type {Context} from './linked.js';
import {answersOn, cutsOf, hasOtherPeople, type Cut} from './distribution.js';
import {worthsOf, type DistributionMeasure, type MeanMeasure} from './measure.js';
import {numberOf, sumOf} from './terms.js';

/**
 * What a cut of a distribution is held to besides what any share is. The cuts of one distribution together give the sum
 * of its item: with a scale that holds the item, what is left is the sum of the scale's others. Where a share of the
 * item counts other people the distribution is never shown.
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
  const scales = measures
    .filter((mean) => mean.kind === 'mean')
    .filter(({items}) => items.includes(measure.item));
  return [
    ...scales.flatMap((mean) => ofOthers(mean, measure, cuts, context)),
    ...(hasOtherPeople(measure, measures) ? [[sumOf(cut.id, -1)]] : []),
  ];
}

/** All other items of the scale lie between everybody at their bottom and everybody at their top. */
function ofOthers(
  {id, items}: MeanMeasure,
  measure: DistributionMeasure,
  cuts: readonly Cut[],
  {instrument}: Context,
): readonly Relation[] {
  const worths = items.flatMap((item) => worthsOf(instrument, item) ?? []);
  const [min, max, others] = [Math.min(...worths), Math.max(...worths), items.length - 1];
  const answers = answersOn(instrument, measure);
  const own = (times: number): Relation => [
    numberOf(id, times * (answers[0] ?? 0)),
    ...cuts.map((cut, at) => sumOf(cut.id, times * ((answers[at + 1] ?? 0) - (answers[at] ?? 0)))),
  ];
  return [
    [sumOf(id, items.length), ...own(-1), numberOf(id, -others * min)],
    [sumOf(id, -items.length), ...own(1), numberOf(id, others * max)],
  ];
}
