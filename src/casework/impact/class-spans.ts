import type {ClassKey, WaveId} from '../../kernel/ids.js';
import {daysBetween, type SchoolDay} from '../../kernel/school-day.js';
import {climateFor, type Release, type ReleaseWindow} from '../../survey/release.js';
import {windowDays} from './absence-sums.js';

/** One class from one survey to the next that tells of it. Values are those printed in the releases, and no others. */
export interface ClassSpan {
  readonly classKey: ClassKey;
  /** The school year of both, by its first day: next year other pupils sit in a class of that name. */
  readonly day: SchoolDay;
  readonly waves: readonly [WaveId, WaveId];
  /** The last day of the first asking, and the first day of the next one. */
  readonly from: SchoolDay;
  readonly until: SchoolDay;
  /** 0 to 1 of the scale. */
  readonly before: number;
  readonly after: number;
}

/** Climates of classes, all of one questionnaire in one version: others are never laid beside it. */
export interface ClassClimates {
  /** Where its scale ends. */
  readonly least: number;
  readonly most: number;
  readonly spans: readonly ClassSpan[];
}

/** Both days included. */
interface Year {
  readonly from: SchoolDay;
  readonly until: SchoolDay;
}

/** What a release says of a class by itself. */
interface Reading {
  readonly wave: WaveId;
  readonly window: ReleaseWindow;
  readonly least: number;
  readonly most: number;
  readonly climates: ReadonlyMap<ClassKey, number>;
}

/**
 * @param releases each with one agreed content
 * @param isLeftOut days that count for nobody: whoever answered in an epidemic answered about it
 * @returns of the questionnaire that tells most, by the classes that it shows twice and by nothing that was done for anybody
 */
export function classClimates(
  releases: readonly Release[],
  years: readonly Year[],
  isLeftOut: (from: SchoolDay, until: SchoolDay) => boolean,
): ClassClimates | undefined {
  const questionnaires = [...new Set(releases.map(questionnaireOf))].sort();
  const found = questionnaires.flatMap((one): readonly ClassClimates[] => {
    const own = releases.filter((release) => questionnaireOf(release) === one);
    const readings = own.flatMap((release) => readingOf(release) ?? []);
    const usable = readings.filter(({window}) => !isLeftOut(window.from, window.until));
    const [first] = usable;
    if (!first) return [];
    const {least, most} = first;
    const alike = usable.filter((one) => one.least === least && one.most === most);
    return [{least, most, spans: years.flatMap((year) => spansIn(alike, year))}];
  });
  return found.reduce<ClassClimates | undefined>(
    (best, one) => (one.spans.length > (best?.spans.length ?? 0) ? one : best),
    undefined,
  );
}

function questionnaireOf({instrument: {id, version}}: Release): string {
  return `${id} ${version}`;
}

/** Where nothing says where a scale ends. */
const oldest = {least: 0, most: 4};

function readingOf(release: Release): Reading | undefined {
  const {wave, day, groups, window = {from: day, until: day}} = release;
  const ends = groups.flatMap(({measures}) =>
    measures.flatMap((one) => (one.id === 'climate' && one.kind === 'mean' ? [one] : [])),
  )[0];
  if (!ends) return undefined;
  const {least = oldest.least, most = oldest.most} = ends;
  if (most <= least) return undefined;
  const alone = groups.flatMap(({level, classes}) =>
    level === 'class' && classes.length === 1 ? classes : [],
  );
  const climates = new Map(
    alone.flatMap((classKey): readonly (readonly [ClassKey, number])[] => {
      const climate = climateFor(release, classKey);
      // A year's climate is that of many classes: it would count for each of them.
      if (climate?.group.level !== 'class') return [];
      return [[classKey, (climate.mean - least) / (most - least)]];
    }),
  );
  return {wave, window, least, most, climates};
}

/** Each class from one release that shows it to the next, within a year; as far apart as anything needs to show. */
function spansIn(readings: readonly Reading[], {from: day, until: end}: Year): readonly ClassSpan[] {
  const own = readings
    .filter(({window}) => day <= window.from && window.until <= end)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return own.flatMap((first, at) =>
    [...first.climates].flatMap(([classKey, before]) => {
      const next = own.slice(at + 1).find(({climates}) => climates.has(classKey));
      const after = next?.climates.get(classKey);
      if (!next || after === undefined) return [];
      const [from, until] = [first.window.until, next.window.from];
      if (daysBetween(from, until) < windowDays) return [];
      return [{classKey, day, waves: [first.wave, next.wave] as const, from, until, before, after}];
    }),
  );
}

function orderOf({window, wave}: Reading): string {
  return `${window.from} ${window.until} ${wave}`;
}
