import type {WaveId} from '../kernel/ids.js';
import type {Step} from './survey-step.js';
import {findOpenWaves, findWave, type TeamKeys, type WaveFinding} from './wave-client.js';
import type {PublishedWave} from './wave.js';

export interface Begin {
  readonly server: string;
  /** Without one those that are open are looked up. */
  readonly wave: string;
  /** What somebody began to find out before. */
  readonly finding: Promise<WaveFinding | undefined> | undefined;
  readonly teamKeys: TeamKeys | undefined;
}

/** @returns the wave that a pupil's device begins with, or the screen that stands in its place */
export async function opening({server, wave, finding, teamKeys}: Begin): Promise<PublishedWave | Step> {
  const found =
    (await finding) ??
    (await (wave ? findWave(server, wave as WaveId, teamKeys) : findOpenWaves(server, teamKeys)));
  if (typeof found === 'string') return without(found);
  if (!('found' in found)) return found.length === 1 && found[0] ? found[0] : {at: 'choose', waves: found};
  if (found.found === 'open') return found.wave;
  if (found.found !== 'not-open') return without(found.found);
  const {longDay} = await import('../i18n/format.js');
  return {at: 'not-open', day: (language) => longDay(language, found.from)};
}

function without(found: 'over' | 'missing' | 'unreachable' | 'untrusted'): Step {
  return {at: found === 'missing' ? 'wave-missing' : found};
}
