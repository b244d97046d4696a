import {unwrap} from 'idb';
import type {DeviceId} from '../kernel/ids.js';
import {endAfter, endOf, type ChainEnd} from './chain.js';
import {isMendedBy, type EntryLedger, type Envelope, type StoredEntry} from './entry.js';
import {ledgerErasedWith} from '../kernel/erasable.js';
import {erasableLedgers, erasingLedger, erasuresAmong} from './erasure.js';
import {blobStores, keepBlobs} from './idb-blobs.js';
import {eraseAll, erasingStores, standing} from './idb-erasing.js';
import {ledgerNames, type StoreName, type Writing} from './idb-schema.js';
import {notePulled, offer, remotesOf, sharingStores} from './idb-sharing.js';
import {isContinuation, type Appending, type Batch, type Continuation} from './replica.js';
import {sameBytes} from './same-bytes.js';
import type {PulledMark} from './sharing.js';

/** Only one ledger has erasures and files, and only of some anything is erased: appending to the others asks nothing about them. */
export function storesFor(what: Batch | Continuation, pulled?: PulledMark): StoreName[] {
  const own: StoreName[] = isContinuation(what) ? ['chains', 'erased'] : [];
  const [ledgers, erases] = isContinuation(what)
    ? [what.ledgers, what.erases]
    : [ledgersOf(what), erasuresAmong(what[erasingLedger]).length > 0];
  const asking: readonly StoreName[] = ledgers.some((each) => erasableLedgers.includes(each))
    ? ['erased']
    : [];
  const caring: readonly StoreName[] = ledgers.includes(erasingLedger) ? blobStores : [];
  if (ledgers.length === 0) return pulled ? [...sharingStores, pulled.share.ledger] : [];
  const stores = [
    ...ledgers,
    'epochs',
    ...sharingStores,
    ...own,
    ...asking,
    ...caring,
    ...(erases ? erasingStores : []),
  ] as const;
  return [...new Set<StoreName>(stores)];
}

type Beside = Required<Omit<Appending, 'pulled'>> & Pick<Appending, 'pulled'>;

/** All of it, and what its erasures take with them, or nothing. */
export async function append(
  transaction: Writing,
  what: Batch | Continuation,
  beside: Beside,
): Promise<void> {
  transaction.done.catch(() => undefined);
  try {
    await appendAll(transaction, isContinuation(what) ? await continued(transaction, what) : what, beside);
  } catch (cause) {
    giveUp(transaction);
    throw cause;
  }
}

/** Reading the ends, making the entries and moving the ends is one transaction: no other tab comes in between. */
async function continued(transaction: Writing, own: Continuation): Promise<Batch> {
  const found = await Promise.all(
    own.ledgers.map(async (ledger) => [ledger, await endIn(transaction, ledger, own.device)] as const),
  );
  const batch = own.write(Object.fromEntries(found.filter(([, end]) => end)));
  const chains = transaction.objectStore('chains');
  await Promise.all(
    own.ledgers.flatMap((ledger) => {
      const end = endAfter(batch[ledger]);
      return end ? [chains.put(end, `${ledger} ${own.device}`)] : [];
    }),
  );
  return batch;
}

async function endIn(
  transaction: Writing,
  ledger: EntryLedger,
  device: DeviceId,
): Promise<ChainEnd | undefined> {
  const known = await transaction.objectStore('chains').get(`${ledger} ${device}`);
  if (known) return known;
  const traces = erasableLedgers.includes(ledger) ? await transaction.objectStore('erased').getAll() : [];
  const own = traces.filter(({scope}) => ledgerErasedWith(scope) === ledger);
  return endOf(device, await transaction.objectStore(ledger).getAll(), own);
}

async function appendAll(transaction: Writing, batch: Batch, {spare, blobs, pulled}: Beside): Promise<void> {
  const raw = unwrap(transaction);
  const remotes = await remotesOf(transaction);
  const erasures = erasuresAmong(batch[erasingLedger]);
  for (const ledger of ledgersOf(batch)) {
    const entries = batch[ledger] ?? [];
    const isErasable = erasableLedgers.includes(ledger);
    const lasting = isErasable ? await standing(transaction, ledger, entries, erasures) : entries;
    const lacking = remotes.get(ledger)?.filter((remote) => remote !== pulled?.share.remote) ?? [];
    addUnknown(raw, ledger, lasting, lacking);
    if (ledger === erasingLedger) keepBlobs(transaction, lasting, blobs);
  }
  if (erasures.length > 0) await eraseAll(transaction, erasures, spare);
  if (pulled) await notePulled(transaction, pulled, batch[pulled.share.ledger] ?? []);
  await transaction.done;
}

function ledgersOf(batch: Batch): readonly EntryLedger[] {
  return ledgerNames.filter((ledger) => batch[ledger]?.length);
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
function addUnknown(
  transaction: IDBTransaction,
  ledger: EntryLedger,
  entries: readonly StoredEntry[],
  lacking: readonly string[],
): void {
  const store = transaction.objectStore(ledger);
  for (const {id, content} of entries) {
    const adding = store.add({id, content});
    if (lacking.length > 0)
      adding.onsuccess = () => offer(transaction, lacking, {ledger, id, place: Number(adding.result)});
    adding.onerror = (event) => {
      if ((event.target as IDBRequest).error?.name !== 'ConstraintError') return;
      event.preventDefault();
      event.stopPropagation();
      mend(transaction, ledger, {id, content}, lacking);
    };
  }
}

/** Views begin anew then: they have passed the place where the damaged one lay. */
function mend(
  transaction: IDBTransaction,
  ledger: EntryLedger,
  incoming: StoredEntry,
  lacking: readonly string[],
): void {
  const store = transaction.objectStore(ledger);
  const finding = store.index('id').openCursor(incoming.id);
  finding.onsuccess = () => {
    const at = finding.result;
    if (!at || !isMendedBy(at.value as StoredEntry, incoming)) return;
    at.update(incoming);
    offer(transaction, lacking, {ledger, id: incoming.id, place: Number(at.primaryKey)});
    const epochs = transaction.objectStore('epochs');
    const epoch = epochs.get(ledger);
    epoch.onsuccess = () => epochs.put(Number(epoch.result ?? 0) + 1, ledger);
  };
}
