import type {Approvable, ClockName, WaysRefusal} from '../ways/ways.js';

const en = {
  open: 'Deadlines and approvals',
  title: 'How this school works on cases',
  lead: 'Every open case is measured by this at once. Until the risk of a case is set, the times of high risk count.',
  triage: 'Look at a new flag within (hours)',
  clocks: {
    contact: 'First talk with the child',
    assessment: 'Assessment',
    plan: 'Plan, after the assessment',
    review: 'Review of the plan',
  } satisfies Record<ClockName, string>,
  units: {
    contact: 'school days',
    assessment: 'school days',
    plan: 'school days',
    review: 'days',
  } satisfies Record<ClockName, string>,
  pause: (days: number) =>
    `School days leave weekends and holidays out, but no deadline waits more than ${days} days for a holiday.`,
  approvals: 'A second person approves',
  approval: {
    assessment: 'the assessment',
    plan: 'the plan, before work begins',
    closure: 'the closing of a case',
  } satisfies Record<Approvable, string>,
  selfApproval: 'Whoever asks may also approve',
  selfApprovalHint: 'Only where nobody else is there. The record shows that it was the same person.',
  reason: 'Why is it changed?',
  usual: 'Take the usual times',
  contested: 'Two people set this differently. Until you save, the stricter of both holds.',
  saved: 'Saved. It holds for every case from now on.',
  refused: {
    'reason-missing': () => 'Say why.',
    'triage-out-of-bounds': ({min = 0, max = 0}) => `A whole number of hours from ${min} to ${max}.`,
    'clock-out-of-bounds': ({min = 0, max = 0}) => `Whole numbers of days from ${min} to ${max}.`,
    'clock-order': () => 'A higher risk may not wait longer than a lower one.',
  } satisfies Record<WaysRefusal, (detail: Readonly<Record<string, string | number>>) => string>,
};

export default en;
export type WaysTerms = typeof en;
