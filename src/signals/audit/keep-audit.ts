import {erase} from '../../journal/erasure.js';
import {draft, type Draft} from '../../kernel/draft.js';
import type {EntryId} from '../../kernel/ids.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import {
  auditGroupsKept,
  auditScope,
  auditSubject,
  longest,
  mostGroups,
  type AuditGroups,
} from './audit-kinds.js';

export type KeepAuditRefusal =
  'attribute-missing' | 'why-missing' | 'too-long' | 'nobody' | 'too-many-groups';

/**
 * Keeps the groups of one attribute for the audit. What was kept before is erased with it.
 *
 * @param before everything that was kept so far
 */
export function keepAudit(
  {attribute, groups, why}: AuditGroups,
  before: readonly EntryId[],
): Decision<KeepAuditRefusal> {
  const [title, reason] = [attribute.trim(), why.trim()];
  if (!title) return refuse('attribute-missing');
  if (!reason) return refuse('why-missing');
  const names = new Set(Object.values(groups));
  if (names.size === 0) return refuse('nobody');
  if (names.size > mostGroups) return refuse('too-many-groups', {groups: names.size, most: mostGroups});
  if (title.length > longest.attribute || reason.length > longest.why || [...names].some(isTooLong))
    return refuse('too-long');
  const body: AuditGroups = {attribute: title, groups, why: reason};
  return [
    draft(auditGroupsKept, auditSubject, body, before),
    ...eraseAudit(before, Object.keys(groups).length),
  ];
}

/** Stops the audit by groups: nothing of it is kept. It cannot be undone. */
export function stopAudit(before: readonly EntryId[], pupils: number): Decision<'nothing-kept'> {
  return before.length > 0 ? eraseAudit(before, pupils) : refuse('nothing-kept');
}

function eraseAudit(ids: readonly EntryId[], pupils: number): readonly Draft[] {
  if (ids.length === 0) return [];
  return [erase({scope: auditScope, reason: 'not-needed', ids, envelopes: [], counts: {pupils}})];
}

function isTooLong(group: string): boolean {
  return group.length > longest.group;
}
