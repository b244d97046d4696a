import {sha256} from '@noble/hashes/sha2.js';
import {keyFromBytes, type WaveId} from '../kernel/ids.js';
import {promiseText, type DescribedWave} from './wave-promise.js';
import type {PublishedWave} from './wave.js';

/**
 * A wave's id is made of all that it promises, its public key above all (80 bits of SHA-256), and the id is printed on
 * every slip. Who hands out another key, another questionnaire or lower floors is found out by each device.
 */
export function waveIdOf(described: DescribedWave): WaveId {
  return keyFromBytes(sha256(new TextEncoder().encode(promiseText(described))).subarray(0, 16)) as WaveId;
}

/** Is it the wave that was published under this name? */
export function keepsItsPromise(published: PublishedWave): boolean {
  try {
    return waveIdOf(published) === published.wave;
  } catch {
    return false;
  }
}
