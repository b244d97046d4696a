import {draft} from '../kernel/draft.js';
import {refuse, type Decision} from '../kernel/refusal.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {
  actionSet,
  goalSet,
  noteWritten,
  riskSet,
  subjects,
  type Audience,
  type GoalId,
  type NoteId,
  type NoteKind,
  type RiskLevel,
} from './case-kinds.js';
import {standing, type CaseRecord} from './case-record.js';
import {actionBody, faultOf, present, type ActionRefusal, type SetAction} from './plan/action-parts.js';
import type {GoalEndState, Origin} from './plan/plan-kinds.js';

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

interface SetGoal {
  readonly goal: GoalId;
  readonly text: string;
  /** Empty for none; as it was where nothing is said. */
  readonly domain?: string | undefined;
  readonly origin?: Origin | undefined;
}

/** What should be better. What was said of how it ended stays. */
export function setGoal(command: SetGoal, record: CaseRecord): Decision<'closed' | 'text-missing'> {
  const text = command.text.trim();
  if (!record.isOpen) return refuse('closed');
  if (!text) return refuse('text-missing');
  const known = record.goals.find(({value}) => value.goal === command.goal);
  const {goal, domain = known?.value.domain, origin = known?.value.origin} = command;
  const body = {
    caseId: record.id,
    goal,
    text,
    ...present({domain: domain || undefined, origin, end: known?.value.end}),
  };
  return [draft(goalSet, subjects.goal(record.id, goal), body, standing(known))];
}

interface EndGoal {
  readonly goal: GoalId;
  /** `going-on` takes back an end that was set too early. */
  readonly state: GoalEndState | 'going-on' | undefined;
  readonly why: string;
}

/** A person says whether it was reached. Its actions stay: some go on after it. */
export function endGoal(
  {goal, state, why}: EndGoal,
  record: CaseRecord,
  today: SchoolDay,
): Decision<'closed' | 'unknown-goal' | 'state-missing' | 'why-missing'> {
  if (!record.isOpen) return refuse('closed');
  const known = record.goals.find(({value, entries}) => value.goal === goal && entries.length > 0);
  if (!known) return refuse('unknown-goal');
  if (!state) return refuse('state-missing');
  if (state !== 'going-on' && !why.trim()) return refuse('why-missing');
  const {end: before, ...rest} = known.value;
  const day = before?.state === state ? before.day : today;
  const end = state === 'going-on' ? undefined : {state, day, why: why.trim()};
  return [draft(goalSet, known.about, {...rest, ...present({end})}, standing(known))];
}

/** Who does what by when. A day that has passed is kept when an action is edited, and refused for a new one. */
export function setAction(command: SetAction, record: CaseRecord, today: SchoolDay): Decision<ActionRefusal> {
  const known = record.actions.find(({value}) => value.action === command.action);
  const fault = faultOf(command, {record, known: known?.value, today});
  if (fault) return refuse(fault);
  const body = actionBody(command, {record, known: known?.value, today});
  return [draft(actionSet, subjects.action(record.id, command.action), body, standing(known))];
}

interface WriteNote {
  readonly note: NoteId;
  readonly kind: NoteKind;
  readonly text: string;
  readonly corrects?: NoteId;
  readonly audience?: Audience;
}

/** Adds to the record, on a closed case too: what was written is never changed. */
export function writeNote(
  {note, kind, text, corrects, audience}: WriteNote,
  record: CaseRecord,
): Decision<'text-missing' | 'unknown-note'> {
  if (!text.trim()) return refuse('text-missing');
  if (kind === 'correction' && !record.notes.some(({body}) => body.note === corrects))
    return refuse('unknown-note');
  const said = {...(corrects && {corrects}), ...(audience && {audience})};
  const body = {caseId: record.id, note, kind, text: text.trim(), ...said};
  return [draft(noteWritten, subjects.note(record.id, note), body)];
}
