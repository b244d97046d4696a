import {mapPlans} from './items/map-places.js';
import {measureOf} from './climate-rows.js';
import type {Release, ReleasedGroup, ReleasedMeasure} from './release.js';

/** A place of the school drawing and what a group says of it. */
export interface ReleasedPlace {
  readonly place: string;
  readonly measure: ReleasedMeasure;
}

/** `where-yard` counts those who name the place `yard` of the drawing. */
const prefix = 'where-';

/** @returns places of the drawing of which a release tells, from the top of the drawing; none of other instruments */
export function placesIn(
  {groups: [whole]}: Pick<Release, 'groups'>,
  group = whole,
): readonly ReleasedPlace[] {
  if (!whole || !group) return [];
  const counted = new Set(whole.measures.map(({id}) => id));
  return Object.keys(mapPlans.school.places)
    .filter((place) => counted.has(prefix + place))
    .map((place) => ({place, measure: measureOf(group, prefix + place)}));
}

/** From which share on a place is drawn in the next step. The same in every wave and group, so that maps compare. */
export const steps = [0, 0.1, 0.25, 0.5] as const;

/** @returns 0 for the lowest step to 3, or `undefined` where the place is withheld */
export function stepOf(measure: ReleasedMeasure): number | undefined {
  return measure.kind === 'share' ? steps.findLastIndex((from) => measure.share >= from) : undefined;
}

/** @returns the shares that are shown, the highest first; of equals the one that is drawn first */
export function mostNamed(places: readonly ReleasedPlace[]): readonly ReleasedPlace[] {
  const shareOf = ({measure}: ReleasedPlace) => (measure.kind === 'share' ? measure.share : -1);
  return places.filter((one) => shareOf(one) >= 0).sort((a, b) => shareOf(b) - shareOf(a));
}

export function hasMap(release: Pick<Release, 'groups'>): boolean {
  return placesIn(release).length > 1;
}

export function groupFor(
  {groups}: Release,
  isIt: (group: ReleasedGroup) => boolean,
): ReleasedGroup | undefined {
  return groups.find(isIt) ?? groups[0];
}
