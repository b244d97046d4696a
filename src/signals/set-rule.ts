import type {EntryId} from '../kernel/ids.js';
import {draft, type Draft} from '../kernel/draft.js';
import {isRefusal, refuse, type Decision, type Refusal} from '../kernel/refusal.js';
import type {RuleId} from './flag.js';
import {fieldsOf, fits, sameValues, valuesOf, type RuleValues} from './rule-fields.js';
import {ruleSet, ruleSubject} from './rule-kinds.js';
import type {StandingRule} from './rules-view.js';
import type {Rules} from './rules.js';

/** Characters of a reason: enough for a decision of the team, too short for a report about a child. */
export const longestReason = 500;

export type SetRuleRefusal =
  | 'no-such-rule'
  | 'stale'
  | 'reason-missing'
  | 'reason-too-long'
  | 'out-of-bounds'
  | 'nothing-changed'
  | 'levels-crossed';

interface SetRule {
  readonly rule: RuleId;
  readonly values: RuleValues;
  readonly reason: string;
  /** The entries that its author saw; empty while the rule was Pana's own. */
  readonly basedOn: readonly EntryId[];
}

/**
 * Moves the thresholds of one rule. The version goes up by one, so that a flag tells by which it was raised.
 *
 * @param all the school's rules as they hold now: two levels of one measure must not cross
 */
export function setRule(
  {rule, values, reason, basedOn}: SetRule,
  standing: StandingRule,
  all: Rules,
): Decision<SetRuleRefusal> {
  const fields = fieldsOf(rule);
  if (fields.length === 0) return refuse('no-such-rule');
  if (!sameSet(basedOn, standing.heads)) return refuse('stale');
  const wrong = fields.find((field) => !fits(field, values[field.name] ?? NaN));
  if (wrong) return refuse('out-of-bounds', {field: wrong.name, min: wrong.min, max: wrong.max});
  if (!standing.contested && sameValues(rule, values, standing.values)) return refuse('nothing-changed');
  const crossed = crossedLevel(rule, values, all);
  if (crossed !== undefined) return refuse('levels-crossed', {percent: crossed});
  const why = reason.trim();
  if (!why) return refuse('reason-missing');
  if (why.length > longestReason) return refuse('reason-too-long', {longest: longestReason});
  const kept = Object.fromEntries(fields.map(({name}) => [name, values[name] ?? NaN]));
  const body = {rule, version: standing.version + 1, values: kept, reason: why};
  return [draft(ruleSet, ruleSubject(rule), body, standing.heads)];
}

/** One rule of several that are moved together. */
export type RuleChange = Omit<SetRule, 'reason'> & {readonly standing: StandingRule};

/**
 * Moves several rules for one reason: all of them or none.
 *
 * @param all the rules as they would hold then
 */
export function setRules(
  changes: readonly RuleChange[],
  reason: string,
  all: Rules,
): readonly Draft[] | (Refusal<SetRuleRefusal> & {readonly rule?: RuleId}) {
  if (changes.length === 0) return refuse('nothing-changed');
  const drafts: Draft[] = [];
  for (const {standing, ...change} of changes) {
    const decision = setRule({...change, reason}, standing, all);
    if (isRefusal(decision)) return {...decision, rule: change.rule};
    drafts.push(...decision);
  }
  return drafts;
}

/** The second level of absence lies above the first: below it the first would never be named. @returns the other's per cent */
function crossedLevel(rule: RuleId, {percent = 0}: RuleValues, all: Rules): number | undefined {
  const first = valuesOf(all, 'absence-10')['percent'] ?? 0;
  const second = valuesOf(all, 'absence-20')['percent'] ?? 100;
  if (rule === 'absence-10' && percent >= second) return second;
  return rule === 'absence-20' && percent <= first ? first : undefined;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
