import {groupKey, measureIds, measureOf} from './climate-rows.js';
import {mapId} from './climate-topics.js';
import type {Release, ReleasedGroup, ReleasedMeasure} from './release.js';

/** A place of the school drawing and what a group says of it. */
export interface ReleasedPlace {
  readonly place: string;
  readonly measure: ReleasedMeasure;
}

/** `where-yard` counts those who name the place `yard` of the drawing. */
const prefix = 'where-';

/** @returns places of which a release tells, in its own order; of other instruments none */
export function placesIn(
  {groups: [whole]}: Pick<Release, 'groups'>,
  group = whole,
): readonly ReleasedPlace[] {
  if (!whole || !group) return [];
  const counted = whole.measures.map(({id}) => id).filter((id) => id.startsWith(prefix));
  return counted.map((id) => ({place: id.slice(prefix.length), measure: measureOf(group, id)}));
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

/** Everything that can be chosen of a release: its measures and, where it tells of places, their map. */
export function idsIn(release: Release): readonly string[] {
  return [...measureIds(release), ...(hasMap(release) ? [mapId] : [])];
}

/** @returns the chosen one, or the first where there is none of that name */
export function chosenIn(release: Release, id: string): string {
  const ids = idsIn(release);
  return ids.find((known) => known === id) ?? ids[0] ?? '';
}

/** @returns the group of that key, or all who took part */
export function groupFor({groups}: Release, key: string): ReleasedGroup | undefined {
  return groups.find((group) => groupKey(group) === key) ?? groups[0];
}
