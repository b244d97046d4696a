import {draft, type Draft} from '../kernel/draft.js';
import type {ClassKey, WaveId} from '../kernel/ids.js';
import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {noCount, type Count, type Measured} from '../disclosure/counts.js';
import {lowestFloors, strictest, usualFloors, type Floors} from '../disclosure/floors.js';
import type {CountedGroup, Level} from '../disclosure/group-tree.js';
import {protect, type ProtectedGroup} from '../disclosure/protect.js';
import {distributionCounts} from './count-distributions.js';
import {careMeasures, conditionsIn, groundsOfMeasure} from './instrument/asked-of.js';
import type {Instrument} from './instrument/instrument.js';
import {groupSides, linkedMeasures, sideName} from './instrument/linked.js';
import {
  careReleased,
  careReleaseSubject,
  releaseSubject,
  waveReleased,
  type Release,
  type ReleasedGroup,
  type ReleaseWindow,
} from './release.js';
import {classesShownBefore, itemsToldBefore} from './shown-before.js';
import type {ClassTally, GroupsTally} from './tally.js';
import type {PublishedWave} from './wave.js';

/** A closed wave, counted. */
export interface CountedWave {
  readonly wave: WaveId;
  readonly title: string;
  readonly instrument: Instrument;
  /** The day it is released. */
  readonly day: SchoolDay;
  /** The days in which pupils answered; the day of release where absent. */
  readonly window?: ReleaseWindow;
  readonly tallies: readonly ClassTally[];
  /** All that was released before, of whatever wave. */
  readonly earlier?: readonly Release[];
  /** From `floorsOf`; the usual ones when absent. */
  readonly floors?: Floors;
}

/** What all staff may see, and what the care team sees besides. */
export interface Releases {
  readonly staff: Release;
  /** Where the instrument has such measures: the same groups, with these alone. */
  readonly care?: Release;
}

type ReleaseRefusal = 'too-few' | 'shown-before';

/** @returns what all staff may see of a wave, by `makeReleases` */
export function makeRelease(counted: CountedWave): Release | Refusal<ReleaseRefusal> {
  const releases = makeReleases(counted);
  return isRefusal(releases) ? releases : releases.staff;
}

/**
 * The protected results of a wave. The same tallies give the same results on every device.
 *
 * @returns refused where the whole wave has fewer people than the floor, or where what an earlier release does not tell
 * of the same days has
 * @param link how measures hang together; tests show what becomes open without it
 */
export function makeReleases(
  counted: CountedWave,
  link: (instrument: Instrument) => readonly Measured[] = linkedMeasures,
): Releases | Refusal<ReleaseRefusal> {
  const {instrument, tallies, floors = usualFloors} = counted;
  const shownBefore = classesShownBefore(counted, counted.earlier ?? []);
  const toldBefore = measuresToldBefore(counted);
  if (toldBefore.size === instrument.measures.length) return refuse('shown-before', {count: tallies.length});
  const groups = protect(
    tallies.map((tally) => without(toldBefore, countedClass(tally, instrument))),
    {
      levels: levelsOf(floors),
      measures: link(instrument),
      side: floors.side,
      shownBefore,
    },
  );
  const leftOut = tallies.map(({classKey}) => classKey).filter((key) => shownBefore.has(key));
  if (groups.length === 0)
    return leftOut.length > 0
      ? refuse('shown-before', {count: leftOut.length})
      : refuse('too-few', {floor: lowestOf(tallies, floors)});
  const forCare = careMeasures(instrument);
  const part = (isIn: (id: string) => boolean): Release => ({
    ...headOf(counted, floors),
    ...(leftOut.length > 0 && {leftOut: leftOut.sort()}),
    ...([...toldBefore].some(isIn) && {toldBefore: [...toldBefore].filter(isIn)}),
    items: itemsUnder(instrument, isIn),
    groups: groups.map((group) => releasedGroup(group, instrument, isIn)),
  });
  const care = forCare.size > 0 && {care: part((id) => forCare.has(id))};
  return {staff: part((id) => !forCare.has(id)), ...care};
}

/** Told by another questionnaire in the same weeks, they are withheld from everybody: nobody is told the same twice. */
function measuresToldBefore(counted: CountedWave): ReadonlySet<string> {
  const items = itemsToldBefore(counted, counted.earlier ?? []);
  const conditions = conditionsIn(counted.instrument);
  const told = counted.instrument.measures.filter((measure) =>
    groundsOfMeasure(measure, conditions).some((item) => items.has(item)),
  );
  return new Set(told.map(({id}) => id));
}

