import {isCopy, type EntryLedger} from './entry.js';
import type {Writing} from './idb-schema.js';
import type {Resealed} from './replica.js';

/** @returns how many were replaced */
export async function reseal(
  transaction: Writing,
  ledger: EntryLedger,
  entries: readonly Resealed[],
): Promise<number> {
  transaction.done.catch(() => undefined); // what fails is told by the requests
  const store = transaction.objectStore(ledger);
  const replaced = await Promise.all(
    entries.map(async ({lying, sealed}) => {
      const key = await store.index('id').getKey(lying.id);
      const now = key === undefined ? undefined : await store.get(key);
      if (key === undefined || !now || !isCopy(now, lying)) return 0;
      await store.put(sealed, key);
      return 1;
    }),
  );
  await transaction.done;
  return replaced.reduce<number>((sum, each) => sum + each, 0);
}

/** Snapshots hold what lay open. A state that somebody is still reading is too old to be kept once this is done. */
export async function forgetSnapshots(transaction: Writing, ledgers: readonly EntryLedger[]): Promise<void> {
  const epochs = transaction.objectStore('epochs');
  await transaction.objectStore('snapshots').clear();
  for (const ledger of ledgers) await epochs.put(((await epochs.get(ledger)) ?? 0) + 1, ledger);
  await transaction.done;
}
