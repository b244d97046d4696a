import {expect} from 'chai';
import fc from 'fast-check';
import {printed} from '../../src/disclosure/print.js';
import {meanInterval, student, wilson} from '../../src/disclosure/wilson.js';
import {bullied, climate} from './tables.js';

describe('intervals', () => {
  it('agree with published figures for a true share of 11 %', () => {
    const rounded = (n: number) => Object.values(wilson(0.11, n)).map((end) => Math.round(end * 1000) / 10);
    expect(rounded(25)).to.deep.equal([3.6, 28.7]);
    expect(rounded(100)).to.deep.equal([6.3, 18.6]);
    expect(rounded(600)).to.deep.equal([8.7, 13.8]);
  });

  it('stay within nobody and everybody', () => {
    expect(wilson(0, 10).low).to.equal(0);
    expect(wilson(1, 10).high).to.be.closeTo(1, 1e-12);
  });

  it("follow Student's table for means", () => {
    expect(student(4)).to.be.closeTo(2.776, 0.01); // t(0.975; 4)
    expect(student(9)).to.be.closeTo(2.262, 0.001);
    expect(student(24)).to.be.closeTo(2.064, 0.001);
    expect(student(499)).to.be.closeTo(1.965, 0.001);
  });
});

describe('what is printed of a share', () => {
  it('is whole percents, and an interval that is never too narrow', () => {
    const cell = printed({n: 27, sum: 5}, bullied);
    expect(cell).to.deep.equal({
      id: 'bullied',
      kind: 'share',
      answered: 25,
      share: 0.19,
      low: 0.08,
      high: 0.39,
    });
  });

  it('tells no more than the percentage and a step of five people', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 10, max: 400}),
        fc.integer({min: 0, max: 4}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (n, more, share) => {
          const other = n - (n % 5) + more;
          const [one, two] = [n, other].map((of) => printed({n: of, sum: Math.round(share * of)}, bullied));
          if (one?.kind !== 'share' || two?.kind !== 'share') throw new Error('withheld');
          if (one.share === two.share) expect(one).to.deep.equal(two);
          expect(one.answered % 5).to.equal(0);
        },
      ),
    );
  });

  it('holds the interval that the exact numbers would have', () => {
    fc.assert(
      fc.property(fc.integer({min: 10, max: 400}), fc.double({min: 0, max: 1, noNaN: true}), (n, part) => {
        const sum = Math.round(part * n);
        const cell = printed({n, sum}, bullied);
        const exact = wilson(sum / n, n);
        if (cell.kind !== 'share') throw new Error('withheld');
        expect(cell.low).to.be.at.most(exact.low + 0.005); // the percentage itself is rounded
        expect(cell.high).to.be.at.least(exact.high - 0.005);
      }),
    );
  });
});

describe('what is printed of a mean', () => {
  it('is tenths of a point', () => {
    const cell = printed({n: 24, sum: 24 * 2.62}, climate);
    expect(cell).to.deep.equal({
      id: 'climate',
      kind: 'mean',
      answered: 20,
      mean: 2.6,
      least: 0,
      most: 4,
      low: 2,
      high: 3.2,
    });
  });

  it('has an interval that follows from the mean and a step of five people, and from nothing else', () => {
    const twoMeans = fc.tuple(
      fc.integer({min: 10, max: 400}),
      fc.integer({min: 0, max: 4}),
      fc.double({min: 0, max: 4, noNaN: true}),
    );
    fc.assert(
      fc.property(twoMeans, ([n, more, mean]) => {
        const [one, two] = [n, n - (n % 5) + more].map((of) => printed({n: of, sum: mean * of}, climate));
        if (one?.kind !== 'mean' || two?.kind !== 'mean') throw new Error('withheld');
        if (one.mean === two.mean) expect(one).to.deep.equal(two);
      }),
    );
  });

  it('holds the interval that the exact numbers would have, of answers strewn as far as evenly over the scale', () => {
    const scores = fc.array(fc.double({min: 0, max: 4, noNaN: true}), {minLength: 10, maxLength: 200});
    fc.assert(
      fc.property(scores, (given) => {
        const n = given.length;
        const mean = given.reduce((sum, score) => sum + score, 0) / n;
        const spread = Math.sqrt(given.reduce((sum, score) => sum + (score - mean) ** 2, 0) / n);
        fc.pre(spread <= 4 / Math.sqrt(12));
        const cell = printed({n, sum: mean * n}, climate);
        if (cell.kind !== 'mean') throw new Error('withheld');
        const exact = meanInterval(mean, spread, n);
        expect(cell.low).to.be.at.most(Math.max(0, exact.low) + 0.06); // the mean itself is rounded
        expect(cell.high).to.be.at.least(Math.min(4, exact.high) - 0.06);
      }),
    );
  });

  it('stays on its scale, whatever the last digits of a sum', () => {
    const cell = printed({n: 20, sum: 78.5}, climate);
    expect(cell).to.include({kind: 'mean', high: 4});
    const [one, other] = [0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1].map((sum) =>
      printed({n: 12, sum: sum * 50}, climate),
    );
    expect(one).to.deep.equal(other);
  });
});
