import {isEverErased, ledgerErasedWith} from '../kernel/erasable.js';
import type {EntryId, SubjectKey} from '../kernel/ids.js';
import {isEntry, type EntryLedger, type StoredEntry} from './entry.js';
import {erasableLedgers, mayErase, notErased, traceOf, type Erasure} from './erasure.js';
import {blobStores, forgetBlobs} from './idb-blobs.js';
import type {Reading, StoreName, Writing} from './idb-schema.js';
import {withdraw} from './idb-sharing.js';
import type {ErasedTrace, ErasureReport, Place, Reader} from './replica.js';

/** What a transaction needs besides its ledgers. */
export const erasingStores: readonly StoreName[] = [
  'erased',
  'erasedKeys',
  'envelopes',
  'outbox',
  'snapshots',
  'epochs',
  ...erasableLedgers,
  ...blobStores,
];

/** Beyond so many, reading the whole list once is quicker than asking for each. */
const askedOneByOne = 200;

/** @returns the entries that no erasure takes, of before or of the same batch */
export async function standing(
  transaction: Writing,
  {ledger, reader}: Place,
  entries: readonly StoredEntry[],
  erasures: readonly Erasure[],
): Promise<readonly StoredEntry[]> {
  const doubtful = entries.filter((stored) => isDoubtful(reader(ledger, stored)));
  if (doubtful.length === 0) return entries;
  const scopes = new Map<EntryId, SubjectKey[]>();
  const name = (id: EntryId, scope: SubjectKey): unknown =>
    scopes.set(id, [...(scopes.get(id) ?? []), scope]);
  for (const {id, scope} of await tracesOf(transaction, doubtful)) name(id, scope);
  for (const {ids, scope} of erasures) for (const id of ids) name(id, scope);
  return notErased(ledger, entries, (id) => scopes.get(id) ?? [], reader);
}

function isDoubtful({content}: StoredEntry): boolean {
  return isEntry(content) && isEverErased(content.kind);
}

async function tracesOf(
  transaction: Writing,
  entries: readonly StoredEntry[],
): Promise<readonly ErasedTrace[]> {
  const store = transaction.objectStore('erased');
  if (entries.length > askedOneByOne) return store.getAll();
  const found = await Promise.all(
    entries.map(({id}) => store.getAll(IDBKeyRange.bound(`${id} `, `${id} \uffff`))),
  );
  return found.flat();
}

/** Takes out what the erasures name, with every snapshot that may hold it. Nothing but IndexedDB is awaited. */
export async function eraseAll(
  transaction: Writing,
  erasures: readonly Erasure[],
  spare: ReadonlySet<string>,
  reader: Reader,
): Promise<void> {
  const taken = await Promise.all(
    erasures.flatMap(({scope, ids, envelopes}) => [
      ...ids.map((id) => eraseEntry(transaction, {ledger: ledgerErasedWith(scope), reader}, scope, id)),
      ...envelopes.map((key) => eraseEnvelope(transaction, scope, key, spare.has(key))),
    ]),
  );
  for (const ledger of erasableLedgers) if (taken.includes(ledger)) await startEpoch(transaction, ledger);
}

/** @returns the ledger that it went from, if it was here and went */
async function eraseEntry(
  transaction: Writing,
  {ledger, reader}: Place,
  scope: SubjectKey,
  id: EntryId,
): Promise<EntryLedger | undefined> {
  const store = transaction.objectStore(ledger);
  const erased = transaction.objectStore('erased');
  const [known, at] = await Promise.all([erased.get(`${id} ${scope}`), store.index('id').getKey(id)]);
  const stored = at === undefined ? undefined : await store.get(at);
  const lying = stored && reader(ledger, stored);
  const goes = lying !== undefined && mayErase(scope, lying.content);
  await Promise.all([
    known && !goes
      ? undefined
      : erased.put({id, scope, ...(goes && traceOf(lying.content))}, `${id} ${scope}`),
    goes && at !== undefined ? store.delete(at) : undefined,
  ]);
  if (goes) await Promise.all([forgetBlobs(transaction, id), withdraw(transaction, ledger, id)]);
  return goes ? ledger : undefined;
}

/** An envelope is in no fold: no view has to begin anew for it. */
async function eraseEnvelope(
  transaction: Writing,
  scope: SubjectKey,
  key: string,
  isSpared: boolean,
): Promise<undefined> {
  const keys = transaction.objectStore('erasedKeys');
  const envelopes = transaction.objectStore('envelopes');
  const [known, lying] = await Promise.all([keys.get(key), envelopes.getKey(key)]);
  await Promise.all([
    known ? undefined : keys.put({scope, had: lying !== undefined, came: false}, key),
    ...(isSpared ? [] : [envelopes.delete(key), transaction.objectStore('outbox').delete(key)]),
  ]);
  return undefined;
}

async function startEpoch(transaction: Writing, ledger: EntryLedger): Promise<void> {
  const epochs = transaction.objectStore('epochs');
  await epochs.put(((await epochs.get(ledger)) ?? 0) + 1, ledger);
  let at = await transaction.objectStore('snapshots').openCursor();
  for (; at; at = await at.continue()) if (at.value.ledger === ledger) await at.delete();
}

/** @returns what an erasure names and could not take, and what it met later */
export async function reportOn(transaction: Reading, scope: SubjectKey): Promise<ErasureReport> {
  const [ids, names, marks, lying] = await Promise.all([
    transaction.objectStore('erased').getAll(),
    transaction.objectStore('erasedKeys').getAllKeys(),
    transaction.objectStore('erasedKeys').getAll(),
    transaction.objectStore('envelopes').getAllKeys(),
  ]);
  const byId = transaction.objectStore(ledgerErasedWith(scope)).index('id');
  const named = ids.filter((erased) => erased.scope === scope);
  const here = await Promise.all(named.map(({id}) => byId.getKey(id)));
  const envelopes = new Set(lying);
  const own = marks.flatMap((mark, at) => (mark.scope === scope ? [{...mark, key: names[at] ?? ''}] : []));
  const refused = here.filter((at) => at !== undefined).length;
  const spared = own.filter(({key}) => envelopes.has(key)).length;
  return {refused: refused + spared, late: own.filter(({had, came}) => came && !had).length};
}
