import {keyFromBytes} from '../kernel/ids.js';
import {isSigned} from '../vault/signature.js';
import {promiseText, signedText} from './wave-promise.js';
import type {PublishedWave} from './wave.js';

export type Trust = 'trusted' | 'untrusted' | 'foreign';

/**
 * Whom a pupil's device believes. `foreign`: its id is not made of what it says. `untrusted`: it is, and none of the
 * pinned keys signed it. The platform's own hash: another would weigh more than all of this.
 *
 * @param teamKeys base64url SPKI; absent where the app pins none, and then the id alone vouches
 */
export async function trustIn(wave: PublishedWave, teamKeys: readonly string[] | undefined): Promise<Trust> {
  // What is nested too deep to be written down is no wave either.
  return judge(wave, teamKeys).catch(() => 'foreign');
}

async function judge(wave: PublishedWave, teamKeys: readonly string[] | undefined): Promise<Trust> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(promiseText(wave)));
  if (keyFromBytes(new Uint8Array(digest, 0, 16)) !== wave.wave) return 'foreign';
  if (!teamKeys) return 'trusted';
  const {signature} = wave;
  if (typeof signature !== 'string') return 'untrusted';
  const told = await Promise.all(teamKeys.map((key) => isSigned(key, signedText(wave), signature)));
  return told.includes(true) ? 'trusted' : 'untrusted';
}
