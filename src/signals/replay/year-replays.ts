import type {RuleId} from '../flag.js';
import {absenceLevels} from '../levels.js';
import {fieldsOf, valuesOf, withValues} from '../rule-fields.js';
import type {Rules} from '../rules.js';
import {
  inOrder,
  registerRules,
  replayedRules,
  replayYear,
  type Found,
  type Replayed,
  type ReplaySource,
} from './replay.js';

/** Rules of which one holds back another are played together; each other group by itself. */
const groups: readonly (readonly RuleId[])[] = [
  absenceLevels,
  ...replayedRules.filter((rule) => !absenceLevels.includes(rule)).map((rule) => [rule]),
];

/**
 * A year that is played again and again with one threshold moved: only the rules that the threshold belongs to are played
 * anew, the others are remembered.
 */
export class YearReplays {
  readonly source: ReplaySource;
  readonly #known = new Map<string, readonly Found[]>();

  constructor(source: ReplaySource) {
    this.source = source;
  }

  /** Like `replayYear`, with the same result. Called off half-way, it keeps what groups were played to the end. */
  *play(rules: Rules): Generator<number, Replayed> {
    const found: Found[] = [];
    for (const [at, group] of groups.entries()) {
      const key = JSON.stringify(group.map((rule) => [rule, valuesOf(rules, rule)]));
      let part = this.#known.get(key);
      if (!part) {
        part = yield* this.#playGroup(rules, group, at);
        this.#known.set(key, part);
      }
      found.push(...part);
    }
    return {rules, found: found.sort(inOrder)};
  }

  *#playGroup(rules: Rules, group: readonly RuleId[], at: number): Generator<number, readonly Found[]> {
    const work = replayYear(this.source, only(rules, group), group);
    for (;;) {
      const {done, value} = work.next();
      if (done) return value.found;
      yield (at + value) / groups.length;
    }
  }
}

/** @returns rules of which the other levels can find nothing: looking for them takes time */
function only(rules: Rules, group: readonly RuleId[]): Rules {
  return registerRules
    .filter((rule) => !group.includes(rule))
    .reduce((all, rule) => withValues(all, rule, outOfReach(rule), all[rule].version), rules);
}

function outOfReach(rule: RuleId): Readonly<Record<string, number>> {
  return Object.fromEntries(
    fieldsOf(rule).map(({name, flagsMore}) => [name, flagsMore === 'lower' ? Infinity : 0]),
  );
}
