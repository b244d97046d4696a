import type {SchoolDay} from '../kernel/school-day.js';
import {measureOf} from './climate-rows.js';
import type {Release, ReleasedGroup, ReleasedMeasure} from './release.js';

/** What fewer people answered is no point of a trend: at 20 a share is known to some 20 points either way. */
export const leastForTrend = 20;

/** A measure of one group in one wave. */
export interface TrendPoint {
  readonly release: Release;
  readonly day: SchoolDay;
  /** `absent`: the group is not in that release by itself; `few`: fewer answered than a trend needs. */
  readonly is: 'shown' | 'withheld' | 'few' | 'absent';
  /** Where it is shown. */
  readonly measure?: Exclude<ReleasedMeasure, {readonly kind: 'withheld'}>;
}

/**
 * Waves that may be laid side by side: of the same questionnaire in the same version, each with one agreed release.
 *
 * @returns the earliest first, with the release itself
 */
export function comparableWith(release: Release, releases: readonly Release[]): readonly Release[] {
  const {id, version} = release.instrument;
  return releases
    .filter(({instrument}) => instrument.id === id && instrument.version === version)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** The first day of asking: two waves may be released in another order than they were held. */
export function dayOf({window, day}: Release): SchoolDay {
  return window?.from ?? day;
}

/** @returns a point for each wave, also where there is nothing to draw */
export function trendOf(
  group: ReleasedGroup,
  measureId: string,
  releases: readonly Release[],
): readonly TrendPoint[] {
  return releases.map((release) => {
    const own = sameGroup(group, release);
    const measure = own && measureOf(own, measureId);
    return {release, day: dayOf(release), ...pointOf(measure, own?.people ?? 0)};
  });
}

function pointOf(measure: ReleasedMeasure | undefined, people: number): Pick<TrendPoint, 'is' | 'measure'> {
  if (!measure) return {is: 'absent'};
  if (measure.kind === 'withheld') return {is: 'withheld'};
  return (measure.answered ?? people) < leastForTrend ? {is: 'few'} : {is: 'shown', measure};
}

/** The whole, the same years, or the very same classes. */
export function sameGroup(
  {level, years, classes}: ReleasedGroup,
  {groups}: Release,
): ReleasedGroup | undefined {
  return groups.find((other) => {
    if (other.level !== level) return false;
    if (level === 'school') return true;
    return level === 'year' ? isSame(years, other.years) : isSame(classes, other.classes);
  });
}

/** Whether other classes took part in one of the waves than in another. */
export function hasOtherClasses(group: ReleasedGroup, releases: readonly Release[]): boolean {
  const sets = releases.flatMap((release) => sameGroup(group, release)?.classes.toSorted().join('/') ?? []);
  return new Set(sets).size > 1;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key) => other.includes(key));
}

function orderOf(release: Release): string {
  return `${dayOf(release)} ${release.day} ${release.wave}`;
}
