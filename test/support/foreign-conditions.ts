import fc from 'fast-check';
import {limeDialect, surveyJsDialect, xlsFormDialect} from '../../src/survey/import/dialects.js';
import {allOf, anyOf, negated, type Expression, type Sign} from '../../src/survey/import/expression.js';
import type {Dialect} from '../../src/survey/import/parse-expression.js';

/** How a program writes a condition. */
export interface Writing {
  readonly dialect: Dialect;
  readonly name: (name: string) => string;
  readonly not: (part: string) => string;
  readonly answered: (name: string, answered: boolean) => string;
  readonly has?: (name: string, value: string) => string;
  readonly equal: string;
}

const quoted = (value: string): string => `'${value}'`;

export const writings: Readonly<Record<string, Writing>> = {
  SurveyJS: {
    dialect: surveyJsDialect,
    name: (name) => `{${name}}`,
    not: (part) => `!(${part})`,
    answered: (name, answered) => `{${name}} ${answered ? 'notempty' : 'empty'}`,
    has: (name, value) => `{${name}} contains ${quoted(value)}`,
    equal: '=',
  },
  XLSForm: {
    dialect: xlsFormDialect,
    name: (name) => `\${${name}}`,
    not: (part) => `not(${part})`,
    answered: (name, answered) => `\${${name}} ${answered ? '!=' : '='} ''`,
    has: (name, value) => `selected(\${${name}}, ${quoted(value)})`,
    equal: '=',
  },
  LimeSurvey: {
    dialect: limeDialect,
    name: (name) => `${name}.NAOK`,
    not: (part) => `!(${part})`,
    answered: (name, answered) => `${answered ? '!' : ''}is_empty(${name})`,
    equal: '==',
  },
};

/** An expression as the program would write it. */
export function written(expression: Expression, writing: Writing): string {
  const write = (part: Expression): string => written(part, writing);
  if ('all' in expression) return expression.all.map((part) => `(${write(part)})`).join(' and ');
  if ('any' in expression) return expression.any.map((part) => `(${write(part)})`).join(' or ');
  if ('not' in expression) return writing.not(write(expression.not));
  if ('answered' in expression) return writing.answered(expression.name, expression.answered);
  if ('has' in expression) return writing.has?.(expression.name, expression.has) ?? '';
  const sign = expression.sign === '=' ? writing.equal : expression.sign;
  return `${writing.name(expression.name)} ${sign} ${quoted(expression.value)}`;
}

const names = fc.constantFrom('q1', 'q2', 'age');
const values = fc.constantFrom('1', '2', '7');
const signs = fc.constantFrom<Sign>('=', '<', '<=', '>', '>=');

/** Any condition over `q1`, `q2` and `age`, and what was chosen of `many`. */
export function expressions(hasChoices: boolean): fc.Arbitrary<Expression> {
  const compare = fc.record({name: names, sign: signs, value: values});
  const answered = fc.record({name: names, answered: fc.boolean()});
  const has = fc.record({name: fc.constantFrom('q1', 'q2', 'many'), has: values});
  return fc.letrec<{any: Expression}>((tie) => ({
    any: fc.oneof(
      {maxDepth: 3},
      compare,
      answered,
      hasChoices ? has : compare,
      fc.array(tie('any'), {minLength: 2, maxLength: 3}).map(allOf),
      fc.array(tie('any'), {minLength: 2, maxLength: 3}).map(anyOf),
      tie('any').map(negated),
    ),
  })).any;
}

/** Answers as the program has them: a value, or what was chosen of several. */
type Given = Readonly<Record<string, number | readonly number[] | undefined>>;

/** What the programs themselves would say: nothing compares with a question that was passed over. */
export function means(expression: Expression, given: Given): boolean {
  if ('all' in expression) return expression.all.every((part) => means(part, given));
  if ('any' in expression) return expression.any.some((part) => means(part, given));
  if ('not' in expression) return !means(expression.not, given);
  const value = given[expression.name];
  if ('answered' in expression) return (value !== undefined) === expression.answered;
  if ('has' in expression) return [value].flat().includes(Number(expression.has));
  if (typeof value !== 'number') return false;
  const against = Number(expression.value);
  const results: Readonly<Record<Sign, boolean>> = {
    '=': value === against,
    '<': value < against,
    '<=': value <= against,
    '>': value > against,
    '>=': value >= against,
  };
  return results[expression.sign];
}
