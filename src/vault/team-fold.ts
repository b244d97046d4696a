import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import type {EntryKind} from '../kernel/draft.js';
import type {EntryId} from '../kernel/ids.js';
import {secondAnswered, secondAsked, secondDone, secondSet, secondWithdrawn} from './second-person-kinds.js';
import {
  admitted,
  announced,
  caseKeyWrapped,
  caseMemberSet,
  deviceCertified,
  invited,
  ledgerKeyWrapped,
  locked,
  named,
  removed,
} from './team-kinds.js';

/** What was said, by id: nothing here is believed yet, and the order in which it came leaves no trace. */
export interface Said {
  readonly entries: Map<EntryId, Entry>;
}

/** Members and keys of ledgers. What of it holds, `readTeam` says. */
export const teamFold: Fold<Said> = {
  name: 'members/team',
  version: 1,
  ledger: 'school',
  kinds: [announced, locked, invited, admitted, removed, ledgerKeyWrapped, named, deviceCertified],
  empty: nothingSaid,
  add: addSaid,
};

/** Keys of cases. Readable with the care team's key. */
export const caseKeysFold: Fold<Said> = {
  name: 'members/cases',
  version: 1,
  ledger: 'care',
  kinds: [caseKeyWrapped, caseMemberSet],
  ignores: [secondAsked, secondAnswered, secondWithdrawn, secondDone, secondSet],
  empty: nothingSaid,
  add: addSaid,
};

/** @returns the entries of one kind, in an order that is the same on every device */
export function saidOf<Name extends string, Body>(
  said: Said,
  kind: EntryKind<Name, Body>,
): readonly Entry<Name, Body>[] {
  return [...said.entries.values()]
    .filter((entry): entry is Entry<Name, Body> => entry.kind === kind.name)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function nothingSaid(): Said {
  return {entries: new Map()};
}

export function addSaid({entries}: Said, entry: Entry): void {
  entries.set(entry.id, entry);
}
