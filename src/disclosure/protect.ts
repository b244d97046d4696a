import {isSound, noCount, type Measured} from './counts.js';
import {lowestFloors} from './floors.js';
import {countOf, hasParts, treeOf, type CountedGroup, type Group, type Level} from './group-tree.js';
import {inSteps, printed, type ProtectedCell} from './print.js';
import {restsOn} from './relations.js';
import {shownGroups} from './withhold.js';

/** What is counted, and how it is to be protected. */
export interface Protection {
  /** From the top down, one more than a path is long. */
  readonly levels: readonly Level[];
  /** Each after those that it rests on. */
  readonly measures: readonly Measured[];
  /** People on either side of a yes. */
  readonly side: number;
  /**
   * Last keys of the smallest groups of which the same answers were shown before. They are left out: what is shown now
   * has nobody in common with what was shown then, so neither can be subtracted from the other.
   */
  readonly shownBefore?: ReadonlySet<string>;
}

/** A group that may be shown, with nothing exact in it. */
export interface ProtectedGroup {
  readonly level: string;
  /** Its own keys at its level; several where groups were put together, none at the top. */
  readonly keys: readonly string[];
  /** Of the smallest groups in it. */
  readonly paths: readonly (readonly string[])[];
  /** Rounded down to a step of five. */
  readonly people: number;
  readonly cells: readonly ProtectedCell[];
}

/**
 * The only road from counts to what may be shown: small groups are put together, cells that are small or that
 * subtraction would open are withheld, and the rest is rounded.
 *
 * @returns the top and then its groups, each before those in it; nothing where even the top has too few people or parts
 * @throws {RangeError} on floors below the lowest, on counts that cannot be, where two groups have one path, and on a
 * measure that stands before one that it rests on
 */
export function protect(
  counted: readonly CountedGroup[],
  {levels, measures, side, shownBefore = new Set()}: Protection,
): readonly ProtectedGroup[] {
  refuseLowFloors(levels, side);
  refuseUnsound(counted, measures);
  refuseDisorder(measures);
  const fresh = counted.filter(({path}) => !shownBefore.has(path.at(-1) ?? ''));
  const whole = treeOf(fresh, levels);
  if (!whole || whole.people < whole.floor || !hasParts(whole.parts, whole.level)) return [];
  const shown = shownGroups(whole, measures, side);
  const printable = measures.filter(({silent}) => !silent);
  return withAllBelow(whole).map((group) => ({
    level: group.level.name,
    keys: group.keys,
    paths: group.parts.map(({path}) => path),
    people: inSteps(group.people),
    cells: printable.map((measure) =>
      shown.get(measure.id)?.has(group)
        ? printed(countOf(group, measure), measure)
        : {id: measure.id, kind: 'withheld'},
    ),
  }));
}

function withAllBelow(group: Group): readonly Group[] {
  return [group, ...group.groups.flatMap(withAllBelow)];
}

function refuseLowFloors(levels: readonly Level[], side: number): void {
  const low = levels.find(({people}) => !(people >= lowestFloors.people));
  if (low) throw new RangeError(`the floor of '${low.name}' is below ${lowestFloors.people} people`);
  if (!(side >= lowestFloors.side))
    throw new RangeError(`the floor of a side is below ${lowestFloors.side} people`);
}

function refuseUnsound(counted: readonly CountedGroup[], measures: readonly Measured[]): void {
  const paths = new Set(counted.map(({path}) => JSON.stringify(path)));
  if (paths.size < counted.length) throw new RangeError('two groups have the same path');
  for (const {path, people, counts} of counted) {
    const wrong = measures.find((measure) => !isSound(counts[measure.id] ?? noCount, measure, people));
    if (wrong) throw new RangeError(`'${wrong.id}' of ${path.join('/')} counts what cannot be`);
  }
}

function refuseDisorder(measures: readonly Measured[]): void {
  const known = new Set<string>();
  for (const measure of measures) {
    const late = restsOn(measure).find((id) => !known.has(id));
    if (late !== undefined)
      throw new RangeError(`'${measure.id}' stands before '${late}', on which it rests`);
    known.add(measure.id);
  }
}