function itemsUnder(instrument: Instrument, isIn: (id: string) => boolean): readonly string[] {
  const conditions = conditionsIn(instrument);
  const told = instrument.measures.filter(({id}) => isIn(id));
  return [...new Set(told.flatMap((measure) => groundsOfMeasure(measure, conditions)))];
}

function without(measures: ReadonlySet<string>, {counts, ...group}: CountedGroup): CountedGroup {
  return {...group, counts: Object.fromEntries(Object.entries(counts).filter(([id]) => !measures.has(id)))};
}

function headOf(
  {wave, title, instrument, day, window}: CountedWave,
  floors: Floors,
): Omit<Release, 'groups'> {
  const {people, classPeople, side} = floors;
  return {
    wave,
    title,
    instrument: {id: instrument.id, version: instrument.version},
    day,
    ...(window && {window}),
    floors: {people, classPeople, side},
  };
}

/** The floors that a wave was published with, never under the lowest; the usual ones for waves from before. */
export function promisedFloors({floors}: Pick<PublishedWave, 'floors'>): Floors {
  return floors ? strictest(lowestFloors, floors) : usualFloors;
}

/** What is written where when a wave is released. */
export interface ReleaseDrafts {
  readonly school: readonly Draft[];
  readonly care?: readonly Draft[];
}

/**
 * Releases a wave once. A second release with other content could be subtracted from the first.
 *
 * @param wave `closed`: its answers are frozen; `released`: there is a release of it on this device
 */
export function releaseWave(
  counted: CountedWave,
  wave: {readonly closed: boolean; readonly released: boolean},
): ReleaseDrafts | Refusal<'already-released' | 'not-closed' | ReleaseRefusal> {
  if (wave.released) return refuse('already-released');
  if (!wave.closed) return refuse('not-closed');
  const releases = makeReleases(counted);
  if (isRefusal(releases)) return releases;
  const {staff, care} = releases;
  return {
    school: [draft(waveReleased, releaseSubject(counted.wave), staff)],
    ...(care && {care: [draft(careReleased, careReleaseSubject(counted.wave), care)]}),
  };
}

/** A wave in one class is that class's results. */
function lowestOf(tallies: readonly ClassTally[], {people, classPeople}: Floors): number {
  return tallies.filter((tally) => tally.people > 0).length === 1 ? classPeople : people;
}

function levelsOf({people, classPeople}: Floors): readonly Level[] {
  return [
    {name: 'school', people, partner: 'smallest'},
    {name: 'year', people, partner: 'neighbour'},
    {name: 'class', people: Math.max(people, classPeople), partner: 'smallest'},
  ];
}

function countedClass(tally: ClassTally, instrument: Instrument): CountedGroup {
  const {classKey, year, people, shares, means, groups = {}, asked = {}} = tally;
  const yesOf = (counts: readonly (readonly [string, {readonly yes: number; readonly n: number}])[]) =>
    Object.fromEntries(counts.map(([id, {yes, n}]) => [id, {...noCount, n, sum: yes}]));
  return {
    path: [year, classKey],
    people,
    counts: {
      ...yesOf(Object.entries(shares)),
      ...means,
      ...yesOf(Object.entries(asked).map(([base, yes]) => [base, {yes, n: people}])),
      ...Object.fromEntries(Object.entries(groups).flatMap(([id, tallied]) => quartersOf(id, tallied))),
      ...distributionCounts(tally, instrument),
    },
  };
}

/** Four groups, and either of the two shares that they are made of. */
function quartersOf(
  id: string,
  {neither, harmed, harming, both}: GroupsTally,
): readonly (readonly [string, Count])[] {
  const n = neither + harmed + harming + both;
  const yes = {harmed: harmed + both, harming: harming + both};
  return [
    [id, {...noCount, n, sum: both, parts: [neither, harmed, harming, both]}],
    ...groupSides.map((side) => [sideName(id, side), {...noCount, n, sum: yes[side]}] as const),
  ];
}

/** Its measures in the instrument's own order. */
function releasedGroup(
  {level, paths, people, cells}: ProtectedGroup,
  {measures}: Instrument,
  isIn: (id: string) => boolean,
): ReleasedGroup {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  return {
    level: level as ReleasedGroup['level'],
    classes: paths.map(([, classKey]) => classKey as ClassKey),
    years: [...new Set(paths.map(([year]) => year ?? ''))],
    people,
    measures: measures.flatMap(({id}) => (isIn(id) ? (byId.get(id) ?? []) : [])),
  };
}
