import {isArrayOf, isFields, isOneOf, isText} from '../../kernel/guards.js';
import {subject, type EntryId} from '../../kernel/ids.js';
import {defineCaseKind, isOfCase, type OfCase} from '../case-kind.js';
import {approvable, type Approvable} from '../ways/ways.js';

export const verdicts = ['approved', 'returned'] as const;
export type Verdict = (typeof verdicts)[number];

/** Somebody asks a second person to look. */
export interface ApprovalAsked extends OfCase {
  readonly what: Approvable;
  readonly note: string;
  /** What stood when it was asked: an approval says nothing of what was written afterwards. */
  readonly of: readonly EntryId[];
}

export interface ApprovalAnswered extends OfCase {
  readonly asked: EntryId;
  readonly verdict: Verdict;
  /** What the second person says; always there where something was returned. */
  readonly comment: string;
}

export const approvalAsked = defineCaseKind('casework/approval-asked', isAsked, {
  subjectOf: ({caseId, what}) => subject('case', caseId, 'approval', what),
});

export const approvalAnswered = defineCaseKind('casework/approval-answered', isAnswered, {
  subjectOf: ({caseId, asked}) => subject('case', caseId, 'approval', asked, 'answer'),
  careful: (bodies) => bodies.find(({verdict}) => verdict === 'returned') ?? bodies[0],
});

function isAsked(body: unknown): body is ApprovalAsked {
  return (
    isOfCase(body) &&
    isFields(body) &&
    isText(body['what']) &&
    isOneOf(body['what'], approvable) &&
    isText(body['note']) &&
    isArrayOf(body['of'], isText)
  );
}

function isAnswered(body: unknown): body is ApprovalAnswered {
  return (
    isOfCase(body) &&
    isFields(body) &&
    isText(body['asked']) &&
    isText(body['verdict']) &&
    isOneOf(body['verdict'], verdicts) &&
    isText(body['comment'])
  );
}
