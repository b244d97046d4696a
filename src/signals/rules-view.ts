import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import {addHead, headsOf, noHeads, type Heads} from '../journal/heads.js';
import type {EntryId} from '../kernel/ids.js';
import {auditGroupsKept} from './audit/audit-kinds.js';
import {flagRaised, flagTriaged, type RuleId} from './flag.js';
import {modelSet} from './model/model-kinds.js';
import {moreCareful, sameValues, tunedRules, valuesOf, withValues, type RuleValues} from './rule-fields.js';
import {ruleSet, ruleSubject, type RuleSet} from './rule-kinds.js';
import {rules as shipped, type Rules} from './rules.js';

export type RuleEntry = Entry<string, RuleSet>;

export interface RulesState {
  readonly heads: Heads<RuleSet>;
  /** Every word that the school ever had on a rule, by id. */
  readonly history: Map<EntryId, RuleEntry>;
}

/** Where one rule stands. */
export interface StandingRule {
  readonly rule: RuleId;
  readonly version: number;
  readonly values: RuleValues;
  /** Two people moved it without knowing of each other: of each threshold the one that flags more counts until somebody settles it. */
  readonly contested: boolean;
  /** What is in conflict, or the one thing that was said; empty while the rule is Pana's own. */
  readonly sides: readonly RuleEntry[];
  /** What the next word on it replaces. */
  readonly heads: readonly EntryId[];
}

/** The school's thresholds. */
export const rulesFold: Fold<RulesState> = {
  name: 'signals/rules',
  version: 1,
  ledger: 'care',
  kinds: [ruleSet],
  ignores: [flagRaised, flagTriaged, auditGroupsKept, modelSet],
  empty: () => ({heads: noHeads(), history: new Map()}),
  add: (state, entry) => addRule(state, entry as RuleEntry),
};

/** What is filed under another rule's name would hide that rule. */
function addRule({heads, history}: RulesState, entry: RuleEntry): void {
  if (entry.about !== ruleSubject(entry.body.rule)) return;
  addHead(heads, entry);
  history.set(entry.id, entry);
}

/** @returns all rules as they hold in this school now */
export function rulesIn(state: RulesState): Rules {
  return tunedRules.reduce<Rules>((rules, rule) => {
    const {version, values, sides} = standingRule(state, rule);
    return sides.length > 0 ? withValues(rules, rule, values, version) : rules;
  }, shipped);
}

export function standingRule(state: RulesState, rule: RuleId): StandingRule {
  const heads = headsOf(state.heads, ruleSubject(rule));
  const own = valuesOf(shipped, rule);
  const sides = heads.map(({body}) => ({...own, ...body.values}));
  return {
    rule,
    version: Math.max(shipped[rule].version, ...heads.map(({body}) => body.version)),
    values: sides.reduce((values, side) => moreCareful(rule, values, side), sides[0] ?? own),
    contested: sides.some((side) => !sameValues(rule, side, sides[0] ?? side)),
    sides: heads,
    heads: heads.map(({id}) => id),
  };
}

/** @returns every word on a rule, the latest version first */
export function ruleHistory({history}: RulesState, rule: RuleId): readonly RuleEntry[] {
  return [...history.values()]
    .filter(({body}) => body.rule === rule)
    .sort((a, b) => b.body.version - a.body.version || (a.id < b.id ? -1 : 1));
}
