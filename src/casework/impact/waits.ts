import {daysBetween, type SchoolDay} from '../../kernel/school-day.js';
import type {SubjectKey} from '../../kernel/ids.js';
import {caseStep, steps} from '../case-kinds.js';
import {writtenIn, type CaseRecord} from '../case-record.js';
import {daysWithChild} from '../files/kept-items.js';
import {inSpan, leastPeople, leavesNobodyAlone, type Span} from './figures.js';
import {medianWait, type MedianWait, type Wait} from './kaplan-meier.js';

/** What a child waits for, each from the first flag, or from the opening where no flag led to it. */
export const waitNames = ['contact', 'plan', 'closure'] as const;
export type WaitName = (typeof waitNames)[number];

export interface CaseDays {
  readonly pupil: NonNullable<CaseRecord['pupil']>;
  /** The first flag of the case, by the day on which its data ended; the opening where there is none. */
  readonly day: SchoolDay;
  readonly came: Readonly<Partial<Record<WaitName, SchoolDay>>>;
}

/**
 * @param flagDay the day of a flag
 * @param talkedOn the day that somebody gave with the triage of a flag
 */
export function caseDays(
  record: CaseRecord,
  flagDay: (flag: SubjectKey) => SchoolDay | undefined,
  talkedOn: (flag: SubjectKey) => SchoolDay | undefined,
): CaseDays | undefined {
  const {pupil, openedOn, flags, closedOn} = record;
  if (!pupil || !openedOn) return undefined;
  const day = earliest([openedOn, ...flags.flatMap((flag) => flagDay(flag) ?? [])]) ?? openedOn;
  const talks = [...daysWithChild(record), ...flags.flatMap((flag) => talkedOn(flag) ?? [])];
  const contact = earliest(talks.filter((talk) => talk >= day));
  const plan = earliest(plannedDays(record));
  return {
    pupil,
    day,
    came: {...(contact && {contact}), ...(plan && {plan}), ...(closedOn && {closure: closedOn})},
  };
}

function plannedDays(record: CaseRecord): readonly SchoolDay[] {
  const planned = steps.indexOf('planned');
  return writtenIn(record, caseStep).flatMap(({body}) =>
    body.day && body.step !== 'closed' && steps.indexOf(body.step) >= planned ? [body.day] : [],
  );
}

function earliest(days: readonly SchoolDay[]): SchoolDay | undefined {
  return [...days].sort()[0];
}

/**
 * How many days children wait. An open case counts as long as it has waited. A case that was closed without a plan waited for
 * one until then.
 *
 * @returns nothing where it would be of too few children
 */
export function waitsOf(
  cases: readonly CaseDays[],
  today: SchoolDay,
  span?: Span,
): Readonly<Record<WaitName, MedianWait>> | undefined {
  const own = inSpan(cases, span);
  if (new Set(own.map(({pupil}) => pupil)).size < leastPeople || !leavesNobodyAlone(cases, span))
    return undefined;
  const median = (name: WaitName): MedianWait => medianWait(own.map((one) => waitOf(one, name, today)));
  return {contact: median('contact'), plan: median('plan'), closure: median('closure')};
}

function waitOf({day, came}: CaseDays, name: WaitName, today: SchoolDay): Wait {
  const end = came[name];
  const until = end ?? came.closure ?? today;
  return {days: Math.max(0, daysBetween(day, until)), came: end !== undefined};
}
