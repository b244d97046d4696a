import {isArrayOf, isFields, isOneOf, isOptionalText, isText} from '../kernel/guards.js';
import {
  subject,
  type Branded,
  type CaseId,
  type PupilKey,
  type StaffId,
  type SubjectKey,
} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {defineCaseKind, earlier, isDay, isOfCase, type OfCase} from './case-kind.js';
import {goalEnds, hasActionMore, hasGoalMore, type ActionMore, type GoalMore} from './plan/plan-kinds.js';

export type GoalId = Branded<'GoalId'>;
export type ActionId = Branded<'ActionId'>;
export type NoteId = Branded<'NoteId'>;

/** The inter-agency steps of case management, in order. A case stands on one of them. */
export const steps = ['identified', 'assessed', 'planned', 'in-progress', 'under-review', 'closed'] as const;
export type Step = (typeof steps)[number];

/** Least first, so that the higher index counts while a level is contested. */
export const riskLevels = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof riskLevels)[number];

export const outcomes = ['better', 'partly-better', 'unchanged', 'worse', 'not-known'] as const;
export type Outcome = (typeof outcomes)[number];

export const noteKinds = ['note', 'assessment', 'review', 'correction'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Who may read what was written: the care team, or the child and family too. */
export const audiences = ['team', 'family'] as const;
export type Audience = (typeof audiences)[number];

export const actionStatuses = ['open', 'begun', 'done', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** Somebody still has to do it, or is about it. */
export function isToDo({status}: Pick<Action, 'status'>): boolean {
  return status === 'open' || status === 'begun';
}

/** A member of staff of the roster, or anybody else by name and role: a parent, a doctor. */
export type Responsible = {readonly staff: StaffId} | {readonly name: string; readonly role: string};

export function isNobody(responsible: Responsible): boolean {
  return 'staff' in responsible ? !responsible.staff : !responsible.name.trim();
}

export interface CaseOpened extends OfCase {
  readonly pupil: PupilKey;
  /** The day on which somebody decided that this child needs a case. */
  readonly day: SchoolDay;
  readonly flags: readonly SubjectKey[];
  readonly concerns: readonly SubjectKey[];
  readonly lead: StaffId;
}

export interface FlagsJoined extends OfCase {
  readonly flags: readonly SubjectKey[];
  readonly concerns: readonly SubjectKey[];
}

export interface CaseStep extends OfCase {
  readonly step: Step;
  /** Why, where a person must say so: closing, reopening, going back. */
  readonly reason?: string;
  readonly outcome?: Outcome;
  /** When the plan is looked at again; with `under-review`. */
  readonly reviewOn?: SchoolDay;
  /** The day on which it was taken. Missing in steps of older versions, but for closings. */
  readonly day?: SchoolDay;
  /** The flag that opened a closed case again. */
  readonly signal?: SubjectKey;
}

export interface RiskSet extends OfCase {
  readonly level: RiskLevel;
  readonly reason: string;
}

export interface Goal extends OfCase, GoalMore {
  readonly goal: GoalId;
  readonly text: string;
}

export interface Action extends OfCase, ActionMore {
  readonly action: ActionId;
  readonly goal: GoalId;
  readonly text: string;
  readonly responsible: Responsible;
  readonly due: SchoolDay;
  readonly status: ActionStatus;
  /** What was done, or why it was dropped. */
  readonly result: string;
}

/** Stays as it was written: a mistake is corrected by another note that names it. */
export interface Note extends OfCase {
  readonly note: NoteId;
  readonly kind: NoteKind;
  readonly text: string;
  readonly corrects?: NoteId;
  /** The team's where nothing is said. */
  readonly audience?: Audience;
}

export type CaseRead = OfCase;

export const subjects = {
  opened: (id: CaseId): SubjectKey => subject('case', id),
  joined: (id: CaseId, flag: SubjectKey): SubjectKey => subject('case', id, 'joined', flag),
  step: (id: CaseId): SubjectKey => subject('case', id, 'step'),
  risk: (id: CaseId): SubjectKey => subject('case', id, 'risk'),
  goal: (id: CaseId, goal: GoalId): SubjectKey => subject('case', id, 'goal', goal),
  action: (id: CaseId, action: ActionId): SubjectKey => subject('case', id, 'action', action),
  note: (id: CaseId, note: NoteId): SubjectKey => subject('case', id, 'note', note),
  read: (id: CaseId, sitting: string): SubjectKey => subject('case', id, 'read', sitting),
};

export const caseOpened = defineCaseKind('casework/case-opened', isCaseOpened);
export const flagsJoined = defineCaseKind('casework/flags-joined', isFlagsJoined);
export const caseStep = defineCaseKind('casework/case-step', isCaseStep, {
  subjectOf: ({caseId}) => subjects.step(caseId),
  careful: leastFar,
});
export const riskSet = defineCaseKind('casework/risk-set', isRiskSet, {
  subjectOf: ({caseId}) => subjects.risk(caseId),
  careful: highest,
});
export const goalSet = defineCaseKind('casework/goal-set', isGoal, {
  subjectOf: ({caseId, goal}) => subjects.goal(caseId, goal),
  careful: leastReached,
});
export const actionSet = defineCaseKind('casework/action-set', isAction, {
  subjectOf: ({caseId, action}) => subjects.action(caseId, action),
  careful: stillToDo,
});
export const noteWritten = defineCaseKind('casework/note-written', isNote, {
  subjectOf: ({caseId, note}) => subjects.note(caseId, note),
});
/** Somebody looked: the access log. */
export const caseRead = defineCaseKind('casework/case-read', isCaseRead);

/** Nothing is taken for done or closed while two people disagree. */
function leastFar(bodies: readonly CaseStep[]): CaseStep | undefined {
  return [...bodies].sort(
    (a, b) => steps.indexOf(a.step) - steps.indexOf(b.step) || earlier(a.reviewOn, b.reviewOn),
  )[0];
}

function highest(bodies: readonly RiskSet[]): RiskSet | undefined {
  return [...bodies].sort((a, b) => riskLevels.indexOf(b.level) - riskLevels.indexOf(a.level))[0];
}

/** A goal that one of two still works on is worked on. */
function leastReached(bodies: readonly Goal[]): Goal | undefined {
  const rank = ({end}: Goal): number => (end ? goalEnds.indexOf(end.state) : -1);
  return [...bodies].sort((a, b) => rank(a) - rank(b))[0];
}

function stillToDo(bodies: readonly Action[]): Action | undefined {
  const rank = ({status}: Action): number => Math.min(actionStatuses.indexOf(status), 2);
  return [...bodies].sort((a, b) => rank(a) - rank(b) || earlier(a.due, b.due))[0];
}

function isCaseOpened(body: unknown): body is CaseOpened {
  return isFlagsJoined(body) && 'pupil' in body && isText(body.pupil) && 'lead' in body && isText(body.lead);
}

function isFlagsJoined(body: unknown): body is FlagsJoined {
  return isOfCase(body) && isArrayOf(body['flags'], isText) && isArrayOf(body['concerns'], isText);
}

function isCaseStep(body: unknown): body is CaseStep {
  return (
    isOfCase(body) &&
    isOneOf(body['step'] as string, steps) &&
    isOptionalText(body['reason']) &&
    isOptionalText(body['outcome']) &&
    (body['reviewOn'] === undefined || isDay(body['reviewOn'])) &&
    (body['day'] === undefined || isDay(body['day'])) &&
    isOptionalText(body['signal'])
  );
}

function isRiskSet(body: unknown): body is RiskSet {
  return isOfCase(body) && isOneOf(body['level'] as string, riskLevels) && isText(body['reason']);
}

function isGoal(body: unknown): body is Goal {
  return isOfCase(body) && isText(body['goal']) && isText(body['text']) && hasGoalMore(body);
}

function isAction(body: unknown): body is Action {
  return (
    isOfCase(body) &&
    isText(body['goal']) &&
    isText(body['text']) &&
    isText(body['action']) &&
    isResponsible(body['responsible']) &&
    isDay(body['due']) &&
    isOneOf(body['status'] as string, actionStatuses) &&
    isText(body['result']) &&
    hasActionMore(body)
  );
}

export function isResponsible(value: unknown): value is Responsible {
  return isFields(value) && (isText(value['staff']) || (isText(value['name']) && isText(value['role'])));
}

function isNote(body: unknown): body is Note {
  return (
    isOfCase(body) &&
    isText(body['note']) &&
    isOneOf(body['kind'] as string, noteKinds) &&
    isText(body['text']) &&
    isOptionalText(body['corrects']) &&
    (body['audience'] === undefined || isOneOf(body['audience'] as string, audiences))
  );
}

function isCaseRead(body: unknown): body is CaseRead {
  return isOfCase(body);
}
