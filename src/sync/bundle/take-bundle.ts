import type {EntryLedger, StoredEntry} from '../../journal/entry.js';
import {erasingLedger, erasuresAmong, notErased} from '../../journal/erasure.js';
import type {Journal} from '../../journal/journal.js';
import type {EntryId, SubjectKey} from '../../kernel/ids.js';
import {sift} from '../sift.js';
import type {Bundle} from './bundle.js';

/** What taking in a bundle would do, before anybody says yes. */
export interface BundlePreview {
  /** This device has them not. */
  readonly fresh: number;
  readonly known: number;
  /** An erasure, of here or of the bundle, names them: they stay out. */
  readonly erased: number;
  /** Their names do not fit what they say: they stay out. */
  readonly aside: number;
}

/** @throws {JournalError} */
export async function previewBundle(journal: Journal, bundle: Bundle): Promise<BundlePreview> {
  const scopes = await scopesNamed(journal, bundle);
  const sum = {fresh: 0, known: 0, erased: 0, aside: 0};
  for (const [ledger, entries] of ledgersOf(bundle)) {
    const {sound, aside} = sift(entries);
    const lasting = notErased(ledger, sound, (id) => scopes.get(id) ?? []);
    const here = new Set((await journal.content(ledger)).entries.map(({id}) => id));
    const names = new Set(lasting.map(({id}) => id));
    const known = [...names].filter((id) => here.has(id)).length;
    sum.fresh += names.size - known;
    sum.known += known;
    sum.erased += sound.length - lasting.length;
    sum.aside += aside.length;
  }
  return sum;
}

/**
 * Takes in what is not here: all of it or nothing. Safe to repeat; what was erased here stays erased. What comes is offered
 * to every remote that these ledgers are shared with, so a device with a network carries it on.
 *
 * @throws {JournalError}
 */
export async function takeBundle(journal: Journal, bundle: Bundle): Promise<void> {
  const sound = ledgersOf(bundle).map(([ledger, entries]) => [ledger, sift(entries).sound] as const);
  await journal.takeIn(Object.fromEntries(sound));
}

function ledgersOf(bundle: Bundle): readonly (readonly [EntryLedger, readonly StoredEntry[]])[] {
  return Object.entries(bundle) as [EntryLedger, readonly StoredEntry[]][];
}

async function scopesNamed(
  journal: Journal,
  bundle: Bundle,
): Promise<ReadonlyMap<EntryId, readonly SubjectKey[]>> {
  const scopes = new Map<EntryId, SubjectKey[]>();
  const name = (id: EntryId, scope: SubjectKey): unknown =>
    scopes.set(id, [...(scopes.get(id) ?? []), scope]);
  for (const ledger of ['care', 'school'] as const)
    for (const {id, scope} of (await journal.content(ledger)).traces) name(id, scope);
  const {sound} = sift(bundle[erasingLedger] ?? []);
  for (const {ids, scope} of erasuresAmong(sound)) for (const id of ids) name(id, scope);
  return scopes;
}
