import {expect} from 'chai';
import fc from 'fast-check';
import {areReal, differenceOf, type MeanSample, type ShareSample} from '../../src/disclosure/difference.js';
import {apartFrom, nearestOf, type PrintedSample} from '../../src/disclosure/rest.js';

describe('the difference of two shares', () => {
  it('has the interval that Newcombe printed (1998, table II, method 10)', () => {
    for (const [one, other, low, high] of [
      [share(56, 70), share(48, 80), 0.0524, 0.3339],
      [share(9, 10), share(3, 10), 0.1705, 0.809],
      [share(10, 10), share(0, 10), 0.6075, 1],
      [share(5, 56), share(0, 29), -0.0381, 0.1926],
    ] as const) {
      const difference = differenceOf(one, other);
      expect(difference?.low).to.be.closeTo(low, 0.00006);
      expect(difference?.high).to.be.closeTo(high, 0.00006);
    }
  });

  it('calls a chance of one in twenty what just touches zero', () => {
    const [more, fewer] = [share(22, 50), share(13, 50)].map((one) => differenceOf(one, share(260, 1_000)));
    expect(more!.chance).to.be.below(0.05);
    expect(more!.low).to.be.above(0);
    expect(fewer!.chance).to.be.closeTo(1, 1e-6);
  });

  it('has a chance below 5 % exactly where its interval leaves zero out', () => {
    const people = fc.integer({min: 10, max: 400});
    const part = fc.double({min: 0, max: 1, noNaN: true});
    fc.assert(
      fc.property(people, people, part, part, (n, m, one, other) => {
        const {low, high, chance} = differenceOf(sample(one, n), sample(other, m))!;
        if (Math.min(Math.abs(low), Math.abs(high)) < 1e-6) return;
        expect(chance < 0.05).to.equal(low > 0 || high < 0);
      }),
    );
  });
});

describe('the difference of two means', () => {
  it('has the chance of the unequal-variance t test', () => {
    const {chance, low, high} = differenceOf(mean(2.8, 0.9, 20), mean(2.2, 0.6, 15))!;
    const error = Math.sqrt(0.81 / 20 + 0.36 / 15);
    expect(chance).to.be.closeTo(0.0239, 0.0005); // t = 2.3625 with 32.6 degrees
    expect([low, high].map((end) => (end - 0.6) / error).map((t) => Math.abs(t))).to.satisfy(
      (ends: number[]) => ends.every((t) => Math.abs(t - 2.0356) < 0.001),
    );
  });

  it('is nothing between a mean and a share', () => {
    expect(differenceOf(mean(2, 1, 20), share(5, 20))).to.equal(undefined);
  });
});

describe('many comparisons', () => {
  it('are judged by the example of Benjamini and Hochberg (1995): four of fifteen', () => {
    const chances = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(areReal(chances).filter(Boolean)).to.have.length(4);
    expect(areReal(chances.toReversed()).slice(-4)).to.deep.equal([true, true, true, true]);
  });

  it('are none where nothing was compared', () => {
    expect(areReal([])).to.deep.equal([]);
  });
});

describe('all others, from what is printed', () => {
  it('are never farther from the group than they truly are, nor more', () => {
    const people = fc.integer({min: 20, max: 200});
    fc.assert(
      fc.property(people, people, fc.double({min: 0, max: 1, noNaN: true}), fc.nat(), (n, m, one, seed) => {
        const [yes, others] = [Math.round(one * n), seed % (m + 1)];
        const apart = apartFrom(printedShare(yes + others, n + m), printedShare(yes, n));
        if (!apart) return;
        expect(apart.rest.people).to.be.at.most(m);
        expect(apart.part.people).to.be.at.most(n);
        const truly = Math.abs(yes / n - others / m);
        expect(Math.abs(apart.part.value - apart.rest.value)).to.be.at.most(truly + 1e-9);
      }),
    );
  });

  it('are nobody where fewer than ten may be left', () => {
    expect(apartFrom(printedShare(12, 40), printedShare(8, 30))).to.equal(undefined);
  });

  it('have the spread of all, or of the group where that is wider', () => {
    const whole: PrintedSample = {kind: 'mean', value: 2.5, people: 100, spread: 1, grain: 0.1};
    const apart = apartFrom(whole, {...whole, value: 2, people: 50, spread: 0.8});
    const wider = apartFrom(whole, {...whole, value: 2, people: 50, spread: 1.2});
    expect(apart?.rest).to.deep.include({kind: 'mean', people: 46});
    expect([apart, wider].map((each) => (each!.rest as MeanSample).spread)).to.deep.equal([1, 1.2]);
    expect(apart!.rest.value).to.be.within(2.7, 3);
  });

  it('are the same where the rounding could make them so', () => {
    const {part, rest} = nearestOf(printedShare(20, 100), printedShare(21, 100));
    expect(part.value).to.be.closeTo(rest.value, 0.0001);
    expect(nearestOf(printedShare(0, 100), printedShare(0, 100)).part.value).to.equal(0);
  });
});

function share(yes: number, people: number): ShareSample {
  return sample(yes / people, people);
}

function sample(value: number, people: number): ShareSample {
  return {kind: 'share', value, people};
}

function mean(value: number, spread: number, people: number): MeanSample {
  return {kind: 'mean', value, spread, people};
}

function printedShare(yes: number, n: number): PrintedSample {
  return {...sample(Math.round((100 * yes) / n) / 100, n - (n % 5)), grain: 0.01};
}
