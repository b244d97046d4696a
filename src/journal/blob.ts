import {toBase64Url} from '../kernel/base64url.js';
import {isArrayOf, isFields, isText} from '../kernel/guards.js';
import {isBlobId, type BlobId} from '../kernel/ids.js';
import {isEntry, type StoredEntry} from './entry.js';
import {JournalError} from './journal-error.js';

/** Bytes too long for an entry, under a name that follows from them: the same bytes lie in a store once. */
export interface KeptBlob {
  readonly id: BlobId;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * An entry of `care` names blobs in the member `blobs` of its body, whatever its kind. A blob stays for as long as an entry that
 * names it does, and goes with the last one. Names of a sealed entry will have to lie beside its seal: only here are they read.
 */
export function blobsNamedBy({id, content}: StoredEntry): readonly BlobId[] {
  if (!isText(id) || !isEntry(content) || !isFields(content.body)) return [];
  const names = content.body['blobs'];
  return isArrayOf(names, isBlobId) ? names : [];
}

export async function blobIdOf(bytes: Uint8Array<ArrayBuffer>): Promise<BlobId> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) as BlobId;
}

/** @throws {JournalError} `corrupt` where bytes are not those that their name was made of */
export async function mustFit(blobs: readonly KeptBlob[]): Promise<void> {
  for (const {id, bytes} of blobs) if ((await blobIdOf(bytes)) !== id) throw new JournalError('corrupt');
}
