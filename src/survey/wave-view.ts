import type {ClassKey, EntryId, StaffId, WaveId} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Stamp} from '../kernel/stamp.js';
import type {Entry} from '../journal/entry.js';
import {addErasure, certificateOf, type Certificate} from '../journal/certificate.js';
import {erased} from '../journal/erasure.js';
import type {Fold} from '../journal/fold.js';
import {addHead, headsOf, isContested, noHeads, type Heads} from '../journal/heads.js';
import {holdsIn} from './destroyed-view.js';
import {instrumentKept} from './instrument/kept.js';
import {joinedSetAside, setAsideNoted, type SetAside} from './set-aside.js';
import {careReleased, releaseSubject, waveReleased} from './release.js';
import {waveHeld, type Hold} from './retention.js';
import {keepsItsPromise} from './wave-id.js';
import {textsOpened, textsRead} from './written-kinds.js';
import {
  participationNoted,
  ticketsIssued,
  waveClosed,
  waveEnded,
  waveKeysMade,
  wavePublished,
  waveSubject,
  type ParticipationNoted,
  type PublishedWave,
  type TicketsIssued,
  type WaveClosed,
  type WaveKeys,
} from './wave.js';

export interface WavesState extends Heads {
  /** Entries that call themselves a wave and are not what its id was made of, by the wave they name. */
  readonly altered: Map<WaveId, Set<EntryId>>;
}

const noWaves = (): WavesState => ({...noHeads(), altered: new Map()});

/** Waves as anyone may see them. */
export const publicWavesFold: Fold<WavesState> = {
  name: 'survey/public-waves',
  version: 2,
  ledger: 'public',
  kinds: [wavePublished, waveEnded],
  empty: noWaves,
  add: addFiled,
};

/** What only the care team has: reading keys, valid tickets, and what was closed. */
export const careWavesFold: Fold<WavesState> = {
  name: 'survey/care-waves',
  version: 3,
  ledger: 'care',
  kinds: [waveKeysMade, ticketsIssued, waveClosed, participationNoted, setAsideNoted, waveHeld, erased],
  ignores: [instrumentKept, careReleased, textsOpened, textsRead],
  empty: noWaves,
  add: (state, entry) => (entry.kind === erased.name ? addErasure : addFiled)(state, entry),
};

/** Which waves were released. The results themselves are shown by the climate. */
export const releasedWavesFold: Fold<WavesState> = {
  name: 'survey/released-waves',
  version: 2,
  ledger: 'school',
  kinds: [waveReleased],
  empty: noWaves,
  add: addFiled,
};

/** Whatever is filed under another name would be read as what belongs there, or hide it. */
function addFiled(state: WavesState, entry: Entry): void {
  const {wave} = entry.body as {wave: WaveId};
  const part = partOf[entry.kind];
  const belongs = part === undefined ? releaseSubject(wave) : waveSubject(wave, ...part);
  const isThere = inParts.has(entry.kind) ? entry.about.startsWith(`${belongs}/`) : entry.about === belongs;
  if (!isThere) return;
  // A key is added, never taken away by a later one.
  if (entry.kind === waveKeysMade.name) addHead(state, {...entry, replaces: []});
  else if (entry.kind !== wavePublished.name || keepsItsPromise(entry.body as PublishedWave))
    addHead(state, entry);
  else state.altered.set(wave, new Set([...(state.altered.get(wave) ?? []), entry.id].sort()));
}

/** These have a subject for each batch, or each device, below their own. */
const inParts: ReadonlySet<string> = new Set([ticketsIssued.name, setAsideNoted.name, waveHeld.name]);

const partOf: Readonly<Record<string, readonly string[]>> = {
  [wavePublished.name]: [],
  [waveEnded.name]: ['ended'],
  [waveKeysMade.name]: ['keys'],
  [ticketsIssued.name]: ['tickets'],
  [waveClosed.name]: ['closed'],
  [participationNoted.name]: ['participation'],
  [setAsideNoted.name]: ['set-aside'],
  [waveHeld.name]: ['hold'],
};

/** A wave as the care team sees it. */
export interface Wave {
  readonly id: WaveId;
  readonly published: PublishedWave;
  /** Who holds its reading key, sealed to each. Those of another key are not among them. */
  readonly keys: readonly WaveKeys[];
  /** Who has the key and the duty to read. */
  readonly readers: readonly StaffId[];
  /** Entries that would change what was published, and are not followed. */
  readonly altered: number;
  readonly classes: readonly WaveClass[];
  /** More than one with different lists is a conflict: two devices closed it, each with what it had. */
  readonly closings: readonly Entry<string, WaveClosed>[];
  /** What participation was last shown, and when. */
  readonly noted?: NotedParticipation;
  /** What did not count when it was closed, and why. */
  readonly setAside?: SetAside;
  readonly released: boolean;
  /** Reasons why its answers stay longer, also those that were lifted. */
  readonly holds?: readonly Hold[];
  /** Its answers, keys and tickets are no more. Then the lists above are empty. */
  readonly destroyed?: Certificate;
  /** Some of what was destroyed came back under another name. */
  readonly isBack?: boolean;
}

export interface NotedParticipation {
  readonly at: Stamp;
  readonly classes: ParticipationNoted['classes'];
  /** The entries that say so, for the next one to replace. */
  readonly ids: readonly EntryId[];
}

