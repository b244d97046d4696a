import type {Entry} from '../../src/journal/entry.js';
import type {Draft} from '../../src/kernel/draft.js';
import {draft} from '../../src/kernel/draft.js';
import type {EntryId} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import {classClosed, closureSubject, type ClassClosure} from '../../src/roster/closure-kinds.js';
import {written} from './entries.js';
import {classKey} from './school.js';

/** `closureOf('2026-11-09..2026-11-13', 'Quarantine')`, or one day. */
export function closureOf(span: string, reason = 'Quarantine', inClass = '7b'): ClassClosure {
  const [from = '', until = from] = span.split('..');
  return {classKey: classKey(inClass), from: day(from), until: day(until), reason};
}

export function closureDraft(closure: ClassClosure, replaces?: readonly EntryId[]): Draft {
  return draft(classClosed, closureSubject(closure), closure, replaces);
}

export function closureEntry(closure: ClassClosure, replaces?: readonly EntryId[]): Entry {
  return written([closureDraft(closure, replaces)])[0]!;
}
