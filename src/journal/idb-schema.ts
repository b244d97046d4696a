import type {DBSchema, IDBPDatabase, IDBPTransaction} from 'idb';
import type {EntryId, SubjectKey} from '../kernel/ids.js';
import type {EntryLedger, Envelope, StoredEntry} from './entry.js';
import type {Snapshot} from './replica.js';

/** 2: what was erased. */
export const databaseVersion = 2;

/** A ledger is a store of its own: keyed by arrival, and `id` keeps an entry from lying in it twice. */
interface LedgerStore {
  key: number;
  value: StoredEntry;
  indexes: {id: string};
}

/** An id that an erasure names, by `id scope`: several may name it. */
export interface ErasedId {
  readonly id: EntryId;
  readonly scope: SubjectKey;
}

/** An envelope's key that an erasure names. `had`: something lay there then. `came`: something came since. */
export interface ErasedKey {
  readonly scope: SubjectKey;
  readonly had: boolean;
  readonly came: boolean;
}

export interface Schema extends DBSchema {
  school: LedgerStore;
  care: LedgerStore;
  public: LedgerStore;
  envelopes: {key: string; value: Envelope};
  /** Keys of envelopes that wait for a remote. */
  outbox: {key: string; value: true};
  snapshots: {key: string; value: Snapshot};
  erased: {key: string; value: ErasedId};
  erasedKeys: {key: string; value: ErasedKey};
  /** By ledger; absent before anything of it was erased. */
  epochs: {key: string; value: number};
}

export type StoreName =
  'envelopes' | 'outbox' | 'snapshots' | 'erased' | 'erasedKeys' | 'epochs' | EntryLedger;
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
export type Reading = IDBPTransaction<Schema, StoreName[]>;

export const ledgerNames: readonly EntryLedger[] = ['school', 'care', 'public'];

/** Snapshots from before erasure do not say which ledger and which of its states they hold. */
export function upgrade(
  database: IDBPDatabase<Schema>,
  from: number,
  transaction: IDBPTransaction<Schema, StoreName[], 'versionchange'>,
): void {
  if (from < 1) {
    for (const ledger of ledgerNames) {
      database.createObjectStore(ledger, {autoIncrement: true}).createIndex('id', 'id', {unique: true});
    }
    for (const store of ['envelopes', 'outbox', 'snapshots'] as const) database.createObjectStore(store);
  }
  if (from < 2) {
    for (const store of ['erased', 'erasedKeys', 'epochs'] as const) database.createObjectStore(store);
    void transaction.objectStore('snapshots').clear();
  }
}
