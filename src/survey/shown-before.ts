import type {ClassKey, WaveId} from '../kernel/ids.js';
import {daysBetween, type SchoolDay} from '../kernel/school-day.js';
import type {Release, ReleaseWindow} from './release.js';

/**
 * Days between two waves within which a class is taken to answer the same questions alike: what differs would be the
 * answers of the few who joined or left. Half of the two months that our own questions look back on.
 */
export const sameAnswersDays = 28;

/**
 * Classes whose answers an earlier release tells already. They are left out of a new one, so that nothing of it can be
 * subtracted from the earlier one: what is shown of both has nobody in common. Longer apart, two waves are two
 * measurements and stand side by side as a trend.
 */
export function classesShownBefore(
  {instrument, ...wave}: Timed & {readonly wave: WaveId; readonly instrument: {readonly id: string}},
  releases: readonly Release[],
): ReadonlySet<ClassKey> {
  const told = releases.filter(
    (earlier) =>
      earlier.wave === wave.wave ||
      (earlier.instrument.id === instrument.id && daysApart(earlier, wave) <= sameAnswersDays),
  );
  return new Set(told.flatMap(classesIn));
}

/**
 * Items of which a release of another questionnaire tells in the same weeks, of a class that took part in both. Such a
 * question is answered alike in both, so its numbers could be subtracted from each other as those of two waves of one
 * questionnaire could.
 */
export function itemsToldBefore(
  wave: Timed & {
    readonly instrument: {readonly id: string};
    readonly tallies: readonly {readonly classKey: ClassKey}[];
  },
  releases: readonly Release[],
): ReadonlySet<string> {
  const classes = new Set(wave.tallies.map(({classKey}) => classKey));
  const told = releases.filter(
    (earlier) =>
      earlier.instrument.id !== wave.instrument.id &&
      daysApart(earlier, wave) <= sameAnswersDays &&
      classesIn(earlier).some((key) => classes.has(key)),
  );
  return new Set(told.flatMap((earlier) => [...(earlier.items ?? []), ...measuresIn(earlier)]));
}

function classesIn({groups}: Release): readonly ClassKey[] {
  return groups.flatMap(({classes}) => classes);
}

/** Our own measures of a single item bear its name; releases from before name no items. */
function measuresIn({groups}: Release): readonly string[] {
  return groups.flatMap(({measures}) => measures.map(({id}) => id));
}

interface Timed {
  readonly day: SchoolDay;
  readonly window?: ReleaseWindow;
}

/** From the end of the one to the beginning of the other; below zero where they overlap. */
function daysApart(one: Timed, other: Timed): number {
  const [first, second] = [windowOf(one), windowOf(other)];
  return Math.max(daysBetween(first.until, second.from), daysBetween(second.until, first.from));
}

function windowOf({window, day}: Timed): ReleaseWindow {
  return window ?? {from: day, until: day};
}
