import type {Entry} from '../journal/entry.js';
import type {Heads} from '../journal/heads.js';
import type {WaveId} from '../kernel/ids.js';
import type {Hold, WaveHeld} from './retention.js';
import {waveSubject} from './wave.js';

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
