import {expect} from 'chai';
import fc from 'fast-check';
import type {Answers} from '../../src/survey/instrument/answers.js';
import {
  deepestCondition,
  holds,
  isCondition,
  itemsAskedBy,
  type Condition,
} from '../../src/survey/instrument/condition.js';

const answers: Answers = {a: 2, b: ['x', 'y'], c: null, d: 'word', m: {row: 1, other: null}};

const names = fc.constantFrom('a', 'b', 'c', 'd', 'm', 'm/row', 'm/other', 'nobody', 'toString', '__proto__');
const {tree} = fc.letrec<{tree: Condition; leaf: Condition}>((tie) => ({
  leaf: fc.oneof(
    fc.record({item: names, is: fc.oneof(fc.integer({min: 0, max: 3}), fc.constantFrom('word', 'x'))}),
    fc.record({item: names, has: fc.constantFrom('x', 'z')}),
    fc.record({item: names, atLeast: fc.integer({min: 0, max: 3})}),
    fc.record({item: names, atMost: fc.integer({min: 0, max: 3})}),
    fc.record({item: names, answered: fc.boolean()}),
  ),
  tree: fc.oneof(
    {maxDepth: 4},
    tie('leaf'),
    fc.record({all: fc.array(tie('tree'), {maxLength: 3})}),
    fc.record({any: fc.array(tie('tree'), {maxLength: 3})}),
    fc.record({not: tie('tree')}),
  ),
}));

describe('a condition', () => {
  for (const [condition, expected] of [
    [{item: 'a', is: 2}, true],
    [{item: 'a', is: '2'}, false],
    [{item: 'a', atLeast: 2}, true],
    [{item: 'a', atLeast: 3}, false],
    [{item: 'a', atMost: 1}, false],
    [{item: 'b', has: 'x'}, true],
    [{item: 'b', has: 'z'}, false],
    [{item: 'b', atLeast: 0}, false],
    [{item: 'c', atMost: 5}, false],
    [{item: 'c', answered: false}, true],
    [{item: 'd', answered: true}, true],
    [{item: 'm/row', is: 1}, true],
    [{item: 'm/other', answered: true}, false],
    [{item: 'm', answered: true}, false],
    [{item: 'toString', answered: true}, false],
    [{all: []}, true],
    [{any: []}, false],
    [{not: {item: 'a', is: 2}}, false],
  ] as const) {
    it(`is ${expected ? 'met' : 'not met'} for ${JSON.stringify(condition)}`, () => {
      expect(holds(condition, answers)).to.equal(expected);
    });
  }

  it('means the same after it was written down and read again', () => {
    fc.assert(
      fc.property(tree, (condition) => {
        const read: unknown = JSON.parse(JSON.stringify(condition));
        expect(isCondition(read)).to.equal(true);
        expect(holds(read as Condition, answers)).to.equal(holds(condition, answers));
      }),
    );
  });

  it('keeps the laws of all, any and not', () => {
    fc.assert(
      fc.property(fc.array(tree, {maxLength: 4}), (parts) => {
        const none = {not: {any: parts}};
        expect(holds(none, answers)).to.equal(holds({all: parts.map((not) => ({not}))}, answers));
      }),
    );
  });

  it('says which items it looks at', () => {
    const condition = {all: [{item: 'a', is: 1}, {not: {any: [{item: 'm/row', has: 'x'}]}}]};
    expect(itemsAskedBy(condition)).to.deep.equal(['a', 'm/row']);
  });

  it('is refused where it is none, says two things at once, or goes too deep', () => {
    let deep: unknown = {item: 'a', is: 1};
    for (let level = 0; level <= deepestCondition; level += 1) deep = {not: deep};
    for (const value of [
      null,
      'a = 1',
      {},
      {item: 'a'},
      {item: 'a', is: 1, atLeast: 2},
      {item: 'a', is: null},
      {item: 1, is: 1},
      {item: 'a', eval: 'alert(1)'},
      {all: {item: 'a', is: 1}},
      {all: [{}]},
      deep,
    ])
      expect(isCondition(value), JSON.stringify(value)).to.equal(false);
  });
});
