import {erase} from '../../src/journal/erasure.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import type {EntryId, SubjectKey} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import {
  caseHeld,
  holdSubject,
  timesSet,
  timesSubject,
  usualTimes,
  type CaseHeld,
  type HoldId,
} from '../../src/casework/retention/retention-kinds.js';
import {caseId} from './cases.js';

export const holdId = (id: string): HoldId => id as HoldId;

export function heldDraft(more: Partial<CaseHeld> = {}, replaces: readonly EntryId[] = []): Draft {
  const body: CaseHeld = {
    caseId: caseId('case-1'),
    hold: holdId('hold-1'),
    from: day('2026-11-02'),
    why: 'The court asked for the file.',
    ...more,
  };
  return draft(caseHeld, holdSubject(body.caseId, body.hold), body, replaces);
}

export function erasedDraft(scope = 'case/case-9', counts: Readonly<Record<string, number>> = {}): Draft {
  return erase({scope: scope as SubjectKey, reason: 'expired', ids: [], envelopes: [], counts});
}

/** A sample of every kind that says how long cases are kept. */
export function retentionDrafts(): readonly Draft[] {
  return [
    draft(timesSet, timesSubject, {...usualTimes, reason: 'As the school decided'}),
    draft(timesSet, timesSubject, {...usualTimes, exploitation: 30, reason: 'As the ministry has it'}),
    heldDraft(),
    heldDraft({until: day('2026-11-20'), lifted: 'The court has closed it.'}),
    heldDraft({hold: holdId('hold-2'), why: 'A complaint'}),
    erasedDraft('case/case-9', {entries: 12, looks: 3}),
    erasedDraft('case/case-9', {entries: 4}),
    erasedDraft('concern/envelope-1'),
  ];
}
