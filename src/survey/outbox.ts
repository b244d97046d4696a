import type {Envelope} from '../journal/entry.js';

/** A sealed envelope on its way, and where to. Nothing in it can be read on this device. */
export interface Waiting extends Envelope {
  readonly server: string;
}

/** `taken`: an envelope under that key waits already. `memory`: it lasts only as long as the page. */
export type Kept = 'kept' | 'memory' | 'taken';

const databaseName = 'pana-survey';
const storeName = 'waiting';

/**
 * Envelopes that wait for the network. Several may lie on a device that a class shares. Three plain requests: a library
 * for them would be a twentieth of what a pupil loads.
 */
export class Outbox {
  /** Used where the browser gives no storage: a private window, a full disk. */
  readonly #memory = new Map<string, Waiting>();
  #opening: Promise<IDBDatabase | undefined> | undefined;

  async keep(waiting: Waiting): Promise<Kept> {
    if (this.#memory.has(waiting.key)) return 'taken';
    const database = await this.#database();
    try {
      if (database) {
        await asked(database, 'readwrite', (store) => store.add(waiting));
        return 'kept';
      }
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'ConstraintError') return 'taken';
    }
    this.#memory.set(waiting.key, waiting);
    return 'memory';
  }

  /** Leaves no empty database on a device where nothing was ever kept. */
  async all(): Promise<readonly Waiting[]> {
    const database = (await this.#isThere()) ? await this.#database() : undefined;
    const stored =
      database && asked(database, 'readonly', (store) => store.getAll() as IDBRequest<Waiting[]>);
    return [...((await stored?.catch(() => [])) ?? []), ...this.#memory.values()];
  }

  async remove(key: string): Promise<void> {
    this.#memory.delete(key);
    const database = await this.#database();
    if (database) await asked(database, 'readwrite', (store) => store.delete(key)).catch(() => undefined);
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

  #database(): Promise<IDBDatabase | undefined> {
    this.#opening ??= this.#open().catch(() => undefined);
    return this.#opening;
  }

  /** Asynchronous throughout: a sandboxed frame is refused at the call itself. */
  async #open(): Promise<IDBDatabase> {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, {keyPath: 'key'});
    const database = await answered(request);
    database.onversionchange = () => void this.close();
    return database;
  }
}

/** Resolves when it is on the disk, not only asked for. */
async function asked<Value>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const transaction = database.transaction(storeName, mode);
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error ?? new Error('the storage gave up'));
  });
  const [value] = await Promise.all([answered(ask(transaction.objectStore(storeName))), done]);
  return value;
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the storage refused'));
  });
}
