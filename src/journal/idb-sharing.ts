import {unwrap} from 'idb';
import type {EntryId} from '../kernel/ids.js';
import type {EntryLedger, StoredEntry} from './entry.js';
import type {StoreName, WaitingRow, Writing} from './idb-schema.js';
import {isSameContent, joinAside, type PulledMark, type Share} from './sharing.js';

/** What a transaction needs that adds entries or takes them out. */
export const sharingStores: readonly StoreName[] = ['shares', 'waiting'];

export function rowsOf({remote, ledger}: Share): IDBKeyRange {
  return IDBKeyRange.bound([remote, ledger], [remote, ledger, []]);
}

/** With whom each ledger is shared. Asked before the first entry is written, since raw requests follow. */
export async function remotesOf(transaction: Writing): Promise<ReadonlyMap<EntryLedger, readonly string[]>> {
  const remotes = new Map<EntryLedger, string[]>();
  for (const [remote, ledger] of await transaction.objectStore('shares').getAllKeys())
    remotes.set(ledger, [...(remotes.get(ledger) ?? []), remote]);
  return remotes;
}

/** An entry came to lie at a place. A raw request: what fails aborts the transaction, and the entry with it. */
export function offer(
  transaction: IDBTransaction,
  remotes: readonly string[],
  row: Pick<WaitingRow, 'ledger' | 'id' | 'place'>,
): void {
  for (const remote of remotes) transaction.objectStore('waiting').put({...row, remote, parked: 0});
}

/** All that lies in a ledger waits for this remote, whatever it said before. */
export async function offerAll(transaction: Writing, {remote, ledger}: Share): Promise<void> {
  const store = transaction.objectStore(ledger);
  const [entries, places] = await Promise.all([store.getAll(), store.getAllKeys()]);
  const raw: IDBTransaction = unwrap(transaction);
  entries.forEach(({id}, at) => offer(raw, [remote], {ledger, id, place: places[at] ?? 0}));
}

/** An entry went: nobody is offered it any more. Nothing but IndexedDB is awaited. */
export async function withdraw(transaction: Writing, ledger: EntryLedger, id: EntryId): Promise<void> {
  const waiting = transaction.objectStore('waiting');
  const keys = await waiting.index('entry').getAllKeys([ledger, id]);
  await Promise.all(keys.map((key) => waiting.delete(key)));
}

/** Moves the cursor with the batch, and takes off the list what the remote just showed that it has. */
export async function notePulled(
  transaction: Writing,
  {share, after, cursor, heard, aside}: PulledMark,
  entries: readonly StoredEntry[],
): Promise<void> {
  const shares = transaction.objectStore('shares');
  const key: [string, EntryLedger] = [share.remote, share.ledger];
  const row = await shares.get(key);
  if (!row) return;
  const moved = row.cursor === after ? {cursor} : {};
  await shares.put({...row, ...moved, heard, aside: joinAside(row.aside, aside)}, key);
  await Promise.all(entries.map((entry) => takeOff(transaction, share, entry)));
}

async function takeOff(
  transaction: Writing,
  {remote, ledger}: Share,
  {id, content}: StoredEntry,
): Promise<void> {
  const waiting = transaction.objectStore('waiting');
  const row = await waiting.get([remote, ledger, id]);
  const lying = row && (await transaction.objectStore(ledger).get(row.place));
  if (lying && isSameContent(lying.content, content)) await waiting.delete([remote, ledger, id]);
}
