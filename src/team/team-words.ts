import type {Refusal} from '../kernel/refusal.js';
import type {TeamRefusal} from '../vault/team-decisions.js';
import type {LockTerms} from './lock-messages/en.js';
import {lockWords} from './lock-words.js';
import type {TeamTerms} from './messages/en.js';

/** What can be refused of invitations, admissions and removals. */
export type TeamFault = TeamRefusal | 'staff-missing' | 'day-missing' | 'member-name-missing';

/** Of an invitation that somebody else is to answer nothing belongs to a field, as it does where one answers oneself. */
export const teamFaultFields: Readonly<Record<string, string>> = {
  'weak-passphrase': 'new-passphrase',
  'wrong-secret': 'secret',
  'no-code': 'secret',
  'name-missing': 'name',
  'member-name-missing': 'name',
  'staff-missing': 'staff',
  'already-member': 'staff',
  'day-missing': 'until',
  past: 'until',
};

export function teamWords(t: TeamTerms | undefined, l: LockTerms | undefined, refusal: Refusal): string {
  const own: Readonly<Record<string, string>> = t?.refused ?? {};
  return own[refusal.refused] ?? lockWords(l, refusal);
}
