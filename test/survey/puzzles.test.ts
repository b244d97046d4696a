import {expect} from 'chai';
import fc from 'fast-check';
import {fewest, most, puzzleFor, type Puzzle} from '../../src/survey/aids/puzzles.js';

const asked = fc.record({seed: fc.integer(), name: fc.string({maxLength: 30}), options: fc.nat(12)});

describe('a puzzle in the place of a question', () => {
  it('has one right answer, and as many answers as the question, within what a puzzle can have', () => {
    fc.assert(
      fc.property(asked, ({seed, name, options}) => {
        const puzzle = puzzleFor(seed, name, options);
        expect(puzzle.options).to.have.length(Math.min(Math.max(options, fewest), most));
        expect(rightOnes(puzzle)).to.deep.equal([puzzle.right]);
      }),
    );
  });

  it('is the same when a pupil goes back, and another for a neighbour', () => {
    fc.assert(
      fc.property(asked, ({seed, name, options}) => {
        expect(puzzleFor(seed, name, options)).to.deep.equal(puzzleFor(seed, name, options));
      }),
    );
    const screens = (seed: number) =>
      JSON.stringify(['a', 'b', 'c', 'd'].map((name) => puzzleFor(seed, name, 5)));
    const drawn = Array.from({length: 100}, (_, seed) => screens(seed * 7_919));
    expect(new Set(drawn).size).to.be.greaterThan(95);
  });

  it('comes in each of its kinds, so that it does not get dull', () => {
    const kinds = Array.from({length: 60}, (_, at) => puzzleFor(42, `item-${String(at)}`, 5).kind);
    for (const kind of ['next', 'count', 'odd'])
      expect(kinds.filter((each) => each === kind).length, kind).to.be.greaterThan(8);
  });
});

/** Solved anew, by looking at what a child sees. */
function rightOnes(puzzle: Puzzle): readonly number[] {
  const places = puzzle.options.map((_, at) => at);
  switch (puzzle.kind) {
    case 'next': {
      const [first = 0, second = 0] = puzzle.row;
      return places.filter((at) => puzzle.options[at] === (puzzle.row.at(-1) ?? 0) + second - first);
    }
    case 'count': {
      const {length} = puzzle.row.filter((shape) => shape === puzzle.shape);
      return places.filter((at) => puzzle.options[at] === length);
    }
    case 'odd': {
      const rows = puzzle.options.map((row) => row.join());
      return places.filter((at) => rows.filter((row) => row === rows[at]).length === 1);
    }
  }
}
