import {keyFromBytes, type WaveId} from '../kernel/ids.js';

/**
 * A wave's id is made of its public key (80 bits of SHA-256), and the id is printed on every slip. A server that hands
 * out another key, to read along, is found out by the pupil's own device.
 */
export async function waveIdOf(publicKey: string): Promise<WaveId> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`pana wave ${publicKey}`));
  return keyFromBytes(new Uint8Array(digest).subarray(0, 16)) as WaveId;
}
