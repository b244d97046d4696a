import {openDB, type DBSchema, type IDBPDatabase} from 'idb';
import type {Envelope} from '../journal/entry.js';

/** A sealed envelope on its way, and where to. Nothing in it can be read on this device. */
export interface Waiting extends Envelope {
  readonly server: string;
}

interface Schema extends DBSchema {
  waiting: {key: string; value: Waiting};
}

/** Envelopes that wait for the network. Several may lie on a device that a class shares. */
export class Outbox {
  /** Used where the browser gives no storage: a private window, a full disk. */
  readonly #memory = new Map<string, Waiting>();
  #opening: Promise<IDBPDatabase<Schema> | undefined> | undefined;

  /** @returns `taken` where an envelope under that key waits already, `memory` where it lasts only as long as the page */
  async keep(waiting: Waiting): Promise<'kept' | 'memory' | 'taken'> {
    if (this.#memory.has(waiting.key)) return 'taken';
    const database = await this.#database();
    try {
      await database?.add('waiting', waiting);
      if (database) return 'kept';
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'ConstraintError') return 'taken';
    }
    this.#memory.set(waiting.key, waiting);
    return 'memory';
  }

  async all(): Promise<readonly Waiting[]> {
    const database = await this.#database();
    const stored = (await database?.getAll('waiting').catch(() => [])) ?? [];
    return [...stored, ...this.#memory.values()];
  }

  async remove(key: string): Promise<void> {
    this.#memory.delete(key);
    const database = await this.#database();
    await database?.delete('waiting', key).catch(() => undefined);
  }

  async close(): Promise<void> {
    const database = await this.#opening;
    this.#opening = undefined;
    database?.close();
  }

  #database(): Promise<IDBPDatabase<Schema> | undefined> {
    this.#opening ??= this.#open().catch(() => undefined);
    return this.#opening;
  }

  /** Asynchronous throughout: a sandboxed frame is refused at the call itself. */
  async #open(): Promise<IDBPDatabase<Schema>> {
    return openDB<Schema>('pana-survey', 1, {
      upgrade: (database) => void database.createObjectStore('waiting', {keyPath: 'key'}),
      blocking: () => void this.close(),
    });
  }
}
