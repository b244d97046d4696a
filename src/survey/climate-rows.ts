import type {ClassKey} from '../kernel/ids.js';
import type {Roster} from '../roster/roster.js';
import type {Release, ReleasedGroup, ReleasedMeasure} from './release.js';

/** A group of a release and what it says of one measure. */
export interface ClimateRow {
  readonly group: ReleasedGroup;
  readonly measure: ReleasedMeasure;
}

/** @returns the ids of all measures, in the instrument's order */
export function measureIds(release: Release): readonly string[] {
  return (release.groups[0]?.measures ?? []).map(({id}) => id);
}

/** @returns a row for each group in the release's own order, which is never one of better and worse */
export function rowsOf(release: Release, measureId: string): readonly ClimateRow[] {
  return release.groups.map((group) => ({group, measure: measureOf(group, measureId)}));
}

export function measureOf(group: ReleasedGroup, id: string): ReleasedMeasure {
  return group.measures.find((measure) => measure.id === id) ?? {id, kind: 'withheld'};
}

export function isAllWithheld({groups}: Release): boolean {
  return groups.every(({measures}) => measures.every(({kind}) => kind === 'withheld'));
}

/** Whether the chosen measure is four groups, of which every row is a bar in parts. */
export function showsGroups({groups: [whole]}: Release, id: string): boolean {
  return whole !== undefined && measureOf(whole, id).kind === 'groups';
}

/** Where the picture ends: the least of these that holds every interval. Scales end where they end. */
const ends = [0.25, 0.5, 0.75, 1];

/** @param scaleEnd the highest a mean can be */
export function endOf(rows: readonly ClimateRow[], scaleEnd: number): number {
  const shown = rows.flatMap(({measure}) => (measure.kind === 'withheld' ? [] : [measure]));
  if (shown.some(({kind}) => kind === 'mean')) return scaleEnd;
  const highest = Math.max(0, ...shown.map((measure) => (measure.kind === 'groups' ? 1 : measure.high)));
  return ends.find((end) => highest <= end) ?? 1;
}

/** As staff say them; a class that has left the roster goes by its key. */
export function classTitles(classes: readonly ClassKey[], roster: Roster | undefined): readonly string[] {
  return classes.map((key) => roster?.classes.find((known) => known.key === key)?.title ?? key);
}

/** `7` for `07`: the source's zeros are for sorting. */
export function yearTitles(years: readonly string[]): readonly string[] {
  return years.map((year) => year.replace(/^0+(?=\d)/, '')).filter((year) => year !== '');
}
