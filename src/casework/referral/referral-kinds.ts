import {isArrayOf, isFields, isOneOf, isOptionalText, isText} from '../../kernel/guards.js';
import {subject, type CaseId, type SubjectKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {defineCaseKind, earlier, isDay, isOfCase, type OfCase} from '../case-kind.js';
import {caseFields, type CaseField} from '../consent/case-fields.js';
import type {ReferralId} from '../consent/consent-kinds.js';
import {isService, type Service} from '../consent/parties.js';

/** One field as the receiver reads it. */
export interface FieldText {
  readonly field: CaseField;
  readonly lines: readonly string[];
}

/** Where answers go. */
export interface Sender {
  readonly school: string;
  readonly person: string;
}

/** What leaves the school, word for word. Nothing of it names a case: the referral's own key is the reference. */
export interface Package {
  readonly referral: ReferralId;
  readonly to: Service;
  readonly from: Sender;
  readonly purpose: string;
  readonly day: SchoolDay;
  readonly answerBy: SchoolDay;
  /** In which its words are. */
  readonly language: string;
  readonly fields: readonly FieldText[];
}

/** Kept as it went out, so that years later nobody has to guess what a service was told. */
export interface ReferralSent extends OfCase, Package {
  /** How the service is reached; it stays here. */
  readonly contact: string;
  readonly basis: 'consent' | 'override';
}

/** The first counts while people contradict each other: nothing is taken for done that may not be. */
export const replies = ['rejected', 'revoked', 'accepted', 'done'] as const;
export type Reply = (typeof replies)[number];

/** Without one a referral is sent and waits. */
export type ReferralState = 'sent' | Reply;

/** What the service said, typed in by the team; or that the team took the referral back. */
export interface ReferralAnswered extends OfCase {
  readonly referral: ReferralId;
  readonly reply: Reply;
  readonly day: SchoolDay;
  /** Who said so there. */
  readonly person: string;
  /** Why it was rejected or revoked, what came of it, or what was agreed. */
  readonly text: string;
  /** With `accepted`: the day on which the team asks what came of it. */
  readonly askOn?: SchoolDay;
}

export const referralSubjects = {
  sent: (id: CaseId, referral: ReferralId): SubjectKey => subject('case', id, 'referral', referral),
  answered: (id: CaseId, referral: ReferralId): SubjectKey =>
    subject('case', id, 'referral', referral, 'answer'),
};

export const referralSent = defineCaseKind('casework/referral-sent', isSent, {
  subjectOf: ({caseId, referral}) => referralSubjects.sent(caseId, referral),
});
export const referralAnswered = defineCaseKind('casework/referral-answered', isAnswered, {
  subjectOf: ({caseId, referral}) => referralSubjects.answered(caseId, referral),
  careful: leastDone,
});

function leastDone(bodies: readonly ReferralAnswered[]): ReferralAnswered | undefined {
  const rank = ({reply}: ReferralAnswered): number => replies.indexOf(reply);
  return [...bodies].sort((a, b) => rank(a) - rank(b) || earlier(a.askOn, b.askOn))[0];
}

/** Shape alone: what a file or another version brings is read by the same check. */
export function isPackage(value: unknown): value is Package {
  return (
    isFields(value) &&
    isText(value['referral']) &&
    isService(value['to']) &&
    isSender(value['from']) &&
    isText(value['purpose']) &&
    isDay(value['day']) &&
    isDay(value['answerBy']) &&
    isText(value['language']) &&
    isArrayOf(value['fields'], isFieldText)
  );
}

function isSender(value: unknown): value is Sender {
  return isFields(value) && isText(value['school']) && isText(value['person']);
}

function isFieldText(value: unknown): value is FieldText {
  return isFields(value) && isOneOf(value['field'], caseFields) && isArrayOf(value['lines'], isText);
}

function isSent(body: unknown): body is ReferralSent {
  return (
    isOfCase(body) &&
    isPackage(body) &&
    isText((body as Partial<ReferralSent>).contact) &&
    isOneOf((body as Partial<ReferralSent>).basis, ['consent', 'override'])
  );
}

function isAnswered(body: unknown): body is ReferralAnswered {
  return (
    isOfCase(body) &&
    isText(body['referral']) &&
    isOneOf(body['reply'], replies) &&
    isDay(body['day']) &&
    isText(body['person']) &&
    isText(body['text']) &&
    isOptionalText(body['askOn']) &&
    (body['askOn'] === undefined || isDay(body['askOn']))
  );
}
