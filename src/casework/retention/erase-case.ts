import type {Entry} from '../../journal/entry.js';
import {erase} from '../../journal/erasure.js';
import {draft, type Draft} from '../../kernel/draft.js';
import type {ErasureReason} from '../../kernel/erasable.js';
import {subject, type CaseId, type EntryId, type SubjectKey} from '../../kernel/ids.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import {flagTriaged, triageSubject, type Triage, type TriageDecision} from '../../signals/flag.js';
import type {Retention} from './retention-rules.js';

/** Something that goes with a case and has an erasure of its own. */
export interface Beside {
  readonly scope: SubjectKey;
  readonly ids: readonly EntryId[];
  /** Keys of the envelopes that it came in. */
  readonly envelopes: readonly string[];
}

/** What lies on this device of a case and goes with it. */
export interface CaseRemains {
  readonly id: CaseId;
  /** Entries of `care` that belong to the case, those included that others replaced. */
  readonly entries: readonly Entry[];
  /** In colleagues' hands: one for each handover. */
  readonly handed: readonly Beside[];
  /** Concerns and requests that name no other child and belong to no other case. */
  readonly told: readonly Beside[];
  /** What happened, where no other case tells it. */
  readonly incidents: readonly Beside[];
  /** Flags that the case took in, where the look that stands says something in words. */
  readonly flags: readonly TakenFlag[];
  readonly files: number;
}

export interface TakenFlag {
  readonly flag: SubjectKey;
  readonly decision: TriageDecision;
  readonly replaces: readonly EntryId[];
}

export type EraseRefusal = 'gone' | 'held' | 'not-closed' | 'parts-unreadable' | 'no-reason' | 'not-due';

interface Erasing {
  readonly retention: Retention;
  /** It was erased before; what is here came afterwards, from a device that did not know of it. */
  readonly isErased: boolean;
  readonly reason: ErasureReason | undefined;
}

/**
 * Erases a case with all that was written in it and in connection with it. A certificate stays that names nobody: that there was a
 * case, when and by whom it was erased, why, and how much. It cannot be undone, and a hold, an open case or a part that
 * nobody can read here forbids it.
 */
export function eraseCase(
  remains: CaseRemains,
  {retention, isErased, reason}: Erasing,
): Decision<EraseRefusal> {
  if (remains.entries.length === 0) return refuse('gone');
  if (retention.kind === 'held') return refuse('held');
  if (retention.kind === 'unreadable') return refuse('parts-unreadable', {count: retention.count});
  if (retention.kind === 'open' && !isErased) return refuse('not-closed');
  if (!reason) return refuse('no-reason');
  if (reason === 'expired' && retention.kind !== 'due' && !isErased) return refuse('not-due');
  const scope = subject('case', remains.id);
  const ids = namesOf(remains.entries);
  const beside = [...remains.handed, ...remains.told, ...remains.incidents];
  return [
    ...remains.flags.map(withoutWords),
    erase({scope, reason, ids, envelopes: [], counts: countsOf(remains)}),
    ...beside.map((each) => erase({...each, reason, counts: {}})),
  ];
}

/** So much that nobody can be told apart by it: numbers of entries, no days and no kinds of trouble. */
function countsOf({entries, handed, told, files}: CaseRemains): Readonly<Record<string, number>> {
  const looks = entries.filter(({kind}) => kind === 'casework/case-read').length;
  return {entries: entries.length - looks, looks, files, handed: handed.length, told: told.length};
}

/** The flag stays taken in, and what people wrote as they took it in goes. */
function withoutWords({flag, decision, replaces}: TakenFlag): Draft {
  const body: Triage = {flag, decision, note: ''};
  return draft(flagTriaged, triageSubject(flag), body, replaces);
}

function namesOf(entries: readonly Entry[]): readonly EntryId[] {
  return entries.map(({id}) => id).sort();
}
