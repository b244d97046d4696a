import {canonicalJson} from '../journal/canonical-json.js';
import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import {addHead, headsOf, noHeads, type Heads} from '../journal/heads.js';
import {instrumentKept} from './instrument/kept.js';
import {careReleased, careReleaseSubject, type Release} from './release.js';
import {waveHeld} from './retention.js';
import {setAsideNoted} from './set-aside.js';
import {participationNoted, ticketsIssued, waveClosed, waveKeysMade} from './wave.js';
import {textsOpened, textsRead} from './written-kinds.js';

export type CareClimateState = Heads<Release>;

/** What was released to the care team alone. */
export const careClimateFold: Fold<CareClimateState> = {
  name: 'survey/care-climate',
  version: 1,
  ledger: 'care',
  kinds: [careReleased],
  ignores: [
    instrumentKept,
    waveKeysMade,
    ticketsIssued,
    waveClosed,
    participationNoted,
    setAsideNoted,
    waveHeld,
    textsOpened,
    textsRead,
  ],
  empty: noHeads,
  add: (state, entry) => {
    const release = entry as Entry<string, Release>;
    if (entry.about === careReleaseSubject(release.body.wave)) addHead(state, release);
  },
};

/** A release with what the care team sees besides, and which measures these are. */
export interface CareRelease {
  readonly release: Release;
  readonly careOnly: ReadonlySet<string>;
}

/**
 * Two devices may have released apart. Only what was counted with this very release is put beside it; where several of
 * these differ, none is, since together they could be subtracted.
 */
export function withCare(release: Release, state: CareClimateState): CareRelease {
  const ofWave = headsOf(state, careReleaseSubject(release.wave)).map(({body}) => body);
  const same = ofWave.filter((care) => shapeOf(care) === shapeOf(release));
  const [care] = same;
  const isOne = new Set(same.map(({groups}) => canonicalJson(groups))).size === 1;
  if (!care || !isOne) return {release, careOnly: new Set()};
  const groups = release.groups.map((group, at) => ({
    ...group,
    measures: [...group.measures, ...(care.groups[at]?.measures ?? [])],
  }));
  const careOnly = new Set(care.groups.flatMap(({measures}) => measures.map(({id}) => id)));
  return {release: {...release, groups}, careOnly};
}

function shapeOf({groups}: Release): string {
  return canonicalJson(groups.map(({level, classes, people}) => ({level, classes, people})));
}
