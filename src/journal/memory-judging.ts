import {ledgerErasedWith} from '../kernel/erasable.js';
import type {EntryId} from '../kernel/ids.js';
import {isCopy, type EntryLedger, type StoredEntry} from './entry.js';
import {erasingLedger, erasuresAmong, type Erasure} from './erasure.js';
import type {Batch, Reader} from './replica.js';

/** What lies in a replica under a name, and what it says. */
export interface Lying {
  readonly at: (ledger: EntryLedger, id: EntryId) => StoredEntry | undefined;
  readonly reader: Reader;
}

/** What lies here already is passed over, but for erasures, which may now take more. With files it counts: they may come later. */
export function newIn(batch: Batch, {at, reader}: Lying): Batch {
  return Object.fromEntries(
    ledgersIn(batch).map(([ledger, entries]) => {
      const isNew = (entry: StoredEntry): boolean => {
        const lying = at(ledger, entry.id);
        return !lying || !isCopy(lying, entry);
      };
      const isErasure = (entry: StoredEntry): boolean =>
        ledger === erasingLedger && erasuresAmong([reader(ledger, entry)]).length > 0;
      return [ledger, entries.filter((entry) => isNew(entry) || isErasure(entry))];
    }),
  );
}

/** Before anything is changed: where something that has to be judged cannot be read, nothing will be. */
export function mustBeReadable(batch: Batch, erasures: readonly Erasure[], {at, reader}: Lying): void {
  const named = erasures.map(({scope, ids}) => [ledgerErasedWith(scope), ids] as const);
  const doubled = ledgersIn(batch).map(([ledger, entries]) => [ledger, entries.map(({id}) => id)] as const);
  for (const [ledger, ids] of [...named, ...doubled])
    for (const id of ids) {
      const lying = at(ledger, id);
      if (lying) reader(ledger, lying);
    }
}

function ledgersIn(batch: Batch): [EntryLedger, readonly StoredEntry[]][] {
  return Object.entries(batch) as [EntryLedger, readonly StoredEntry[]][];
}
