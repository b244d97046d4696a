import type {ClassKey, EntryId, WaveId} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Stamp} from '../kernel/stamp.js';
import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import {addHead, headsOf, isContested, noHeads, type Heads} from '../journal/heads.js';
import {instrumentKept} from './instrument/kept.js';
import {releaseSubject, waveReleased} from './release.js';
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

export type WavesState = Heads;

/** Waves as anyone may see them. */
export const publicWavesFold: Fold<WavesState> = {
  name: 'survey/public-waves',
  version: 1,
  ledger: 'public',
  kinds: [wavePublished, waveEnded],
  empty: noHeads,
  add: addFiled,
};

/** What only the care team has: reading keys, valid tickets, and what was closed. */
export const careWavesFold: Fold<WavesState> = {
  name: 'survey/care-waves',
  version: 1,
  ledger: 'care',
  kinds: [waveKeysMade, ticketsIssued, waveClosed, participationNoted],
  ignores: [instrumentKept],
  empty: noHeads,
  add: addFiled,
};

/** Which waves were released. The results themselves are shown by the climate. */
export const releasedWavesFold: Fold<WavesState> = {
  name: 'survey/released-waves',
  version: 1,
  ledger: 'school',
  kinds: [waveReleased],
  empty: noHeads,
  add: addFiled,
};

/** Whatever is filed under another name would be read as what belongs there, or hide it. */
function addFiled(state: WavesState, entry: Entry): void {
  const {wave} = entry.body as {wave: WaveId};
  const part = partOf[entry.kind];
  const belongs = part === undefined ? releaseSubject(wave) : waveSubject(wave, ...part);
  const isThere =
    entry.kind === ticketsIssued.name ? entry.about.startsWith(`${belongs}/`) : entry.about === belongs;
  if (isThere) addHead(state, entry);
}

/** Tickets have a subject for each batch below this one. */
const partOf: Readonly<Record<string, readonly string[]>> = {
  [wavePublished.name]: [],
  [waveEnded.name]: ['ended'],
  [waveKeysMade.name]: ['keys'],
  [ticketsIssued.name]: ['tickets'],
  [waveClosed.name]: ['closed'],
  [participationNoted.name]: ['participation'],
};

/** A wave as the care team sees it. */
export interface Wave {
  readonly id: WaveId;
  readonly published: PublishedWave;
  /** Absent where this device does not hold the reading key. */
  readonly keys?: WaveKeys;
  readonly classes: readonly WaveClass[];
  /** More than one with different lists is a conflict: two devices closed it, each with what it had. */
  readonly closings: readonly Entry<string, WaveClosed>[];
  /** What participation was last shown, and when. */
  readonly noted?: NotedParticipation;
  readonly released: boolean;
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

export type WaveStatus = 'planned' | 'open' | 'over' | 'closed' | 'released';

/** @returns every wave, the latest first */
export function wavesIn(open: WavesState, care: WavesState, released: WavesState): readonly Wave[] {
  const published = [...open.current.values()].flatMap(([first]) =>
    first?.kind === wavePublished.name ? [first.body as PublishedWave] : [],
  );
  const issued = issuedByWave(care);
  return published
    .map((wave) => waveOf(wave, care, issued.get(wave.wave) ?? [], released))
    .sort((a, b) => (newness(a) < newness(b) ? 1 : -1));
}

export function waveStatus(wave: Wave, today: SchoolDay): WaveStatus {
  if (wave.released) return 'released';
  if (wave.closings.length > 0) return 'closed';
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
): Wave {
  const id = published.wave;
  const keys = headsOf(care, waveSubject(id, 'keys'))[0]?.body as WaveKeys | undefined;
  const noted = notedIn(headsOf(care, waveSubject(id, 'participation')));
  return {
    id,
    published,
    ...(keys && {keys}),
    classes: joined(issued),
    closings: headsOf(care, waveSubject(id, 'closed')) as readonly Entry<string, WaveClosed>[],
    ...(noted && {noted}),
    released: headsOf(released, releaseSubject(id)).length > 0,
  };
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
