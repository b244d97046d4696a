import type {CaseRecord} from '../../../src/casework/case-record.js';
import type {OfCase} from '../../../src/casework/case-kind.js';
import {caseKindOf} from '../../../src/casework/case-kinds-all.js';
import type {Entry, StoredEntry} from '../../../src/journal/entry.js';
import type {Draft} from '../../../src/kernel/draft.js';
import type {CaseId, EntryId} from '../../../src/kernel/ids.js';
import {flagKey} from '../cases.js';

/** Of a newer Pana: a kind that nobody knows here, or a level that no older Pana has. */
export function futureDrafts(caseId: CaseId, record: CaseRecord | undefined): readonly Draft[] {
  const replaces = record?.riskHeld?.entries.map(({id}) => id) ?? [];
  return [
    {kind: 'casework/from-the-future', about: flagKey(`case/${caseId}/x`), body: {caseId}},
    {
      kind: 'casework/risk-set',
      about: flagKey(`case/${caseId}/risk`),
      replaces,
      body: {caseId, level: 'none'},
    },
  ];
}

/** Its words are not those that were written. */
export function damagedCopy(entry: Entry, id: EntryId): StoredEntry {
  return {id, content: {...entry, id, body: {caseId: 'x', level: 'low', reason: ''}}};
}

/** Of a damaged copy nothing but what it is filed under can be believed. */
export function isFiledWell({kind, about, body}: Entry): boolean {
  return !!caseKindOf(kind) && `${about}/`.startsWith(`case/${(body as OfCase).caseId}/`);
}
