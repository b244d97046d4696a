import type {Envelope} from '../../src/journal/entry.js';

/** A key such as a ticket's id: the same for the same seed. */
export function envelopeKey(seed: number): string {
  return `key-${Math.imul(seed + 1, 2_654_435_761) >>> 0}-${'x'.repeat(16)}`;
}

/** Bytes of an envelope's size that nobody could open; different for each seed. */
export function envelopeOf(seed: number, size = 4096): Envelope {
  const sealed = new Uint8Array(size).fill(seed % 251);
  new DataView(sealed.buffer).setUint32(0, seed);
  return {key: envelopeKey(seed), sealed};
}