export interface WaveClass {
  readonly classKey: ClassKey;
  readonly year: string;
  readonly pupils: number;
  readonly tickets: readonly string[];
}

/** Entries that name a wave which is not here, and are not what it was made of. */
export function strayWaves(open: WavesState): number {
  const strays = [...open.altered].filter(([wave]) => headsOf(open, waveSubject(wave)).length === 0);
  return strays.reduce((sum, [, ids]) => sum + ids.size, 0);
}

export type WaveStatus = 'planned' | 'open' | 'over' | 'closed' | 'released';

/** @returns every wave, the latest first */
export function wavesIn(open: WavesState, care: WavesState, released: WavesState): readonly Wave[] {
  const published = [...open.current.values()].flatMap(([first]) =>
    first?.kind === wavePublished.name ? [first.body as PublishedWave] : [],
  );
  const issued = issuedByWave(care);
  return published
    .map((wave) => ({
      ...withoutDestroyed(waveOf(wave, care, issued.get(wave.wave) ?? [], released), care),
      altered: open.altered.get(wave.wave)?.size ?? 0,
    }))
    .sort((a, b) => (newness(a) < newness(b) ? 1 : -1));
}

export function waveStatus(wave: Wave, today: SchoolDay): WaveStatus {
  if (wave.released) return 'released';
  if (wave.closings.length > 0 || wave.destroyed) return 'closed';
  if (today < wave.published.window.from) return 'planned';
  return today <= wave.published.window.until ? 'open' : 'over';
}

/** Two devices closed it with different lists, and nobody has joined them yet. */
export function isClosingContested(wave: Wave): boolean {
  return isContested(wave.closings);
}

function waveOf(
  published: PublishedWave,
  care: WavesState,
  issued: readonly TicketsIssued[],
  released: WavesState,
): Omit<Wave, 'altered'> {
  const id = published.wave;
  const keys = headsOf(care, waveSubject(id, 'keys'))
    .map(({body}) => body as WaveKeys)
    .filter(({publicKey}) => publicKey === published.publicKey);
  const setAside = joinedSetAside(setAsideIn(care, id));
  const noted = notedIn(headsOf(care, waveSubject(id, 'participation')));
  return {
    id,
    published,
    keys,
    readers: [...new Set(keys.flatMap(({readers}) => readers))].sort(),
    classes: joined(issued),
    closings: headsOf(care, waveSubject(id, 'closed')) as readonly Entry<string, WaveClosed>[],
    ...(noted && {noted}),
    ...(setAside && {setAside}),
    released: headsOf(released, releaseSubject(id)).length > 0,
  };
}

/** Whatever came back under another name is not read again: it waits to be erased. */
function withoutDestroyed(wave: Omit<Wave, 'altered'>, care: WavesState): Omit<Wave, 'altered'> {
  const holds = holdsIn(care, wave.id);
  const destroyed = certificateOf(care, waveSubject(wave.id));
  if (!destroyed) return holds.length > 0 ? {...wave, holds} : wave;
  const {keys, classes, closings} = wave;
  const isBack = [keys, classes, closings].some((list) => list.length > 0);
  return {...wave, holds, destroyed, isBack, keys: [], readers: [], classes: [], closings: []};
}

function issuedByWave(care: WavesState): Map<WaveId, TicketsIssued[]> {
  const byWave = new Map<WaveId, TicketsIssued[]>();
  for (const entry of [...care.current.values()].flat()) {
    if (entry.kind !== ticketsIssued.name) continue;
    const issued = entry.body as TicketsIssued;
    byWave.set(issued.wave, [...(byWave.get(issued.wave) ?? []), issued]);
  }
  return byWave;
}

function setAsideIn(care: WavesState, wave: WaveId): readonly SetAside[] {
  const subject = `${waveSubject(wave, 'set-aside')}/`;
  return [...care.current].flatMap(([about, entries]) =>
    about.startsWith(subject) ? entries.map(({body}) => body as SetAside) : [],
  );
}

/** Slips printed later belong to the same class: their tickets are joined, whatever came first. */
function joined(issued: readonly TicketsIssued[]): readonly WaveClass[] {
  const byClass = new Map<ClassKey, WaveClass>();
  for (const part of issued.flatMap(({classes}) => classes)) {
    const known = byClass.get(part.classKey);
    byClass.set(part.classKey, {
      classKey: part.classKey,
      year: [known?.year ?? '', part.year].sort().at(-1) ?? '',
      pupils: Math.max(known?.pupils ?? 0, part.pupils),
      tickets: [...new Set([...(known?.tickets ?? []), ...part.tickets])].sort(),
    });
  }
  return [...byClass.values()].sort((a, b) => (a.classKey < b.classKey ? -1 : 1));
}

/** Of two devices' notes the later: each has shown what it has shown. */
function notedIn(entries: readonly Entry[]): NotedParticipation | undefined {
  const [last] = [...entries].sort((a, b) => (a.at < b.at ? 1 : -1));
  if (!last) return undefined;
  return {at: last.at, classes: (last.body as ParticipationNoted).classes, ids: entries.map(({id}) => id)};
}

function newness({published, id}: Wave): string {
  return `${published.window.from} ${id}`;
}
