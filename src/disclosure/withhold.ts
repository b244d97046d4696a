import {addCounts, isSafe, noCount, type Count, type Measured} from './counts.js';
import {countOf, type CountedGroup, type Group} from './group-tree.js';
import {reachIn, restsOn} from './relations.js';

/** Groups by the measures that they show. */
export type Shown = ReadonlyMap<string, ReadonlySet<Group>>;

/**
 * Which groups may show each measure. A group that is shown minus those of its groups that are shown is what subtraction
 * can open; here that is always nothing, or two groups at least that are safe together.
 *
 * Whether a group is shown must not tell on which side of the line it lies. Groups therefore stand together in blocks
 * of two or three neighbours, whatever they answered, and a block is shown whole or not at all: every table in which
 * all but one or two of a block's groups lie at an end gives the same picture (docs/decisions/020-disclosure.md).
 *
 * A measure that rests on others is held to what they leave open, and is shown only where they are: else that it is
 * shown would tell of what they hold back (docs/decisions/093-linked-measures.md).
 *
 * @param measures each after those that it rests on
 * @returns by measure the groups that show it; none where the whole is not safe
 */
export function shownGroups(whole: Group, measures: readonly Measured[], side: number): Shown {
  const shown = new Map<string, ReadonlySet<Group>>();
  const scales = new Set(measures.filter(({kind}) => kind === 'mean').map(({id}) => id));
  for (const measure of measures)
    shown.set(
      measure.id,
      measure.follows ? inAll(measure.follows, shown) : new Screen(measure, side, {shown, scales}).of(whole),
    );
  return shown;
}

function inAll(ids: readonly string[], shown: Shown): ReadonlySet<Group> {
  const [first, ...others] = ids.map((id) => shown.get(id) ?? new Set<Group>());
  return new Set([...(first ?? [])].filter((group) => others.every((other) => other.has(group))));
}

interface ShownBefore {
  readonly shown: Shown;
  /** Measures that are means. */
  readonly scales: ReadonlySet<string>;
}

/** One measure, held against what is shown already. */
class Screen {
  readonly #measure: Measured;
  readonly #side: number;
  readonly #bases: readonly ReadonlySet<Group>[];
  /** By scale that the measure counts an item of: the smallest groups that it shows by themselves. */
  readonly #alone: readonly ReadonlySet<CountedGroup>[];

  constructor(measure: Measured, side: number, {shown, scales}: ShownBefore) {
    this.#measure = measure;
    this.#side = side;
    const groupsOf = (id: string) => shown.get(id) ?? new Set<Group>();
    const others = restsOn(measure);
    this.#bases = others.map(groupsOf);
    this.#alone = others
      .filter((id) => scales.has(id) && measure.kind === 'share')
      .map((id) => new Set([...groupsOf(id)].flatMap(({parts}) => (parts.length === 1 ? parts : []))));
  }

  of(whole: Group): ReadonlySet<Group> {
    const shown = new Set<Group>();
    const show = (group: Group): void => {
      shown.add(group);
      const withheld = this.#withheldOf(group);
      for (const part of group.groups) if (!withheld.has(part)) show(part);
    };
    if (this.#isOpen([whole])) show(whole);
    return shown;
  }

  /** What may not be shown of the groups under one that is. */
  #withheldOf(parent: Group): ReadonlySet<Group> {
    const blocks = blocksOf(parent.groups);
    const isOpen = (block: Block) => this.#isOpen(block);
    let withheld = blocks.filter((block) => !isOpen(block));
    let open = blocks.filter(isOpen).sort((a, b) => people(a) - people(b));
    while (withheld.length > 0 && open.length > 0 && !this.#areSafe(withheld.flat())) {
      const cover = this.#coverOf(withheld, open);
      withheld = [...withheld, cover];
      open = open.filter((block) => block !== cover);
    }
    return new Set(withheld.flat());
  }

  /** The smallest block that makes the withheld ones safe together, or else the smallest. */
  #coverOf(withheld: readonly Block[], open: readonly Block[]): Block {
    return open.find((block) => this.#areSafe([...withheld, block].flat())) ?? open[0] ?? [];
  }

  #isOpen(block: Block): boolean {
    return block.every((group) => this.#bases.every((base) => base.has(group)) && this.#areSafe([group]));
  }

  /** By the highest of their floors, so that a union never needs less than what it is made of. */
  #areSafe(groups: Block): boolean {
    const measure = this.#measure;
    const count = addCounts(groups.map((group) => countOf(group, measure)));
    const parts = groups.flatMap((group) => group.parts);
    const reaches = parts.map((part) => reachIn(part, measure));
    const reach = {low: total(reaches.map(({low}) => low)), high: total(reaches.map(({high}) => high))};
    const answering = parts.filter(({counts}) => (counts[measure.id] ?? noCount).n > 0).length;
    const safety = {people: Math.max(...groups.map(({floor}) => floor)), side: this.#side};
    return (
      this.#leavesScalesOpen(parts, count) &&
      answering >= Math.max(...groups.map(({level}) => level.parts ?? 1)) &&
      isSafe(count, reach, measure.max - measure.min, safety)
    );
  }

  /**
   * A scale that is not shown of a small group could lie at either end there, as long as its people could all be on one
   * side of the share.
   */
  #leavesScalesOpen(parts: readonly CountedGroup[], {n, sum}: Count): boolean {
    if (this.#alone.length === 0) return true;
    const hidden = parts.filter((part) => this.#alone.some((alone) => !alone.has(part)));
    const largest = Math.max(0, ...hidden.map(({counts}) => (counts[this.#measure.id] ?? noCount).n));
    return Math.min(sum, n - sum) >= largest;
  }
}

type Block = readonly Group[];

/** Two by two, in the order of their keys; the last three stay together where their number is odd. */
export function blocksOf(groups: readonly Group[]): readonly Block[] {
  const count = Math.max(1, Math.floor(groups.length / 2));
  return Array.from({length: count}, (_, at) =>
    groups.slice(at * 2, at === count - 1 ? groups.length : at * 2 + 2),
  );
}

function people(block: Block): number {
  return total(block.map((group) => group.people));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
