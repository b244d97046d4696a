import type {EntryLedger, StoredEntry} from '../journal/entry.js';
import {erasingLedger, erasuresAmong, mayErase} from '../journal/erasure.js';
import {ledgerErasedWith} from '../kernel/erasable.js';
import type {EntryId} from '../kernel/ids.js';

/**
 * Erasures that name what lies here and may go. The envelopes that they name are spared: whose key is missing cannot say which of
 * them the care team opens, and whoever reads the inbox judges those.
 */
export function erasuresToFinish(open: ReadonlyMap<EntryLedger, readonly StoredEntry[]>): {
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
