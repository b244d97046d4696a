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
import {
  isContinuation,
  type Appending,
  type Batch,
  type Continuation,
  type Place,
  type Reader,
} from './replica.js';
import {sameBytes} from './same-bytes.js';
import type {PulledMark} from './sharing.js';

/** Only one ledger has erasures and files, and only of some anything is erased: appending to the others asks nothing about them. */
export function storesFor(what: Batch | Continuation, reader: Reader, pulled?: PulledMark): StoreName[] {
  const own: StoreName[] = isContinuation(what) ? ['chains', 'erased'] : [];
  const [ledgers, erases] = isContinuation(what)
    ? [what.ledgers, what.erases]
    : [ledgersOf(what), erasuresAmong(opened(what, erasingLedger, reader)).length > 0];
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
    const batch = isContinuation(what) ? await continued(transaction, what, beside.reader) : what;
    await appendAll(transaction, batch, beside);
  } catch (cause) {
    giveUp(transaction);
    throw cause;
  }
}

/** Reading the ends, making the entries and moving the ends is one transaction: no other tab comes in between. */
async function continued(transaction: Writing, own: Continuation, reader: Reader): Promise<Batch> {
  const found = await Promise.all(
    own.ledgers.map(
      async (ledger) => [ledger, await endIn(transaction, ledger, own.device, reader)] as const,
    ),
  );
  const batch = own.write(Object.fromEntries(found.filter(([, end]) => end)));
  const chains = transaction.objectStore('chains');
  await Promise.all(
    own.ledgers.flatMap((ledger) => {
      const end = endAfter(opened(batch, ledger, reader));
      return end ? [chains.put(end, `${ledger} ${own.device}`)] : [];
    }),
  );
  return batch;
}

async function endIn(
  transaction: Writing,
  ledger: EntryLedger,
  device: DeviceId,
  reader: Reader,
): Promise<ChainEnd | undefined> {
  const known = await transaction.objectStore('chains').get(`${ledger} ${device}`);
  if (known) return known;
  const traces = erasableLedgers.includes(ledger) ? await transaction.objectStore('erased').getAll() : [];
  const own = traces.filter(({scope}) => ledgerErasedWith(scope) === ledger);
  const lying = await transaction.objectStore(ledger).getAll();
  return endOf(device, opened({[ledger]: lying}, ledger, reader), own);
}

async function appendAll(
  transaction: Writing,
  batch: Batch,
  {spare, blobs, reader, pulled}: Beside,
): Promise<void> {
  const raw = unwrap(transaction);
  const remotes = await remotesOf(transaction);
  const erasures = erasuresAmong(opened(batch, erasingLedger, reader));
  for (const ledger of ledgersOf(batch)) {
    const entries = batch[ledger] ?? [];
    const isErasable = erasableLedgers.includes(ledger);
    const lasting = isErasable ? await standing(transaction, {ledger, reader}, entries, erasures) : entries;
    const lacking = remotes.get(ledger)?.filter((remote) => remote !== pulled?.share.remote) ?? [];
    addUnknown(raw, {ledger, reader, lacking}, lasting);
    if (ledger === erasingLedger) keepBlobs(transaction, opened({[ledger]: lasting}, ledger, reader), blobs);
  }
  if (erasures.length > 0) await eraseAll(transaction, erasures, spare, reader);
  if (pulled) await notePulled(transaction, pulled, batch[pulled.share.ledger] ?? []);
  await transaction.done;
}

function opened(batch: Batch, ledger: EntryLedger, reader: Reader): readonly StoredEntry[] {
  return (batch[ledger] ?? []).map((stored) => reader(ledger, stored));
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

/** With the remotes that lack what comes to lie there. */
interface SharedPlace extends Place {
  readonly lacking: readonly string[];
}

/** Raw requests: idb's promises cannot keep a refused duplicate from aborting the rest of the transaction. */
function addUnknown(transaction: IDBTransaction, place: SharedPlace, entries: readonly StoredEntry[]): void {
  const {ledger, lacking} = place;
  const store = transaction.objectStore(ledger);
  for (const {id, content, signature} of entries) {
    const incoming = {id, content, ...(signature && {signature})};
    const adding = store.add(incoming);
    if (lacking.length > 0)
      adding.onsuccess = () => offer(transaction, lacking, {ledger, id, place: Number(adding.result)});
    adding.onerror = (event) => {
      if ((event.target as IDBRequest).error?.name !== 'ConstraintError') return;
      event.preventDefault();
      event.stopPropagation();
      mend(transaction, place, incoming);
    };
  }
}

/** Views begin anew then: they have passed the place where the damaged one lay. */
function mend(
  transaction: IDBTransaction,
  {ledger, reader, lacking}: SharedPlace,
  incoming: StoredEntry,
): void {
  const store = transaction.objectStore(ledger);
  const finding = store.index('id').openCursor(incoming.id);
  const isMended = (lying: StoredEntry): boolean => {
    try {
      return isMendedBy(reader(ledger, lying), reader(ledger, incoming));
    } catch {
      transaction.abort();
      return false;
    }
  };
  finding.onsuccess = () => {
    const at = finding.result;
    if (!at || !isMended(at.value as StoredEntry)) return;
    at.update(incoming);
    offer(transaction, lacking, {ledger, id: incoming.id, place: Number(at.primaryKey)});
    const epochs = transaction.objectStore('epochs');
    const epoch = epochs.get(ledger);
    epoch.onsuccess = () => epochs.put(Number(epoch.result ?? 0) + 1, ledger);
  };
}
