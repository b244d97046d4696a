import {isOneOf, isText} from '../../kernel/guards.js';
import {subject, type Branded, type CaseId, type StaffId, type SubjectKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {defineCaseKind, isDay, isOfCase, type OfCase} from '../case-kind.js';
import {heldIn, type CaseRecord} from '../case-record.js';

export type TransferId = Branded<'TransferId'>;

/** A colleague is asked to lead a case from now on. Nothing moves by asking. */
export interface TransferAsked extends OfCase {
  readonly transfer: TransferId;
  readonly from: StaffId;
  readonly to: StaffId;
  readonly reason: string;
  readonly day: SchoolDay;
  readonly answerBy: SchoolDay;
}

/** The first that is not `accepted` counts while answers contradict each other: the old lead goes on. */
export const transferReplies = ['rejected', 'taken-back', 'accepted'] as const;
export type TransferReply = (typeof transferReplies)[number];

export interface TransferAnswered extends OfCase {
  readonly transfer: TransferId;
  readonly reply: TransferReply;
  readonly reason: string;
  readonly day: SchoolDay;
}

/** Written with an acceptance. One place for a case, so that two acceptances stand against each other. */
export interface LeadSet extends OfCase {
  readonly lead: StaffId;
  readonly from: StaffId;
  readonly transfer: TransferId;
}

export const transferSubjects = {
  asked: (id: CaseId, transfer: TransferId): SubjectKey => subject('case', id, 'transfer', transfer),
  answered: (id: CaseId, transfer: TransferId): SubjectKey =>
    subject('case', id, 'transfer', transfer, 'answer'),
  lead: (id: CaseId): SubjectKey => subject('case', id, 'lead'),
};

export const transferAsked = defineCaseKind('casework/transfer-asked', isAsked, {
  subjectOf: ({caseId, transfer}) => transferSubjects.asked(caseId, transfer),
});
export const transferAnswered = defineCaseKind('casework/transfer-answered', isAnswered, {
  subjectOf: ({caseId, transfer}) => transferSubjects.answered(caseId, transfer),
  careful: (bodies) =>
    [...bodies].sort((a, b) => transferReplies.indexOf(a.reply) - transferReplies.indexOf(b.reply))[0],
});
export const leadSet = defineCaseKind('casework/lead-set', isLeadSet, {
  subjectOf: ({caseId}) => transferSubjects.lead(caseId),
  careful: oldLead,
});

/** Two colleagues took over without knowing of each other: until a person chooses, who led before leads on. */
function oldLead(bodies: readonly LeadSet[]): LeadSet | undefined {
  const [first] = bodies;
  const isOne = bodies.every(({lead}) => lead === first?.lead);
  return first && (isOne ? first : {...first, lead: bodies.map(({from}) => from).sort()[0] ?? first.from});
}

/** @returns who leads by an acceptance that nobody contradicts; nothing where the case never changed hands */
export function leadIn(record: Pick<CaseRecord, 'standing'>): StaffId | undefined {
  const [held] = heldIn(record, leadSet);
  if (!held) return undefined;
  const {lead, from, transfer} = held.value;
  const answer = heldIn(record, transferAnswered).find(({value}) => value.transfer === transfer);
  return answer?.value.reply === 'accepted' ? lead : from;
}

function isAsked(body: unknown): body is TransferAsked {
  return (
    isOfCase(body) &&
    ['transfer', 'from', 'to', 'reason'].every((field) => isText(body[field])) &&
    isDay(body['day']) &&
    isDay(body['answerBy'])
  );
}

function isAnswered(body: unknown): body is TransferAnswered {
  return (
    isOfCase(body) &&
    isText(body['transfer']) &&
    isOneOf(body['reply'], transferReplies) &&
    isText(body['reason']) &&
    isDay(body['day'])
  );
}

function isLeadSet(body: unknown): body is LeadSet {
  return isOfCase(body) && ['lead', 'from', 'transfer'].every((field) => isText(body[field]));
}
