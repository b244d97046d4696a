import type {CaseRecord} from '../../src/casework/case-record.js';
import {followHandings} from '../../src/casework/plan/hand-over.js';
import {inLedgers} from '../../src/casework/plan/handed-kinds.js';
import {handedFold} from '../../src/casework/plan/handed-view.js';
import {isRefusal, type Decision} from '../../src/kernel/refusal.js';
import {caseNow, OffScript, type OnStage} from './stage.js';

/** Appends what a rule decided, as a screen does. @throws {OffScript} where the rule refuses */
export async function write({school}: Pick<OnStage, 'school'>, decision: Decision): Promise<void> {
  if (isRefusal(decision)) throw new OffScript(decision.refused);
  await school.journal.append(inLedgers(decision));
}

/**
 * One decision after the other on the child's case, each beside what stands by then, and with what it means for colleagues
 * who have something in hand.
 */
export async function decide(
  around: OnStage,
  ...decisions: readonly ((record: CaseRecord) => Decision)[]
): Promise<void> {
  const {school, today, start} = around;
  for (const decision of decisions) {
    const record = await caseNow(school, start);
    if (!record) throw new OffScript('no case');
    const drafts = decision(record);
    if (isRefusal(drafts)) throw new OffScript(drafts.refused);
    const handed = await school.journal.read(handedFold);
    await write(around, [...drafts, ...followHandings(drafts, record, handed, today)]);
  }
}
