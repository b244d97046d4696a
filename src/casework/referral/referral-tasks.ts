import type {SchoolDay} from '../../kernel/school-day.js';
import type {CaseRecord} from '../case-record.js';
import {missingConsent} from '../consent/consent-status.js';
import type {ReferralId} from '../consent/consent-kinds.js';
import type {Service} from '../consent/parties.js';
import type {StaffId} from '../../kernel/ids.js';
import {referralsIn, type Referral} from './referrals.js';
import type {TransferId} from './transfer-kinds.js';
import {openTransfers} from './transfer-rules.js';

/** What waits for the team because something of a case was shared. Derived each time, stored nowhere. */
export type ReferralTask =
  /** The service was to answer by the day. */
  | {
      readonly kind: 'referral-answer';
      readonly due: SchoolDay;
      readonly to: Service;
      readonly referral: ReferralId;
    }
  /** It accepted, and somebody wanted to ask what came of it. */
  | {
      readonly kind: 'referral-result';
      readonly due: SchoolDay;
      readonly to: Service;
      readonly referral: ReferralId;
    }
  /** Consent was refused or taken back since: the referral has to be taken back too. Due now. */
  | {
      readonly kind: 'referral-revoke';
      readonly due: SchoolDay;
      readonly to: Service;
      readonly referral: ReferralId;
    }
  /** A colleague was asked to lead. */
  | {
      readonly kind: 'transfer-answer';
      readonly due: SchoolDay;
      readonly to: StaffId;
      readonly transfer: TransferId;
    };

/** @returns what waits, in an open case and in a closed one: a service may still hold a closed case's papers */
export function referralTasks(
  record: Pick<CaseRecord, 'standing' | 'isOpen'>,
  today: SchoolDay,
): readonly ReferralTask[] {
  const transfers = record.isOpen ? openTransfers(record) : [];
  return [
    ...referralsIn(record).flatMap((referral) => taskOf(referral, record, today)),
    ...transfers.map(({asked: {value}}): ReferralTask => ({
      kind: 'transfer-answer',
      due: value.answerBy,
      to: value.to,
      transfer: value.transfer,
    })),
  ];
}

/** Was consent taken back after a service got something by it? */
export function wantsRevoking(
  {sent: {value}, state}: Referral,
  record: Pick<CaseRecord, 'standing'>,
  today: SchoolDay,
): boolean {
  if (value.basis === 'override' || state === 'revoked') return false;
  const lacks = missingConsent(record, {scope: 'sharing', party: value.to}, today);
  // A consent that has run out was good when it was used; a refusal speaks of now.
  return lacks.some((lack) => lack === 'refused' || lack === 'withdrawn' || lack === 'services-refused');
}

function taskOf(
  referral: Referral,
  record: Pick<CaseRecord, 'standing' | 'isOpen'>,
  today: SchoolDay,
): readonly ReferralTask[] {
  const {sent, answer, state} = referral;
  const {to, referral: id, answerBy} = sent.value;
  if (wantsRevoking(referral, record, today))
    return [{kind: 'referral-revoke', due: today, to, referral: id}];
  if (!record.isOpen) return [];
  if (state === 'sent') return [{kind: 'referral-answer', due: answerBy, to, referral: id}];
  const askOn = answer?.value.askOn;
  return state === 'accepted' && askOn ? [{kind: 'referral-result', due: askOn, to, referral: id}] : [];
}
