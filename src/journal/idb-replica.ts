import {openDB, type IDBPDatabase} from 'idb';
import type {BlobId, SubjectKey} from '../kernel/ids.js';
import {mustFit} from './blob.js';
import type {EntryLedger, Envelope, StoredEntry} from './entry.js';
import {erasableLedgers} from './erasure.js';
import {reportOn} from './idb-erasing.js';
import {IdbOutbox} from './idb-outbox.js';
import {forgetSnapshots, reseal} from './idb-resealing.js';
import {append, putAll, storesFor} from './idb-writing.js';
import {databaseVersion, ledgerNames, upgrade, type Schema} from './idb-schema.js';
import {JournalError} from './journal-error.js';
import {
  asItLies,
  type Appending,
  type Batch,
  type Continuation,
  type ErasedTrace,
  type ErasureReport,
  type Page,
  type Replica,
  type ReplicaChange,
  type Resealed,
  type Snapshot,
  type Sparing,
} from './replica.js';

export interface IdbReplicaOptions {
  /** For tests of upgrades. */
  readonly version?: number;
}

const readAtOnce = 1000;

/** Keeps the ledgers in IndexedDB. Tabs of one origin hear of each other's writes. */
export class IdbReplica implements Replica {
  readonly sharing: IdbOutbox;
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
        upgrade: (database, from, _, transaction) => upgrade(database, from, transaction),
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
    this.sharing = new IdbOutbox(database, () => this.#announce({ledgers: []}));
    this.#channel = new BroadcastChannel(`pana-journal:${name}`);
    this.#channel.onmessage = ({data}: MessageEvent<ReplicaChange>) => this.#tell(data);
  }

  async append(
    what: Batch | Continuation,
    {spare = new Set(), blobs = [], reader = asItLies, pulled}: Appending = {},
  ): Promise<void> {
    const stores = storesFor(what, reader, pulled);
    if (stores.length === 0) return;
    await attempt(async () => {
      await mustFit(blobs);
      const transaction = this.#database.transaction(stores, 'readwrite', {durability: 'strict'});
      await append(transaction, what, {spare, blobs, reader, ...(pulled && {pulled})});
    });
    const ledgers = ledgerNames.filter((ledger) => stores.includes(ledger));
    this.#announce({ledgers: stores.includes('envelopes') ? [...ledgers, 'inbox'] : ledgers});
  }

  /** In one transaction and many requests: what one gives is unpacked at once, and the page waits for it. */
  async read(ledger: EntryLedger, after = 0): Promise<Page> {
    return attempt(async () => {
      const transaction = this.#database.transaction([ledger, 'epochs']);
      const store = transaction.objectStore(ledger);
      const epoch = (await transaction.objectStore('epochs').get(ledger)) ?? 0;
      const entries: StoredEntry[] = [];
      for (let position = after; ;) {
        const range = IDBKeyRange.lowerBound(position, true);
        const [some, keys] = await Promise.all([
          store.getAll(range, readAtOnce),
          store.getAllKeys(range, readAtOnce),
        ]);
        entries.push(...some);
        position = keys.at(-1) ?? position;
        if (some.length < readAtOnce) return {entries, position, epoch};
      }
    });
  }

  async blob(id: BlobId): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return attempt(async () => {
      const bytes = await this.#database.get('blobs', id);
      if (bytes) await mustFit([{id, bytes}]);
      return bytes;
    });
  }

  async putEnvelopes(
    envelopes: readonly Envelope[],
    {toShare = false, spare = new Set()}: Sparing & {readonly toShare?: boolean} = {},
  ): Promise<readonly string[]> {
    const refused = await attempt(async () => {
      const stores = ['envelopes', 'outbox', 'erasedKeys'] as const;
      const transaction = this.#database.transaction(stores, 'readwrite', {durability: 'strict'});
      return putAll(transaction, envelopes, toShare, spare);
    });
    this.#announce({ledgers: ['inbox']});
    return refused;
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

  async erasedAmong(keys: readonly string[]): Promise<readonly string[]> {
    return attempt(async () => {
      const transaction = this.#database.transaction(['envelopes', 'erasedKeys']);
      const [named, lying] = await Promise.all([
        transaction.objectStore('erasedKeys').getAllKeys(),
        transaction.objectStore('envelopes').getAllKeys(),
      ]);
      const gone = new Set(named);
      for (const key of lying) gone.delete(key);
      return keys.filter((key) => gone.has(key));
    });
  }

  async erasureReport(scope: SubjectKey): Promise<ErasureReport> {
    return attempt(() =>
      reportOn(this.#database.transaction(['erased', 'erasedKeys', 'envelopes', ...erasableLedgers]), scope),
    );
  }

  async erasedTraces(): Promise<readonly ErasedTrace[]> {
    return attempt(() => this.#database.getAll('erased'));
  }

  async readSnapshot(view: string): Promise<Snapshot | undefined> {
    return attempt(() => this.#database.get('snapshots', view));
  }

  async writeSnapshot(view: string, snapshot: Snapshot): Promise<void> {
    // One writer at a time over all tabs: a slow tab must not put an older state over a newer one.
    await navigator.locks.request(`pana-snapshot:${this.#database.name}:${view}`, async () => {
      await attempt(async () => {
        const transaction = this.#database.transaction(['snapshots', 'epochs'], 'readwrite', {
          durability: 'relaxed',
        });
        const store = transaction.objectStore('snapshots');
        const [known, epoch = 0] = await Promise.all([
          store.get(view),
          transaction.objectStore('epochs').get(snapshot.ledger),
        ]);
        const newer = known?.version === snapshot.version && known.position > snapshot.position;
        // A state from before an erasure would bring back what was erased.
        const isCurrent = !newer && epoch === snapshot.epoch;
        await Promise.all([isCurrent ? store.put(snapshot, view) : undefined, transaction.done]);
      });
    });
  }

  async reseal(ledger: EntryLedger, entries: readonly Resealed[]): Promise<number> {
    return attempt(() =>
      reseal(this.#database.transaction([ledger], 'readwrite', {durability: 'strict'}), ledger, entries),
    );
  }

  async forgetSnapshots(ledgers: readonly EntryLedger[]): Promise<void> {
    const stores = ['snapshots', 'epochs'] as const;
    await attempt(() =>
      forgetSnapshots(this.#database.transaction(stores, 'readwrite', {durability: 'strict'}), ledgers),
    );
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

async function attempt<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw JournalError.from(cause);
  }
}
