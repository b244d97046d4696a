import {caseNamedBy} from '../kernel/erasable.js';
import type {Entry, EntryLedger} from '../journal/entry.js';
import type {Audience} from './key-ring.js';
import {openKinds} from './team-kinds.js';

/** Whose key an entry is sealed under. @returns `undefined` of what stays open, in a ledger that is sealed */
export type AudienceOf = (ledger: EntryLedger, entry: Entry) => Audience | undefined;

/** `public` is for anybody: sealing it would only keep out those it is for. */
export const sealedLedgers: readonly EntryLedger[] = ['school', 'care'];

const open = new Set(openKinds);

/**
 * What keys come out of lies open, and nothing else does. All that is written in a case is for the members of that case. Looks at flags name the case they opened and stay with the
 * care team, who would else see the flag as untouched; erasures stay with it too, since every device has to follow them.
 */
export const audienceOf: AudienceOf = (ledger, entry) => {
  if (ledger === 'school') return open.has(entry.kind) ? undefined : ledger;
  return (ledger === 'care' && (caseNamedBy(entry) as Audience | undefined)) || ledger;
};
