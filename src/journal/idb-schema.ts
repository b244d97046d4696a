import type {DBSchema, IDBPDatabase, IDBPTransaction} from 'idb';
import type {BlobId, EntryId, SubjectKey} from '../kernel/ids.js';
import {blobsNamedBy} from './blob.js';
import type {ChainEnd} from './chain.js';
import type {EntryLedger, Envelope, StoredEntry} from './entry.js';
import type {ErasedTrace, Snapshot} from './replica.js';
import type {Refusal, ShareState} from './sharing.js';

/** 2: what was erased. 3: files that entries of `care` name. 4: where this device's chains end. 5: what remotes lack. */
export const databaseVersion = 5;

/** A ledger is a store of its own: keyed by arrival, and `id` keeps an entry from lying in it twice. */
interface LedgerStore {
  key: number;
  value: StoredEntry;
  indexes: {id: string};
}

/** An envelope's key that an erasure names. `had`: something lay there then. `came`: something came since. */
export interface ErasedKey {
  readonly scope: SubjectKey;
  readonly had: boolean;
  readonly came: boolean;
}

/** One row for each entry that names a blob, and each blob that it names. */
export interface BlobName {
  readonly entry: EntryId;
  readonly blob: BlobId;
}

/** What one remote has still to take. */
export interface WaitingRow {
  readonly remote: string;
  readonly ledger: EntryLedger;
  readonly id: EntryId;
  /** Its key in the ledger's store: the order of arrival. */
  readonly place: number;
  /** 1: refused, and out of the way of the others. A key of an index cannot be a truth value. */
  readonly parked: 0 | 1;
  readonly refusal?: Refusal;
}

export interface Schema extends DBSchema {
  school: LedgerStore;
  care: LedgerStore;
  public: LedgerStore;
  envelopes: {key: string; value: Envelope};
  /** Keys of envelopes that wait for a remote. */
  outbox: {key: string; value: true};
  snapshots: {key: string; value: Snapshot};
  /** By `id scope`: several erasures may name an id. */
  erased: {key: string; value: ErasedTrace};
  erasedKeys: {key: string; value: ErasedKey};
  /** By ledger; absent before anything of it was erased. */
  epochs: {key: string; value: number};
  blobs: {key: BlobId; value: Uint8Array<ArrayBuffer>};
  blobNames: {key: [EntryId, BlobId]; value: BlobName; indexes: {blob: BlobId}};
  /** By `ledger device`, for devices that wrote here. */
  chains: {key: string; value: ChainEnd};
  /** By remote and ledger; absent where it is not shared. */
  shares: {key: [string, EntryLedger]; value: Omit<ShareState, 'waiting' | 'refused'>};
  waiting: {
    key: [string, EntryLedger, EntryId];
    value: WaitingRow;
    indexes: {next: [string, EntryLedger, number, number]; entry: [EntryLedger, EntryId]};
  };
}

export type StoreName =
  | 'envelopes'
  | 'outbox'
  | 'snapshots'
  | 'erased'
  | 'erasedKeys'
  | 'epochs'
  | 'blobs'
  | 'blobNames'
  | 'chains'
  | 'shares'
  | 'waiting'
  | EntryLedger;
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
    transaction
      .objectStore('snapshots')
      .clear()
      .catch(() => undefined);
  }
  if (from < 3) {
    database.createObjectStore('blobs');
    database.createObjectStore('blobNames', {keyPath: ['entry', 'blob']}).createIndex('blob', 'blob');
    transaction.done.catch(() => undefined);
    // Half a list of names would let a file go too early: the next opening tries again.
    nameBlobs(transaction).catch(() => transaction.abort());
  }
  if (from < 4) database.createObjectStore('chains');
  if (from < 5) {
    database.createObjectStore('shares');
    const waiting = database.createObjectStore('waiting', {keyPath: ['remote', 'ledger', 'id']});
    waiting.createIndex('next', ['remote', 'ledger', 'parked', 'place']);
    waiting.createIndex('entry', ['ledger', 'id']);
  }
}

/** A newer device's entries may lie here already, and the files that they name may still come. */
async function nameBlobs(transaction: IDBPTransaction<Schema, StoreName[], 'versionchange'>): Promise<void> {
  const names = transaction.objectStore('blobNames');
  let at = await transaction.objectStore('care').openCursor();
  for (; at; at = await at.continue())
    for (const blob of blobsNamedBy(at.value)) await names.put({entry: at.value.id, blob});
}
