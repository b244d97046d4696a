import type {EntryId, SubjectKey} from '../kernel/ids.js';
import type {StoredEntry} from './entry.js';
import {erasingLedger, mayErase, notErased, type Erasure} from './erasure.js';
import type {Reading, StoreName, Writing} from './idb-schema.js';
import type {ErasureReport} from './replica.js';

/** What a transaction needs besides its ledgers. */
export const erasingStores: readonly StoreName[] = [
  'erased',
  'erasedKeys',
  'envelopes',
  'outbox',
  'snapshots',
  'epochs',
];

/** @returns the entries that no erasure takes, of before or of the same batch */
export async function standing(
  transaction: Writing,
  entries: readonly StoredEntry[],
  erasures: readonly Erasure[],
): Promise<readonly StoredEntry[]> {
  const scopes = new Map<EntryId, SubjectKey[]>();
  const name = (id: EntryId, scope: SubjectKey): unknown =>
    scopes.set(id, [...(scopes.get(id) ?? []), scope]);
  for (const {id, scope} of await transaction.objectStore('erased').getAll()) name(id, scope);
  for (const {ids, scope} of erasures) for (const id of ids) name(id, scope);
  return notErased(entries, (id) => scopes.get(id) ?? []);
}

/** Takes out what the erasures name, with every snapshot that may hold it. Nothing but IndexedDB is awaited. */
export async function eraseAll(
  transaction: Writing,
  erasures: readonly Erasure[],
  spare: ReadonlySet<string>,
): Promise<void> {
  const taken = await Promise.all(
    erasures.flatMap(({scope, ids, envelopes}) => [
      ...ids.map((id) => eraseEntry(transaction, scope, id)),
      ...envelopes.map((key) => eraseEnvelope(transaction, scope, key, spare.has(key))),
    ]),
  );
  if (taken.includes(true)) await startEpoch(transaction);
}

/** @returns whether it was here and went */
async function eraseEntry(transaction: Writing, scope: SubjectKey, id: EntryId): Promise<boolean> {
  const store = transaction.objectStore(erasingLedger);
  const [, at] = await Promise.all([
    transaction.objectStore('erased').put({id, scope}, `${id} ${scope}`),
    store.index('id').getKey(id),
  ]);
  const lying = at === undefined ? undefined : await store.get(at);
  if (at === undefined || !lying || !mayErase(scope, lying.content)) return false;
  await store.delete(at);
  return true;
}

/** An envelope is in no fold: no view has to begin anew for it. */
async function eraseEnvelope(
  transaction: Writing,
  scope: SubjectKey,
  key: string,
  isSpared: boolean,
): Promise<false> {
  const keys = transaction.objectStore('erasedKeys');
  const envelopes = transaction.objectStore('envelopes');
  const [known, lying] = await Promise.all([keys.get(key), envelopes.getKey(key)]);
  await Promise.all([
    known ? undefined : keys.put({scope, had: lying !== undefined, came: false}, key),
    ...(isSpared ? [] : [envelopes.delete(key), transaction.objectStore('outbox').delete(key)]),
  ]);
  return false;
}

async function startEpoch(transaction: Writing): Promise<void> {
  const epochs = transaction.objectStore('epochs');
  await epochs.put(((await epochs.get(erasingLedger)) ?? 0) + 1, erasingLedger);
  let at = await transaction.objectStore('snapshots').openCursor();
  for (; at; at = await at.continue()) if (at.value.ledger === erasingLedger) await at.delete();
}

/** @returns what an erasure names and could not take, and what it met later */
export async function reportOn(transaction: Reading, scope: SubjectKey): Promise<ErasureReport> {
  const [ids, names, marks, lying] = await Promise.all([
    transaction.objectStore('erased').getAll(),
    transaction.objectStore('erasedKeys').getAllKeys(),
    transaction.objectStore('erasedKeys').getAll(),
    transaction.objectStore('envelopes').getAllKeys(),
  ]);
  const byId = transaction.objectStore(erasingLedger).index('id');
  const named = ids.filter((erased) => erased.scope === scope);
  const here = await Promise.all(named.map(({id}) => byId.getKey(id)));
  const envelopes = new Set(lying);
  const own = marks.flatMap((mark, at) => (mark.scope === scope ? [{...mark, key: names[at] ?? ''}] : []));
  const refused = here.filter((at) => at !== undefined).length;
  const spared = own.filter(({key}) => envelopes.has(key)).length;
  return {refused: refused + spared, late: own.filter(({had, came}) => came && !had).length};
}
