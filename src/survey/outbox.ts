import {openDB, type DBSchema, type IDBPDatabase} from 'idb';
import type {Envelope} from '../journal/entry.js';

/** A sealed envelope on its way, and where to. Nothing in it can be read on this device. */
export interface Waiting extends Envelope {
  readonly server: string;
}

interface Schema extends DBSchema {
  waiting: {key: string; value: Waiting};
}

/** `taken`: an envelope under that key waits already. `memory`: it lasts only as long as the page. */
export type Kept = 'kept' | 'memory' | 'taken';

const databaseName = 'pana-survey';

/** Envelopes that wait for the network. Several may lie on a device that a class shares. */
export class Outbox {
  /** Used where the browser gives no storage: a private window, a full disk. */
  readonly #memory = new Map<string, Waiting>();
  #opening: Promise<IDBPDatabase<Schema> | undefined> | undefined;

  async keep(waiting: Waiting): Promise<Kept> {
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

  /** Leaves no empty database on a device where nothing was ever kept. */
  async all(): Promise<readonly Waiting[]> {
    const database = (await this.#isThere()) ? await this.#database() : undefined;
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

  async #isThere(): Promise<boolean> {
    if (this.#opening) return true;
    try {
      return (await indexedDB.databases()).some(({name}) => name === databaseName);
    } catch {
      return true; // an older browser cannot tell
    }
  }

  #database(): Promise<IDBPDatabase<Schema> | undefined> {
    this.#opening ??= this.#open().catch(() => undefined);
    return this.#opening;
  }

  /** Asynchronous throughout: a sandboxed frame is refused at the call itself. */
  async #open(): Promise<IDBPDatabase<Schema>> {
    return openDB<Schema>(databaseName, 1, {
      upgrade: (database) => void database.createObjectStore('waiting', {keyPath: 'key'}),
      blocking: () => void this.close(),
    });
  }
}
