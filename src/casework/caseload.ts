import {daysBetween, type SchoolDay} from '../kernel/school-day.js';
import type {SchoolCalendar} from '../roster/calendar.js';
import {approvalOf} from './approvals/approval-rules.js';
import {earlier} from './case-kind.js';
import {isToDo, type RiskLevel} from './case-kinds.js';
import type {CaseRecord} from './case-record.js';
import {daysWithChild} from './files/kept-items.js';
import {correctionTasks} from './own-file/own-file-rules.js';
import {referralTasks, type ReferralTask} from './referral/referral-tasks.js';
import {addSchoolDays} from './ways/deadlines.js';
import {approvable, type Approvable, type ClockName} from './ways/ways.js';
import {actionTasks, asksWhatNow, windowOf, type ActionTask} from './plan/action-tasks.js';

/** Something that waits for a person. Derived from the record each time, so it cannot disagree with it. */
export type Task =
  /** Nobody has talked with the child since the case was opened, or opened again. */
  | {readonly kind: 'contact'; readonly due: SchoolDay | undefined}
  | {readonly kind: 'assess'; readonly due: SchoolDay | undefined}
  /** Without a day where an older version took the step, or where a plan has come to its end. */
  | {readonly kind: 'plan'; readonly due: SchoolDay | undefined}
  /** Somebody waits for a second person's look. */
  | {readonly kind: 'approve'; readonly due: undefined; readonly what: Approvable}
  | ActionTask
  | ReferralTask
  /** A child or a family asked for a correction of their file. */
  | ReturnType<typeof correctionTasks>[number]
  | {readonly kind: 'review'; readonly due: SchoolDay | undefined};

/** `undated` comes before `later`: a case for which nobody has set a day is the one that is forgotten. */
export const bands = ['overdue', 'today', 'soon', 'undated', 'later'] as const;
export type Band = (typeof bands)[number];

export interface CaseloadRow {
  readonly record: CaseRecord;
  readonly tasks: readonly Task[];
  readonly next: Task | undefined;
  readonly band: Band;
  /** It is too late for the next action, or whoever has it in hand cannot do it. */
  readonly asksWhatNow: boolean;
}

/** Days from today within which something is soon, today not included. */
const soonDays = 7;

/** Western Australia's standard for one case manager is 15, at most 18. */
export const caseloadLimit = 15;

/** @returns open cases, what is due first, and among equals the higher risk */
export function caseload(
  records: readonly CaseRecord[],
  today: SchoolDay,
  calendar?: SchoolCalendar,
): readonly CaseloadRow[] {
  return byDue(records.filter(({isOpen}) => isOpen).map((record) => rowOf(record, today, calendar)));
}

/** @returns in the order of the caseload */
export function byDue(rows: readonly CaseloadRow[]): readonly CaseloadRow[] {
  return [...rows].sort(dueFirst);
}

/** @returns what waits in one case, soonest first */
export function tasksOf(record: CaseRecord, today: SchoolDay, calendar?: SchoolCalendar): readonly Task[] {
  if (!record.isOpen) return [];
  const tasks = [
    ...stepTasks(record, calendar),
    ...approvalTasks(record),
    ...actionTasks(record),
    ...referralTasks(record, today),
    ...correctionTasks(record),
  ];
  return tasks.sort((a, b) => earlier(a.due, b.due));
}

/** Nothing presses before it may begin. What nobody can do any more, or said that they cannot, is asked about today. */
export function bandOfTask(task: Task, today: SchoolDay): Band {
  const band = bandOf(task.due, today);
  if (task.kind !== 'action' || band === 'overdue') return band;
  if (asksWhatNow(task, today)) return 'today';
  return windowOf(task, today) === 'not-yet' ? 'later' : band;
}

export function bandOf(due: SchoolDay | undefined, today: SchoolDay): Band {
  if (due === undefined) return 'undated';
  const days = daysBetween(today, due);
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return days <= soonDays ? 'soon' : 'later';
}

/** @param record an open case */
export function rowOf(
  record: CaseRecord,
  today: SchoolDay,
  calendar: SchoolCalendar | undefined,
): CaseloadRow {
  const tasks = tasksOf(record, today, calendar);
  const undated = tasks.find(({due}) => due === undefined);
  const pressing = tasks
    .filter((task) => !['undated', 'later'].includes(bandOfTask(task, today)))
    .sort((a, b) => bands.indexOf(bandOfTask(a, today)) - bands.indexOf(bandOfTask(b, today)))[0];
  const next = pressing ?? undated ?? tasks[0];
  return {
    ...{record, tasks, next},
    band: next ? bandOfTask(next, today) : 'undated',
    asksWhatNow: next?.kind === 'action' && asksWhatNow(next, today),
  };
}

function dueFirst(a: CaseloadRow, b: CaseloadRow): number {
  return (
    bands.indexOf(a.band) - bands.indexOf(b.band) ||
    (a.band === 'overdue' || a.band === 'today' ? byRisk(a, b) : 0) ||
    earlier(a.next?.due, b.next?.due) ||
    byRisk(a, b) ||
    (a.record.id < b.record.id ? -1 : 1)
  );
}

const riskRank: Readonly<Record<RiskLevel, number>> = {high: 0, medium: 2, low: 3};

/** A risk that nobody has set yet stands right after the high ones. */
function byRisk(a: CaseloadRow, b: CaseloadRow): number {
  const rank = ({record}: CaseloadRow): number => (record.risk ? riskRank[record.risk] : 1);
  return rank(a) - rank(b);
}

function stepTasks(record: CaseRecord, calendar: SchoolCalendar | undefined): readonly Task[] {
  const since = record.stepHeld?.value.day;
  switch (record.step) {
    case 'identified':
      return beginnings(record, since ?? record.openedOn, calendar);
    case 'assessed':
      return [{kind: 'plan', due: dueBy(record, 'plan', since, calendar)}];
    case 'under-review':
      return [{kind: 'review', due: record.reviewOn}];
    default:
      return record.actions.some(({value}) => isToDo(value)) ? [] : [{kind: 'plan', due: undefined}];
  }
}

/** A talk that was written down counts from the day on which the case was opened, or opened again. */
function beginnings(
  record: CaseRecord,
  since: SchoolDay | undefined,
  calendar: SchoolCalendar | undefined,
): readonly Task[] {
  const talked = daysWithChild(record).some((day) => !since || day >= since);
  return [
    ...(talked ? [] : [{kind: 'contact', due: dueBy(record, 'contact', since, calendar)} as const]),
    {kind: 'assess', due: dueBy(record, 'assessment', since, calendar)},
  ];
}

function dueBy(
  {ways, risk}: CaseRecord,
  clock: Exclude<ClockName, 'review'>,
  since: SchoolDay | undefined,
  calendar: SchoolCalendar | undefined,
): SchoolDay | undefined {
  return since && addSchoolDays(since, ways.clocks[clock][risk ?? 'high'], calendar);
}

function approvalTasks(record: CaseRecord): readonly Task[] {
  return approvable
    .filter((what) => approvalOf(record, what).state === 'asked')
    .map((what) => ({kind: 'approve', due: undefined, what}));
}
