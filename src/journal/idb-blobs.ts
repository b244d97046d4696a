import {unwrap} from 'idb';
import type {BlobId, EntryId} from '../kernel/ids.js';
import {blobsNamedBy, type KeptBlob} from './blob.js';
import type {StoredEntry} from './entry.js';
import type {StoreName, Writing} from './idb-schema.js';

/** What a transaction needs that keeps or drops blobs. */
export const blobStores: readonly StoreName[] = ['blobs', 'blobNames'];

/** Keeps who names what, and the bytes that one of these entries names. Raw requests: what fails aborts the transaction. */
export function keepBlobs(
  transaction: Writing,
  entries: readonly StoredEntry[],
  blobs: readonly KeptBlob[],
): void {
  const raw: IDBTransaction = unwrap(transaction);
  const named = new Set<BlobId>();
  for (const entry of entries)
    for (const blob of blobsNamedBy(entry)) {
      named.add(blob);
      raw.objectStore('blobNames').put({entry: entry.id, blob});
    }
  for (const {id, bytes} of blobs) if (named.has(id)) raw.objectStore('blobs').put(bytes, id);
}

/** An entry went: what only it named goes too. Nothing but IndexedDB is awaited. */
export async function forgetBlobs(transaction: Writing, entry: EntryId): Promise<void> {
  const names = transaction.objectStore('blobNames');
  const own = await names.getAllKeys(IDBKeyRange.bound([entry], [entry, []]));
  await Promise.all(own.map((key) => names.delete(key)));
  for (const [, blob] of own) {
    const others = await names.index('blob').count(blob);
    if (others === 0) await transaction.objectStore('blobs').delete(blob);
  }
}
