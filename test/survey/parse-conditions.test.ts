import {expect} from 'chai';
import fc from 'fast-check';
import {limeDialect, surveyJsDialect, xlsFormDialect} from '../../src/survey/import/dialects.js';
import type {Expression} from '../../src/survey/import/expression.js';
import {parseExpression, type Dialect} from '../../src/survey/import/parse-expression.js';
import {expressions, writings, written} from '../support/foreign-conditions.js';

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
