import {erase, type Erasure} from '../../src/journal/erasure.js';
import type {Entry, StoredEntry} from '../../src/journal/entry.js';
import {subject, type SubjectKey} from '../../src/kernel/ids.js';
import {entryOf, written} from './entries.js';

export function waveScope(wave: string): SubjectKey {
  return subject('wave', wave);
}

/** What nobody may find anywhere once it is erased. */
export const secret = 'who answered what';

/** An entry about a wave, of a kind that may be erased unless another is named. */
export function secretEntry(wave: string, kind = 'survey/wave-keys'): Entry {
  return entryOf(kind, subject('wave', wave, 'keys'), {wave, secret});
}

export function secretStored(wave: string, kind?: string): StoredEntry {
  const content = secretEntry(wave, kind);
  return {id: content.id, content};
}

interface Named {
  readonly ids?: readonly string[];
  readonly envelopes?: readonly string[];
}

export function erasureStored(wave: string, {ids = [], envelopes = []}: Named): StoredEntry {
  const erasure = {scope: waveScope(wave), reason: 'not-needed', ids, envelopes, counts: {}};
  const [content] = written([erase(erasure as unknown as Erasure)]);
  if (!content) throw new Error('no entry was written');
  return {id: content.id, content};
}
