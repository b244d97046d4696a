import {daysBetween} from '../../kernel/school-day.js';
import {concernKinds, type ConcernKind} from '../../voices/concern.js';
import {outcomes, riskLevels, steps} from '../case-kinds.js';
import type {CaseRecord} from '../case-record.js';
import type {CaseDays} from '../impact/waits.js';

/**
 * Questions that every case has exactly one answer to. None of them is cut by another: where a case stands and how it ended are
 * one table, and so are concerns and flags, since a category of one would otherwise be the rest of the other.
 */
export const tableNames = ['state', 'risk', 'reason', 'contact'] as const;
export type TableName = (typeof tableNames)[number];

const contactBands = [2, 7, 14] as const;

const otherReasons = ['several', 'attendance', 'grades', 'told', 'climate', 'no-flag'] as const;
export type OtherReason = (typeof otherReasons)[number];

/** Categories of each table, in the order in which they are shown. */
export const categories = {
  state: [
    ...steps.filter((step) => step !== 'closed'),
    ...outcomes.map((outcome) => `closed-${outcome}` as const),
  ],
  risk: [...riskLevels, 'not-set'],
  reason: [...concernKinds.map((kind) => `concern-${kind}` as const), ...otherReasons],
  contact: ['days-2', 'days-7', 'days-14', 'days-more', 'not-yet'],
} as const satisfies Record<TableName, readonly string[]>;

export type Category = (typeof categories)[TableName][number];

/** What a case is told of as, without anything that names it. */
export type CaseAnswers = Readonly<Record<TableName, Category>>;

/** What led to a case. */
export interface Reasons {
  readonly concerns: readonly ConcernKind[];
  readonly flag: OtherReason | undefined;
}

export function answersOf(record: CaseRecord, days: CaseDays, {concerns, flag}: Reasons): CaseAnswers {
  const {step, stepHeld, risk} = record;
  const kinds = new Set(concerns);
  const [kind] = kinds;
  return {
    state: step === 'closed' ? `closed-${stepHeld?.value.outcome ?? 'not-known'}` : step,
    risk: risk ?? 'not-set',
    reason: kinds.size > 1 ? 'several' : kind ? `concern-${kind}` : (flag ?? 'no-flag'),
    contact: bandOf(days),
  };
}

function bandOf({day, came}: CaseDays): Category {
  if (!came.contact) return 'not-yet';
  const waited = daysBetween(day, came.contact);
  const band = contactBands.find((most) => waited <= most);
  return band ? `days-${band}` : 'days-more';
}
