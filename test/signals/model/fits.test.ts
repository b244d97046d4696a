import {expect} from 'chai';
import fc from 'fast-check';
import type {Matrix} from '../../../src/signals/model/design.js';
import {atOnce} from '../../../src/signals/at-once.js';
import {chanceOfOdds, fittingLogistic, type LogisticProblem} from '../../../src/signals/model/logistic.js';
import {calibrated, calibrating} from '../../../src/signals/model/calibrate.js';
import {fitOneSided} from '../../../src/signals/model/one-sided.js';

function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  return {rows: rows.length, columns: rows[0]!.length, values: Float64Array.from(rows.flat())};
}

const problem = fc
  .tuple(fc.integer({min: 1, max: 4}), fc.integer({min: 8, max: 40}))
  .chain(([columns, rows]) =>
    fc.record({
      matrix: fc
        .array(
          fc.array(fc.double({min: -3, max: 3, noNaN: true}), {minLength: columns, maxLength: columns}),
          {
            minLength: rows,
            maxLength: rows,
          },
        )
        .map(matrixOf),
      outcomes: fc
        .array(fc.constantFrom(0, 1), {minLength: rows, maxLength: rows})
        .filter((all) => all.includes(0) && all.includes(1))
        .map((all) => Float64Array.from(all)),
      strength: fc.constantFrom(0.1, 1, 30),
    }),
  );

/** What the loss gains by each weight; all 0 at the best. */
function slopes({matrix, outcomes, strength}: LogisticProblem, intercept: number, weights: Float64Array) {
  const sums = new Array<number>(matrix.columns + 1).fill(0);
  for (let row = 0; row < matrix.rows; row += 1) {
    const line = matrix.values.subarray(row * matrix.columns, (row + 1) * matrix.columns);
    const rest =
      chanceOfOdds(line.reduce((sum, x, at) => sum + x * weights[at]!, intercept)) - outcomes[row]!;
    sums[0]! += rest;
    for (const [at, x] of line.entries()) sums[at + 1]! += rest * x;
  }
  return sums.map((sum, at) => (at === 0 ? sum : sum + strength * weights[at - 1]!));
}

function freely(found: LogisticProblem) {
  const columns = Array.from({length: found.matrix.columns}, (_, at) => at);
  return atOnce(
    fittingLogistic(found, columns, {intercept: 0, weights: new Float64Array(found.matrix.columns)}),
  );
}

describe('a logistic regression', () => {
  it('ends where no weight could be better', () => {
    fc.assert(
      fc.property(problem, (found) => {
        const {intercept, weights} = freely(found)!;
        for (const slope of slopes(found, intercept, weights)) expect(slope).to.be.closeTo(0, 1e-7);
      }),
    );
  });

  it('has an end where an input separates perfectly, and where two columns are the same', () => {
    const rows = Array.from({length: 20}, (_, at) => [at < 10 ? -1 : 1, at < 10 ? -1 : 1]);
    const outcomes = Float64Array.from(rows, ([x]) => (x! > 0 ? 1 : 0));
    const {weights} = freely({matrix: matrixOf(rows), outcomes, strength: 1})!;
    expect(weights[0]).to.be.within(0.5, 5);
    expect(weights[1]).to.be.closeTo(weights[0]!, 1e-9);
  });

  it('bears one pupil as far from all others as standardising lets anybody be', () => {
    const rows = Array.from({length: 3000}, (_, at) => [at === 0 ? Math.sqrt(2999) : -1 / Math.sqrt(2999)]);
    const outcomes = Float64Array.from(rows, (_, at) => (at === 0 || at % 9 === 1 ? 1 : 0));
    const fit = freely({matrix: matrixOf(rows), outcomes, strength: 0.1})!;
    expect(fit.weights[0]).to.be.above(0);
    expect(Number.isFinite(fit.weights[0])).to.equal(true);
  });
});

describe('weights that only raise', () => {
  it('are never below 0, and are the best of those', () => {
    fc.assert(
      fc.property(problem, (found) => {
        const {intercept, weights} = fitOneSided(found)!;
        const [level, ...each] = slopes(found, intercept, weights);
        expect(level).to.be.closeTo(0, 1e-6);
        for (const [at, slope] of each.entries()) {
          expect(weights[at]).to.be.at.least(0);
          if (weights[at]! > 0) expect(slope).to.be.closeTo(0, 1e-6);
          else expect(slope).to.be.at.least(-1e-6);
        }
      }),
    );
  });

  it('come out the same from whatever start', () => {
    fc.assert(
      fc.property(problem, fc.constantFrom(0.3, 100), (found, other) => {
        const start = fitOneSided({...found, strength: other})!;
        const [a, b] = [fitOneSided(found)!, fitOneSided(found, start)!];
        for (const [at, weight] of a.weights.entries()) expect(b.weights[at]).to.be.closeTo(weight, 1e-6);
      }),
    );
  });
});

describe('calibration', () => {
  it('says no 0 and no 1 where scores part the two perfectly', () => {
    const found = atOnce(calibrating([-2, -1, 1, 2], [false, false, true, true]))!;
    expect(calibrated(found, -2)).to.be.within(0.05, 0.5);
    expect(calibrated(found, 2)).to.be.within(0.5, 0.95);
  });

  it('never turns the order of scores round, even where they were wrong', () => {
    const found = atOnce(calibrating([-2, -1, 1, 2], [true, true, false, false]))!;
    expect(found.slope).to.equal(0);
    expect(calibrated(found, 1)).to.be.closeTo(0.5, 1e-6);
  });

  it('undoes what a ridge held back', () => {
    const scores = Array.from({length: 2000}, (_, at) => ((at % 20) - 9.5) / 10);
    const outcomes = scores.map((score, at) => ((at * 7919) % 1000) / 1000 < chanceOfOdds(3 * score));
    expect(atOnce(calibrating(scores, outcomes))!.slope).to.be.closeTo(3, 0.4);
  });
});
