import {isFields, type Fields} from '../kernel/guards.js';
import {keyFromBytes, type WaveId} from '../kernel/ids.js';
import {isSigned} from '../vault/signature.js';
import {endedText, promiseText, signedText} from './wave-promise.js';
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
  return (await isByTeam(teamKeys, signedText(wave), wave.signature)) ? 'trusted' : 'untrusted';
}

/**
 * Was the wave closed? Where keys are pinned, only an end that one of them signed counts: a server could else silence a
 * class before its last day.
 *
 * @param contents entries of any kind and about any wave
 */
export async function isEnded(
  contents: readonly Fields[],
  wave: WaveId,
  teamKeys: readonly string[] | undefined,
): Promise<boolean> {
  const ends = contents
    .filter(({kind}) => kind === 'survey/wave-ended')
    .flatMap(({body}) => (isFields(body) && body['wave'] === wave ? [body['signature']] : []));
  if (!teamKeys) return ends.length > 0;
  const told = ends.map((signature) => isByTeam(teamKeys, endedText(wave), signature));
  return (await Promise.all(told)).includes(true);
}

async function isByTeam(teamKeys: readonly string[], text: string, signature: unknown): Promise<boolean> {
  const told = teamKeys.map((key) => isSigned(key, text, signature as string));
  return (await Promise.all(told)).includes(true);
}
