import type {SchoolDay} from '../../kernel/school-day.js';
import {isToDo, type Action, type Responsible} from '../case-kinds.js';
import type {CaseRecord, HeldAction} from '../case-record.js';

/** An action that waits for somebody. */
export interface ActionTask {
  readonly kind: 'action';
  readonly due: SchoolDay;
  readonly text: string;
  readonly responsible: Responsible;
  /** It may not begin before this day. */
  readonly start?: SchoolDay;
  /** After this day it is of no use. */
  readonly end?: SchoolDay;
  /** Whoever has it in hand said that they cannot. */
  readonly cannot?: true;
}

/** How the day of an action stands to its window. */
export type Window = 'not-yet' | 'too-late' | 'open';

export function windowOf({start, end}: Pick<Action, 'start' | 'end'>, today: SchoolDay): Window {
  if (end && end < today) return 'too-late';
  return start && start > today ? 'not-yet' : 'open';
}

export function actionTasks({actions}: Pick<CaseRecord, 'actions'>): readonly ActionTask[] {
  return actions.filter(({value}) => isToDo(value)).map(taskOf);
}

/** Somebody has to look at it now, whatever its day: it is too late for it, or whoever has it cannot do it. */
export function asksWhatNow(task: Pick<ActionTask, 'start' | 'end' | 'cannot'>, today: SchoolDay): boolean {
  return task.cannot === true || windowOf(task, today) === 'too-late';
}

function taskOf({value, handover}: HeldAction): ActionTask {
  const {due, text, responsible, start, end} = value;
  return {
    ...{kind: 'action', due, text, responsible},
    ...(start && {start}),
    ...(end && {end}),
    ...(handover?.answer?.value.status === 'cannot' && {cannot: true}),
  };
}
