import type {ClassKey} from '../kernel/ids.js';
import type {Roster} from '../roster/roster.js';
import {scaleOf} from './climate-samples.js';
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

/** Where a picture begins and ends. */
export interface Axis {
  readonly start: number;
  readonly end: number;
  readonly ticks: readonly number[];
  /** Of points of a scale, not of percents. */
  readonly isScale: boolean;
}

/** Where a picture of shares ends: the least of these that holds every interval. Scales end where they end. */
const ends = [0.25, 0.5, 0.75, 1];

export function axisOf(shown: readonly ReleasedMeasure[]): Axis {
  const mean = shown.find((measure) => measure.kind === 'mean');
  if (mean) {
    const {least, most} = scaleOf(mean);
    return {start: least, end: most, ticks: ticksOf(least, most, 4), isScale: true};
  }
  const highest = Math.max(0, ...shown.map(highestOf));
  const end = ends.find((least) => highest <= least) ?? 1;
  return {start: 0, end, ticks: ticksOf(0, end, 5), isScale: false};
}

function highestOf(measure: ReleasedMeasure): number {
  if (measure.kind === 'withheld') return 0;
  return measure.kind === 'share' || measure.kind === 'mean' ? measure.high : 1;
}

function ticksOf(start: number, end: number, parts: number): readonly number[] {
  return Array.from({length: parts + 1}, (_, at) => start + ((end - start) * at) / parts);
}

/** By which a group is chosen: the same through all waves of a school. */
export function groupKey({level, years, classes}: ReleasedGroup): string {
  if (level === 'school') return level;
  return `${level} ${(level === 'year' ? years : classes).join(' ')}`;
}

/** As staff say them; a class that has left the roster goes by its key. */
export function classTitles(classes: readonly ClassKey[], roster: Roster | undefined): readonly string[] {
  return classes.map((key) => roster?.classes.find((known) => known.key === key)?.title ?? key);
}

/** `7` for `07`: the source's zeros are for sorting. */
export function yearTitles(years: readonly string[]): readonly string[] {
  return years.map((year) => year.replace(/^0+(?=\d)/, '')).filter((year) => year !== '');
}
