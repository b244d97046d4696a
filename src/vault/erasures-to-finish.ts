import type {EntryLedger, StoredEntry} from '../journal/entry.js';
import {erasingLedger, erasuresAmong, mayErase} from '../journal/erasure.js';
import type {Reader, Replica} from '../journal/replica.js';
import {ledgerErasedWith} from '../kernel/erasable.js';
import type {EntryId} from '../kernel/ids.js';

interface Finishing {
  readonly inner: Replica;
  readonly openAll: (ledger: EntryLedger) => Promise<readonly StoredEntry[]>;
  readonly judged: (write: (reader: Reader) => Promise<void>) => Promise<void>;
}

/**
 * Takes what erasures name that could not be read, or could not be judged, when they came.
 *
 * @returns erasures that name envelopes, as they lie: whoever reads the inbox judges those
 */
export async function finishErasures({inner, openAll, judged}: Finishing): Promise<readonly StoredEntry[]> {
  const care = await openAll(erasingLedger);
  const named = erasuresAmong(care);
  if (named.length === 0) return [];
  const open = new Map([[erasingLedger, care]]);
  for (const ledger of named.map(({scope}) => ledgerErasedWith(scope)))
    if (!open.has(ledger)) open.set(ledger, await openAll(ledger));
  const {erasures, spare} = erasuresToFinish(open);
  const {entries} = await inner.read(erasingLedger);
  const due = entries.filter(({id}) => erasures.has(id));
  if (due.length > 0) await judged((reader) => inner.append({[erasingLedger]: due}, {spare, reader}));
  const naming = await namingEnvelopes(inner, care);
  return entries.filter(({id}) => naming.has(id));
}

/**
 * Erasures that name what lies here and may go. The envelopes that they name are spared: to say which of them the care team opens
 * takes a journal, which cannot be read before this is done. It judges those next.
 */
function erasuresToFinish(open: ReadonlyMap<EntryLedger, readonly StoredEntry[]>): {
  readonly erasures: ReadonlySet<EntryId>;
  readonly spare: ReadonlySet<string>;
} {
  const lying = new Map(
    [...open].map(([ledger, entries]) => [ledger, new Map(entries.map((each) => [each.id, each.content]))]),
  );
  const erasures = new Set<EntryId>();
  const spare = new Set<string>();
  for (const stored of open.get(erasingLedger) ?? [])
    for (const {scope, ids, envelopes} of erasuresAmong([stored])) {
      const named = ids.map((id) => lying.get(ledgerErasedWith(scope))?.get(id));
      if (!named.some((content) => content && mayErase(scope, content))) continue;
      erasures.add(stored.id);
      for (const key of envelopes) spare.add(key);
    }
  return {erasures, spare};
}

/** @returns erasures, as they are given, that name an envelope which nothing has taken yet: it lies here, or may come */
async function namingEnvelopes(
  inner: Pick<Replica, 'erasedAmong'>,
  opened: readonly StoredEntry[],
): Promise<ReadonlySet<EntryId>> {
  const naming = opened.map((stored) => ({
    id: stored.id,
    keys: erasuresAmong([stored]).flatMap(({envelopes}) => envelopes),
  }));
  const gone = new Set(await inner.erasedAmong(naming.flatMap(({keys}) => keys)));
  return new Set(naming.filter(({keys}) => keys.some((key) => !gone.has(key))).map(({id}) => id));
}
