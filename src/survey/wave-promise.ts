import {canonicalJson} from '../journal/canonical-json.js';
import type {WaveId} from '../kernel/ids.js';
import type {PublishedWave} from './wave.js';

/** A wave before it has its name. */
export type DescribedWave = Omit<PublishedWave, 'wave' | 'signature'>;

/**
 * All that a wave promises, in one text: its id is made of it, so that nothing of it can change afterwards. Waves from
 * before floors were promised are named by their key alone.
 */
export function promiseText(wave: DescribedWave & Partial<PublishedWave>): string {
  if (!wave.floors) return `pana wave ${wave.publicKey}`;
  return `pana wave 2 ${canonicalJson({...wave, wave: undefined, signature: undefined})}`;
}

/** What the care team signs when a wave is closed. It is good for this wave alone. */
export function endedText(wave: WaveId): string {
  return `pana ended wave ${wave}`;
}

/** What the care team signs: the promise and the name that is printed on slips. */
export function signedText(wave: PublishedWave): string {
  return `pana published wave ${canonicalJson({...wave, signature: undefined})}`;
}
