import type {EntryId, StaffId} from '../../kernel/ids.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import {actionSet, goalSet, noteWritten} from '../case-kinds.js';
import {heldIn, standing, writtenIn, type CaseRecord, type Held, type Written} from '../case-record.js';
import {endHelp, endView} from '../closing/closing-kinds.js';
import {placedDraft} from '../placed-draft.js';
import type {Approvable} from '../ways/ways.js';
import {
  approvalAnswered,
  approvalAsked,
  type ApprovalAnswered,
  type ApprovalAsked,
  type Verdict,
} from './approval-kinds.js';

/** Where an approval stands. Changed: it was given, and something was written since that nobody has looked at. */
export type ApprovalState = 'not-asked' | 'asked' | 'approved' | 'returned' | 'changed';

export interface Approval {
  readonly what: Approvable;
  readonly state: ApprovalState;
  readonly asked: Written<ApprovalAsked> | undefined;
  readonly answer: Written<ApprovalAnswered> | undefined;
}

/** @returns how far the look of a second person has come; two askings that stand beside each other both want an answer */
export function approvalOf(record: CaseRecord, what: Approvable): Approval {
  const held = heldIn(record, approvalAsked).find(({value}) => value.what === what);
  const all = (held?.entries ?? []).map((asked) => stateOf(record, asked));
  return all.sort((a, b) => caution.indexOf(a.state) - caution.indexOf(b.state))[0] ?? none(what);
}

/** The most careful first. */
const caution: readonly ApprovalState[] = ['returned', 'asked', 'changed', 'approved'];

const none = (what: Approvable): Approval => ({
  what,
  state: 'not-asked',
  asked: undefined,
  answer: undefined,
});

function stateOf(record: CaseRecord, asked: Written<ApprovalAsked>): Approval {
  const {what} = asked.body;
  const held = answerTo(record, asked.id);
  const answer = held?.entries.find(({body}) => body.verdict === held.value.verdict);
  if (!answer) return {what, state: 'asked', asked, answer};
  if (answer.body.verdict === 'returned') return {what, state: 'returned', asked, answer};
  const state = sameIds(asked.body.of, standingFor(record, what)) ? 'approved' : 'changed';
  return {what, state, asked, answer};
}

function answerTo(record: CaseRecord, asked: EntryId): Held<ApprovalAnswered> | undefined {
  return heldIn(record, approvalAnswered).find(({value}) => value.asked === asked);
}

/** Whether a second person has anything to do with this case. */
export function hasApprovals(record: CaseRecord): boolean {
  return record.ways.approvals.length > 0 || heldIn(record, approvalAsked).length > 0;
}

export type AskRefusal = 'closed' | 'already-asked';

/** Asks for a look at what stands now. Asking again after a change replaces the earlier asking. */
export function askApproval(
  {what, note}: {readonly what: Approvable; readonly note: string},
  record: CaseRecord,
): Decision<AskRefusal> {
  if (!record.isOpen) return refuse('closed');
  if (['asked', 'approved'].includes(approvalOf(record, what).state)) return refuse('already-asked');
  const body: ApprovalAsked = {caseId: record.id, what, note: note.trim(), of: standingFor(record, what)};
  return [placedDraft(record, approvalAsked, body)];
}

interface Answer {
  readonly asked: EntryId;
  readonly verdict: Verdict | undefined;
  readonly comment: string;
  /** Who answers. */
  readonly by: StaffId;
}

export type AnswerRefusal =
  'closed' | 'unknown-asking' | 'already-answered' | 'own-asking' | 'verdict-missing' | 'comment-missing';

/** Says yes, or gives it back with what is missing. */
export function answerApproval(
  {asked, verdict, comment, by}: Answer,
  record: CaseRecord,
): Decision<AnswerRefusal> {
  if (!record.isOpen) return refuse('closed');
  const asking = writtenIn(record, approvalAsked).find(({id}) => id === asked);
  if (!asking) return refuse('unknown-asking');
  if (answerTo(record, asked)) return refuse('already-answered');
  if (asking.by === by && !record.ways.selfApproval) return refuse('own-asking');
  if (!verdict) return refuse('verdict-missing');
  if (verdict === 'returned' && !comment.trim()) return refuse('comment-missing');
  const body: ApprovalAnswered = {caseId: record.id, asked, verdict, comment: comment.trim()};
  return [placedDraft(record, approvalAnswered, body)];
}

/** What a second person looks at. A closure is about where the case stands: the plan, the notes, and the views of the child and the family. */
function standingFor(record: CaseRecord, what: Approvable): readonly EntryId[] {
  const notes = writtenIn(record, noteWritten);
  const assessment = [
    ...standing(record.riskHeld),
    ...notes.filter(({body}) => body.kind === 'assessment').map(({id}) => id),
  ];
  const plan = [...heldIn(record, goalSet), ...heldIn(record, actionSet)].flatMap((held) => standing(held));
  switch (what) {
    case 'assessment':
      return assessment.sort();
    case 'plan':
      return plan.sort();
    case 'closure':
      return [...assessment, ...plan, ...endStanding(record)].sort();
  }
}

/** How child and family see it, and what worked. */
function endStanding(record: CaseRecord): readonly EntryId[] {
  return [...heldIn(record, endView), ...heldIn(record, endHelp)].flatMap((held) => standing(held));
}

function sameIds(a: readonly EntryId[], b: readonly EntryId[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
