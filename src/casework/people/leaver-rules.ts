import {draft, type Draft} from '../../kernel/draft.js';
import type {CaseId, StaffId} from '../../kernel/ids.js';
import {addDays, type SchoolDay} from '../../kernel/school-day.js';
import {actionSet, isToDo} from '../case-kinds.js';
import {standing, type CaseRecord, type HeldAction} from '../case-record.js';
import {placedDraft} from '../placed-draft.js';
import {followHandings, handingFor} from '../plan/hand-over.js';
import type {HandedState} from '../plan/handed-view.js';
import type {HandoverId} from '../plan/plan-kinds.js';
import {leadSet, transferAnswered, transferAsked, type TransferId} from '../referral/transfer-kinds.js';
import {openTransfers} from '../referral/transfer-rules.js';

/** Days in which a colleague says whether they lead a leaver's case: no child waits longer for somebody to be theirs. */
const daysToAnswer = 7;

/** What somebody has in hand in one open case. */
export interface OpenWork {
  readonly record: CaseRecord;
  readonly isLead: boolean;
  readonly actions: readonly HeldAction[];
}

/** @returns the open cases that somebody leads or has something to do in, by id */
export function openWorkOf(staff: StaffId, records: readonly CaseRecord[]): readonly OpenWork[] {
  return records
    .filter(({isOpen}) => isOpen)
    .map((record): OpenWork => {
      const actions = record.actions.filter(
        ({value}) => isToDo(value) && 'staff' in value.responsible && value.responsible.staff === staff,
      );
      return {record, isLead: record.lead === staff, actions};
    })
    .filter(({isLead, actions}) => isLead || actions.length > 0)
    .sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
}

interface HandOn {
  readonly from: StaffId;
  /** Who gets it, case by case; a case without a line stays as it is. */
  readonly to: ReadonlyMap<CaseId, StaffId>;
  /** Why, for whoever reads the case later. */
  readonly reason: string;
  /** Who decides: what they take themselves is theirs at once, a colleague is asked. */
  readonly me: StaffId;
  /** Random: makes names for what is asked and handed over. */
  readonly key: string;
}

/**
 * Gives a leaver's work to others: actions at once, and what lies in hands of teachers is said anew to the next person.
 * The lead of a case moves with an acceptance and with nothing else, so a colleague is asked.
 *
 * @returns drafts of `care` and of `school`, to be appended with the removal
 */
export function handOnWork(
  command: HandOn,
  work: readonly OpenWork[],
  handed: HandedState,
  today: SchoolDay,
): {readonly care: readonly Draft[]; readonly school: readonly Draft[]} {
  const parts = work.flatMap((each) => {
    const to = command.to.get(each.record.id);
    if (to === undefined || to === command.from) return [];
    const actions = each.actions.map((action) => actionFor(action, to, command.key));
    const lead = each.isLead ? leadFor(command, each.record, to, today) : [];
    return [{care: [...lead, ...actions], school: followHandings(actions, each.record, handed, today)}];
  });
  return {care: parts.flatMap(({care}) => care), school: parts.flatMap(({school}) => school)};
}

function actionFor(action: HeldAction, to: StaffId, key: string): Draft {
  const {value} = action;
  const id = `${key}-${value.action}` as HandoverId;
  const handed = value.handed && handingFor(value, to, {need: value.handed.need, key: id});
  const body = {...value, responsible: {staff: to}, ...(handed && {handed})};
  return draft(actionSet, action.about, body, standing(action));
}

function leadFor(
  {from, reason, me, key}: HandOn,
  record: CaseRecord,
  to: StaffId,
  today: SchoolDay,
): readonly Draft[] {
  const transfer = `${key}-${record.id}` as TransferId;
  const of = {caseId: record.id, transfer};
  const answerBy = addDays(today, daysToAnswer);
  const asked = placedDraft(record, transferAsked, {...of, from, to, reason, day: today, answerBy});
  if (to !== me) return openTransfers(record).length > 0 ? [] : [asked];
  const answered = placedDraft(record, transferAnswered, {...of, reply: 'accepted', reason: '', day: today});
  return [asked, answered, placedDraft(record, leadSet, {...of, lead: me, from})];
}
