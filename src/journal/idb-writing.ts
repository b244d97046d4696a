import {unwrap} from 'idb';
import type {EntryLedger, Envelope, StoredEntry} from './entry.js';
import {erasingLedger, type Erasure} from './erasure.js';
import {eraseAll, erasingStores, standing} from './idb-erasing.js';
import {ledgerNames, type StoreName, type Writing} from './idb-schema.js';
import type {Batch} from './replica.js';
import {sameBytes} from './same-bytes.js';

/** Only one ledger has erasures: appending to the others asks nothing about them. */
export function storesFor(ledgers: readonly EntryLedger[], erases: boolean): StoreName[] {
  if (erases) return [...ledgers, ...erasingStores];
  return ledgers.includes(erasingLedger) ? [...ledgers, 'erased'] : [...ledgers];
}

/** All of a batch, and what its erasures take with them, or nothing. */
export async function appendAll(
  transaction: Writing,
  batch: Batch,
  erasures: readonly Erasure[],
  spare: ReadonlySet<string>,
): Promise<void> {
  transaction.done.catch(() => undefined);
  try {
    const raw = unwrap(transaction);
    for (const ledger of ledgerNames) {
      const entries = batch[ledger] ?? [];
      if (entries.length === 0) continue;
      const isErasing = ledger === erasingLedger;
      addUnknown(raw, ledger, isErasing ? await standing(transaction, entries, erasures) : entries);
    }
    if (erasures.length > 0) await eraseAll(transaction, erasures, spare);
  } catch (cause) {
    giveUp(transaction);
    throw cause;
  }
  await transaction.done;
}

/** @returns keys that were refused */
export async function putAll(
  transaction: Writing,
  envelopes: readonly Envelope[],
  toShare: boolean,
  spare: ReadonlySet<string>,
): Promise<readonly string[]> {
  const [store, outbox, erased] = [
    transaction.objectStore('envelopes'),
    transaction.objectStore('outbox'),
    transaction.objectStore('erasedKeys'),
  ];
  const [known, marks] = await Promise.all([
    Promise.all(envelopes.map(({key}) => store.get(key))),
    Promise.all(envelopes.map(async ({key}) => (spare.has(key) ? undefined : erased.get(key)))),
  ]);
  const fresh = envelopes.filter((_, at) => !known[at] && !marks[at]);
  await Promise.all([
    ...fresh.map(({key, sealed}) => store.put({key, sealed}, key)),
    ...(toShare ? fresh.map(({key}) => outbox.put(true, key)) : []),
    ...envelopes.map(({key}, at) => marks[at] && erased.put({...marks[at], came: true}, key)),
    transaction.done,
  ]);
  const isOther = ({sealed}: Envelope, at: number): boolean =>
    !!known[at] && !sameBytes(known[at].sealed, sealed);
  return envelopes.filter((envelope, at) => marks[at] || isOther(envelope, at)).map(({key}) => key);
}

/** A request that cannot even be made does not abort what was asked before it. */
function giveUp(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It gave up by itself.
  }
}

/** Raw requests: idb's promises cannot keep a refused duplicate from aborting the rest of the transaction. */
function addUnknown(transaction: IDBTransaction, ledger: EntryLedger, entries: readonly StoredEntry[]): void {
  const store = transaction.objectStore(ledger);
  for (const {id, content} of entries) {
    store.add({id, content}).onerror = (event) => {
      if ((event.target as IDBRequest).error?.name !== 'ConstraintError') return;
      event.preventDefault();
      event.stopPropagation();
    };
  }
}
