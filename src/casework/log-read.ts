import type {Journal} from '../journal/journal.js';
import {randomKey, type CaseId} from '../kernel/ids.js';
import {readCase} from './case-rules.js';

const sittings = new WeakMap<Journal, Set<CaseId>>();

/** Records once a sitting, as long as the page stays open, that somebody looked. Tried again where it could not be written. */
export function logRead(journal: Journal, caseId: CaseId): void {
  const seen = sittings.get(journal) ?? new Set();
  sittings.set(journal, seen);
  if (seen.has(caseId)) return;
  seen.add(caseId);
  journal.append({care: readCase(caseId, randomKey())}).catch(() => seen.delete(caseId));
}
