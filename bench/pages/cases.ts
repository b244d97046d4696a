import {allCases, caseworkFold} from '../../src/casework/casework-view.js';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {Journal} from '../../src/journal/journal.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import type {CaseId, DeviceId, StaffId} from '../../src/kernel/ids.js';
import {noteWritten, subjects, type NoteId} from '../../src/casework/case-kinds.js';
import {manyCases} from '../casework/many-cases.js';

const stored = 'cases';

function journalOn(replica: IdbReplica): Journal {
  const author = {by: 'staff' as StaffId, device: 'device' as DeviceId};
  return new Journal({replica, author, now: () => new Date()});
}

/** Fills a journal and leaves its snapshot. @returns entries */
async function fill(cases: number, each: number): Promise<number> {
  const replica = await IdbReplica.open(stored);
  const entries = manyCases(cases, each);
  for (let from = 0; from < entries.length; from += 10_000)
    await replica.append({care: entries.slice(from, from + 10_000)});
  const journal = journalOn(replica);
  await journal.read(caseworkFold);
  while (!(await replica.readSnapshot(caseworkFold.name)))
    await new Promise((resolve) => setTimeout(resolve, 50));
  journal.close();
  return entries.length;
}

/** @returns ms until every case can be listed */
async function open({cold = false} = {}): Promise<number> {
  const replica = await IdbReplica.open(stored);
  if (cold) {
    replica.readSnapshot = () => Promise.resolve(undefined);
    replica.writeSnapshot = () => Promise.resolve();
  }
  const start = performance.now();
  const journal = journalOn(replica);
  allCases(await journal.read(caseworkFold));
  const took = performance.now() - start;
  journal.close();
  return took;
}

/** One note, saved and read back, in a ledger that is full. @returns ms */
async function note(): Promise<number> {
  const journal = journalOn(await IdbReplica.open(stored));
  await journal.read(caseworkFold);
  await journal.append({care: [said('first')]});
  const start = performance.now();
  await journal.append({care: [said('second')]});
  allCases(journal.view(caseworkFold).state);
  const took = performance.now() - start;
  journal.close();
  return took;
}

function said(key: string): Draft {
  const [caseId, id] = ['case-1' as CaseId, `${key}-${crypto.randomUUID()}` as NoteId];
  return draft(noteWritten, subjects.note(caseId, id), {caseId, note: id, kind: 'note', text: key});
}

export const bench = {fill, open, note};
Object.assign(globalThis, {bench});
