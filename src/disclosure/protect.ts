import {isSound, noCount, type Measured} from './counts.js';
import {lowestFloors} from './floors.js';
import {countOf, treeOf, type CountedGroup, type Group, type Level} from './group-tree.js';
import {inSteps, printed, type ProtectedCell} from './print.js';
import {shownGroups} from './withhold.js';

/** What is counted, and how it is to be protected. */
export interface Protection {
  /** From the top down, one more than a path is long. */
  readonly levels: readonly Level[];
  readonly measures: readonly Measured[];
  /** People on either side of a yes. */
  readonly side: number;
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
 * @returns the top and then its groups, each before those in it; nothing where even the top has too few people
 * @throws {RangeError} on floors below the lowest, on counts that cannot be, and where two groups have one path
 */
export function protect(
  counted: readonly CountedGroup[],
  {levels, measures, side}: Protection,
): readonly ProtectedGroup[] {
  refuseLowFloors(levels, side);
  refuseUnsound(counted, measures);
  const whole = treeOf(counted, levels);
  if (!whole || whole.people < whole.floor) return [];
  const shown = measures.map((measure) => shownGroups(whole, measure, side));
  return withAllBelow(whole).map((group) => ({
    level: group.level.name,
    keys: group.keys,
    paths: group.parts.map(({path}) => path),
    people: inSteps(group.people),
    cells: measures.map((measure, at) =>
      shown[at]?.has(group) ? printed(countOf(group, measure), measure) : {id: measure.id, kind: 'withheld'},
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
