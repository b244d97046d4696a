import type {Draft} from '../kernel/draft.js';
import type {DeviceId, EntryId} from '../kernel/ids.js';
import type {Stamp} from '../kernel/stamp.js';
import {
  isEntry,
  isIntact,
  writeEntry,
  type Author,
  type Entry,
  type EntryLedger,
  type Link,
  type StoredEntry,
} from './entry.js';
import type {ErasedTrace} from './replica.js';

/** The last entry that a device wrote into a ledger. */
export interface ChainEnd {
  readonly place: number;
  readonly id: EntryId;
}

/** Absent where the device has written nothing yet. */
export type ChainEnds = Partial<Readonly<Record<EntryLedger, ChainEnd>>>;

/** The place of the next entry. */
export function linkAfter(end: ChainEnd | undefined): Link {
  return end ? {place: end.place + 1, after: end.id} : {place: 1};
}

/** @returns `undefined` of an entry from before chains, and where what it says of its place makes no sense */
export function linkOf({place, after}: Partial<Link>): Link | undefined {
  if (place === undefined || !Number.isSafeInteger(place) || place < 1) return undefined;
  if (place === 1) return after === undefined ? {place} : undefined;
  return typeof after === 'string' ? {place, after} : undefined;
}

/** Says something of a place, whether it makes sense or not. */
export function saysPlace({place, after}: Partial<Link>): boolean {
  return place !== undefined || after !== undefined;
}

/**
 * Where a device's chain ends, by what lies here: asked once a ledger, on a device that is new or whose store was filled from
 * elsewhere. A damaged entry ends nothing.
 */
export function endOf(
  device: DeviceId,
  entries: readonly StoredEntry[],
  traces: readonly ErasedTrace[],
): ChainEnd | undefined {
  const lying = entries.flatMap(({id, content}) => (isEntry(content) && content.id === id ? [content] : []));
  const last = [...traces, ...lying]
    .filter((placed) => placed.device === device && linkOf(placed))
    .sort((a, b) => Number(b.place) - Number(a.place) || (a.id < b.id ? -1 : 1))
    .find((placed) => !isEntry(placed) || isIntact(placed));
  return last && {place: Number(last.place), id: last.id};
}

/** Entries of drafts, each after the one before. */
export function chained(
  drafts: readonly Draft[],
  author: Author,
  at: Stamp,
  end: ChainEnd | undefined,
): readonly Entry[] {
  const entries: Entry[] = [];
  let last = end;
  for (const draft of drafts) {
    const link = linkAfter(last);
    const entry = writeEntry(draft, author, at, link);
    entries.push(entry);
    last = {place: link.place, id: entry.id};
  }
  return entries;
}

/** @param entries open ones @returns where the chain ends once these were written */
export function endAfter(entries: readonly StoredEntry[] = []): ChainEnd | undefined {
  const content = entries.at(-1)?.content as Entry | undefined;
  const link = content && linkOf(content);
  return link && {place: link.place, id: content.id};
}
