import {refuse, type Decision} from '../kernel/refusal.js';
import {daysBetween, type SchoolDay} from '../kernel/school-day.js';
import type {DismissReason} from '../signals/flag.js';
import {triaged, type TriagedFlag} from './case-rules.js';

/** A flag is looked at again within so many days: the length of a term. */
export const longestWatchDays = 90;

interface Watch {
  readonly flag: TriagedFlag;
  readonly until: SchoolDay | undefined;
  readonly note: string;
  readonly talkedOn?: SchoolDay | undefined;
}

/** Puts a flag aside until a day. It comes back on that day. */
export function watchFlag(
  {flag, until, note, talkedOn}: Watch,
  today: SchoolDay,
): Decision<'day-missing' | 'day-past' | 'day-far'> {
  if (!until) return refuse('day-missing');
  if (until <= today) return refuse('day-past');
  if (daysBetween(today, until) > longestWatchDays) return refuse('day-far', {days: longestWatchDays});
  return [triaged(flag, {kind: 'watched', until}, note, talkedOn)];
}

interface Dismiss {
  readonly flag: TriagedFlag;
  readonly reason: DismissReason | undefined;
  readonly note: string;
  readonly talkedOn?: SchoolDay | undefined;
}

/** Nothing is needed for this flag, for one of four reasons: the reasons show which rules are of use. */
export function dismissFlag({flag, reason, note, talkedOn}: Dismiss): Decision<'reason-missing'> {
  return reason ? [triaged(flag, {kind: 'dismissed', reason}, note, talkedOn)] : refuse('reason-missing');
}
