import {expect} from 'chai';
import fc from 'fast-check';
import {holds} from '../../src/survey/instrument/condition.js';
import {KnownNames} from '../../src/survey/import/known-names.js';
import {expressions, means} from '../support/foreign-conditions.js';

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
