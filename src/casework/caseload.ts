import {addDays, daysBetween, weekdayOf, type SchoolDay} from '../kernel/school-day.js';
import type {Responsible, RiskLevel} from './case-kinds.js';
import {earlier, type CaseRecord} from './case-record.js';

/** Something that waits for a person. Derived from the record each time, so it cannot disagree with it. */
export type Task =
  | {readonly kind: 'assess'; readonly due: SchoolDay | undefined}
  /** Without a day of its own: nobody has planned anything yet. */
  | {readonly kind: 'plan'; readonly due: undefined}
  | {
      readonly kind: 'action';
      readonly due: SchoolDay;
      readonly text: string;
      readonly responsible: Responsible;
    }
  | {readonly kind: 'review'; readonly due: SchoolDay | undefined};

/** `undated` comes before `later`: a case for which nobody has set a day is the one that is forgotten. */
export const bands = ['overdue', 'today', 'soon', 'undated', 'later'] as const;
export type Band = (typeof bands)[number];

export interface CaseloadRow {
  readonly record: CaseRecord;
  readonly tasks: readonly Task[];
  readonly next: Task | undefined;
  readonly band: Band;
}

/** Days from today within which something is soon, today not included. */
const soonDays = 7;

/** Western Australia's standard for one case manager is 15, at most 18. */
export const caseloadLimit = 15;

/** Working days within which an identified child is assessed; first-contact times of Missouri's manual. Not set counts as high. */
const assessWithin: Readonly<Record<RiskLevel, number>> = {high: 2, medium: 5, low: 10};

/** Calendar days to the next review; at least every three months, as the inter-agency guidelines have it. */
export const reviewWithin: Readonly<Record<RiskLevel, number>> = {high: 14, medium: 30, low: 90};

/** @returns open cases, what is due first, and among equals the higher risk */
export function caseload(records: readonly CaseRecord[], today: SchoolDay): readonly CaseloadRow[] {
  return records
    .filter(({isOpen}) => isOpen)
    .map((record) => rowOf(record, today))
    .sort(byDue);
}

/** @returns what waits in one case, soonest first */
export function tasksOf(record: CaseRecord): readonly Task[] {
  if (!record.isOpen) return [];
  return [...stepTasks(record), ...actionTasks(record)].sort((a, b) => earlier(a.due, b.due));
}

export function bandOf(due: SchoolDay | undefined, today: SchoolDay): Band {
  if (due === undefined) return 'undated';
  const days = daysBetween(today, due);
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return days <= soonDays ? 'soon' : 'later';
}

/** @returns the day so many Mondays to Fridays after `from` */
export function addWorkingDays(from: SchoolDay, count: number): SchoolDay {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}

function rowOf(record: CaseRecord, today: SchoolDay): CaseloadRow {
  const tasks = tasksOf(record);
  const undated = tasks.find(({due}) => due === undefined);
  const dated = tasks.find(({due}) => due !== undefined);
  const isPressing = dated && bandOf(dated.due, today) !== 'later';
  const next = isPressing ? dated : (undated ?? dated);
  return {record, tasks, next, band: bandOf(next?.due, today)};
}

function byDue(a: CaseloadRow, b: CaseloadRow): number {
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

function stepTasks(record: CaseRecord): readonly Task[] {
  switch (record.step) {
    case 'identified':
      return [
        {
          kind: 'assess',
          due: record.openedOn && addWorkingDays(record.openedOn, assessWithin[record.risk ?? 'high']),
        },
      ];
    case 'under-review':
      return [{kind: 'review', due: record.reviewOn}];
    default:
      return record.actions.some(({value}) => value.status === 'open')
        ? []
        : [{kind: 'plan', due: undefined}];
  }
}

function actionTasks({actions}: CaseRecord): readonly Task[] {
  return actions
    .filter(({value}) => value.status === 'open')
    .map(({value: {due, text, responsible}}) => ({kind: 'action', due, text, responsible}));
}
