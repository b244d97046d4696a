import {draft} from '../kernel/draft.js';
import {refuse, type Decision} from '../kernel/refusal.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {
  actionSet,
  goalSet,
  noteWritten,
  riskSet,
  subjects,
  type Action,
  type ActionStatus,
  type GoalId,
  type NoteId,
  type NoteKind,
  type Responsible,
  type RiskLevel,
} from './case-kinds.js';
import {standing, type CaseRecord} from './case-record.js';

/** A person's judgement with its reason; nothing else sets a risk. */
export function setRisk(
  {level, reason}: {readonly level: RiskLevel | undefined; readonly reason: string},
  record: CaseRecord,
): Decision<'closed' | 'level-missing' | 'reason-missing'> {
  if (!record.isOpen) return refuse('closed');
  if (!level) return refuse('level-missing');
  if (!reason.trim()) return refuse('reason-missing');
  const body = {caseId: record.id, level, reason: reason.trim()};
  return [draft(riskSet, subjects.risk(record.id), body, standing(record.riskHeld))];
}

export function setGoal(
  {goal, text}: {readonly goal: GoalId; readonly text: string},
  record: CaseRecord,
): Decision<'closed' | 'text-missing'> {
  if (!record.isOpen) return refuse('closed');
  if (!text.trim()) return refuse('text-missing');
  const known = record.goals.find(({value}) => value.goal === goal);
  const body = {caseId: record.id, goal, text: text.trim()};
  return [draft(goalSet, subjects.goal(record.id, goal), body, standing(known))];
}

interface SetAction {
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
  | 'result-missing';

/** Who does what by when. A day that has passed is kept when an action is edited, and refused for a new one. */
export function setAction(command: SetAction, record: CaseRecord, today: SchoolDay): Decision<ActionRefusal> {
  if (!record.isOpen) return refuse('closed');
  const {responsible, due, status} = command;
  const [text, result] = [command.text.trim(), command.result.trim()];
  const known = record.actions.find(({value}) => value.action === command.action);
  if (!text) return refuse('text-missing');
  if (!responsible || isNobody(responsible)) return refuse('responsible-missing');
  if ('role' in responsible && !responsible.role.trim()) return refuse('role-missing');
  if (!due) return refuse('day-missing');
  if (due < today && due !== known?.value.due) return refuse('day-past');
  if (status === 'dropped' && !result) return refuse('result-missing');
  const {action, goal} = command;
  const body: Action = {caseId: record.id, action, goal, text, responsible, due, status, result};
  return [draft(actionSet, subjects.action(record.id, action), body, standing(known))];
}

interface WriteNote {
  readonly note: NoteId;
  readonly kind: NoteKind;
  readonly text: string;
  readonly corrects?: NoteId;
}

/** Adds to the record, on a closed case too: what was written is never changed. */
export function writeNote(
  {note, kind, text, corrects}: WriteNote,
  record: CaseRecord,
): Decision<'text-missing' | 'unknown-note'> {
  if (!text.trim()) return refuse('text-missing');
  if (kind === 'correction' && !record.notes.some(({body}) => body.note === corrects))
    return refuse('unknown-note');
  const body = {caseId: record.id, note, kind, text: text.trim(), ...(corrects && {corrects})};
  return [draft(noteWritten, subjects.note(record.id, note), body)];
}

function isNobody(responsible: Responsible): boolean {
  return 'staff' in responsible ? !responsible.staff : !responsible.name.trim();
}
