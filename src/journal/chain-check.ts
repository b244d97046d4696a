import type {DeviceId, EntryId} from '../kernel/ids.js';
import type {Link} from './entry.js';

/** What is wrong between the entries of one device. Places are counted from 1 and both ends belong to the range. */
export type ChainFinding =
  /** Written by the device and not here. */
  | {
      readonly kind: 'missing';
      readonly device: DeviceId;
      readonly from: number;
      readonly to: number;
      /** Names of missing ones, where those that are here tell them. */
      readonly ids: readonly EntryId[];
    }
  /** Two entries claim each of these places: two devices go under one name, as after copying a browser's profile. */
  | {readonly kind: 'forked'; readonly device: DeviceId; readonly from: number; readonly to: number};

/** An entry, or what is left of an erased one. */
export interface ChainLine extends Link {
  readonly id: EntryId;
}

/** What one device wrote, as far as it is known here. */
export interface Written {
  readonly lines: readonly ChainLine[];
  /** Places that altered entries name as theirs: who took such an entry for missing would look for it in vain. */
  readonly doubtful: ReadonlySet<number>;
  /** Entries that the device has signed, as far as that was looked at. */
  readonly signed?: ReadonlySet<EntryId>;
}

/** Names of entries that need not be looked for, whoever wrote them. */
export interface Accounted {
  readonly erased: ReadonlySet<EntryId>;
  /** They lie here, and what they say cannot be believed. */
  readonly suspect: ReadonlySet<EntryId>;
}

export interface ChainState {
  /** The last place that is known. */
  readonly last: number;
  /** Places whose entries were erased. */
  readonly erased: number;
  /** The device vouches for every place from the first up to this one. */
  readonly vouched: number;
  readonly findings: readonly ChainFinding[];
}

/** What is said of one place: by entries that stand there, and by those after it. */
interface Place {
  readonly here: Set<EntryId>;
  readonly named: Set<EntryId>;
}

export function findInChain(device: DeviceId, written: Written, accounted: Accounted): ChainState {
  const places = placesOf(written.lines);
  const spots = [...places].sort(([a], [b]) => a - b);
  const forks = spots.filter(([, place]) => claims(place).size > 1);
  return {
    last: spots.at(-1)?.[0] ?? 0,
    erased: spots.filter(([, place]) => [...claims(place)].every((id) => accounted.erased.has(id))).length,
    vouched: vouchedUpTo(written),
    findings: [
      ...gaps(spots, written.doubtful, accounted).map((gap) => ({kind: 'missing', device, ...gap}) as const),
      ...joined(forks.map(([at]) => ({from: at, to: at, ids: []}))).map(
        ({from, to}) => ({kind: 'forked', device, from, to}) as const,
      ),
    ],
  };
}

/** Who signed an entry vouches for the one that it names, and so on back to the first. */
function vouchedUpTo({lines, signed = new Set()}: Written): number {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const covered = new Set<ChainLine>();
  for (const id of signed) {
    let line = byId.get(id);
    while (line && !covered.has(line)) {
      covered.add(line);
      const before = line.after === undefined ? undefined : byId.get(line.after);
      line = before?.place === line.place - 1 ? before : undefined;
    }
  }
  const places = new Set([...covered].map(({place}) => place));
  let last = 0;
  while (places.has(last + 1)) last += 1;
  return last;
}

function placesOf(lines: readonly ChainLine[]): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  const at = (place: number): Place => {
    const known = places.get(place) ?? {here: new Set(), named: new Set()};
    places.set(place, known);
    return known;
  };
  for (const {id, place, after} of lines) {
    at(place).here.add(id);
    if (after !== undefined) at(place - 1).named.add(after);
  }
  return places;
}

function claims({here, named}: Place): ReadonlySet<EntryId> {
  return new Set([...here, ...named]);
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly EntryId[];
}

/** Places that nothing tells of, from 1 on, and names of which there is nothing here. */
function gaps(
  spots: readonly (readonly [number, Place])[],
  doubtful: ReadonlySet<number>,
  {erased, suspect}: Accounted,
): readonly Gap[] {
  const found: Gap[] = [];
  const doubts = [...doubtful].sort((a, b) => a - b);
  let next = 1;
  for (const [at, {here, named}] of spots) {
    found.push(...silent(next, at - 1, doubts));
    const ids = [...named].filter((id) => !here.has(id) && !erased.has(id) && !suspect.has(id));
    if (ids.length > 0) found.push({from: at, to: at, ids});
    next = at + 1;
  }
  return joined(found);
}

/** @returns the ranges between `from` and `to` without the doubtful places */
function silent(from: number, to: number, doubts: readonly number[]): readonly Gap[] {
  const found: Gap[] = [];
  let next = from;
  for (const doubt of doubts.filter((at) => at >= from && at <= to)) {
    if (next < doubt) found.push({from: next, to: doubt - 1, ids: []});
    next = doubt + 1;
  }
  if (next <= to) found.push({from: next, to, ids: []});
  return found;
}

/** Ranges that touch become one. */
function joined(gaps: readonly Gap[]): readonly Gap[] {
  const found: Gap[] = [];
  for (const gap of gaps) {
    const open = found.at(-1);
    if (open?.to === gap.from - 1) found.splice(-1, 1, {...open, to: gap.to, ids: [...open.ids, ...gap.ids]});
    else found.push(gap);
  }
  return found;
}
