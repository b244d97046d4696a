import {isFields} from '../kernel/guards.js';
import {hasBytes, type Entry, type EntryLedger, type StoredEntry} from '../journal/entry.js';
import {JournalError} from '../journal/journal-error.js';
import type {Batch} from '../journal/replica.js';
import {sealedLedgers, type AudienceOf} from './audience-of.js';
import type {KeyRing} from './key-ring.js';
import type {OpenedEntries} from './opened-entries.js';
import {openedAs, sealEntry} from './sealed-entry.js';

interface Sealing {
  readonly keys: Pick<KeyRing, 'current'>;
  readonly audienceOf: AudienceOf;
  /** Keeps what was sealed, so that it need not be opened. */
  readonly opened: OpenedEntries;
}

/**
 * What lies open is sealed, each entry under the key of those it is for, but what keys come out of; what is sealed already stays as it is, and is opened where
 * that can be. @throws {JournalError} `locked` where a key is missing: nothing is ever sealed for more people instead
 */
export async function sealBatch(batch: Batch, sealing: Sealing): Promise<Batch> {
  const ledgers = Object.entries(batch) as [EntryLedger, readonly StoredEntry[]][];
  const sealed = await Promise.all(
    ledgers.map(async ([ledger, entries]) => [ledger, await sealAll(ledger, entries, sealing)] as const),
  );
  return Object.fromEntries(sealed);
}

async function sealAll(
  ledger: EntryLedger,
  entries: readonly StoredEntry[],
  sealing: Sealing,
): Promise<readonly StoredEntry[]> {
  if (!sealedLedgers.includes(ledger)) return entries;
  const under = entries.filter(({content}) => hasBytes(content));
  await sealing.opened.open(ledger, under);
  return Promise.all(entries.map((stored) => sealOne(ledger, stored, sealing)));
}

async function sealOne(
  ledger: EntryLedger,
  stored: StoredEntry,
  {keys, audienceOf, opened}: Sealing,
): Promise<StoredEntry> {
  if (hasBytes(stored.content)) return stored;
  // Whatever came in instead of an entry is kept, and counted where it is read.
  const content = (isFields(stored.content) ? stored.content : {garbled: stored.content}) as Entry;
  const open = {...stored, content};
  const audience = audienceOf(ledger, content);
  if (!audience) return stored;
  const key = keys.current(audience);
  if (!key) throw new JournalError('locked');
  const sealed = await sealEntry(key, ledger, open);
  opened.keep(ledger, sealed, openedAs(open));
  return sealed;
}
