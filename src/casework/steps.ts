import {daysBetween, type SchoolDay} from '../kernel/school-day.js';
import {approvalOf} from './approvals/approval-rules.js';
import type {Step} from './case-kinds.js';
import type {CaseRecord} from './case-record.js';
import type {Approvable} from './ways/ways.js';

/** What a step still wants before a case can stand on it. */
export type StepRefusal =
  | 'no-risk'
  | 'no-assessment'
  | 'no-plan'
  | 'no-review-day'
  | 'review-day-past'
  | 'review-day-far'
  | 'not-approved';

/** A plan is looked at again within a year at the latest. */
const longestReviewDays = 366;

/** @param by 1 for a step on, −1 for a step back, which wants nothing but the review day */
export function missingFor(
  to: Exclude<Step, 'closed'>,
  record: CaseRecord,
  {reviewOn, today}: {readonly reviewOn: SchoolDay | undefined; readonly today: SchoolDay},
  by: 1 | -1,
): StepRefusal | undefined {
  if (to === 'under-review') return missingReview(reviewOn, today);
  if (by === -1) return undefined;
  switch (to) {
    case 'identified':
      return undefined;
    case 'assessed':
      return missingAssessment(record) ?? missingApproval(record, 'assessment');
    case 'planned':
      return hasPlan(record) ? undefined : 'no-plan';
    case 'in-progress':
      return hasPlan(record) ? missingApproval(record, 'plan') : 'no-plan';
  }
}

/** Where the school wants a second person to look, and none has looked at what stands now. */
export function missingApproval(record: CaseRecord, what: Approvable): 'not-approved' | undefined {
  const isWanted = record.ways.approvals.includes(what);
  return isWanted && approvalOf(record, what).state !== 'approved' ? 'not-approved' : undefined;
}

function missingAssessment({risk, notes}: CaseRecord): StepRefusal | undefined {
  if (!risk) return 'no-risk';
  return notes.some(({body}) => body.kind === 'assessment') ? undefined : 'no-assessment';
}

/** At least one goal with an action that somebody does by a day, and that was not dropped. */
function hasPlan({goals}: CaseRecord): boolean {
  return goals.some(({actions}) => actions.some(({value}) => value.status !== 'dropped'));
}

export function missingReview(reviewOn: SchoolDay | undefined, today: SchoolDay): StepRefusal | undefined {
  if (!reviewOn) return 'no-review-day';
  if (reviewOn < today) return 'review-day-past';
  return daysBetween(today, reviewOn) > longestReviewDays ? 'review-day-far' : undefined;
}
