import {isArrayOf, isFields, isText, type Fields} from '../../kernel/guards.js';
import {valueOf, type Answers} from './answers.js';

/**
 * When something is shown. An item is named as `item`, a row of a matrix as `item/row`. What was not answered, or is not
 * shown itself, is neither equal to anything nor above or below it.
 */
export type Condition =
  | {readonly item: string; readonly is: number | string}
  | {readonly item: string; readonly has: string}
  | {readonly item: string; readonly atLeast: number}
  | {readonly item: string; readonly atMost: number}
  | {readonly item: string; readonly answered: boolean}
  | {readonly all: readonly Condition[]}
  | {readonly any: readonly Condition[]}
  | {readonly not: Condition};

/** Levels of `all`, `any` and `not` within each other. */
export const deepestCondition = 8;

export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const value = valueOf(answers, condition.item);
  if ('is' in condition) return value === condition.is;
  if ('has' in condition) return Array.isArray(value) && value.includes(condition.has);
  if ('answered' in condition) return isGiven(value) === condition.answered;
  if (typeof value !== 'number') return false;
  return 'atLeast' in condition ? value >= condition.atLeast : value <= condition.atMost;
}

/** @returns each `item` or `item/row` that it looks at */
export function itemsAskedBy(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(itemsAskedBy);
  if ('any' in condition) return condition.any.flatMap(itemsAskedBy);
  return 'not' in condition ? itemsAskedBy(condition.not) : [condition.item];
}

export function isCondition(value: unknown, depth = 0): value is Condition {
  if (!isFields(value) || depth > deepestCondition) return false;
  const isPart = (part: unknown): part is Condition => isCondition(part, depth + 1);
  const [name, ...more] = Object.keys(value).filter((key) => key !== 'item');
  if (name === undefined || more.length > 0) return false;
  if (name === 'all' || name === 'any') return isArrayOf(value[name], isPart);
  if (name === 'not') return isPart(value[name]);
  return isText(value['item']) && isComparison(name, value);
}

function isComparison(name: string, {[name]: against}: Fields): boolean {
  switch (name) {
    case 'is':
      return typeof against === 'number' || isText(against);
    case 'has':
      return isText(against);
    case 'answered':
      return typeof against === 'boolean';
    default:
      return (name === 'atLeast' || name === 'atMost') && typeof against === 'number';
  }
}

function isGiven(value: unknown): boolean {
  return (
    value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}
