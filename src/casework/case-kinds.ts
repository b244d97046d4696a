import {defineKind, type Draft} from '../kernel/draft.js';
import {isArrayOf, isFields, isOneOf, isOptionalText, isText, type Fields} from '../kernel/guards.js';
import {
  subject,
  type Branded,
  type CaseId,
  type PupilKey,
  type StaffId,
  type SubjectKey,
} from '../kernel/ids.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';

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

export const actionStatuses = ['open', 'done', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** A member of staff of the roster, or anybody else by name and role: a parent, a doctor. */
export type Responsible = {readonly staff: StaffId} | {readonly name: string; readonly role: string};

export interface CaseOpened {
  readonly caseId: CaseId;
  readonly pupil: PupilKey;
  /** The day on which somebody decided that this child needs a case. */
  readonly day: SchoolDay;
  readonly flags: readonly SubjectKey[];
  readonly concerns: readonly SubjectKey[];
  readonly lead: StaffId;
}

export interface FlagsJoined {
  readonly caseId: CaseId;
  readonly flags: readonly SubjectKey[];
  readonly concerns: readonly SubjectKey[];
}

export interface CaseStep {
  readonly caseId: CaseId;
  readonly step: Step;
  /** Why, where a person must say so: closing, reopening, going back. */
  readonly reason?: string;
  readonly outcome?: Outcome;
  /** When the plan is looked at again; with `under-review`. */
  readonly reviewOn?: SchoolDay;
  /** With `closed`: the day on which it was. What was missed before is dealt with. */
  readonly day?: SchoolDay;
}

export interface RiskSet {
  readonly caseId: CaseId;
  readonly level: RiskLevel;
  readonly reason: string;
}

export interface Goal {
  readonly caseId: CaseId;
  readonly goal: GoalId;
  readonly text: string;
}

export interface Action {
  readonly caseId: CaseId;
  readonly action: ActionId;
  readonly goal: GoalId;
  readonly text: string;
  readonly responsible: Responsible;
  readonly due: SchoolDay;
  readonly status: ActionStatus;
  /** How it went, or why it was dropped. */
  readonly result: string;
}

/** Stays as it was written: a mistake is corrected by another note that names it. */
export interface Note {
  readonly caseId: CaseId;
  readonly note: NoteId;
  readonly kind: NoteKind;
  readonly text: string;
  readonly corrects?: NoteId;
}

/** Somebody looked: the access log. */
export interface CaseRead {
  readonly caseId: CaseId;
}

export const caseOpened = defineKind('casework/case-opened', isCaseOpened);
export const flagsJoined = defineKind('casework/flags-joined', isFlagsJoined);
export const caseStep = defineKind('casework/case-step', isCaseStep);
export const riskSet = defineKind('casework/risk-set', isRiskSet);
export const goalSet = defineKind('casework/goal-set', isGoal);
export const actionSet = defineKind('casework/action-set', isAction);
export const noteWritten = defineKind('casework/note-written', isNote);
export const caseRead = defineKind('casework/case-read', isCaseRead);

export type CaseworkBody = CaseOpened | FlagsJoined | CaseStep | RiskSet | Goal | Action | Note | CaseRead;

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

/** Where a body belongs, whatever it was filed under. Links and looks stand side by side: nothing replaces them. */
export function subjectOf({kind, about, body}: Draft<string, CaseworkBody>): SubjectKey {
  const {caseId} = body;
  if (kind === caseStep.name) return subjects.step(caseId);
  if (kind === riskSet.name) return subjects.risk(caseId);
  if ('action' in body) return subjects.action(caseId, body.action);
  if ('note' in body) return subjects.note(caseId, body.note);
  if ('goal' in body) return subjects.goal(caseId, body.goal);
  return about;
}

function isOfCase(body: unknown): body is Fields {
  return isFields(body) && isText(body['caseId']);
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
    (body['day'] === undefined || isDay(body['day']))
  );
}

function isRiskSet(body: unknown): body is RiskSet {
  return isOfCase(body) && isOneOf(body['level'] as string, riskLevels) && isText(body['reason']);
}

function isGoal(body: unknown): body is Goal {
  return isOfCase(body) && isText(body['goal']) && isText(body['text']);
}

function isAction(body: unknown): body is Action {
  return (
    isGoal(body) &&
    isFields(body) &&
    isText(body['action']) &&
    isResponsible(body['responsible']) &&
    isDay(body['due']) &&
    isOneOf(body['status'] as string, actionStatuses) &&
    isText(body['result'])
  );
}

function isResponsible(value: unknown): value is Responsible {
  return isFields(value) && (isText(value['staff']) || (isText(value['name']) && isText(value['role'])));
}

function isNote(body: unknown): body is Note {
  return (
    isOfCase(body) &&
    isText(body['note']) &&
    isOneOf(body['kind'] as string, noteKinds) &&
    isText(body['text']) &&
    isOptionalText(body['corrects'])
  );
}

function isCaseRead(body: unknown): body is CaseRead {
  return isOfCase(body);
}

function isDay(value: unknown): value is SchoolDay {
  return isText(value) && parseDay(value) !== undefined;
}
