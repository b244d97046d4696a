import {erase} from '../../src/journal/erasure.js';
import {defineKind, draft, type Draft} from '../../src/kernel/draft.js';
import {isFields} from '../../src/kernel/guards.js';
import {subject, type EntryId} from '../../src/kernel/ids.js';
import {secret} from './erasures.js';

const written = defineKind('casework/note-written', isFields);

/** A note of a case, to be written by a device in its chain. */
export function caseNote(caseId: string): Draft {
  return draft(written, subject('case', caseId, 'note', 'n1'), {
    caseId,
    note: 'n1',
    kind: 'note',
    text: secret,
  });
}

export function caseErasure(caseId: string, ids: readonly EntryId[]): Draft {
  return erase({scope: subject('case', caseId), reason: 'asked', ids, envelopes: [], counts: {}});
}
