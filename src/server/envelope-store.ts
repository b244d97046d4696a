import type {Envelope} from '../journal/entry.js';
import {sameBytes} from '../journal/same-bytes.js';

/**
 * `stored` for the first time, `same` bytes lay there already, `taken` by other bytes, which stay. `erased`: what lay under
 * this key is gone for good, and nothing lies there again.
 */
export type EnvelopePut = 'stored' | 'same' | 'taken' | 'erased';

/** Where a drop-box keeps its envelopes. It keeps keys and bytes, and neither times nor an order of arrival. */
export interface EnvelopeStore {
  /** Durable when the promise resolves. The first content under a key never changes. */
  put(envelope: Envelope): Promise<EnvelopePut>;
  /** Sorted by code unit. */
  keys(): Promise<readonly string[]>;
  /** @returns `undefined` where nothing lies under the key */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Takes what lies under the key, if anything does, and refuses whatever comes under it later. Durable when the promise resolves. */
  erase(key: string): Promise<void>;
}

/** For tests and for trying things out: all is gone when the process ends. */
export class MemoryEnvelopes implements EnvelopeStore {
  readonly #sealed = new Map<string, Uint8Array>();
  readonly #erased = new Set<string>();

  put({key, sealed}: Envelope): Promise<EnvelopePut> {
    if (this.#erased.has(key)) return Promise.resolve('erased');
    const known = this.#sealed.get(key);
    if (known) return Promise.resolve(sameBytes(known, sealed) ? 'same' : 'taken');
    this.#sealed.set(key, sealed.slice());
    return Promise.resolve('stored');
  }

  keys(): Promise<readonly string[]> {
    return Promise.resolve([...this.#sealed.keys()].sort());
  }

  read(key: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.#sealed.get(key)?.slice());
  }

  erase(key: string): Promise<void> {
    this.#erased.add(key);
    this.#sealed.delete(key);
    return Promise.resolve();
  }
}
