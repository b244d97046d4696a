import {draft, type Draft} from '../kernel/draft.js';
import type {ClassKey, WaveId} from '../kernel/ids.js';
import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Measured} from '../disclosure/counts.js';
import {lowestFloors, strictest, usualFloors, type Floors} from '../disclosure/floors.js';
import type {CountedGroup, Level} from '../disclosure/group-tree.js';
import {protect, type ProtectedGroup} from '../disclosure/protect.js';
import type {Instrument} from './instrument/instrument.js';
import {worthsOf, type Measure} from './instrument/measure.js';
import {releaseSubject, waveReleased, type Release, type ReleasedGroup} from './release.js';
import type {ClassTally} from './tally.js';
import type {PublishedWave} from './wave.js';

/** A closed wave, counted. */
export interface CountedWave {
  readonly wave: WaveId;
  readonly title: string;
  readonly instrument: Instrument;
  /** The day it is released. */
  readonly day: SchoolDay;
  readonly tallies: readonly ClassTally[];
  /** From `floorsOf`; the usual ones when absent. */
  readonly floors?: Floors;
}

/**
 * The protected results of a wave. The same tallies give the same results on every device.
 *
 * @returns refused where the whole wave has fewer people than the floor
 */
export function makeRelease(counted: CountedWave): Release | Refusal<'too-few'> {
  const floors = counted.floors ?? usualFloors;
  const groups = protect(counted.tallies.map(countedClass), {
    levels: levelsOf(floors),
    measures: counted.instrument.measures.map((measure) => measured(measure, counted.instrument)),
    side: floors.side,
  });
  if (groups.length === 0) return refuse('too-few', {floor: lowestOf(counted.tallies, floors)});
  return {
    wave: counted.wave,
    title: counted.title,
    instrument: {id: counted.instrument.id, version: counted.instrument.version},
    day: counted.day,
    floors: {people: floors.people, classPeople: floors.classPeople, side: floors.side},
    groups: groups.map(releasedGroup),
  };
}

/** The floors that a wave was published with, never under the lowest; the usual ones for waves from before. */
export function promisedFloors({floors}: Pick<PublishedWave, 'floors'>): Floors {
  return floors ? strictest(lowestFloors, floors) : usualFloors;
}

/**
 * Releases a wave once. A second release with other content could be subtracted from the first.
 *
 * @param wave `closed`: its answers are frozen; `released`: there is a release of it on this device
 */
export function releaseWave(
  counted: CountedWave,
  wave: {readonly closed: boolean; readonly released: boolean},
): readonly Draft[] | Refusal<'already-released' | 'not-closed' | 'too-few'> {
  if (wave.released) return refuse('already-released');
  if (!wave.closed) return refuse('not-closed');
  const release = makeRelease(counted);
  return isRefusal(release) ? release : [draft(waveReleased, releaseSubject(counted.wave), release)];
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

function countedClass({classKey, year, people, shares, means}: ClassTally): CountedGroup {
  const counts = Object.entries(shares).map(
    ([id, {yes, n}]) => [id, {n, sum: yes, sumOfSquares: 0}] as const,
  );
  return {path: [year, classKey], people, counts: {...Object.fromEntries(counts), ...means}};
}

function measured(measure: Measure, instrument: Instrument): Measured {
  const {id} = measure;
  if (measure.kind !== 'mean') return {id, kind: 'share', min: 0, max: 1};
  const worths = measure.items.flatMap((item) => worthsOf(instrument, item) ?? []);
  return {id, kind: 'mean', min: Math.min(...worths), max: Math.max(...worths)};
}

function releasedGroup({level, paths, people, cells}: ProtectedGroup): ReleasedGroup {
  return {
    level: level as ReleasedGroup['level'],
    classes: paths.map(([, classKey]) => classKey as ClassKey),
    years: [...new Set(paths.map(([year]) => year ?? ''))],
    people,
    measures: cells,
  };
}
