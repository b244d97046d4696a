import type {Draft} from '../kernel/draft.js';
import type {SubjectKey} from '../kernel/ids.js';
import {approvalAnswered, approvalAsked} from './approvals/approval-kinds.js';
import type {CaseKind, OfCase} from './case-kind.js';
import {safetyPlanSet} from './plan/safety-kinds.js';
import {
  actionSet,
  caseOpened,
  caseRead,
  caseStep,
  flagsJoined,
  goalSet,
  noteWritten,
  riskSet,
} from './case-kinds.js';
import {endKinds} from './closing/closing-kinds.js';
import {documentMade, exploitationConfirmed, htcdsReceived} from './exchange/exchange-kinds.js';
import {keepingKinds} from './files/keeping-kinds.js';
import {adultNamed, incidentJoined} from './people/people-kinds.js';
import {sharingKinds} from './referral/sharing-kinds.js';
import {interviewKinds} from './guides/all-kinds.js';

/** All that can be said of a case, in the order of the work: what was written in one go is read in this order. */
export const caseKinds: readonly CaseKind[] = [
  caseOpened,
  flagsJoined,
  riskSet,
  noteWritten,
  ...keepingKinds,
  incidentJoined,
  adultNamed,
  goalSet,
  actionSet,
  safetyPlanSet,
  ...endKinds,
  approvalAsked,
  approvalAnswered,
  caseStep,
  htcdsReceived,
  exploitationConfirmed,
  documentMade,
  ...sharingKinds,
  ...interviewKinds,
  caseRead,
];

const byName = new Map(caseKinds.map((kind) => [kind.name, kind]));

export function caseKindOf(name: string): CaseKind | undefined {
  return byName.get(name);
}

/** Where a fact belongs. */
export function subjectOf({kind, about, body}: Draft<string, OfCase>): SubjectKey {
  return byName.get(kind)?.subjectOf?.(body) ?? about;
}
