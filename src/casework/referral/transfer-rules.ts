import type {StaffId} from '../../kernel/ids.js';
import {plainText} from '../../kernel/plain-text.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {heldIn, type CaseRecord, type Held} from '../case-record.js';
import {placedDraft} from '../placed-draft.js';
import {
  leadSet,
  transferAnswered,
  transferAsked,
  type TransferAnswered,
  type TransferAsked,
  type TransferId,
  type TransferReply,
} from './transfer-kinds.js';

export interface Transfer {
  readonly asked: Held<TransferAsked>;
  readonly answer: Held<TransferAnswered> | undefined;
}

/** @returns all transfers of a case, the latest day first */
export function transfersIn(record: Pick<CaseRecord, 'standing'>): readonly Transfer[] {
  const answers = heldIn(record, transferAnswered);
  return heldIn(record, transferAsked)
    .map((asked) => ({asked, answer: answers.find(({value}) => value.transfer === asked.value.transfer)}))
    .sort((a, b) =>
      a.asked.value.day < b.asked.value.day ? 1 : a.asked.value.day > b.asked.value.day ? -1 : 0,
    );
}

/** @returns transfers that nobody has answered */
export function openTransfers(record: Pick<CaseRecord, 'standing'>): readonly Transfer[] {
  return transfersIn(record).filter(({answer}) => !answer);
}

interface AskTransfer {
  readonly transfer: TransferId;
  readonly to: StaffId | undefined;
  readonly reason: string;
  readonly answerBy: SchoolDay | undefined;
}

export type AskRefusal =
  | 'closed'
  | 'colleague-missing'
  | 'leads-already'
  | 'transfer-reason-missing'
  | 'answer-day-missing'
  | 'answer-day-past'
  | 'asked-already'
  | 'no-lead';

/** Asks a colleague to lead. Until they accept, everything stays as it is. */
export function askTransfer(
  {transfer, to, reason, answerBy}: AskTransfer,
  record: CaseRecord,
  today: SchoolDay,
): Decision<AskRefusal> {
  if (!record.isOpen) return refuse('closed');
  if (!record.lead) return refuse('no-lead');
  if (!to) return refuse('colleague-missing');
  if (to === record.lead) return refuse('leads-already');
  if (!plainText(reason)) return refuse('transfer-reason-missing');
  if (!answerBy) return refuse('answer-day-missing');
  if (answerBy < today) return refuse('answer-day-past');
  if (openTransfers(record).some(({asked}) => asked.value.transfer !== transfer))
    return refuse('asked-already');
  const body = {
    caseId: record.id,
    transfer,
    from: record.lead,
    to,
    reason: plainText(reason),
    day: today,
    answerBy,
  };
  return [placedDraft(record, transferAsked, body)];
}

interface AnswerTransfer {
  readonly transfer: TransferId;
  readonly reply: TransferReply;
  readonly reason: string;
}

export type TransferAnswerRefusal =
  | 'unknown-transfer'
  | 'answered-already'
  | 'not-yours'
  | 'transfer-reason-missing'
  | 'lead-changed'
  | 'closed';

/**
 * The colleague who was asked accepts or says why not; the team can take the question back. The lead moves with the
 * acceptance and with nothing else.
 *
 * @param me who answers
 */
export function answerTransfer(
  {transfer, reply, reason}: AnswerTransfer,
  record: CaseRecord,
  {me, today}: {readonly me: StaffId; readonly today: SchoolDay},
): Decision<TransferAnswerRefusal> {
  const known = transfersIn(record).find(({asked}) => asked.value.transfer === transfer);
  if (!known) return refuse('unknown-transfer');
  if (known.answer) return refuse('answered-already');
  const {to, from} = known.asked.value;
  if (reply !== 'taken-back' && me !== to) return refuse('not-yours');
  if (reply !== 'accepted' && !plainText(reason)) return refuse('transfer-reason-missing');
  const body = {caseId: record.id, transfer, reply, reason: plainText(reason), day: today};
  const answered = placedDraft(record, transferAnswered, body);
  if (reply !== 'accepted') return [answered];
  if (!record.isOpen) return refuse('closed');
  if (record.lead !== from) return refuse('lead-changed');
  return [answered, placedDraft(record, leadSet, {caseId: record.id, lead: to, from, transfer})];
}
