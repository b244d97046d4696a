import {closeCase, openCase, readCase} from '../../src/casework/case-rules.js';
import {caseOf, caseworkFold} from '../../src/casework/casework-view.js';
import {holdCase} from '../../src/casework/retention/retention-rules.js';
import type {School} from '../../src/host/school.js';
import {day} from '../../src/kernel/school-day.js';
import {allowed, caseId} from './cases.js';
import {holdId} from './retention.js';
import {pupilKey, staffId} from './school.js';

/** Closed cases: p1's time is over, p2's is soon, p3's is held. */
export async function keptCases(school: School): Promise<void> {
  await keep(school, 'case-1', 'p1', '2021-11-02');
  await keep(school, 'case-2', 'p2', '2022-01-10');
  await keep(school, 'case-3', 'p3', '2026-11-02');
  const hold = {hold: holdId('hold-1'), why: 'The court asked for the file.'};
  const held = holdCase(hold, {id: caseId('case-3')}, day('2026-11-10'));
  await school.journal.append({care: allowed(held)});
}

async function keep(school: School, id: string, pupil: string, on: string): Promise<void> {
  const opening = {caseId: caseId(id), pupil: pupilKey(pupil), flags: [], note: ''};
  const lead = staffId('psychologist-1');
  await school.journal.append({care: allowed(openCase({...opening, lead}, undefined, day(on)))});
  const record = caseOf(await school.journal.read(caseworkFold), caseId(id));
  const end = {outcome: 'better', reason: 'Calm since spring.', leftOpen: {}} as const;
  if (record) await school.journal.append({care: allowed(closeCase(end, record, day(on)))});
  await school.journal.append({care: readCase(caseId(id), `sitting-${id}`)});
}
