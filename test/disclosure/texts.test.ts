import {expect} from 'chai';
import fc from 'fast-check';
import {usualFloors} from '../../src/disclosure/floors.js';
import {textGroups} from '../../src/disclosure/texts.js';

const school = (...sizes: readonly (readonly number[])[]) =>
  sizes.flatMap((classes, year) =>
    classes.map((people, at) => ({path: [`${year + 7}`, `${year + 7}${'abcdef'[at] ?? ''}`], people})),
  );

describe('whose free texts may be listed together', () => {
  it('is a class of ten who answered, and small classes of a year together', () => {
    expect(keysIn(school([24, 9, 4], [11, 12]))).to.deep.equal(['7a', '7b+7c', '8a', '8b']);
  });

  it('is nobody where all together are fewer than ten', () => {
    expect(textGroups(school([5], [4]), usualFloors)).to.deep.equal([]);
  });

  it('keeps to a higher floor of a school', () => {
    expect(textGroups(school([24, 9], [11]), {freeText: 45})).to.deep.equal([]);
    expect(textGroups(school([24, 9], [11]), {freeText: 40})).to.have.length(1);
  });

  it('puts each class into one list only, of ten people or more', () => {
    const sizes = fc.array(fc.array(fc.nat({max: 30}), {minLength: 1, maxLength: 5}), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(sizes, (given) => {
        const counted = school(...given);
        const lists = textGroups(counted, usualFloors).map(({paths}) => paths.map((path) => path.join()));
        const people = lists.map((list) =>
          counted.reduce((sum, one) => sum + (list.includes(one.path.join()) ? one.people : 0), 0),
        );
        expect(new Set(lists.flat()).size).to.equal(lists.flat().length);
        expect(people.every((count) => count >= 10)).to.equal(true);
      }),
    );
  });
});

function keysIn(counted: ReturnType<typeof school>): readonly string[] {
  return textGroups(counted, usualFloors).map(({paths}) => paths.map((path) => path[1]).join('+'));
}
