import type {Entry} from '../journal/entry.js';
import {erasureSubject, type Erasure} from '../journal/erasure.js';
import {addHead, headsOf, type Heads} from '../journal/heads.js';
import type {ErasureReason} from '../kernel/erasable.js';
import type {StaffId, WaveId} from '../kernel/ids.js';
import type {Stamp} from '../kernel/stamp.js';
import type {Hold, WaveHeld} from './retention.js';
import {waveSubject} from './wave.js';

/** What is left of a wave's answers: that they were destroyed, how many, when, why and by whom. */
export interface Certificate {
  readonly at: Stamp;
  readonly by: StaffId;
  readonly reason: ErasureReason;
  /** By what: `answers` (in steps of five), `slips`, `keys`, `classes`. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Files an erasure without the names in it: a thousand of a wave, which only the store needs. */
export function addErasure(state: Heads, entry: Entry): void {
  const {scope, reason, counts} = entry.body as Erasure;
  if (entry.about === erasureSubject(scope))
    addHead(state, {...entry, body: {scope, reason, counts}, replaces: []});
}

/** @returns of what several devices say the first, with the most of each count: the later ones found less */
export function certificateIn(state: Heads, wave: WaveId): Certificate | undefined {
  const entries = headsOf(state, erasureSubject(waveSubject(wave))) as readonly Entry<string, Erasure>[];
  const [first] = [...entries].sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1));
  if (!first) return undefined;
  const counts: Record<string, number> = {};
  for (const [name, count] of entries.flatMap(({body}) => Object.entries(body.counts)))
    counts[name] = Math.max(counts[name] ?? 0, count);
  return {at: first.at, by: first.by, reason: first.body.reason, counts};
}

/** @returns the wave's holds, by the day on which they began */
export function holdsIn(state: Heads, wave: WaveId): readonly Hold[] {
  const subject = `${waveSubject(wave, 'hold')}/`;
  return [...state.current]
    .flatMap(([about, entries]) =>
      about.startsWith(subject) ? [holdOf(about, entries as readonly Entry<string, WaveHeld>[])] : [],
    )
    .sort((a, b) => (`${a.from} ${a.about}` < `${b.from} ${b.about}` ? -1 : 1));
}

/** While one of several entries lets it stand, it stands. */
function holdOf(about: Hold['about'], entries: readonly Entry<string, WaveHeld>[]): Hold {
  const bodies = entries.map(({body}) => body);
  const from = bodies.map((body) => body.from).sort()[0] as Hold['from'];
  const ends = bodies.flatMap(({until}) => until ?? []).sort();
  const until = ends.length === bodies.length ? ends.at(-1) : undefined;
  return {about, from, why: bodies[0]?.why ?? '', ...(until && {until}), ids: entries.map(({id}) => id)};
}
