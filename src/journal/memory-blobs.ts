import type {BlobId, EntryId} from '../kernel/ids.js';
import {blobsNamedBy, type KeptBlob} from './blob.js';
import type {StoredEntry} from './entry.js';

/** Blobs with the entries that name them. */
export class MemoryBlobs {
  readonly #bytes = new Map<BlobId, Uint8Array<ArrayBuffer>>();
  readonly #names = new Map<BlobId, Set<EntryId>>();

  /** What none of these entries names is left out. */
  keep(entries: readonly StoredEntry[], blobs: readonly KeptBlob[]): void {
    const named = new Set<BlobId>();
    for (const entry of entries)
      for (const blob of blobsNamedBy(entry)) {
        named.add(blob);
        this.#names.set(blob, (this.#names.get(blob) ?? new Set()).add(entry.id));
      }
    for (const {id, bytes} of blobs) if (named.has(id)) this.#bytes.set(id, bytes.slice());
  }

  /** An entry went: what only it named goes too. */
  forget(entry: EntryId): void {
    for (const [blob, names] of this.#names) {
      if (!names.delete(entry) || names.size > 0) continue;
      this.#names.delete(blob);
      this.#bytes.delete(blob);
    }
  }

  get(id: BlobId): Uint8Array<ArrayBuffer> | undefined {
    return this.#bytes.get(id)?.slice();
  }
}
