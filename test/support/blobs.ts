import {blobIdOf, type KeptBlob} from '../../src/journal/blob.js';
import type {StoredEntry} from '../../src/journal/entry.js';
import type {BlobId} from '../../src/kernel/ids.js';
import {subject} from '../../src/kernel/ids.js';
import {entryOf} from './entries.js';

export async function keptBlob(text: string): Promise<KeptBlob> {
  const bytes = new TextEncoder().encode(text);
  return {id: await blobIdOf(bytes), bytes};
}

/** An entry about a wave that names blobs, of a kind that may be erased with it. */
export function namingStored(wave: string, ...blobs: readonly BlobId[]): StoredEntry {
  const content = entryOf('survey/wave-keys', subject('wave', wave, 'keys'), {wave, blobs});
  return {id: content.id, content};
}
