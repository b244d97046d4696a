import {differenceOf, type Difference} from '../../disclosure/difference.js';
import type {PupilKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {aroundDay, aroundRow, endsAround, type AbsenceSums, type Around} from './absence-sums.js';

/** One pupil for whom something began on a day. */
export interface Begun {
  readonly pupil: PupilKey;
  readonly day: SchoolDay;
}

/** Whether a pupil can stand beside another one whose day it is: nobody helped them in these weeks. */
export type MayStandBeside = (pupil: PupilKey, day: SchoolDay) => boolean;

/**
 * How far two pupils may lie apart in what they missed: one school day of the thirty in all of the weeks before, and one of
 * the ten in each two weeks of them. What is left between them would pass for an effect: whoever missed more falls further.
 */
const farthest = 0.034;
const farthestPart = 0.1;

/**
 * Fewest pupils behind any figure. Twenty, as a class by itself needs (decision 020); the simulation of the tests holds the
 * rate of false claims at this number.
 */
export const leastPupils = 20;

/** Of those whose days are known, so many must have somebody beside them: the rest may be who it was about. */
export const leastMatched = 0.5;

interface Pair {
  readonly day: SchoolDay;
  readonly own: Around;
  readonly other: Around;
}

/** Pupils for whom it began, and pupils like them for whom it did not. */
export interface Beside {
  /** All for whom it began. */
  readonly begun: number;
  /** Those of whom enough is known before and after. */
  readonly known: number;
  readonly pairs: readonly Pair[];
}

/**
 * Beside each pupil one who missed as much in the same weeks before, in each two weeks of them, and whom nobody helped
 * then. Help begins when things are at their worst, and what is at its worst gets better by itself: pupils who were as bad
 * in the same weeks show by how much.
 *
 * Nobody stands beside two: the pairs are then independent. Those who missed most choose first, since they find the fewest.
 */
export function besideEach(
  begun: readonly Begun[],
  sumsAt: (day: SchoolDay) => AbsenceSums | undefined,
  mayStand: MayStandBeside,
): Beside {
  const own = begun.flatMap((one) => {
    const sums = sumsAt(one.day);
    const around = sums && aroundDay(sums, one.pupil, one.day);
    return sums && around ? [{...one, sums, around}] : [];
  });
  own.sort((a, b) => b.around.before - a.around.before || (a.pupil < b.pupil ? -1 : 1));
  const taken = new Set<PupilKey>(begun.map(({pupil}) => pupil));
  const pairs = own.flatMap(({sums, around, day}): readonly Pair[] => {
    const other = nearest(sums, around, {day, isFree: (pupil) => !taken.has(pupil) && mayStand(pupil, day)});
    if (!other) return [];
    taken.add(other.pupil);
    return [{day, own: around, other}];
  });
  return {begun: begun.length, known: own.length, pairs};
}

interface Search {
  readonly day: SchoolDay;
  readonly isFree: (pupil: PupilKey) => boolean;
}

function nearest(sums: AbsenceSums, own: Around, {day, isFree}: Search): Around | undefined {
  const ends = endsAround(sums.days, day);
  let best: {readonly around: Around; readonly far: number} | undefined;
  for (const [pupil, row] of ends ? sums.rows : []) {
    const around = ends && isFree(pupil) ? aroundRow(sums, {pupil, row}, ends) : undefined;
    if (!around) continue;
    const far = apart(own, around);
    if (far === undefined) continue;
    if (!best || far < best.far || (far === best.far && pupil < best.around.pupil)) best = {around, far};
  }
  return best?.around;
}

/** Distances are sums of fractions: a day in ten is not a hair more than a tenth. */
const dust = 1e-9;

function apart(one: Around, other: Around): number | undefined {
  const whole = Math.abs(one.before - other.before);
  if (whole > farthest) return undefined;
  const parts = one.parts.map((part, at) => Math.abs(part - (other.parts[at] ?? 0)));
  if (parts.some((part) => part > farthestPart + dust)) return undefined;
  return parts.reduce((sum, part) => sum + part, parts.length * whole);
}

/** A mean over pupils with its interval, in shares of sessions. */
export interface Change extends Difference {
  readonly before: number;
  readonly after: number;
}

export type AbsenceFigure =
  | {readonly is: 'few'; readonly least: number}
  | {
      readonly is: 'shown';
      readonly pupils: number;
      /** What was and what came, of those for whom it began. By itself it says nothing about what helped. */
      readonly own: Change;
      readonly other: Change;
      /** How much further they fell (below zero) or rose than those beside them. */
      readonly beside: Difference;
    };

/** Before and after, and beside the comparison group. Nothing below the least number of pupils. */
export function absenceFigure({known, pairs}: Beside, least = leastPupils): AbsenceFigure {
  if (pairs.length < least) return {is: 'few', least};
  if (pairs.length < leastMatched * known) return {is: 'few', least};
  const own = changeOf(pairs.map((pair) => pair.own));
  const other = changeOf(pairs.map((pair) => pair.other));
  const beside = meanOf(pairs.map((pair) => rise(pair.own) - rise(pair.other)));
  return {is: 'shown', pupils: pairs.length, own, other, beside};
}

function rise({before, after}: Around): number {
  return after - before;
}

/** @returns before and after of all of them, with the interval of the change */
export function changeOf(all: readonly Around[]): Change {
  return {
    before: mean(all.map(({before}) => before)),
    after: mean(all.map(({after}) => after)),
    ...meanOf(all.map(rise)),
  };
}

/** The mean of differences within pupils or pairs, by Student's t. */
export function meanOf(values: readonly number[]): Difference {
  const value = mean(values);
  const spread = Math.sqrt(values.reduce((sum, one) => sum + (one - value) ** 2, 0) / (values.length - 1));
  const people = values.length;
  // Against a mean that is known exactly Welch's interval is Student's.
  const none = {kind: 'mean', value: 0, people: 2, spread: 0} as const;
  const found = spread > 0 ? differenceOf({kind: 'mean', value, people, spread}, none) : undefined;
  return found ?? {value, low: value, high: value, chance: value === 0 ? 1 : 0};
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
