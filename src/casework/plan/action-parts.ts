import {daysBetween, type SchoolDay} from '../../kernel/school-day.js';
import {
  isNobody,
  isToDo,
  type Action,
  type ActionStatus,
  type GoalId,
  type Responsible,
} from '../case-kinds.js';
import type {CaseRecord} from '../case-record.js';
import type {ActionMore} from './plan-kinds.js';

/** What a person says of an action. */
export interface SetAction extends Omit<ActionMore, 'endedOn'> {
  readonly action: Action['action'];
  readonly goal: GoalId;
  readonly text: string;
  readonly responsible: Responsible | undefined;
  readonly due: SchoolDay | undefined;
  readonly status: ActionStatus;
  readonly result: string;
}

export type ActionRefusal =
  | 'closed'
  | 'text-missing'
  | 'responsible-missing'
  | 'role-missing'
  | 'day-missing'
  | 'day-past'
  | 'result-missing'
  | ActionPlanRefusal;

/** Those whose words stand among the plan's. */
export type ActionPlanRefusal =
  | 'goal-ended'
  | 'start-after-due'
  | 'end-before-due'
  | 'end-past'
  | 'day-far'
  | 'between-missing'
  | 'fit-missing'
  | 'mediation-at-risk'
  | 'handed-outside'
  | 'handed-unknown-pupil';

/** A plan looks two school years ahead at most: a later day is a slip of the finger. */
const longestPlanDays = 730;

interface Around {
  readonly record: CaseRecord;
  /** The action as it stands, where it is an old one. */
  readonly known: Action | undefined;
  readonly today: SchoolDay;
}

/** @returns why it cannot be kept so, in the order of the form */
export function faultOf(command: SetAction, around: Around): ActionRefusal | undefined {
  const {responsible, status, result} = command;
  const {record, known} = around;
  if (!record.isOpen) return 'closed';
  const goal = record.goals.find(({value}) => value.goal === command.goal);
  if (goal?.value.end && !known) return 'goal-ended';
  if (!command.text.trim()) return 'text-missing';
  if (!responsible || isNobody(responsible)) return 'responsible-missing';
  if ('role' in responsible && !responsible.role.trim()) return 'role-missing';
  const day = faultOfDays(command, around);
  if (day) return day;
  if (status === 'dropped' && !result.trim()) return 'result-missing';
  return faultOfMediation(command, record) ?? faultOfHanding(command, record);
}

/** The facts of a change as one entry says them. */
export function actionBody(command: SetAction, {record, known, today}: Around): Action {
  const {action, goal, responsible, due, status, start, end, kind, went, mediation, origin, handed} = command;
  const isStill = known?.status === status;
  return {
    caseId: record.id,
    ...{action, goal, status},
    text: command.text.trim(),
    responsible: responsible as Responsible,
    due: due as SchoolDay,
    result: command.result.trim(),
    ...present({
      ...{start, end, kind, origin},
      went: status === 'done' ? went : undefined,
      endedOn: isToDo(command) ? undefined : isStill ? known.endedOn : today,
      mediation: kind === 'mediation' && mediation ? {...mediation, fit: mediation.fit.trim()} : undefined,
      handed: handed && {...handed, need: handed.need.trim()},
    }),
  };
}

/** Without what nobody said: a body holds no empty places. */
export function present<Parts extends object>(parts: Parts): Partial<Parts> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as Partial<Parts>;
}

/** `start` ≤ `due` ≤ `end`. A day that has passed stays as it was; nobody sets one. */
function faultOfDays({start, due, end}: SetAction, {known, today}: Around): ActionRefusal | undefined {
  if (!due) return 'day-missing';
  if (due < today && due !== known?.due) return 'day-past';
  if (start && start > due) return 'start-after-due';
  if (end && end < due) return 'end-before-due';
  if (end && end < today && end !== known?.end) return 'end-past';
  return daysBetween(today, end ?? due) > longestPlanDays ? 'day-far' : undefined;
}

/**
 * Two who are not equal are not brought to one table: a child who was harmed is asked to give way to who harmed them.
 * Where somebody finds it fit all the same they say why, and never at high risk or before the risk is set.
 */
function faultOfMediation(
  {kind, mediation, status}: SetAction,
  {risk}: CaseRecord,
): ActionPlanRefusal | undefined {
  // What has been done is told as it was.
  if (kind !== 'mediation' || !isToDo({status})) return undefined;
  if (!mediation) return 'between-missing';
  if (mediation.between === 'others') return undefined;
  if (risk === undefined || risk === 'high') return 'mediation-at-risk';
  return mediation.fit.trim() ? undefined : 'fit-missing';
}

function faultOfHanding(
  {handed, responsible}: SetAction,
  {pupil}: CaseRecord,
): ActionPlanRefusal | undefined {
  if (!handed) return undefined;
  if (!responsible || !('staff' in responsible)) return 'handed-outside';
  return pupil ? undefined : 'handed-unknown-pupil';
}
