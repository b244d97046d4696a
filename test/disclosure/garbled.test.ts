import {expect} from 'chai';
import {printed, type ProtectedCell} from '../../src/disclosure/print.js';
import type {Measured} from '../../src/disclosure/counts.js';
import {chance} from './tables.js';

const draws = 2_000;

/** On whom the lot falls: drawn on each device, or once in each block of slips, in an order drawn by chance. */
const lots = {
  'lots drawn on each device': (n: number, oneIn: number, random: () => number) =>
    Array.from({length: n}, () => random() < 1 / oneIn),
  'lots in blocks of slips': (n: number, oneIn: number, random: () => number) =>
    Array.from({length: Math.ceil(n / oneIn)}, () => Math.floor(random() * oneIn))
      .flatMap((falls) => Array.from({length: oneIn}, (_, at) => at === falls))
      .slice(0, n),
};

for (const [how, lotsOf] of Object.entries(lots))
  describe(`the share behind ${how}`, () => {
    const drawn = (n: number, share: number, oneIn: number): readonly ShareCell[] => {
      const random = chance(n * 1_000 + oneIn * 100 + Math.round(share * 100));
      return Array.from({length: draws}, () => {
        const recorded = lotsOf(n, oneIn, random).filter((falls) => falls || random() < share).length;
        return cellOf(n, recorded, oneIn);
      });
    };

    it('is the true one on average', () => {
      for (const [n, share, oneIn] of [
        [60, 0.4, 5],
        [120, 0.25, 5],
        [300, 0.2, 2],
        [300, 0.2, 10],
      ] as const) {
        const cells = drawn(n, share, oneIn);
        const mean = cells.reduce((sum, cell) => sum + cell.share, 0) / draws;
        // Three standard errors, and what whole percents may add.
        const error = 3 * Math.sqrt((0.25 / n / draws) * (1 / (1 - 1 / oneIn)) ** 2);
        expect(mean, `${n} ${oneIn}`).to.be.closeTo(share, error + 0.002);
      }
    });

    for (const n of [10, 25, 60, 304])
      it(`lies within its interval at least 93 times in a hundred, of ${n} people`, () => {
        for (const oneIn of [2, 5, 10]) {
          const held = [0, 0.03, 0.11, 0.2, 0.4, 0.6, 0.9].map((share) => {
            const within = drawn(n, share, oneIn).filter(({low, high}) => low <= share && share <= high);
            return within.length / draws;
          });
          const all = held.reduce((sum, rate) => sum + rate, 0) / held.length;
          expect(all, `one in ${oneIn}`).to.be.at.least(0.93);
          // Of ten people Wilson's own interval dips that low where nearly all say yes.
          expect(Math.min(...held), `one in ${oneIn}`).to.be.at.least(n === 10 ? 0.91 : 0.93);
        }
      });
  });

describe('a garbled share', () => {
  it('says that it is reckoned, and of how many lots', () => {
    expect(cellOf(27, 10, 5)).to.deep.equal({
      id: 'passed-on',
      kind: 'share',
      answered: 25,
      share: 0.21,
      low: 0.01,
      high: 0.46,
      oneIn: 5,
    });
  });

  it('is wider than the interval of as many plain answers', () => {
    const plain = printed({n: 100, sum: 40}, {id: 'passed-on', kind: 'share', min: 0, max: 1});
    const garbled = cellOf(100, 52, 5);
    if (plain.kind !== 'share') throw new Error('no share');
    expect(garbled.share).to.equal(plain.share);
    expect(garbled.high - garbled.low).to.be.above(plain.high - plain.low);
  });

  it('never claims to know that it is nobody', () => {
    for (const recorded of [3, 4, 10, 20]) {
      const {share, low, high} = cellOf(100, recorded, 5);
      expect([share, low]).to.deep.equal([0, 0]);
      expect(high).to.be.above(0.08);
    }
  });

  it('tells no more than the recorded percentage', () => {
    expect(cellOf(203, 81, 5)).to.deep.equal(cellOf(201, 80, 5));
  });
});

type ShareCell = ProtectedCell & {readonly kind: 'share'};

function cellOf(n: number, recorded: number, oneIn: number): ShareCell {
  const cell = printed({n, sum: recorded}, passedOn(oneIn));
  if (cell.kind !== 'share') throw new Error('no share');
  return cell;
}

function passedOn(oneIn: number): Measured {
  return {id: 'passed-on', kind: 'share', min: 0, max: 1, oneIn};
}
