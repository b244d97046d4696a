import {isNumber, isOneOf, isText} from '../../../kernel/guards.js';
import {defineCaseKind} from '../../case-kind.js';
import {interviewSubjects, isOfInterview, type OfInterview} from '../interview-kinds.js';
import type {Assessment} from './assess.js';
import {isAssessment, isWorkFacts} from './status-check.js';
import {rankOf, workStatuses, type WorkStatus} from './statuses.js';
import type {WorkFacts} from './facts.js';
import {isProfileId, type ProfileId} from './profile.js';

/** Under which wording of law and definitions a status was worked out. */
export interface Yardstick {
  readonly profile: ProfileId;
  readonly profileVersion: number;
  readonly definitions: number;
}

/** What answers pointed to when the conversation ended, whole: a later guide or law changes nothing of it. */
export interface StatusProposed extends OfInterview, Yardstick {
  readonly facts: WorkFacts;
  readonly assessment: Assessment;
}

/** A trained person's word on it. */
export interface StatusDecided extends OfInterview {
  readonly status: WorkStatus;
  /** What was proposed to this person. */
  readonly proposed: WorkStatus;
  /** Why another one; may be empty where it is the same. */
  readonly reason: string;
}

export const statusProposed = defineCaseKind('casework/work-status-proposed', isProposed, {
  subjectOf: (body) => interviewSubjects.of(body.caseId, body.interview, 'status-proposed'),
  careful: (bodies) => gravest(bodies, ({assessment}) => assessment.status),
});

export const statusDecided = defineCaseKind('casework/work-status-decided', isDecided, {
  subjectOf: (body) => interviewSubjects.of(body.caseId, body.interview, 'status-decided'),
  careful: (bodies) => gravest(bodies, ({status}) => status),
});

function gravest<Body>(bodies: readonly Body[], statusOf: (body: Body) => WorkStatus): Body | undefined {
  return [...bodies].sort((a, b) => rankOf(statusOf(b)) - rankOf(statusOf(a)))[0];
}

function isProposed(body: unknown): body is StatusProposed {
  if (!isOfInterview(body)) return false;
  const {profile, profileVersion, definitions, facts, assessment} = body as Partial<StatusProposed>;
  return (
    isProfileId(profile) &&
    isNumber(profileVersion) &&
    isNumber(definitions) &&
    isWorkFacts(facts) &&
    isAssessment(assessment)
  );
}

function isDecided(body: unknown): body is StatusDecided {
  if (!isOfInterview(body)) return false;
  const {status, proposed, reason} = body as Partial<StatusDecided>;
  return (
    isOneOf(status as string, workStatuses) && isOneOf(proposed as string, workStatuses) && isText(reason)
  );
}
