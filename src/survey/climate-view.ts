import {canonicalJson} from '../journal/canonical-json.js';
import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import {addHead, noHeads, type Heads} from '../journal/heads.js';
import {draft, type Draft} from '../kernel/draft.js';
import type {WaveId} from '../kernel/ids.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {releaseSubject, waveReleased, type Release} from './release.js';

export type ClimateState = Heads<Release>;

/** All that was released. */
export const climateFold: Fold<ClimateState> = {
  name: 'survey/climate',
  version: 1,
  ledger: 'school',
  kinds: [waveReleased],
  empty: noHeads,
  add: (state, entry) => {
    const release = entry as Entry<string, Release>;
    // Filed under another wave it would replace what that one released.
    if (entry.about === releaseSubject(release.body.wave)) addHead(state, release);
  },
};

/** A wave's release; or several that differ, of which nothing may be shown until a person chose one. */
export type ReleasedWave =
  | {readonly kind: 'settled'; readonly wave: WaveId; readonly release: Release}
  | {readonly kind: 'contested'; readonly wave: WaveId; readonly choices: readonly Entry<string, Release>[]};

/** @returns the newest first, by the first day of each wave's releases */
export function releasesIn(state: ClimateState): readonly ReleasedWave[] {
  const waves = [...state.current.values()].map(releasedWave).filter((wave) => wave !== undefined);
  return waves.sort((a, b) => (newness(a) < newness(b) ? 1 : -1));
}

/** What a person reads in a list; of contested ones the first. */
export function headOf(wave: ReleasedWave): Pick<Release, 'title' | 'day'> | undefined {
  return wave.kind === 'settled' ? wave.release : wave.choices[0]?.body;
}

/** A person keeps one of several. The others are replaced, and what they showed is not shown any more. */
export function keepRelease(wave: ReleasedWave, kept: Release): readonly Draft[] | Refusal<'no-conflict'> {
  if (wave.kind === 'settled') return refuse('no-conflict');
  const replaced = wave.choices.map(({id}) => id);
  return [draft(waveReleased, releaseSubject(wave.wave), kept, replaced)];
}

/** Two devices that counted the same frozen answers differ at most in the day: that is no conflict, the first day holds. */
function releasedWave(entries: readonly Entry<string, Release>[]): ReleasedWave | undefined {
  const choices = [...entries].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const [first] = choices;
  if (!first) return undefined;
  const {wave} = first.body;
  const contents = new Set(choices.map(({body}) => canonicalJson({...body, day: ''})));
  return contents.size === 1
    ? {kind: 'settled', wave, release: first.body}
    : {kind: 'contested', wave, choices};
}

function orderOf({body, id}: Entry<string, Release>): string {
  return `${body.day} ${id}`;
}

function newness(wave: ReleasedWave): string {
  return `${headOf(wave)?.day ?? ''} ${wave.wave}`;
}
