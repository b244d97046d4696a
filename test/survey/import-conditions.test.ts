import {expect} from 'chai';
import fc from 'fast-check';
import {holds} from '../../src/survey/instrument/condition.js';
import {limeDialect, surveyJsDialect, xlsFormDialect} from '../../src/survey/import/dialects.js';
import {allOf, anyOf, negated, type Expression, type Sign} from '../../src/survey/import/expression.js';
import {KnownNames} from '../../src/survey/import/known-names.js';
import {parseExpression, type Dialect} from '../../src/survey/import/parse-expression.js';

interface Writing {
  readonly dialect: Dialect;
  readonly name: (name: string) => string;
  readonly not: (part: string) => string;
  readonly answered: (name: string, answered: boolean) => string;
  readonly has?: (name: string, value: string) => string;
  readonly equal: string;
}

const quoted = (value: string) => `'${value}'`;

const writings: Readonly<Record<string, Writing>> = {
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

function written(expression: Expression, writing: Writing): string {
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

function expressions(hasChoices: boolean): fc.Arbitrary<Expression> {
  const compare = fc.record({name: names, sign: signs, value: values});
  const answered = fc.record({name: names, answered: fc.boolean()});
  const has = fc.record({name: names, has: values});
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

describe('the parser of conditions', () => {
  for (const [program, writing] of Object.entries(writings)) {
    it(`reads back whatever is written for ${program}`, () => {
      fc.assert(
        fc.property(expressions(writing.has !== undefined), (expression) => {
          expect(parseExpression(written(expression, writing), writing.dialect)).to.deep.equal(expression);
        }),
      );
    });

    it(`throws nothing at ${program}, whatever stands there`, () => {
      const scrap = fc.oneof(
        fc.constantFrom(
          writing.name('q1'),
          '(',
          ')',
          ' and ',
          ' or ',
          'not(',
          '!',
          ',',
          '=',
          "'a'",
          '[',
          ']',
          '1',
        ),
        fc.string(),
      );
      fc.assert(
        fc.property(fc.array(scrap), (scraps) => {
          parseExpression(scraps.join(''), writing.dialect);
        }),
      );
    });

    it(`understands no half of a condition for ${program}`, () => {
      const whole = `${writing.name('q1')} ${writing.equal} 'a' and ${writing.name('q2')} ${writing.equal} 'b'`;
      const understood = Array.from(whole, (_, at) => whole.slice(0, at)).filter((half) =>
        parseExpression(half, writing.dialect),
      );
      expect(understood.map((half) => half.trim())).to.satisfy((halves: readonly string[]) =>
        halves.every((half) => half === whole.slice(0, half.length) && half.endsWith("'a'")),
      );
      expect(parseExpression(whole, writing.dialect)).to.have.property('all');
    });
  }

  const understood: readonly (readonly [Dialect, string, Expression | undefined])[] = [
    [
      surveyJsDialect,
      '{a} = 1 or {b} = 2 and {c} = 3',
      {
        any: [
          {name: 'a', sign: '=', value: '1'},
          {
            all: [
              {name: 'b', sign: '=', value: '2'},
              {name: 'c', sign: '=', value: '3'},
            ],
          },
        ],
      },
    ],
    [surveyJsDialect, '3 < {a}', {name: 'a', sign: '>', value: '3'}],
    [surveyJsDialect, "{a} <> 'it\\'s'", {not: {name: 'a', sign: '=', value: "it's"}}],
    [
      surveyJsDialect,
      "{a} allof ['x', 'y']",
      {
        all: [
          {name: 'a', has: 'x'},
          {name: 'a', has: 'y'},
        ],
      },
    ],
    [
      surveyJsDialect,
      "{a} noneof ['x', 'y']",
      {
        not: {
          any: [
            {name: 'a', has: 'x'},
            {name: 'a', has: 'y'},
          ],
        },
      },
    ],
    [surveyJsDialect, '{a} anyof []', undefined],
    [surveyJsDialect, '{a} = {b}', undefined],
    [surveyJsDialect, '{a}', undefined],
    [surveyJsDialect, '1 = 1', undefined],
    [xlsFormDialect, 'count-selected(${a}) > 0', {name: 'a', answered: true}],
    [xlsFormDialect, 'string-length(${a}) = 0', {name: 'a', answered: false}],
    [xlsFormDialect, 'count-selected(${a}) > 2', undefined],
    [
      xlsFormDialect,
      "not(selected(${a}, 'x')) and ${b} != ''",
      {
        all: [{not: {name: 'a', has: 'x'}}, {name: 'b', answered: true}],
      },
    ],
    [xlsFormDialect, "jr:choice-name(${a}, '') = 'x'", undefined],
    [xlsFormDialect, '. > 3', undefined],
    [
      limeDialect,
      '((a.NAOK == "Y" and !is_empty(b_SQ001)))',
      {
        all: [
          {name: 'a', sign: '=', value: 'Y'},
          {name: 'b_SQ001', answered: true},
        ],
      },
    ],
    [limeDialect, 'a.NAOK ge 3', {name: 'a', sign: '>=', value: '3'}],
    [limeDialect, 'strlen(a) > 0', {name: 'a', answered: true}],
    [limeDialect, 'a.shown == "x"', undefined],
    [limeDialect, 'rand(1, 2) == 1', undefined],
  ];
  for (const [dialect, text, expression] of understood)
    it(`${expression ? 'understands' : 'leaves'} ${text}`, () => {
      expect(parseExpression(text, dialect)).to.deep.equal(expression);
    });
});

/** What the programs themselves would say: nothing compares with a question that was passed over. */
function means(expression: Expression, given: Readonly<Record<string, number | undefined>>): boolean {
  if ('all' in expression) return expression.all.every((part) => means(part, given));
  if ('any' in expression) return expression.any.some((part) => means(part, given));
  if ('not' in expression) return !means(expression.not, given);
  const value = given[expression.name];
  if ('answered' in expression) return (value !== undefined) === expression.answered;
  if (value === undefined) return false;
  if ('has' in expression) return value === Number(expression.has);
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

describe('a condition of ours', () => {
  const known = new KnownNames(new Set(['q1', 'q2', 'age']));
  const worths = new Map([
    ['1', 1],
    ['2', 2],
    ['7', 7],
  ]);
  known.add('q1', {kind: 'worths', item: 'q1', worths});
  known.add('q2', {kind: 'worths', item: 'q2', worths});
  known.add('age', {kind: 'number', item: 'age'});

  it('holds where that of the file does', () => {
    const answer = fc.constantFrom(undefined, 1, 2, 7);
    let held = 0;
    fc.assert(
      fc.property(
        expressions(false),
        fc.record({q1: answer, q2: answer, age: answer}),
        (expression, given) => {
          const condition = known.resolve(expression);
          fc.pre(typeof condition !== 'string');
          const answers = Object.fromEntries(
            Object.entries(given).map(([name, value]) => [name, value ?? null]),
          );
          held += 1;
          expect(holds(condition, answers)).to.equal(means(expression, given));
        },
      ),
      {numRuns: 500},
    );
    expect(held).to.be.greaterThan(400);
  });
});
