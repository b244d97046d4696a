import {answerApproval, approvalOf, askApproval} from '../../src/casework/approvals/approval-rules.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import {closeCase, openCase} from '../../src/casework/case-rules.js';
import {caseOf, caseworkFold} from '../../src/casework/casework-view.js';
import type {TransferId} from '../../src/casework/referral/transfer-kinds.js';
import {answerTransfer, askTransfer} from '../../src/casework/referral/transfer-rules.js';
import {setWays, usualWays} from '../../src/casework/ways/ways.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {StaffId} from '../../src/kernel/ids.js';
import {isRefusal, type Refusal} from '../../src/kernel/refusal.js';
import type {State} from '../../src/kernel/rights.js';
import {addDays} from '../../src/kernel/school-day.js';
import {caseId, today} from './cases.js';
import {at, colleague, writes, type Probe, type Trier} from './right-tries.js';
import {pupilKey} from './school.js';

export const theCase = caseId('case-1');

/** What somebody of the team decided before. */
async function lay(who: Trier, decided: readonly Draft[] | Refusal, by = colleague): Promise<void> {
  if (isRefusal(decided)) throw new Error(decided.refused);
  await who.lay({care: decided}, by);
}

/** A case of somebody else's, at work or closed. */
export async function layCase(who: Trier, state: State): Promise<CaseRecord> {
  const opening = {caseId: theCase, pupil: pupilKey('p1'), flags: [], lead: colleague, note: ''};
  await lay(who, openCase(opening, undefined, today));
  if (state === 'closed') await layClosing(who);
  return standing(who);
}

async function standing({device}: Trier): Promise<CaseRecord> {
  const record = caseOf(await device.read(caseworkFold), theCase);
  if (!record) throw new Error('there is no case');
  return record;
}

export const onCase = (decide: (record: CaseRecord) => readonly Draft[] | Refusal): Probe =>
  at('school', ['open', 'closed'], async (who, state) =>
    writes(who, 'care', decide(await layCase(who, state))),
  );

/** @param by who asked for the second look, in a school that lets people approve their own or does not */
export async function approves(
  who: Trier,
  state: State,
  by: StaffId,
  selfApproval: boolean,
): Promise<boolean> {
  await lay(who, setWays({...usualWays, approvals: ['plan'], selfApproval, reason: 'We are two.'}, []));
  const record = await layCase(who, 'open');
  await lay(who, askApproval({what: 'plan', note: ''}, record), by);
  const asked = approvalOf(await standing(who), 'plan').asked?.id;
  if (!asked) throw new Error('nobody asked');
  if (state === 'closed') await layClosing(who);
  const answer = {asked, verdict: 'approved', comment: '', by: who.me} as const;
  return writes(who, 'care', answerApproval(answer, await standing(who)));
}

async function layClosing(who: Trier): Promise<void> {
  const end = {outcome: 'better', reason: 'Quiet.', leftOpen: {}} as const;
  await lay(who, closeCase(end, await standing(who), today));
}

export async function takesOver(who: Trier, state: State, to: StaffId): Promise<boolean> {
  const record = await layCase(who, 'open');
  const transfer = 't1' as TransferId;
  const asking = {transfer, to, reason: 'I leave in May.', answerBy: addDays(today, 7)};
  await lay(who, askTransfer(asking, record, today));
  if (state === 'closed') await layClosing(who);
  const reply = {transfer, reply: 'accepted', reason: ''} as const;
  return writes(who, 'care', answerTransfer(reply, await standing(who), {me: who.me, today}));
}
