import type {Draft} from '../../kernel/draft.js';
import {isRefusal, refuse, type Decision, type Refusal} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {caseStep} from '../case-kinds.js';
import {heldIn, writtenIn, type CaseRecord, type Held} from '../case-record.js';
import {closeCase} from '../case-rules.js';
import {givers, type Giver} from '../consent/consent-kinds.js';
import {missingApproval} from '../steps.js';
import {placedDraft} from '../placed-draft.js';
import {
  endHelp,
  endView,
  type ActionHelp,
  type EndHelp,
  type EndView,
  type ViewSaid,
} from './closing-kinds.js';

/** One person's view as a form has it. */
export interface ViewTold {
  readonly said: ViewSaid | undefined;
  readonly words: string;
}

/** What is said of a case as it ends, beside its outcome. */
export interface EndTold {
  readonly views: Readonly<Record<Giver, ViewTold>>;
  readonly actions: readonly ActionHelp[];
  /** What worked, in words. */
  readonly words: string;
}

export type EndRefusal =
  'closed' | 'child-said-missing' | 'child-words-missing' | 'family-said-missing' | 'family-words-missing';

export type CloseRefusal =
  EndRefusal | 'outcome-missing' | 'reason-missing' | 'actions-open' | 'not-approved';

/** What stands of the end that the case comes to now, or has come to. */
export interface End {
  readonly round: number;
  readonly views: Readonly<Partial<Record<Giver, Held<EndView>>>>;
  readonly help: Held<EndHelp> | undefined;
}

/** @returns of an open case what was written for its next closing; of a closed one, for its last */
export function endOf(record: Pick<CaseRecord, 'standing' | 'log' | 'isOpen'>): End {
  const closings = writtenIn(record, caseStep).filter(({body}) => body.step === 'closed').length;
  return record.isOpen ? endAt(record, closings) : lastEnd(record, closings);
}

/** Where two devices closed it at once, what both wrote is of the round before both. */
function lastEnd(record: Pick<CaseRecord, 'standing'>, closings: number): End {
  for (let round = closings - 1; round > 0; round -= 1) {
    const end = endAt(record, round);
    if (end.help || Object.keys(end.views).length > 0) return end;
  }
  return endAt(record, 0);
}

function endAt(record: Pick<CaseRecord, 'standing'>, round: number): End {
  const views = heldIn(record, endView).filter(({value}) => value.round === round);
  return {
    round,
    views: Object.fromEntries(views.map((held) => [held.value.of, held])),
    help: heldIn(record, endHelp).find(({value}) => value.round === round),
  };
}

/** Whether everything that a closing wants to know of the end is written. */
export function isEndTold({views, help}: End): boolean {
  return help !== undefined && givers.every((giver) => views[giver] !== undefined);
}

/** Writes down how child and family see it and what worked. What says the same as what stands is not written again. */
export function tellEnd(told: EndTold, record: CaseRecord, today: SchoolDay): Decision<EndRefusal> {
  if (!record.isOpen) return refuse('closed');
  const fault = givers.map((giver) => faultIn(giver, told.views[giver])).find(Boolean);
  if (fault) return fault;
  const end = endOf(record);
  const of = {caseId: record.id, round: end.round, day: today};
  return [...viewDrafts(told, record, end, of), ...helpDrafts(told, record, end, of)];
}

function faultIn(giver: Giver, {said, words}: ViewTold): Refusal<EndRefusal> | undefined {
  if (!said) return refuse(`${giver}-said-missing`);
  return said !== 'would-not' && !words.trim() ? refuse(`${giver}-words-missing`) : undefined;
}

type OfEnd = Pick<EndView, 'caseId' | 'round' | 'day'>;

function viewDrafts({views}: EndTold, record: CaseRecord, end: End, of: OfEnd): readonly Draft[] {
  return givers.flatMap((giver) => {
    const {said, words} = views[giver];
    const stands = end.views[giver];
    const text = words.trim();
    if (!said || (stands && !stands.contested && stands.value.said === said && stands.value.words === text))
      return [];
    return [placedDraft(record, endView, {...of, of: giver, said, words: text})];
  });
}

function helpDrafts(told: EndTold, record: CaseRecord, {help}: End, of: OfEnd): readonly Draft[] {
  const words = told.words.trim();
  const known = new Set(record.actions.map(({value}) => value.action));
  const actions = told.actions
    .filter(({action}) => known.has(action))
    .map(({action, went}) => ({action, went}))
    .sort((a, b) => (a.action < b.action ? -1 : 1));
  if (help && !help.contested && help.value.words === words && isSame(help.value.actions, actions)) return [];
  return [placedDraft(record, endHelp, {...of, actions, words})];
}

function isSame(one: readonly ActionHelp[], other: readonly ActionHelp[]): boolean {
  return (
    one.length === other.length &&
    one.every(({action, went}, at) => other[at]?.action === action && other[at].went === went)
  );
}

type Close = Parameters<typeof closeCase>[0];

/**
 * Ends a case as a person does: with both views, what worked, the outcome and the reason. Where a second person has to
 * approve a closing, they have to have seen the views: what is not written yet cannot be written with it.
 *
 * @param told where the views are written with the closing; else what stands has to be enough
 */
export function endCase(
  {told, ...close}: Close & {readonly told?: EndTold},
  record: CaseRecord,
  today: SchoolDay,
): Decision<CloseRefusal> {
  const views = told ? tellEnd(told, record, today) : standingViews(record);
  const closing = closeCase(close, record, today);
  if (isRefusal(closing) && ['closed', 'not-approved'].includes(closing.refused)) return closing;
  if (isRefusal(views)) return views;
  if (isRefusal(closing)) return closing;
  const isUnseen = views.length > 0 && record.ways.approvals.includes('closure');
  return isUnseen ? refuse('not-approved') : [...views, ...closing];
}

function standingViews(record: CaseRecord): Decision<EndRefusal> {
  const {views} = endOf(record);
  const missing = givers.find((giver) => !views[giver]);
  return missing ? refuse(`${missing}-said-missing`) : [];
}

/** Whether views are written ahead of the closing: a second person wants to see them. */
export function isToldAhead(record: CaseRecord): boolean {
  return record.ways.approvals.includes('closure');
}

/** Whether the closing still waits for a second person's look. */
export function waitsForApproval(record: CaseRecord): boolean {
  return missingApproval(record, 'closure') !== undefined;
}
