import {defineKind} from '../kernel/draft.js';
import {isFields, isNumber, isOneOf, isText} from '../kernel/guards.js';
import {subject, type SubjectKey} from '../kernel/ids.js';
import type {RuleId} from './flag.js';
import {fieldsOf, tunedRules, type RuleValues} from './rule-fields.js';

/** What the school says of one rule from now on. Flags that were raised before keep what raised them. */
export interface RuleSet {
  readonly rule: RuleId;
  /** One more than what it replaces; Pana's own rule has the first. */
  readonly version: number;
  /** By the names of its fields; what is left out stays as Pana has it. */
  readonly values: RuleValues;
  /** Why, in the words of whoever moved it. */
  readonly reason: string;
}

export const ruleSet = defineKind('signals/rule-set', isRuleSet);

export function ruleSubject(rule: RuleId): SubjectKey {
  return subject('rule', rule);
}

/** A rule or a threshold that is not known here, or a value out of bounds, is unreadable: it neither counts nor clears what stands. */
function isRuleSet(body: unknown): body is RuleSet {
  return (
    isFields(body) &&
    isOneOf(body['rule'] as string, tunedRules) &&
    Number.isInteger(body['version']) &&
    (body['version'] as number) > 0 &&
    isText(body['reason']) &&
    areValues(body['rule'] as RuleId, body['values'])
  );
}

function areValues(rule: RuleId, values: unknown): values is RuleValues {
  if (!isFields(values)) return false;
  return Object.entries(values).every(([name, value]) => {
    const field = fieldsOf(rule).find((known) => known.name === name);
    return field !== undefined && isNumber(value) && field.min <= value && value <= field.max;
  });
}
