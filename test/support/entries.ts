import {stampOf} from '../../src/kernel/stamp.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {DeviceId, EntryId, StaffId, SubjectKey} from '../../src/kernel/ids.js';
import {writeEntry, type Author, type Entry} from '../../src/journal/entry.js';

export const author: Author = {by: 'staff-1' as StaffId, device: 'device-1' as DeviceId};
export const noon = new Date('2026-11-23T07:00:00Z'); // noon in Almaty

export function entryOf(
  kind: string,
  about: SubjectKey,
  body: unknown,
  replaces?: readonly EntryId[],
): Entry {
  return writeEntry({kind, about, body, ...(replaces && {replaces})}, author, stampOf(noon));
}

/** Drafts of a decision as entries, for folding. */
export function written(drafts: readonly Draft[], by: Author = author): readonly Entry[] {
  return drafts.map((draft) => writeEntry(draft, by, stampOf(noon)));
}
