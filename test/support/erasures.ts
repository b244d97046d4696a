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

export function erasureStored(wave: string, named: Named): StoredEntry {
  return scopeErased(waveScope(wave), named);
}

export function scopeErased(scope: string, {ids = [], envelopes = []}: Named): StoredEntry {
  const erasure = {scope, reason: 'not-needed', ids, envelopes, counts: {}};
  const [content] = written([erase(erasure as unknown as Erasure)]);
  if (!content) throw new Error('no entry was written');
  return {id: content.id, content};
}

/** A note of a case. @param about what it is filed under, where that is another place than its words say */
export function caseStored(caseId: string, about = `case/${caseId}/note/n1`): StoredEntry {
  return storedOf('casework/note-written', about, {caseId, note: 'n1', kind: 'note', text: secret});
}

/** A look at a flag that a case took in. */
export function triageStored(caseId: string): StoredEntry {
  const decision = {kind: 'opened', caseId};
  return storedOf('signals/flag-triaged', 'triage/f1', {flag: 'f1', note: secret, decision});
}

/** An action in a colleague's hands. */
export function handedStored(handover: string): StoredEntry {
  return storedOf('casework/action-handed', `handed/${handover}/asked`, {handover, need: secret});
}

function storedOf(kind: string, about: string, body: unknown): StoredEntry {
  const content = entryOf(kind, about as SubjectKey, body);
  return {id: content.id, content};
}
