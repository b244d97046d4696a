import {draft, type Draft} from '../../src/kernel/draft.js';
import type {EntryId, SubjectKey} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import {
  flagRaised,
  flagSubject,
  flagTriaged,
  triageSubject,
  type Flag,
  type TriageDecision,
} from '../../src/signals/flag.js';
import {pupilKey} from './school.js';

/** Nine of sixty days missed by p1, unless told otherwise. */
export function flagOf(more: Partial<Flag> = {}): Flag {
  return {
    rule: 'absence-10',
    ruleVersion: 1,
    of: {pupil: pupilKey('p1')},
    urgency: 'routine',
    window: {from: day('2026-09-01'), until: day('2026-11-20')},
    values: {absent: 9, possible: 60, threshold: 0.1, clearAfter: 31},
    dates: [day('2026-11-19'), day('2026-11-20')],
    freshUntil: day('2026-11-20'),
    ...more,
  };
}

export function raisedFlag(flag: Flag): Draft {
  return draft(flagRaised, flagSubject(flag), flag);
}

export function triageOf(
  flag: SubjectKey,
  decision: TriageDecision,
  replaces: readonly EntryId[] = [],
  note = '',
): Draft {
  return draft(flagTriaged, triageSubject(flag), {flag, decision, note}, replaces);
}
