import {draft, type Draft} from '../../kernel/draft.js';
import {plainText} from '../../kernel/plain-text.js';
import {refuse, type Decision, type Refusal} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {CaseRecord} from '../case-record.js';
import {
  consentOverridden,
  consentSubjects,
  type OverrideGround,
  type ReferralId,
} from '../consent/consent-kinds.js';
import {missingConsent, withheldFrom} from '../consent/consent-status.js';
import {namedIn, type Bearer} from '../consent/names-in-text.js';
import type {Service} from '../consent/parties.js';
import {placedDraft} from '../placed-draft.js';
import {disclosureOf} from './disclosure.js';
import {
  referralAnswered,
  referralSent,
  type FieldText,
  type Package,
  type ReferralSent,
  type Reply,
  type Sender,
} from './referral-kinds.js';
import {referralOf, repliesTo} from './referrals.js';

/** Sharing without consent: why it may be, and who said so. */
export interface Override {
  readonly ground: OverrideGround | undefined;
  readonly reason: string;
  readonly decidedBy: string;
}

interface SendReferral {
  /** Made by the caller and kept for a second try, so that pressing twice refers once. */
  readonly referral: ReferralId;
  readonly to: Service;
  readonly contact: string;
  readonly purpose: string;
  readonly fields: readonly FieldText[];
  readonly answerBy: SchoolDay | undefined;
  readonly from: Sender;
  readonly language: string;
  /** Wanted where consent is missing, and passed over where it is not. */
  readonly override: Override | undefined;
  /** A person has seen that other children are named. */
  readonly namesSeen: boolean;
}

interface Around {
  readonly today: SchoolDay;
  /** Everybody of the school but this child. */
  readonly others: readonly Bearer[];
}

export type SendRefusal =
  | 'closed'
  | 'receiver-missing'
  | 'purpose-missing'
  | 'fields-missing'
  | 'field-never'
  | 'field-withheld'
  | 'field-empty'
  | 'answer-day-missing'
  | 'answer-day-past'
  | 'others-named'
  | 'consent-missing'
  | 'override-ground-missing'
  | 'override-reason-missing'
  | 'override-decider-missing';

/**
 * Sends what was ticked and nothing else. Refused where a field may not go to such a service, where somebody asked to
 * withhold it from them, and where consent is missing and nobody took it upon themselves to go without.
 */
export function sendReferral(
  command: SendReferral,
  record: CaseRecord,
  {today, others}: Around,
): Decision<SendRefusal> {
  if (!record.isOpen) return refuse('closed');
  const {fields, namesSeen, answerBy} = command;
  if (!plainText(command.to.name)) return refuse('receiver-missing');
  if (!plainText(command.purpose)) return refuse('purpose-missing');
  const fault = faultOfFields(fields, command.to, record);
  if (fault) return fault;
  if (!answerBy) return refuse('answer-day-missing');
  if (answerBy < today) return refuse('answer-day-past');
  const named = namedIn([command.purpose, ...fields.flatMap(({lines}) => lines)], others);
  if (named.length > 0 && !namesSeen) return refuse('others-named', {names: named.join(', ')});
  const override = overrideOf(command, record, today);
  if (override && 'refused' in override) return override;
  const body: ReferralSent = {
    ...packageOf(command, answerBy, today),
    caseId: record.id,
    contact: plainText(command.contact),
    basis: override ? 'override' : 'consent',
  };
  return [...(override ? [override] : []), placedDraft(record, referralSent, body)];
}

/** What the receiver reads: the preview shows this very thing. */
export function packageOf(
  {referral, to, from, purpose, language, fields}: SendReferral,
  answerBy: SchoolDay,
  today: SchoolDay,
): Package {
  const plain = fields.map(({field, lines}) => ({field, lines: lines.map(plainText).filter(Boolean)}));
  const receiver = {kind: to.kind, name: plainText(to.name)};
  return {
    referral,
    to: receiver,
    from,
    purpose: plainText(purpose),
    day: today,
    answerBy,
    language,
    fields: plain,
  };
}

function faultOfFields(
  fields: readonly FieldText[],
  to: Service,
  record: CaseRecord,
): Refusal<SendRefusal> | undefined {
  if (fields.length === 0) return refuse('fields-missing');
  const withheld = withheldFrom(record, to);
  for (const {field, lines} of fields) {
    if (disclosureOf(to.kind, field) === 'never') return refuse('field-never', {field});
    if (withheld.has(field)) return refuse('field-withheld', {field});
    if (!lines.some((line) => plainText(line))) return refuse('field-empty', {field});
  }
  return undefined;
}

function overrideOf(
  {referral, to, override}: SendReferral,
  record: CaseRecord,
  today: SchoolDay,
): Draft | Refusal<SendRefusal> | undefined {
  const party = {kind: to.kind, name: plainText(to.name)};
  const lacks = missingConsent(record, {scope: 'sharing', party}, today);
  if (lacks.length === 0) return undefined;
  if (!override) return refuse('consent-missing', {lacks: lacks.join(' ')});
  const {ground} = override;
  const [reason, decidedBy] = [plainText(override.reason), plainText(override.decidedBy)];
  if (!ground) return refuse('override-ground-missing');
  if (!reason) return refuse('override-reason-missing');
  if (!decidedBy) return refuse('override-decider-missing');
  const body = {caseId: record.id, referral, party, ground, reason, decidedBy, day: today};
  return draft(consentOverridden, consentSubjects.override(record.id, referral), body);
}

interface AnswerReferral {
  readonly referral: ReferralId;
  readonly reply: Reply | undefined;
  readonly day: SchoolDay | undefined;
  readonly person: string;
  readonly text: string;
  readonly askOn?: SchoolDay | undefined;
}

export type AnswerRefusal =
  | 'unknown-referral'
  | 'reply-missing'
  | 'reply-not-now'
  | 'person-missing'
  | 'reply-text-missing'
  | 'reply-day-missing'
  | 'reply-day-future'
  | 'reply-day-before'
  | 'ask-day-past';

/** Types in what a service said, or takes a referral back. On a closed case too: answers come late. */
export function answerReferral(
  {referral, reply, day, person, text, askOn}: AnswerReferral,
  record: CaseRecord,
  today: SchoolDay,
): Decision<AnswerRefusal> {
  const known = referralOf(record, referral);
  if (!known) return refuse('unknown-referral');
  if (!reply) return refuse('reply-missing');
  if (!repliesTo(known).includes(reply)) return refuse('reply-not-now');
  if (reply !== 'revoked' && !plainText(person)) return refuse('person-missing');
  if (reply !== 'accepted' && !plainText(text)) return refuse('reply-text-missing');
  if (!day) return refuse('reply-day-missing');
  if (day > today) return refuse('reply-day-future');
  if (day < known.sent.value.day) return refuse('reply-day-before');
  if (reply === 'accepted' && askOn && askOn < today) return refuse('ask-day-past');
  const body = {
    ...{caseId: record.id, referral, reply, day, person: plainText(person), text: plainText(text)},
    ...(reply === 'accepted' && askOn && {askOn}),
  };
  return [placedDraft(record, referralAnswered, body)];
}
