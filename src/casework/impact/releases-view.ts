import {canonicalJson} from '../../journal/canonical-json.js';
import type {Entry} from '../../journal/entry.js';
import {named, type Fold} from '../../journal/fold.js';
import {addHead, noHeads, type Heads} from '../../journal/heads.js';
import {releaseSubject, waveReleased, type Release} from '../../survey/release.js';

export type ReleasesState = Heads<Release>;

/** What surveys released to all staff: all that is ever known here of an answer. */
export const releasesFold: Fold<ReleasesState> = {
  name: 'impact/releases',
  version: 1,
  ledger: 'school',
  kinds: [waveReleased],
  ignores: named('impact/event-marked', 'impact/statistics-published'),
  empty: noHeads,
  add: (state, entry) => {
    const release = entry as Entry<string, Release>;
    if (entry.about === releaseSubject(release.body.wave)) addHead(state, release);
  },
};

/** @returns of each wave the release that was agreed on; of several that differ none, since two of them could be subtracted */
export function agreedReleases({current}: ReleasesState): readonly Release[] {
  return [...current.values()].flatMap((entries) => {
    const contents = new Set(entries.map(({body}) => canonicalJson({...body, day: ''})));
    // What differs in the day alone was counted by two devices from the same answers: the first day holds.
    const [first] = entries.map(({body}) => body).sort((a, b) => (a.day < b.day ? -1 : 1));
    return first && contents.size === 1 ? [first] : [];
  });
}
