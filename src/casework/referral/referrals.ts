import {heldIn, type CaseRecord, type Held} from '../case-record.js';
import type {ReferralId} from '../consent/consent-kinds.js';
import {
  referralAnswered,
  referralSent,
  type ReferralAnswered,
  type ReferralSent,
  type ReferralState,
  type Reply,
} from './referral-kinds.js';

type Standing = Pick<CaseRecord, 'standing'>;

export interface Referral {
  readonly sent: Held<ReferralSent>;
  readonly answer: Held<ReferralAnswered> | undefined;
  readonly state: ReferralState;
}

/** @returns all referrals of a case, the latest day first */
export function referralsIn(record: Standing): readonly Referral[] {
  const answers = heldIn(record, referralAnswered);
  return heldIn(record, referralSent)
    .map((sent): Referral => {
      const answer = answers.find(({value}) => value.referral === sent.value.referral);
      return {sent, answer, state: answer?.value.reply ?? 'sent'};
    })
    .sort((a, b) => (a.sent.value.day < b.sent.value.day ? 1 : a.sent.value.day > b.sent.value.day ? -1 : 0));
}

export function referralOf(record: Standing, id: ReferralId): Referral | undefined {
  return referralsIn(record).find(({sent}) => sent.value.referral === id);
}

const next: Readonly<Record<ReferralState, readonly Reply[]>> = {
  sent: ['accepted', 'rejected', 'done', 'revoked'],
  accepted: ['done', 'rejected', 'revoked'],
  // A service may think better of it.
  rejected: ['accepted', 'done', 'revoked'],
  done: ['revoked'],
  revoked: [],
};

/** @returns what can be said of a referral now; of contradicting answers all that one of them leaves open */
export function repliesTo({answer, state}: Referral): readonly Reply[] {
  const states = answer?.entries.map(({body}) => body.reply) ?? [state];
  return [...new Set(states.flatMap((one) => next[one]))];
}

/** Who leads a child's case elsewhere: the school that confirmed to have received it, the latest one. */
export function nextSchool(record: Standing): Referral | undefined {
  return referralsIn(record).find(
    ({sent, state}) => sent.value.to.kind === 'school' && (state === 'accepted' || state === 'done'),
  );
}
