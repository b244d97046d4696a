import type {MeanSample, ShareSample} from '../disclosure/difference.js';
import type {PrintedSample} from '../disclosure/rest.js';
import {usualZ} from '../disclosure/wilson.js';
import type {ReleasedMeasure} from './release.js';

/** Scales of releases that do not say where they end. */
const usualScale = {least: 0, most: 4};

type ReleasedMean = Extract<ReleasedMeasure, {readonly kind: 'mean'}>;

export function scaleOf({least, most}: Pick<ReleasedMean, 'least' | 'most'>): typeof usualScale {
  return {least: least ?? usualScale.least, most: most ?? usualScale.most};
}

/**
 * What a released cell can be compared by: nothing where it is withheld or does not say how many answered. What is
 * reckoned from garbled answers is kept within 0 and 1, so no rest can be reckoned from it; parts are compared by the
 * shares that they make up.
 */
export function sampleOf(measure: ReleasedMeasure | undefined): PrintedSample | undefined {
  if (measure?.kind === 'share') return shareSample(measure);
  return measure?.kind === 'mean' ? meanSample(measure) : undefined;
}

function shareSample({
  share,
  answered,
  oneIn,
}: Extract<ReleasedMeasure, {readonly kind: 'share'}>): (ShareSample & {readonly grain: number}) | undefined {
  if (answered === undefined || oneIn !== undefined) return undefined;
  return {kind: 'share', value: share, people: answered, grain: 0.01};
}

/** The spread is read back from the interval, at its longer side: the other may end where the scale does. */
function meanSample(measure: ReleasedMean): (MeanSample & {readonly grain: number}) | undefined {
  const {mean, low, high, answered = 0} = measure;
  if (answered < 2) return undefined;
  const {least, most} = scaleOf(measure);
  const reach = Math.max(high - mean, mean - low);
  const spread = (reach * Math.sqrt(answered)) / usualZ;
  return {kind: 'mean', value: mean, people: answered, spread, grain: (most - least) / 40};
}
