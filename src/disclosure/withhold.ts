import {addCounts, isSafe, type Measured} from './counts.js';
import {countOf, type Group} from './group-tree.js';

/**
 * Which groups may show a measure. A group that is shown minus those of its groups that are shown is what subtraction
 * can open; here that is always nothing, or two groups at least that are safe together.
 *
 * Whether a group is shown must not tell on which side of the line it lies. Groups therefore stand together in blocks
 * of two or three neighbours, whatever they answered, and a block is shown whole or not at all: every table in which
 * all but one or two of a block's groups lie at an end gives the same picture (docs/decisions/020-disclosure.md).
 *
 * @returns the groups that show it, from the top down; none where the whole is not safe
 */
export function shownGroups(whole: Group, measure: Measured, side: number): ReadonlySet<Group> {
  const shown = new Set<Group>();
  const show = (group: Group): void => {
    shown.add(group);
    const withheld = withheldOf(group, measure, side);
    for (const part of group.groups) if (!withheld.has(part)) show(part);
  };
  if (areSafe([whole], measure, side)) show(whole);
  return shown;
}

/** What may not be shown of the groups under one that is. */
function withheldOf(parent: Group, measure: Measured, side: number): ReadonlySet<Group> {
  const blocks = blocksOf(parent.groups);
  const isOpen = (block: readonly Group[]) => block.every((group) => areSafe([group], measure, side));
  let withheld = blocks.filter((block) => !isOpen(block));
  let open = blocks.filter(isOpen).sort((a, b) => people(a) - people(b));
  while (withheld.length > 0 && open.length > 0 && !areSafe(withheld.flat(), measure, side)) {
    const cover = coverOf(withheld, open, measure, side);
    withheld = [...withheld, cover];
    open = open.filter((block) => block !== cover);
  }
  return new Set(withheld.flat());
}

/** The smallest block that makes the withheld ones safe together, or else the smallest. */
function coverOf(withheld: readonly Block[], open: readonly Block[], measure: Measured, side: number): Block {
  const enough = open.find((block) => areSafe([...withheld, block].flat(), measure, side));
  return enough ?? open[0] ?? [];
}

type Block = readonly Group[];

/** Two by two, in the order of their keys; the last three stay together where their number is odd. */
export function blocksOf(groups: readonly Group[]): readonly Block[] {
  const count = Math.max(1, Math.floor(groups.length / 2));
  return Array.from({length: count}, (_, at) =>
    groups.slice(at * 2, at === count - 1 ? groups.length : at * 2 + 2),
  );
}

/** By the highest of their floors, so that a union never needs less than what it is made of. */
function areSafe(groups: Block, measure: Measured, side: number): boolean {
  const sum = addCounts(groups.map((group) => countOf(group, measure)));
  return isSafe(sum, measure, {people: Math.max(...groups.map(({floor}) => floor)), side});
}

function people(block: Block): number {
  return block.reduce((sum, group) => sum + group.people, 0);
}
