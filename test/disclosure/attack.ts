import type {CountedGroup} from '../../src/disclosure/group-tree.js';
import type {ProtectedGroup} from '../../src/disclosure/protect.js';
import {bounds, recovered, reduced, type KnownSum} from './solver.js';

/** What an attacker gets out of one measure of a release. Every list is empty where the release holds. */
export interface Spoils {
  /** Withheld groups, and classes not shown by themselves, whose sum subtraction gives. */
  readonly opened: readonly string[];
  /** Groups with too few people or sides whose sum subtraction gives, shown or not. */
  readonly unsafe: readonly string[];
  /** Withheld groups left with fewer possible values than four, though more people than two stand on either side. */
  readonly narrow: readonly string[];
}

interface Floor {
  readonly people: number;
  readonly side: number;
  /** The most that one person adds: 1 for a yes. */
  readonly most?: number;
}

export function attack(
  classes: readonly CountedGroup[],
  release: readonly ProtectedGroup[],
  measure: string,
  {people, side, most: range = 1}: Floor,
): Spoils {
  const at = new Map(classes.map(({path}, place) => [path.join('/'), place]));
  const placesOf = ({paths}: ProtectedGroup) => paths.map((path) => at.get(path.join('/'))!);
  const isShown = (group: ProtectedGroup) =>
    group.cells.some(({id, kind}) => id === measure && kind !== 'withheld');
  const n = classes.map(({counts}) => counts[measure]!.n);
  const yes = classes.map(({counts}) => counts[measure]!.sum);
  const total = (of: readonly number[], values: readonly number[]) =>
    of.reduce((sum, place) => sum + values[place]!, 0);
  const known: KnownSum[] = release.filter(isShown).map((group) => {
    const of = placesOf(group);
    return {of, sum: total(of, yes)};
  });
  const rows = reduced(classes.length, known);
  const shownSets = new Set(known.map(({of}) => name(of)));
  const groups = namedGroups(classes, release.map(placesOf));
  const open = groups.filter((of) => recovered(rows, classes.length, of) !== undefined);
  const tooSmall = (of: readonly number[]) =>
    total(of, n) < people ||
    total(of, yes) < side * range ||
    total(of, n) * range - total(of, yes) < side * range;
  const withheld = release.filter((group) => !isShown(group)).map(placesOf);
  const alone = classes.map((_, place) => [place]);
  const hidden = new Set([...withheld, ...alone].map(name).filter((of) => !shownSets.has(of)));
  return {
    opened: open.filter((of) => hidden.has(name(of))).map(name),
    unsafe: open.filter(tooSmall).map(name),
    narrow: known.length === 0 ? [] : withheld.filter((of) => isNarrow(of)).map(name),
  };

  function isNarrow(of: readonly number[]): boolean {
    const {least, most} = bounds(
      rows,
      n.map((count) => count * range),
      of,
    );
    const around = rows
      .map((row) => [...n.keys()].filter((place) => row[place]!.top !== 0n))
      .find((members) => of.every((place) => members.includes(place)));
    const others = around ? total(around, n) - total(of, n) : Infinity;
    return total(of, n) >= 3 && others >= 3 && most - least + 1 < 4;
  }
}

/** Every class, year and school, what was put together, and every two classes of the school. */
function namedGroups(
  classes: readonly CountedGroup[],
  released: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const all = [...classes.keys()];
  const years = [...new Set(classes.map(({path}) => path[0]))];
  const pairs = all.flatMap((one) => all.filter((other) => other > one).map((other) => [one, other]));
  const lists = [
    ...all.map((place) => [place]),
    ...pairs,
    ...years.map((year) => all.filter((place) => classes[place]!.path[0] === year)),
    ...years.map((year) => all.filter((place) => classes[place]!.path[0] !== year)),
    ...released,
  ].filter((of) => of.length > 0);
  return [...new Map(lists.map((of) => [name(of), of])).values()];
}

function name(of: readonly number[]): string {
  return [...of].sort((a, b) => a - b).join(' ');
}
