import {addDays, daysBetween, mondayOf, type SchoolDay} from '../../kernel/school-day.js';
import {isToDo, type Action} from '../case-kinds.js';
import type {CaseRecord} from '../case-record.js';
import {goalEnds, type GoalEndState} from './plan-kinds.js';

export type GoalState = GoalEndState | 'going-on';
export const goalStates: readonly GoalState[] = [...[...goalEnds].reverse(), 'going-on'];

/** One week of a plan. */
export interface PlanWeek {
  readonly monday: SchoolDay;
  /** Actions that were done in it. */
  readonly done: number;
  /** Actions whose day had passed when it ended, or by today, and that were neither done nor dropped. */
  readonly overdue: number;
}

export interface PlanProgress {
  readonly goals: Readonly<Record<GoalState, number>>;
  /** From the week in which the case was opened, the last twelve at most. */
  readonly weeks: readonly PlanWeek[];
  readonly done: number;
  /** Done in older versions, which did not keep the day: in no week. */
  readonly undated: number;
  readonly open: number;
  readonly overdue: number;
}

const mostWeeks = 12;

/** How far a plan is. The days of an action are those that stand now: where a day was moved, so are its weeks. */
export function progressOf(
  {goals, actions, openedOn}: Pick<CaseRecord, 'goals' | 'actions' | 'openedOn'>,
  today: SchoolDay,
): PlanProgress {
  const all = actions.map(({value}) => value);
  const done = all.filter(({status}) => status === 'done');
  return {
    goals: countGoals(goals.map(({value}) => value.end?.state ?? 'going-on')),
    weeks: mondays(openedOn ?? today, today).map((monday) => weekOf(monday, all, today)),
    done: done.length,
    undated: done.filter(({endedOn}) => !endedOn).length,
    open: all.filter(isToDo).length,
    overdue: all.filter((action) => isToDo(action) && action.due < today).length,
  };
}

function countGoals(states: readonly GoalState[]): Readonly<Record<GoalState, number>> {
  const count = (wanted: GoalState): number => states.filter((state) => state === wanted).length;
  return {
    reached: count('reached'),
    partly: count('partly'),
    'not-reached': count('not-reached'),
    'going-on': count('going-on'),
  };
}

function mondays(from: SchoolDay, today: SchoolDay): readonly SchoolDay[] {
  const last = mondayOf(today);
  const weeks = Math.max(0, Math.round(daysBetween(mondayOf(from), last) / 7)) + 1;
  const shown = Math.min(weeks, mostWeeks);
  return Array.from({length: shown}, (_, at) => addDays(last, 7 * (at - shown + 1)));
}

function weekOf(monday: SchoolDay, actions: readonly Action[], today: SchoolDay): PlanWeek {
  const sunday = addDays(monday, 6);
  const until = sunday < today ? sunday : today;
  return {
    monday,
    done: actions.filter(({status, endedOn}) => status === 'done' && isIn(endedOn, monday, sunday)).length,
    overdue: actions.filter((action) => isOverdueAt(action, until)).length,
  };
}

function isIn(day: SchoolDay | undefined, from: SchoolDay, until: SchoolDay): boolean {
  return day !== undefined && from <= day && day <= until;
}

/** One that ended on a day that nobody kept counts as ended in time. */
function isOverdueAt(action: Action, day: SchoolDay): boolean {
  if (action.due >= day) return false;
  return isToDo(action) || (action.endedOn !== undefined && action.endedOn > day);
}
