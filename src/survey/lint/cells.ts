import type {ClassKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {usualFloors, lowestFloors} from '../../disclosure/floors.js';
import {pupilsOf, type Roster} from '../../roster/roster.js';
import type {Trait} from '../instrument/marks.js';

/** An item that splits a class into groups, and how many it makes. */
export interface Splitting {
  readonly item: string;
  readonly trait: Trait;
  /** Answers that tell pupils apart, 2 at least. `Infinity` for the pupil's own words. */
  readonly answers: number;
}

/** A class on the day, as far as the roster knows it. */
export interface ClassSize {
  readonly classKey: ClassKey;
  readonly title: string;
  readonly year: string;
  readonly pupils: number;
  /** Pupils of each gender, where somebody has said. */
  readonly genders?: readonly number[];
}

/** How small groups become where answers are put beside each other. */
export interface Smallest {
  /** Pupils in the smallest group. */
  readonly pupils: number;
  /** Counted on the list. Else as if answers were spread evenly: really some groups are smaller. */
  readonly isCounted: boolean;
}

/**
 * Groups smaller than the lowest floor block a wave; those below the usual floor are warned of. Where pupils also write
 * freely, both are as high as the floor for free text.
 */
export const blockBelow = lowestFloors.people;
export const warnBelow = usualFloors.people;
export const withTextBelow = usualFloors.freeText;

/** @param genders by class, the pupils of each; the roster itself holds none */
export function classSizes(
  roster: Roster,
  classes: readonly ClassKey[],
  today: SchoolDay,
  genders: ReadonlyMap<ClassKey, readonly number[]> = new Map(),
): readonly ClassSize[] {
  return roster.classes
    .filter(({key}) => classes.includes(key))
    .map(({key, title, year}) => {
      const known = genders.get(key);
      const pupils = pupilsOf(roster, key, today).length;
      return {classKey: key, title, year, pupils, ...(known && {genders: known})};
    });
}

/** @param splitting items whose answers are put beside each other, all of them */
export function smallestGroup(
  {pupils, genders}: Pick<ClassSize, 'pupils' | 'genders'>,
  splitting: readonly Splitting[],
): Smallest {
  const known = genders && splitting.some(({trait}) => trait === 'gender') ? Math.min(...genders) : undefined;
  const others = known === undefined ? splitting : splitting.filter(({trait}) => trait !== 'gender');
  const groups = others.reduce((product, {answers}) => product * answers, 1);
  const start = known ?? pupils;
  const even = Number.isFinite(groups) ? Math.floor(start / groups) : 0;
  // Nobody is singled out in an empty group: the smallest that has somebody in it has one.
  return {pupils: start === 0 ? 0 : Math.max(1, even), isCounted: groups === 1};
}

/** Several classes answering as one. */
export function together(sizes: readonly ClassSize[]): Pick<ClassSize, 'pupils' | 'genders'> {
  const pupils = sizes.reduce((sum, size) => sum + size.pupils, 0);
  if (sizes.some(({genders}) => !genders)) return {pupils};
  const most = Math.max(0, ...sizes.map(({genders = []}) => genders.length));
  const genders = Array.from({length: most}, (_, at) =>
    sizes.reduce((sum, size) => sum + (size.genders?.[at] ?? 0), 0),
  );
  return {pupils, genders};
}

/** @returns how many answers the item may have so that the groups are large enough, or `undefined` for none */
export function coarsened(
  size: Pick<ClassSize, 'pupils' | 'genders'>,
  splitting: readonly Splitting[],
  item: Splitting,
  floor: number,
): number | undefined {
  const others = splitting.filter((one) => one !== item);
  if (item.trait === 'gender') return undefined;
  const most = Math.floor(smallestGroup(size, others).pupils / floor);
  return most >= 2 && most < item.answers ? most : undefined;
}
