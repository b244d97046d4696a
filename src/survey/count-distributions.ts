import {noCount, type Count} from '../disclosure/counts.js';
import {cutsOf} from './instrument/distribution.js';
import type {Instrument} from './instrument/instrument.js';
import type {ClassTally} from './tally.js';

/** @returns every distribution of a class, and the silent shares that cut it */
export function distributionCounts(
  {distributions = {}}: ClassTally,
  instrument: Instrument,
): Readonly<Record<string, Count>> {
  const measures = instrument.measures.filter((measure) => measure.kind === 'distribution');
  const counts = measures.flatMap((measure) => {
    const parts = distributions[measure.id];
    if (!parts) return [];
    const n = total(parts);
    const cuts = cutsOf(measure, instrument).flatMap(({id, isMeasured}, at) =>
      isMeasured ? [] : [[id, {...noCount, n, sum: total(parts.slice(at + 1))}] as const],
    );
    return [[measure.id, {...noCount, n, parts}] as const, ...cuts];
  });
  return Object.fromEntries(counts);
}

function total(parts: readonly number[]): number {
  return parts.reduce((all, part) => all + part, 0);
}
