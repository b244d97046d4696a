import type {Entry} from '../../journal/entry.js';
import type {Fold} from '../../journal/fold.js';
import {addHead, headsOf, isContested, noHeads, type Heads} from '../../journal/heads.js';
import type {EntryId} from '../../kernel/ids.js';
import {flagRaised, flagTriaged} from '../flag.js';
import {modelSet} from '../model/model-kinds.js';
import {ruleSet} from '../rule-kinds.js';
import {auditGroupsKept, auditSubject, type AuditGroups} from './audit-kinds.js';

export interface AuditState {
  readonly heads: Heads<AuditGroups>;
  /** All that was ever kept and still lies here: what an erasure has to name. */
  readonly ids: Set<EntryId>;
}

/** To which group each pupil belongs, for the audit of rules and for nothing else. */
export const auditFold: Fold<AuditState> = {
  name: 'signals/audit-groups',
  version: 1,
  ledger: 'care',
  kinds: [auditGroupsKept],
  ignores: [flagRaised, flagTriaged, ruleSet, modelSet],
  empty: () => ({heads: noHeads(), ids: new Set()}),
  add: ({heads, ids}, entry) => {
    if (entry.about !== auditSubject) return;
    addHead(heads, entry as Entry<string, AuditGroups>);
    ids.add(entry.id);
  },
};

/** What stands of the audit's groups. */
export type StandingAudit =
  | {readonly kind: 'none'}
  | {readonly kind: 'kept'; readonly groups: AuditGroups; readonly entry: Entry<string, AuditGroups>}
  /** Two people kept different ones: neither counts until one is kept anew. */
  | {readonly kind: 'contested'};

export function auditIn({heads}: AuditState): StandingAudit {
  const current = headsOf(heads, auditSubject);
  const [entry] = current;
  if (!entry) return {kind: 'none'};
  return isContested(current) ? {kind: 'contested'} : {kind: 'kept', groups: entry.body, entry};
}

/** @returns the ids of everything that was kept, in a fixed order */
export function auditIds({ids}: AuditState): readonly EntryId[] {
  return [...ids].sort();
}
