import type {EntryKind} from '../kernel/draft.js';
import type {DeviceId, EntryId} from '../kernel/ids.js';
import {findInChain, type Accounted, type ChainFinding, type ChainLine} from './chain-check.js';
import {linkOf, saysPlace} from './chain.js';
import {isEntry, isSound, type Entry, type StoredEntry} from './entry.js';
import {erasuresAmong} from './erasure.js';
import type {ErasedTrace} from './replica.js';

/** What is wrong with one entry, seen by itself. */
export type EntryFinding =
  /** The id is not that of the content any more: damage, or a hand. */
  | {readonly kind: 'altered'; readonly id: EntryId}
  /** It lies in the file more than once. */
  | {readonly kind: 'doubled'; readonly id: EntryId; readonly times: number}
  /** Sealed, or not of the shape that its kind has: it is kept, and nobody can say here what it holds. */
  | {readonly kind: 'unreadable'; readonly id: string}
  /** Of a newer Pana, or of nobody's. */
  | {readonly kind: 'unknown-kind'; readonly id: EntryId; readonly name: string};

export type LedgerFinding = EntryFinding | ChainFinding;

/** What is known of one device's entries. Whether it wrote more after `last` cannot be known from here. */
export interface DeviceChain {
  readonly device: DeviceId;
  /** The last place that is known; 0 where it only wrote before there were chains. */
  readonly last: number;
  /** Entries with a place. */
  readonly linked: number;
  /** From before there were chains: nothing tells whether one of them is missing. */
  readonly unlinked: number;
  /** Places whose entries were erased with a reason: no fault. */
  readonly erased: number;
  /** Up to which place the device vouches for its entries; absent where signatures were not looked at. */
  readonly vouched?: number;
}

export interface LedgerReport {
  readonly entries: number;
  readonly chains: readonly DeviceChain[];
  readonly findings: readonly LedgerFinding[];
}

export interface LedgerToCheck {
  readonly entries: readonly StoredEntry[];
  readonly traces?: readonly ErasedTrace[];
  /** Lines of a file of which nothing can be made, as a person would look for them: `line 12`. */
  readonly garbled?: readonly string[];
  /** Every kind that this Pana knows. */
  readonly kinds: readonly EntryKind[];
  /** Entries whose devices' signatures were found good. */
  readonly signed?: ReadonlySet<EntryId>;
}

/**
 * Checks a ledger against itself: whether each id fits its content, and whether each device's entries follow each other
 * without a gap or a fork. It shows damage, and what somebody changed by hand; who can write new ids for all that follow
 * can still deceive it, until devices sign the ends of their chains.
 */
export function checkLedger({
  entries,
  traces = [],
  garbled = [],
  kinds,
  signed,
}: LedgerToCheck): LedgerReport {
  const sorted = new Sorted(entries);
  const accounted = {suspect: sorted.suspect, erased: erasedNames(entries, traces, sorted)};
  const devices = [...byDevice(sorted, traces)].sort(([a], [b]) => (a < b ? -1 : 1));
  const chains = devices.map(([device, own]) => chainOf(device, own, accounted, signed));
  const known = new Map(kinds.map((kind) => [kind.name, kind]));
  return {
    entries: entries.length,
    chains: chains.map(({chain}) => chain),
    findings: [
      ...garbled.map((id): LedgerFinding => ({kind: 'unreadable', id})),
      ...sorted.findings,
      ...[...sorted.sound.values()].flatMap((entry) => misunderstood(entry, known.get(entry.kind))),
      ...chains.flatMap(({findings}) => findings),
    ],
  };
}

/** What can be believed, and what cannot. */
class Sorted {
  readonly sound = new Map<EntryId, Entry>();
  /** What its content says of itself cannot be believed: it is here all the same. */
  readonly altered: Entry[] = [];
  readonly suspect = new Set<EntryId>();
  readonly findings: EntryFinding[] = [];

  constructor(entries: readonly StoredEntry[]) {
    const times = new Map<EntryId, number>();
    for (const stored of entries) {
      times.set(stored.id, (times.get(stored.id) ?? 0) + 1);
      this.#sort(stored);
    }
    for (const [id, count] of times) if (count > 1) this.findings.push({kind: 'doubled', id, times: count});
  }

  #sort({id, content}: StoredEntry): void {
    if (isEntry(content) && isSound({id, content})) {
      this.sound.set(id, content);
      return;
    }
    const isKnown = this.suspect.has(id);
    this.suspect.add(id);
    if (isEntry(content)) this.altered.push(content);
    if (!isKnown) this.findings.push({kind: isEntry(content) ? 'altered' : 'unreadable', id});
  }
}

function misunderstood(entry: Entry, kind: EntryKind | undefined): readonly EntryFinding[] {
  if (!kind) return [{kind: 'unknown-kind', id: entry.id, name: entry.kind}];
  const isWhole = kind.is(entry.body) && (!saysPlace(entry) || linkOf(entry) !== undefined);
  return isWhole ? [] : [{kind: 'unreadable', id: entry.id}];
}

/** An erasure may name in vain what it may not take: that is here, and no gap. */
function erasedNames(
  entries: readonly StoredEntry[],
  traces: readonly ErasedTrace[],
  {sound}: Sorted,
): ReadonlySet<EntryId> {
  const named = [...traces.map(({id}) => id), ...erasuresAmong(entries).flatMap(({ids}) => ids)];
  return new Set(named.filter((id) => !sound.has(id)));
}

interface Own {
  readonly lines: ChainLine[];
  readonly doubtful: Set<number>;
  linked: number;
  unlinked: number;
}

function byDevice({sound, altered}: Sorted, traces: readonly ErasedTrace[]): ReadonlyMap<DeviceId, Own> {
  const devices = new Map<DeviceId, Own>();
  const of = (device: DeviceId): Own => {
    const own = devices.get(device) ?? {lines: [], doubtful: new Set(), linked: 0, unlinked: 0};
    devices.set(device, own);
    return own;
  };
  for (const entry of sound.values()) {
    const link = linkOf(entry);
    if (link) of(entry.device).lines.push({id: entry.id, ...link});
    of(entry.device)[link ? 'linked' : 'unlinked'] += 1;
  }
  for (const trace of traces) {
    const link = linkOf(trace);
    if (trace.device && link && !sound.has(trace.id)) of(trace.device).lines.push({id: trace.id, ...link});
  }
  for (const entry of altered) {
    const link = linkOf(entry);
    if (link) of(entry.device).doubtful.add(link.place);
  }
  return devices;
}

function chainOf(
  device: DeviceId,
  own: Own,
  accounted: Accounted,
  signed?: ReadonlySet<EntryId>,
): {readonly chain: DeviceChain; readonly findings: readonly ChainFinding[]} {
  const {last, erased, vouched, findings} = findInChain(device, {...own, ...(signed && {signed})}, accounted);
  const chain = {device, last, linked: own.linked, unlinked: own.unlinked, erased, ...(signed && {vouched})};
  return {chain, findings};
}
