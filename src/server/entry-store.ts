import type {StoredEntry} from '../journal/entry.js';

/** Where published entries are kept, in order of arrival. */
export interface EntryStore {
  /** Durable when the promise resolves. @returns whether it lay there already */
  put(entry: StoredEntry): Promise<'stored' | 'same'>;
  /** All of them, those that came first in front. */
  entries(): Promise<readonly StoredEntry[]>;
}

/** For tests and for trying things out: all is gone when the process ends. */
export class MemoryEntries implements EntryStore {
  readonly #entries = new Map<string, StoredEntry>();

  put(entry: StoredEntry): Promise<'stored' | 'same'> {
    if (this.#entries.has(entry.id)) return Promise.resolve('same');
    this.#entries.set(entry.id, structuredClone(entry));
    return Promise.resolve('stored');
  }

  entries(): Promise<readonly StoredEntry[]> {
    return Promise.resolve([...this.#entries.values()]);
  }
}
