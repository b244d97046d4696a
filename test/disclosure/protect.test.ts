import {expect} from 'chai';
import fc from 'fast-check';
import type {CountedGroup} from '../../src/disclosure/group-tree.js';
import {protect, type ProtectedGroup} from '../../src/disclosure/protect.js';
import {bullied, classOf, levels, randomSchool} from './tables.js';

const protection = {levels, measures: [bullied], side: 3};

describe('protecting counts', () => {
  it('shows the school, its years and its classes where all are large', () => {
    const shown = released(
      classOf('7', '7a', 26, 5),
      classOf('7', '7b', 28, 9),
      classOf('8', '8a', 25, 4),
      classOf('8', '8b', 24, 6),
    );
    expect(shown).to.deep.equal({
      school: 'share',
      '7': 'share',
      '7a': 'share',
      '7b': 'share',
      '8': 'share',
      '8a': 'share',
      '8b': 'share',
    });
  });

  it('shows nothing of a school with too few people', () => {
    expect(protect([classOf('7', '7a', 5, 3), classOf('8', '8a', 4, 1)], protection)).to.deep.equal([]);
  });

  it('shows nothing of a single class under the floor of a class, though a year might have fewer', () => {
    expect(protect([classOf('7', '7a', 15, 5)], protection)).to.deep.equal([]);
    expect(protect([classOf('7', '7a', 15, 5), classOf('7', '7b', 0, 0)], protection)).to.deep.equal([]);
    expect(protect([classOf('7', '7a', 20, 5)], protection)).to.have.length(1);
  });

  it('puts a small class together with the next smallest of its year', () => {
    const shown = released(
      classOf('7', '7a', 8, 3),
      classOf('7', '7b', 22, 8),
      classOf('7', '7c', 30, 8),
      classOf('8', '8a', 25, 6),
      classOf('8', '8b', 25, 6),
    );
    expect(Object.keys(shown)).to.include('7a + 7b').and.include('7c');
  });

  it('names no classes of a year that would be a single group', () => {
    const shown = released(classOf('7', '7a', 12, 4), classOf('7', '7b', 12, 4), classOf('8', '8a', 30, 9));
    expect(Object.keys(shown)).to.have.members(['school', '7', '8']);
  });

  it('puts a small year together with its smaller neighbour', () => {
    const shown = released(
      ...['5', '6'].flatMap((year) => [classOf(year, `${year}a`, 25, 5), classOf(year, `${year}b`, 25, 5)]),
      classOf('7', '7a', 8, 2),
      classOf('8', '8a', 30, 8),
      classOf('10', '10a', 21, 8),
    );
    expect(Object.keys(shown)).to.include('7 + 8').and.include('10');
  });

  it('holds back a whole block of neighbours, so that a gap does not point at one class', () => {
    const shown = released(
      classOf('7', '7a', 25, 1),
      classOf('7', '7b', 25, 6),
      classOf('7', '7c', 25, 5),
      classOf('7', '7d', 25, 8),
      classOf('8', '8a', 30, 9),
      classOf('8', '8b', 30, 9),
    );
    expect(shown).to.include({
      '7': 'share',
      '7a': 'withheld',
      '7b': 'withheld',
      '7c': 'share',
      '7d': 'share',
    });
  });

  it('holds back one more block where two together are still too few', () => {
    const shown = released(
      ...['7a', '7b', '7c', '7d'].map((key, at) => classOf('7', key, 25, at < 2 ? 1 : 6 + at)),
      classOf('8', '8a', 30, 9),
      classOf('8', '8b', 30, 9),
    );
    expect(shown).to.include({
      '7': 'share',
      '7a': 'withheld',
      '7b': 'withheld',
      '7c': 'withheld',
      '7d': 'withheld',
    });
  });

  it('holds back a share of nearly everybody as one of nearly nobody', () => {
    const shown = released(classOf('7', '7a', 25, 24), classOf('7', '7b', 25, 12), classOf('8', '8a', 30, 9));
    expect(shown).to.include({'7': 'share', '7a': 'withheld', '7b': 'withheld', '8': 'share'});
  });

  it('counts answers to the item, not only people', () => {
    const shown = released(
      classOf('7', '7a', 15, 6, 25),
      classOf('7', '7b', 25, 12),
      classOf('8', '8a', 30, 9),
    );
    expect(shown).to.include({'7a': 'withheld', '7b': 'withheld', '7': 'share'});
  });

  it('shows numbers of people in steps of five', () => {
    const groups = protect([classOf('7', '7a', 24, 9), classOf('8', '8a', 29, 9)], protection);
    expect(groups.map(({people}) => people)).to.deep.equal([50, 20, 25]);
  });

  it('gives the same whatever the order of the classes', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, turn) => {
        const school = randomSchool(seed);
        const by = turn % Math.max(1, school.length);
        const turned = [...school.slice(by), ...school.slice(0, by)].reverse();
        expect(protect(turned, protection)).to.deep.equal(protect(school, protection));
      }),
    );
  });

  it('refuses floors below the lowest, counts that cannot be and a class counted twice', () => {
    const school = [classOf('7', '7a', 30, 9)];
    const [top, ...below] = levels;
    expect(() => protect(school, {...protection, side: 2})).to.throw(RangeError);
    expect(() => protect(school, {...protection, levels: [{...top!, people: 4}, ...below]})).to.throw(
      RangeError,
    );
    expect(() => protect([classOf('7', '7a', 30, 31)], protection)).to.throw(RangeError);
    expect(() => protect([classOf('7', '7a', 30, 9, 29)], protection)).to.throw(RangeError);
    expect(() => protect([...school, ...school], protection)).to.throw(RangeError);
  });
});

/** Each group by its keys, and how its share stands. */
function released(...classes: CountedGroup[]): Record<string, string> {
  return Object.fromEntries(
    protect(classes, protection).map((group) => [titleOf(group), group.cells[0]!.kind]),
  );
}

function titleOf({keys}: ProtectedGroup): string {
  return keys.join(' + ') || 'school';
}
