import {isCondition, type Condition} from '../instrument/condition.js';
import type {OwnRemark} from './converted.js';
import type {Expression, Sign} from './expression.js';

/** What a condition may look at. */
export type Target =
  /** The worth of each answer, by its name in the file. */
  | {readonly kind: 'worths'; readonly item: string; readonly worths: ReadonlyMap<string, number>}
  | {readonly kind: 'number'; readonly item: string}
  | {readonly kind: 'text'; readonly item: string}
  /** The id of each option, by its name in the file. */
  | {readonly kind: 'options'; readonly item: string; readonly options: ReadonlyMap<string, string>}
  /** One option by itself. */
  | {readonly kind: 'option'; readonly item: string; readonly option: string};

export type ConditionProblem = Extract<OwnRemark, `condition-${string}` | 'answer-not-known'>;

/** Names that were asked so far, and those that will be. */
export class KnownNames {
  readonly #targets = new Map<string, Target>();
  readonly #all: ReadonlySet<string>;

  /** @param all every name of the form: one that is not known yet is asked later */
  constructor(all: ReadonlySet<string>) {
    this.#all = all;
  }

  /** The first of a name counts. */
  add(name: string, target: Target): void {
    if (!this.#targets.has(name)) this.#targets.set(name, target);
  }

  /** @returns why our format cannot hold it, or the condition */
  resolve(expression: Expression): Condition | ConditionProblem {
    const found = this.#resolve(expression);
    return typeof found === 'string' || isCondition(found) ? found : 'condition-not-held';
  }

  #resolve(expression: Expression): Condition | ConditionProblem {
    if ('all' in expression)
      return this.#several(expression.all, (all) => ({
        all: all.flatMap((part) => ('all' in part ? part.all : [part])),
      }));
    if ('any' in expression) return this.#several(expression.any, (any) => ({any}));
    if ('not' in expression) {
      const not = this.#resolve(expression.not);
      return typeof not === 'string' ? not : {not};
    }
    const target = this.#targets.get(expression.name);
    if (!target) return this.#all.has(expression.name) ? 'condition-forward' : 'condition-unknown-name';
    if ('answered' in expression) return whenAnswered(target, expression.answered);
    return 'has' in expression
      ? whenChosen(target, expression.has)
      : whenCompared(target, expression.sign, expression.value);
  }

  #several(
    parts: readonly Expression[],
    join: (parts: readonly Condition[]) => Condition,
  ): Condition | ConditionProblem {
    const conditions: Condition[] = [];
    for (const part of parts) {
      const condition = this.#resolve(part);
      if (typeof condition === 'string') return condition;
      conditions.push(condition);
    }
    return join(conditions);
  }
}

function whenAnswered(target: Target, answered: boolean): Condition {
  const {item} = target;
  if (target.kind !== 'option') return {item, answered};
  const chosen = {item, has: target.option};
  return answered ? chosen : {not: chosen};
}

function whenChosen(target: Target, answer: string): Condition | ConditionProblem {
  if (target.kind === 'worths') return whenWorth(target, '=', answer);
  if (target.kind !== 'options') return 'condition-not-held';
  const has = target.options.get(answer);
  return has === undefined ? 'answer-not-known' : {item: target.item, has};
}

function whenCompared(target: Target, sign: Sign, value: string): Condition | ConditionProblem {
  switch (target.kind) {
    case 'worths':
      return whenWorth(target, sign, value);
    case 'number':
      return whenNumber(target.item, sign, Number(value));
    case 'text':
      return sign === '=' ? {item: target.item, is: value} : 'condition-not-held';
    case 'option':
      return sign === '=' && value === 'Y' ? {item: target.item, has: target.option} : 'condition-not-held';
    case 'options':
      return 'condition-not-held';
  }
}

/** An answer that is called as a number is compared as one; what is called otherwise is only equal or not. */
function whenWorth(
  {item, worths}: Extract<Target, {kind: 'worths'}>,
  sign: Sign,
  value: string,
): Condition | ConditionProblem {
  if (sign === '=') {
    const is = worths.get(value) ?? worthOfNumber(worths, value);
    return is === undefined ? 'answer-not-known' : {item, is};
  }
  const isCalledByWorth = [...worths].every(([name, worth]) => Number(name) === worth);
  return isCalledByWorth ? whenNumber(item, sign, Number(value)) : 'condition-not-held';
}

/** `'01'` and `1` are one answer where answers are numbers. */
function worthOfNumber(worths: ReadonlyMap<string, number>, value: string): number | undefined {
  const isNumber = value.trim() !== '' && Number.isFinite(Number(value));
  return isNumber ? worths.get(String(Number(value))) : undefined;
}

/** Above and below are "not at most" and "not at least" of those who answered. */
function whenNumber(item: string, sign: Sign, value: number): Condition | ConditionProblem {
  if (!Number.isFinite(value)) return 'answer-not-known';
  switch (sign) {
    case '=':
      return {item, is: value};
    case '>=':
      return {item, atLeast: value};
    case '<=':
      return {item, atMost: value};
    case '>':
      return {all: [{item, answered: true}, {not: {item, atMost: value}}]};
    case '<':
      return {all: [{item, answered: true}, {not: {item, atLeast: value}}]};
  }
}
