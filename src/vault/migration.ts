import {hasBytes, type Entry, type EntryLedger, type StoredEntry} from '../journal/entry.js';
import {JournalError, type JournalErrorKind} from '../journal/journal-error.js';
import {oneTabAtATime} from '../journal/one-tab.js';
import type {Replica, Resealed} from '../journal/replica.js';
import {isFields} from '../kernel/guards.js';
import {sealedLedgers, type AudienceOf} from './audience-of.js';
import type {Audience, KeyRing} from './key-ring.js';
import {sealEntry} from './sealed-entry.js';

/** How far the sealing of what lay open has come. */
export interface MigrationProgress {
  /** Entries that lay open when it began. */
  readonly total: number;
  readonly done: number;
  /** Entries of both ledgers when it began, and how many of these very ones lie there now: sealing takes none. */
  readonly before: number;
  /** Absent until it has come to its end. */
  readonly after?: number;
  /** They lie as they were: damaged beyond what can be sealed, or for people whose key this person has not. */
  readonly left: number;
  /** Why it stopped. It goes on at the next unlocking. */
  readonly failed?: JournalErrorKind;
}

export interface MigrationParts {
  readonly inner: Replica;
  readonly keys: Pick<KeyRing, 'current'>;
  readonly audienceOf: AudienceOf;
  /** Makes first keys of cases. */
  readonly begin: (audiences: readonly Audience[]) => Promise<void>;
  readonly tell: (progress: MigrationProgress) => void;
}

/** So many are replaced in one transaction. */
const slice = 200;

interface Open {
  readonly ledger: EntryLedger;
  readonly lying: StoredEntry;
  readonly audience: Audience;
}

/**
 * Seals what lay open from before, each entry in its place and under its name. Nothing remembers how far it came but the entries
 * themselves: what is still open is what is still to do, after a closed tab as after another tab's work.
 */
export async function sealWhatIsOpen(parts: MigrationParts): Promise<void> {
  let progress: MigrationProgress | undefined;
  const tell = (next: MigrationProgress): void => parts.tell((progress = next));
  try {
    await oneTabAtATime('pana-migration', () => sealAll(parts, tell));
  } catch (cause) {
    const {kind} = JournalError.from(cause);
    if (progress) tell({...progress, failed: kind});
    if (kind === 'unknown') console.error(cause);
  }
}

async function sealAll(parts: MigrationParts, tell: (progress: MigrationProgress) => void): Promise<void> {
  const {inner, audienceOf, keys, begin} = parts;
  const {entries: open, ids} = await openIn(inner, audienceOf);
  if (open.length === 0) return;
  let progress: MigrationProgress = {total: open.length, done: 0, before: ids.length, left: 0};
  tell(progress);
  await inner.forgetSnapshots(sealedLedgers);
  const missing = new Set(open.flatMap(({audience}) => (keys.current(audience) ? [] : [audience])));
  if (missing.size > 0) await begin([...missing]);
  for (const ledger of sealedLedgers) {
    const own = open.filter((each) => each.ledger === ledger);
    for (let from = 0; from < own.length; from += slice) {
      const some = own.slice(from, from + slice);
      const done = await inner.reseal(ledger, await sealedOf(some, keys));
      progress = {...progress, done: progress.done + done, left: progress.left + some.length - done};
      tell(progress);
    }
  }
  // A view that was being read in the meantime may have kept what it read.
  await inner.forgetSnapshots(sealedLedgers);
  const now = await openIn(inner, audienceOf);
  const lying = new Set(now.ids);
  tell({...progress, left: now.entries.length, after: ids.filter((id) => lying.has(id)).length});
}

async function openIn(
  inner: Replica,
  audienceOf: AudienceOf,
): Promise<{readonly entries: readonly Open[]; readonly ids: readonly string[]}> {
  const pages = await Promise.all(
    sealedLedgers.map(async (ledger) => [ledger, (await inner.read(ledger)).entries] as const),
  );
  const entries = pages.flatMap(([ledger, all]) =>
    all.flatMap((lying): readonly Open[] => {
      if (hasBytes(lying.content)) return [];
      const content = (isFields(lying.content) ? lying.content : {}) as Entry;
      const audience = audienceOf(ledger, content);
      return audience ? [{ledger, lying, audience}] : [];
    }),
  );
  // Names of two ledgers never meet: an id is a hash over a salt.
  return {entries, ids: pages.flatMap(([, all]) => all.map(({id}) => id))};
}

/** @throws {JournalError} `locked` where the keys were dropped in the middle */
async function sealedOf(some: readonly Open[], keys: MigrationParts['keys']): Promise<readonly Resealed[]> {
  const sealed = await Promise.all(
    some.map(async ({ledger, lying, audience}) => {
      const key = keys.current(audience);
      if (!keys.current('school')) throw new JournalError('locked');
      if (!key || !isFields(lying.content)) return [];
      try {
        return [{lying, sealed: await sealEntry(key, ledger, {...lying, content: lying.content as Entry})}];
      } catch {
        return []; // it holds what JSON cannot: it stays, and is counted
      }
    }),
  );
  return sealed.flat();
}
