import type {Entry} from '../journal/entry.js';
import type {Unread} from '../journal/fold.js';
import type {CaseId, EntryId, StaffId} from '../kernel/ids.js';
import type {Stamp} from '../kernel/stamp.js';
import {isOfCase} from './case-kind.js';

/** An entry of a case that is kept and cannot be read here: it counts for nothing, and its place in the case is shown. */
export interface SetAside {
  readonly id: EntryId;
  readonly why: Unread;
  /** As it says. What a damaged one says cannot be relied on. */
  readonly at: Stamp;
  readonly by: StaffId;
}

export type SetAsideEntries = Map<CaseId, Map<EntryId, SetAside>>;

/** Where it belongs is read from its body alone: what names no case is only counted. */
export function setAsideEntry(all: SetAsideEntries, {id, kind, at, by, body}: Entry, why: Unread): void {
  if (!kind.startsWith('casework/') || !isOfCase(body)) return;
  const own = all.get(body.caseId) ?? new Map<EntryId, SetAside>();
  all.set(body.caseId, own.set(id, {id, why, at, by}));
}

/** @returns sorted by id */
export function setAsideOf(
  state: {readonly setAside: SetAsideEntries} | undefined,
  caseId: CaseId,
): readonly SetAside[] {
  return [...(state?.setAside.get(caseId)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
}
