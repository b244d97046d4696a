import {withCare, type CareClimateState, type CareRelease} from './care-climate-view.js';
import {changesIn, differencesIn, type Differences, type GroupDifference} from './climate-differences.js';
import {noHeads} from '../journal/heads.js';
import {releasesIn, type ClimateState} from './climate-view.js';
import {comparableWith, hasOtherClasses, sameGroup, trendOf, type TrendPoint} from './climate-waves.js';
import type {Release, ReleasedGroup} from './release.js';

/** A measure of one group from wave to wave. */
export interface Trend {
  readonly points: readonly TrendPoint[];
  /** Between the last two waves. */
  readonly change: GroupDifference | undefined;
  /** Other classes took part in one of them than in another. */
  readonly otherClasses: boolean;
}

/** A release as one person may read it, with what follows from it and from earlier ones. */
export interface Reading extends CareRelease {
  /** Waves that it may be compared with, the earliest first, itself among them. */
  readonly waves: readonly Release[];
  readonly differenceOf: (group: ReleasedGroup, id: string) => GroupDifference | undefined;
  readonly trendOf: (group: ReleasedGroup, id: string) => Trend;
}

/**
 * What the care team sees besides is a family of its own, so that what is marked for all staff is the same for everybody.
 */
export function readingOf(chosen: Release, releases: readonly Release[], care: CareClimateState): Reading {
  const {release, careOnly} = withCare(chosen, care);
  const waves = comparableWith(chosen, releases).map((wave) =>
    wave === chosen ? release : withCare(wave, care).release,
  );
  const before = waves[waves.indexOf(release) - 1];
  const families = [(id: string) => !careOnly.has(id), (id: string) => careOnly.has(id)];
  const differences = families.map((isIn) => differencesIn(release, isIn));
  const changes = families.map((isIn) =>
    changesIn(release, (group) => before && sameGroup(group, before), isIn),
  );
  return {
    release,
    careOnly,
    waves,
    differenceOf: (group, id) => foundIn(differences, group, id),
    trendOf: (group, id) => ({
      points: trendOf(group, id, waves),
      change: foundIn(changes, group, id),
      otherClasses: hasOtherClasses(group, waves),
    }),
  };
}

function foundIn(families: readonly Differences[], group: ReleasedGroup, id: string) {
  return families.map((family) => family.get(group)?.get(id)).find((found) => found !== undefined);
}

/** Keeps the last reading: a large release holds a thousand comparisons, and is drawn again at every press. */
export class Reader {
  readonly #climate: () => ClimateState | undefined;
  readonly #care: () => CareClimateState | undefined;
  #kept: {readonly from: readonly unknown[]; readonly reading: Reading} | undefined;

  constructor(climate: () => ClimateState | undefined, care: () => CareClimateState | undefined) {
    this.#climate = climate;
    this.#care = care;
  }

  of(chosen: Release): Reading {
    const [climate, care] = [this.#climate() ?? noHeads<Release>(), this.#care() ?? noHeads<Release>()];
    const from = [chosen, this.#climate(), this.#care()];
    if (this.#kept && from.every((one, at) => one === this.#kept?.from[at])) return this.#kept.reading;
    const releases = releasesIn(climate).flatMap((wave) => (wave.kind === 'settled' ? [wave.release] : []));
    const reading = readingOf(chosen, releases, care);
    this.#kept = {from, reading};
    return reading;
  }
}
