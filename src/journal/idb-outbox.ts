import type {IDBPDatabase} from 'idb';
import type {EntryId} from '../kernel/ids.js';
import type {EntryLedger, StoredEntry} from './entry.js';
import {ledgerNames, type Schema, type StoreName, type Writing} from './idb-schema.js';
import {offerAll, rowsOf, sharingStores} from './idb-sharing.js';
import {JournalError} from './journal-error.js';
import type {Settled, Share, ShareState, Sharing} from './sharing.js';

/** What remotes lack, in the same database as what they lack. */
export class IdbOutbox implements Sharing {
  readonly #database: IDBPDatabase<Schema>;
  readonly #changed: () => void;

  constructor(database: IDBPDatabase<Schema>, changed: () => void) {
    this.#database = database;
    this.#changed = changed;
  }

  begin(share: Share): Promise<void> {
    return this.#write([share.ledger], async (transaction) => {
      const shares = transaction.objectStore('shares');
      if (await shares.getKey(keyOf(share))) return;
      await shares.put({aside: []}, keyOf(share));
      await offerAll(transaction, share);
    });
  }

  end(share: Share): Promise<void> {
    return this.#write([], async (transaction) => {
      await transaction.objectStore('shares').delete(keyOf(share));
      await transaction.objectStore('waiting').delete(rowsOf(share));
    });
  }

  shares(): Promise<readonly Share[]> {
    return attempt(async () =>
      (await this.#database.getAllKeys('shares')).map(([remote, ledger]) => ({remote, ledger})),
    );
  }

  stateOf(share: Share): Promise<ShareState | undefined> {
    return attempt(async () => {
      const transaction = this.#database.transaction(['shares', 'waiting']);
      const index = transaction.objectStore('waiting').index('next');
      const [row, waiting, parked] = await Promise.all([
        transaction.objectStore('shares').get(keyOf(share)),
        index.count(rangeOf(share, 0)),
        index.getAll(rangeOf(share, 1)),
      ]);
      const refused = parked.map(({id, refusal}) => ({id, reason: 'malformed' as const, ...refusal}));
      return row && {...row, waiting, refused};
    });
  }

  waiting(share: Share, atMost: number): Promise<readonly StoredEntry[]> {
    return attempt(async () => {
      const transaction = this.#database.transaction(['waiting', ...ledgerNames]);
      const rows = await transaction.objectStore('waiting').index('next').getAll(rangeOf(share, 0), atMost);
      const store = transaction.objectStore(share.ledger);
      const found = await Promise.all(rows.map(({place}) => store.get(place)));
      return found.filter((entry) => entry !== undefined);
    });
  }

  settle(share: Share, {stored = [], refused = []}: Settled): Promise<void> {
    return this.#write([], async (transaction) => {
      const waiting = transaction.objectStore('waiting');
      await Promise.all([
        ...stored.map((id) => waiting.delete(rowKey(share, id))),
        ...refused.map(async ({id, ...refusal}) => {
          const row = await waiting.get(rowKey(share, id));
          if (row) await waiting.put({...row, parked: 1, refusal});
        }),
      ]);
    });
  }

  retry(share: Share, ids?: readonly EntryId[]): Promise<void> {
    return this.#write([], async (transaction) => {
      const waiting = transaction.objectStore('waiting');
      const wanted = ids && new Set(ids);
      const parked = await waiting.index('next').getAll(rangeOf(share, 1));
      for (const {remote, ledger, id, place} of parked)
        if (!wanted || wanted.has(id)) await waiting.put({remote, ledger, id, place, parked: 0});
    });
  }

  restart(share: Share, epoch: string): Promise<void> {
    return this.#write([share.ledger], async (transaction) => {
      const shares = transaction.objectStore('shares');
      const row = await shares.get(keyOf(share));
      if (!row) return;
      await shares.put({...(row.heard && {heard: row.heard}), epoch, aside: []}, keyOf(share));
      await offerAll(transaction, share);
    });
  }

  nameEpoch(share: Share, epoch: string): Promise<void> {
    return this.#write([], async (transaction) => {
      const shares = transaction.objectStore('shares');
      const row = await shares.get(keyOf(share));
      if (row) await shares.put({epoch, ...row}, keyOf(share));
    });
  }

  /** Nothing but IndexedDB is awaited in the work. */
  async #write(
    ledgers: readonly EntryLedger[],
    work: (transaction: Writing) => Promise<void>,
  ): Promise<void> {
    await attempt(async () => {
      const stores: StoreName[] = [...sharingStores, ...ledgers];
      const transaction = this.#database.transaction(stores, 'readwrite', {durability: 'strict'});
      transaction.done.catch(() => undefined);
      await work(transaction);
      await transaction.done;
    });
    this.#changed();
  }
}

function keyOf({remote, ledger}: Share): [string, EntryLedger] {
  return [remote, ledger];
}

function rowKey({remote, ledger}: Share, id: EntryId): [string, EntryLedger, EntryId] {
  return [remote, ledger, id];
}

function rangeOf({remote, ledger}: Share, parked: 0 | 1): IDBKeyRange {
  return IDBKeyRange.bound([remote, ledger, parked], [remote, ledger, parked, []]);
}

async function attempt<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw JournalError.from(cause);
  }
}
