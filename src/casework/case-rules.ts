import {draft, type Draft} from '../kernel/draft.js';
import type {CaseId, EntryId, PupilKey, StaffId, SubjectKey} from '../kernel/ids.js';
import {isRefusal, refuse, type Decision} from '../kernel/refusal.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {flagTriaged, triageSubject, type Triage, type TriageDecision} from '../signals/flag.js';
import {
  actionSet,
  caseOpened,
  caseRead,
  caseStep,
  flagsJoined,
  isToDo,
  steps,
  subjects,
  type ActionId,
  type CaseStep,
  type Outcome,
  type Step,
} from './case-kinds.js';
import {standing, type CaseRecord} from './case-record.js';
import {missingApproval, missingFor, type StepRefusal} from './steps.js';

/** A flag that a case is about, and the triage entries of it that stand. */
export interface TriagedFlag {
  readonly flag: SubjectKey;
  readonly replaces: readonly EntryId[];
  /** The concerns it came from, where it came from any. */
  readonly concerns?: readonly SubjectKey[];
}

interface Open {
  /** Made by the caller and kept for a second try, so that pressing twice opens one case. */
  readonly caseId: CaseId;
  readonly pupil: PupilKey;
  readonly flags: readonly TriagedFlag[];
  readonly lead: StaffId;
  readonly note: string;
}

/** Opens a child's case and triages its flags with it. A child has one open case: a second one is offered to join. */
export function openCase(
  {caseId, pupil, flags, lead, note}: Open,
  open: CaseRecord | undefined,
  today: SchoolDay,
): Decision<'already-open'> {
  if (open) return refuse('already-open', {caseId: open.id});
  const links = {flags: flags.map(({flag}) => flag), concerns: concernsOf(flags)};
  return [
    draft(caseOpened, subjects.opened(caseId), {caseId, pupil, day: today, ...links, lead}),
    ...flags.map((flag) => triaged(flag, {kind: 'opened', caseId}, note)),
  ];
}

interface Join {
  readonly flags: readonly TriagedFlag[];
  readonly note: string;
}

/** Adds flags to the case that the child has. A closed one is opened again by them: its log goes on. */
export function joinCase(
  {flags, note}: Join,
  record: CaseRecord,
  today: SchoolDay,
  open?: CaseRecord,
): Decision<'already-open' | 'no-flag'> {
  const [signal] = flags;
  if (!signal) return refuse('no-flag');
  if (!record.isOpen && open) return refuse('already-open', {caseId: open.id});
  const caseId = record.id;
  const reopened = {step: 'identified', day: today, signal: signal.flag, reason: note.trim()} as const;
  const joined = flags.flatMap((flag) => [
    draft(flagsJoined, subjects.joined(caseId, flag.flag), {
      caseId,
      flags: [flag.flag],
      concerns: concernsOf([flag]),
    }),
    triaged(flag, {kind: 'joined', caseId}, note),
  ]);
  return record.isOpen ? joined : [...joined, stepDraft(record, reopened)];
}

interface TakeStep {
  readonly to: Exclude<Step, 'closed'>;
  readonly reviewOn?: SchoolDay;
}

/** One step on, when its condition is met, or one back. */
export function takeStep(
  {to, reviewOn}: TakeStep,
  record: CaseRecord,
  today: SchoolDay,
): Decision<StepRefusal | 'not-next' | 'closed'> {
  if (!record.isOpen) return refuse('closed');
  const by = steps.indexOf(to) - steps.indexOf(record.step);
  if (by !== 1 && by !== -1) return refuse('not-next');
  const missing = missingFor(to, record, {reviewOn, today}, by);
  if (missing) return refuse(missing);
  return [stepDraft(record, {step: to, day: today, ...(to === 'under-review' && reviewOn && {reviewOn})})];
}

interface Close {
  readonly outcome: Outcome | undefined;
  readonly reason: string;
  /** Why an action that is still open will not be done, by action. */
  readonly leftOpen: Readonly<Partial<Record<ActionId, string>>>;
}

/** Ends a case. Every action that is still open is dropped with the reason said for it. */
export function closeCase(
  {outcome, reason, leftOpen}: Close,
  record: CaseRecord,
  today: SchoolDay,
): Decision<'closed' | 'outcome-missing' | 'reason-missing' | 'actions-open' | 'not-approved'> {
  if (!record.isOpen) return refuse('closed');
  const unseen = missingApproval(record, 'closure');
  if (unseen) return refuse(unseen);
  if (!outcome) return refuse('outcome-missing');
  if (!reason.trim()) return refuse('reason-missing');
  const open = record.actions.filter(({value}) => isToDo(value));
  const unsaid = open.filter(({value}) => !leftOpen[value.action]?.trim());
  if (unsaid.length > 0) return refuse('actions-open', {count: unsaid.length});
  return [
    ...open.map((held) => {
      const result = (leftOpen[held.value.action] ?? '').trim();
      return draft(actionSet, held.about, {...held.value, status: 'dropped', result}, standing(held));
    }),
    stepDraft(record, {step: 'closed', outcome, reason: reason.trim(), day: today}),
  ];
}

interface Reopen {
  readonly to: 'assessed' | 'in-progress';
  readonly reason: string;
}

/** A person opens a closed case again and says why. Not beside another open case of the child. */
export function reopenCase(
  {to, reason}: Reopen,
  record: CaseRecord,
  open: CaseRecord | undefined,
  today: SchoolDay,
): Decision<'not-closed' | 'reason-missing' | 'already-open'> {
  if (record.isOpen) return refuse('not-closed');
  if (open) return refuse('already-open', {caseId: open.id});
  if (!reason.trim()) return refuse('reason-missing');
  return [stepDraft(record, {step: to, reason: reason.trim(), day: today})];
}

/** Looking is an entry too. @param sitting one key for as long as somebody sits with the case */
export function readCase(caseId: CaseId, sitting: string): readonly Draft[] {
  return [draft(caseRead, subjects.read(caseId, sitting), {caseId})];
}

/** The words of `takeStep` before anybody presses: what the next step still wants. */
export function nextStep(
  record: CaseRecord,
  today: SchoolDay,
): {readonly to: Step; readonly missing: StepRefusal | undefined} | undefined {
  const to = steps[steps.indexOf(record.step) + 1];
  if (!to) return undefined;
  if (to === 'closed') return {to, missing: undefined};
  const decision = takeStep({to}, record, today);
  return {to, missing: isRefusal(decision) ? (decision.refused as StepRefusal) : undefined};
}

/** @param talkedOn the day on which somebody talked with the pupil, where that was said */
export function triaged(
  {flag, replaces}: TriagedFlag,
  decision: TriageDecision,
  note: string,
  talkedOn?: SchoolDay,
): Draft {
  const body: Triage = {flag, decision, note: note.trim(), ...(talkedOn && {talkedOn})};
  return draft(flagTriaged, triageSubject(flag), body, replaces);
}

function concernsOf(flags: readonly TriagedFlag[]): readonly SubjectKey[] {
  return [...new Set(flags.flatMap(({concerns = []}) => concerns))];
}

function stepDraft(record: CaseRecord, step: Omit<CaseStep, 'caseId'>): Draft {
  return draft(caseStep, subjects.step(record.id), {caseId: record.id, ...step}, standing(record.stepHeld));
}
