import {defineKind} from '../../kernel/draft.js';
import {isFields, isText} from '../../kernel/guards.js';
import {subject, type PupilKey} from '../../kernel/ids.js';

/**
 * To which group of one attribute each pupil belongs, kept for the audit alone. No detector may read it:
 * `test/architecture.test.ts` holds that line. A later one replaces it; without groups, nothing is kept from then on.
 */
export interface AuditGroups {
  /** What the groups are of, as the school calls it: `sex`, `first language`. */
  readonly attribute: string;
  /** The name of a pupil's group, as the file has it. Pupils that are not named belong to none. */
  readonly groups: Readonly<Record<PupilKey, string>>;
  /** For what, and who allowed it, in the words of whoever keeps it. */
  readonly why: string;
}

export const auditGroupsKept = defineKind('signals/audit-groups-kept', isAuditGroups);

/** What an erasure of it belongs to. */
export const auditScope = subject('audit', 'groups');
export const auditSubject = subject('audit', 'groups', 'kept');

/** More groups than this are no groups any more: a column of names or birthdays was chosen. */
export const mostGroups = 12;
/** Characters of an attribute's name, of a group's, and of what it is kept for. */
export const longest = {attribute: 60, group: 60, why: 500} as const;

function isAuditGroups(body: unknown): body is AuditGroups {
  return (
    isFields(body) &&
    isText(body['attribute']) &&
    isText(body['why']) &&
    isFields(body['groups']) &&
    Object.values(body['groups']).every(isText)
  );
}
