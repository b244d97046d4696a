import {attendanceFold} from '../../src/attendance/attendance-view.js';
import {writeEntry, type StoredEntry} from '../../src/journal/entry.js';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {Journal} from '../../src/journal/journal.js';
import type {Draft} from '../../src/kernel/draft.js';
import {stampOf} from '../../src/kernel/stamp.js';
import {author, note, registers} from '../ledger-drafts.js';

function journalOn(replica: IdbReplica): Journal {
  return new Journal({replica, author, now: () => new Date()});
}

/** Appends through the journal, hashing and all. @returns ms */
async function appendThroughJournal(count: number): Promise<number> {
  const drafts = registers(count);
  const replica = await IdbReplica.open(`append-${crypto.randomUUID()}`);
  const journal = journalOn(replica);
  const start = performance.now();
  await journal.append({school: drafts});
  const took = performance.now() - start;
  journal.close();
  return took;
}

/** The floor: the same bodies put raw, in one transaction. @returns ms */
async function appendRaw(count: number): Promise<number> {
  const drafts = registers(count);
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(`raw-${crypto.randomUUID()}`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('entries', {autoIncrement: true});
    request.onsuccess = () => resolve(request.result);
  });
  const start = performance.now();
  const transaction = database.transaction('entries', 'readwrite', {durability: 'strict'});
  const store = transaction.objectStore('entries');
  for (const each of drafts) store.put(each);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  const took = performance.now() - start;
  database.close();
  return took;
}

let alone: Promise<IdbReplica> | undefined;

/** One register of a class of 25, or one note in a case, hashed and durable. @param chained as the journal does it, else without a place in the device's chain @returns ms */
async function appendOne(what: 'register' | 'note', chained: boolean): Promise<number> {
  const replica = await (alone ??= IdbReplica.open(`one-${crypto.randomUUID()}`));
  const drafts = what === 'register' ? registers(1) : [note()];
  const ledger = what === 'register' ? 'school' : 'care';
  const journal = journalOn(replica);
  const start = performance.now();
  if (chained) await journal.append({[ledger]: drafts});
  else await replica.append({[ledger]: drafts.map(unchained)});
  return performance.now() - start;
}

function unchained(said: Draft): StoredEntry {
  const content = writeEntry(said, author, stampOf(new Date()));
  return {id: content.id, content};
}

const stored = 'open-60000';

/** Fills a journal and leaves its snapshot. */
async function fill(count: number): Promise<void> {
  const replica = await IdbReplica.open(stored);
  const journal = journalOn(replica);
  const drafts = registers(count);
  for (let from = 0; from < count; from += 10_000)
    await journal.append({school: drafts.slice(from, from + 10_000)});
  await journal.read(attendanceFold);
  while (!(await replica.readSnapshot(attendanceFold.name)))
    await new Promise((resolve) => setTimeout(resolve, 50));
  journal.close();
}

/** @returns ms until the attendance view is ready */
async function open(): Promise<number> {
  const start = performance.now();
  const journal = journalOn(await IdbReplica.open(stored));
  await journal.read(attendanceFold);
  const took = performance.now() - start;
  journal.close();
  return took;
}

/** @returns ms without a snapshot: every entry is read, checked and folded */
async function openCold(): Promise<number> {
  const replica = await IdbReplica.open(stored);
  replica.readSnapshot = () => Promise.resolve(undefined);
  replica.writeSnapshot = () => Promise.resolve();
  const start = performance.now();
  const journal = journalOn(replica);
  await journal.read(attendanceFold);
  const took = performance.now() - start;
  journal.close();
  return took;
}

export const bench = {appendOne, appendThroughJournal, appendRaw, fill, open, openCold};
export type JournalBench = typeof bench;
Object.assign(globalThis, {bench});
