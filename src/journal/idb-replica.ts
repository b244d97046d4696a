import {openDB, unwrap, type DBSchema, type IDBPDatabase} from 'idb';
import type {EntryLedger, Envelope, StoredEntry} from './entry.js';
import {JournalError} from './journal-error.js';
import type {Batch, Page, Replica, ReplicaChange, Snapshot} from './replica.js';
import {sameBytes} from './same-bytes.js';

const databaseVersion = 1;

/** A ledger is a store of its own: keyed by arrival, and `id` keeps an entry from lying in it twice. */
interface LedgerStore {
  key: number;
  value: StoredEntry;
  indexes: {id: string};
}

interface Schema extends DBSchema {
  school: LedgerStore;
  care: LedgerStore;
  public: LedgerStore;
  envelopes: {key: string; value: Envelope};
  /** Keys of envelopes that wait for a remote. */
  outbox: {key: string; value: true};
  snapshots: {key: string; value: Snapshot};
}

const ledgerNames: readonly EntryLedger[] = ['school', 'care', 'public'];

export interface IdbReplicaOptions {
  /** For tests of upgrades. */
  readonly version?: number;
}

/** Keeps the ledgers in IndexedDB. Tabs of one origin hear of each other's writes. */
export class IdbReplica implements Replica {
  readonly #database: IDBPDatabase<Schema>;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<(change: ReplicaChange) => void>();
  #closed = false;

  /** @throws {JournalError} `blocked` where another tab holds an older version or storage is refused */
  static async open(name: string, {version = databaseVersion}: IdbReplicaOptions = {}): Promise<IdbReplica> {
    let replica: IdbReplica | undefined;
    return new Promise((resolve, reject) => {
      let refused = false;
      const opening = openDB<Schema>(name, version, {
        upgrade,
        blocked: () => {
          refused = true;
          reject(new JournalError('blocked'));
        },
        // Another tab wants a newer version: step aside, our next call says `closed`.
        blocking: () => replica?.close(),
        terminated: () => replica?.close(),
      });
      opening.then(
        (database) => {
          // Unblocked after all, but the caller was told no and will ask again.
          if (refused) database.close();
          else resolve((replica = new IdbReplica(name, database)));
        },
        (cause: unknown) => reject(JournalError.from(cause)),
      );
    });
  }

  private constructor(name: string, database: IDBPDatabase<Schema>) {
    this.#database = database;
    this.#channel = new BroadcastChannel(`pana-journal:${name}`);
    this.#channel.onmessage = ({data}: MessageEvent<ReplicaChange>) => this.#tell(data);
  }

  async append(batch: Batch): Promise<void> {
    const ledgers = ledgerNames.filter((ledger) => batch[ledger]?.length);
    if (ledgers.length === 0) return;
    await attempt(async () => {
      const transaction = this.#database.transaction(ledgers, 'readwrite', {durability: 'strict'});
      const raw = unwrap(transaction);
      try {
        for (const ledger of ledgers) addUnknown(raw, ledger, batch[ledger] ?? []);
      } catch (cause) {
        // A request that cannot even be made does not abort what was asked before it.
        transaction.done.catch(() => undefined);
        transaction.abort();
        throw cause;
      }
      await transaction.done;
    });
    this.#announce({ledgers});
  }

  async read(ledger: EntryLedger, after = 0): Promise<Page> {
    return attempt(async () => {
      const {store} = this.#database.transaction(ledger);
      const range = IDBKeyRange.lowerBound(after, true);
      const [entries, keys] = await Promise.all([store.getAll(range), store.getAllKeys(range)]);
      return {entries, position: keys.at(-1) ?? after};
    });
  }

  async putEnvelopes(envelopes: readonly Envelope[], {toShare = false} = {}): Promise<readonly string[]> {
    const refused = await attempt(async () => {
      const transaction = this.#database.transaction(['envelopes', 'outbox'], 'readwrite', {
        durability: 'strict',
      });
      const store = transaction.objectStore('envelopes');
      const known = await Promise.all(envelopes.map(({key}) => store.get(key)));
      const fresh = envelopes.filter((_, index) => !known[index]);
      const outbox = transaction.objectStore('outbox');
      await Promise.all([
        ...fresh.map(({key, sealed}) => store.put({key, sealed}, key)),
        ...(toShare ? fresh.map(({key}) => outbox.put(true, key)) : []),
        transaction.done,
      ]);
      return envelopes.filter(({sealed}, index) => {
        const lying = known[index];
        return lying && !sameBytes(lying.sealed, sealed);
      });
    });
    this.#announce({ledgers: ['inbox']});
    return refused.map(({key}) => key);
  }

  async envelopes(): Promise<readonly Envelope[]> {
    return attempt(() => this.#database.getAll('envelopes'));
  }

  async unshared(): Promise<readonly Envelope[]> {
    return attempt(async () => {
      const transaction = this.#database.transaction(['envelopes', 'outbox']);
      const keys = await transaction.objectStore('outbox').getAllKeys();
      const found = await Promise.all(keys.map((key) => transaction.objectStore('envelopes').get(key)));
      return found.filter((envelope) => envelope !== undefined);
    });
  }

  async markShared(keys: readonly string[]): Promise<void> {
    await attempt(async () => {
      const transaction = this.#database.transaction('outbox', 'readwrite');
      await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
    });
  }

  async readSnapshot(view: string): Promise<Snapshot | undefined> {
    return attempt(() => this.#database.get('snapshots', view));
  }

  async writeSnapshot(view: string, snapshot: Snapshot): Promise<void> {
    // One writer at a time over all tabs: a slow tab must not put an older state over a newer one.
    await navigator.locks.request(`pana-snapshot:${this.#database.name}:${view}`, async () => {
      await attempt(async () => {
        const transaction = this.#database.transaction('snapshots', 'readwrite', {durability: 'relaxed'});
        const known = await transaction.store.get(view);
        const newer = known?.version === snapshot.version && known.position > snapshot.position;
        await Promise.all([newer ? undefined : transaction.store.put(snapshot, view), transaction.done]);
      });
    });
  }

  onChange(listener: (change: ReplicaChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#closed = true;
    this.#database.close();
    this.#channel.close();
    this.#listeners.clear();
  }

  #announce(change: ReplicaChange): void {
    if (this.#closed) return;
    this.#tell(change);
    this.#channel.postMessage(change);
  }

  #tell(change: ReplicaChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

function upgrade(database: IDBPDatabase<Schema>): void {
  for (const ledger of ledgerNames) {
    database.createObjectStore(ledger, {autoIncrement: true}).createIndex('id', 'id', {unique: true});
  }
  for (const store of ['envelopes', 'outbox', 'snapshots'] as const) database.createObjectStore(store);
}

/** Raw requests: idb's promises cannot keep a refused duplicate from aborting the rest of the transaction. */
function addUnknown(transaction: IDBTransaction, ledger: EntryLedger, entries: readonly StoredEntry[]): void {
  const store = transaction.objectStore(ledger);
  for (const {id, content} of entries) {
    store.add({id, content}).onerror = (event) => {
      if ((event.target as IDBRequest).error?.name !== 'ConstraintError') return;
      event.preventDefault();
      event.stopPropagation();
    };
  }
}

async function attempt<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw JournalError.from(cause);
  }
}
