import {withCare, type CareClimateState, type CareRelease} from './care-climate-view.js';
import {changesIn, differencesIn, type Differences, type GroupDifference} from './climate-differences.js';
import {comparableWith, hasOtherClasses, sameGroup, trendOf} from './climate-waves.js';
import type {Trend} from './climate-trend.js';
import type {Release, ReleasedGroup} from './release.js';

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
