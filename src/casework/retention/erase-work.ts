import {today, type School} from '../../host/school.js';
import {erase, mayErase} from '../../journal/erasure.js';
import type {Journal} from '../../journal/journal.js';
import {oneTabAtATime} from '../../journal/one-tab.js';
import type {Draft} from '../../kernel/draft.js';
import type {CaseId} from '../../kernel/ids.js';
import {isRefusal, refuse, type Refusal} from '../../kernel/refusal.js';
import type {ErasureReason} from '../../kernel/erasable.js';
import {flagsFold} from '../../signals/flags-view.js';
import {caseOf, caseworkFold} from '../casework-view.js';
import {setAsideOf} from '../set-aside-view.js';
import {remainsOf, toldThatStays} from './case-remains.js';
import {eraseCase, type CaseRemains, type EraseRefusal} from './erase-case.js';
import {retentionOf} from './retention-rules.js';
import {certificateFor, certificatesOfTold, holdsOf, retentionFold, timesIn} from './retention-view.js';

/** What would go with a case, for the person who is asked. */
export interface Foreseen {
  readonly remains: CaseRemains;
  readonly toldStays: number;
}

/** @throws {JournalError} */
export async function foresee({journal}: School, id: CaseId): Promise<Foreseen> {
  const lying = await allOf(journal);
  const remains = remainsOf(id, lying);
  const record = caseOf(lying.cases, id);
  return {remains, toldStays: record ? toldThatStays(record, remains) : 0};
}

/** Erases what this device has of a case, as it is now: another tab may have set a hold. @throws {JournalError} */
export async function eraseHere(
  school: School,
  id: CaseId,
  reason: ErasureReason | undefined,
): Promise<Refusal<EraseRefusal> | undefined> {
  const {journal} = school;
  return oneTabAtATime('pana-erasing', async () => {
    const lying = await allOf(journal);
    const state = await journal.read(retentionFold);
    const record = caseOf(lying.cases, id);
    if (!record) return refuse('gone');
    const known = {
      holds: holdsOf(state, id),
      unreadable: setAsideOf(lying.cases, id).length,
      times: timesIn(state),
    };
    const decision = eraseCase(remainsOf(id, lying), {
      retention: retentionOf(record, known, today(school)),
      isErased: certificateFor(state, id) !== undefined,
      reason,
    });
    if (isRefusal(decision)) return decision;
    await journal.append({care: decision});
    return undefined;
  });
}

/**
 * A concern that two devices opened apart lies in two entries. What comes under an erased one's key is the same words again, and
 * goes without anybody being asked.
 */
export async function eraseToldAgain(journal: Journal): Promise<void> {
  const erasures = certificatesOfTold(await journal.read(retentionFold));
  if (erasures.length === 0) return;
  const care = await journal.entries('care');
  const again = erasures.flatMap(({scope, reason}): readonly Draft[] => {
    const ids = care.filter((entry) => mayErase(scope, entry)).map(({id}) => id);
    return ids.length > 0 ? [erase({scope, reason, ids: ids.sort(), envelopes: [], counts: {}})] : [];
  });
  if (again.length > 0) await journal.append({care: again});
}

async function allOf(journal: Journal) {
  const [care, school, cases, flags] = await Promise.all([
    journal.entries('care'),
    journal.entries('school'),
    journal.read(caseworkFold),
    journal.read(flagsFold),
  ]);
  return {care, school, cases, flags};
}
