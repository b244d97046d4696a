import {expect} from 'chai';
import {aroundDay, type AbsenceSums} from '../../../src/casework/impact/absence-sums.js';
import {
  absenceFigure,
  besideEach,
  changeOf,
  leastPupils,
  meanOf,
} from '../../../src/casework/impact/beside.js';
import {addDays} from '../../../src/kernel/school-day.js';
import {neverHelped, simulatedYear, type SimulatedYear} from '../../support/simulated-absence.js';

const runs = 200;

const figureOf = (year: SimulatedYear, least?: number) =>
  absenceFigure(
    besideEach(year.begun, () => year.sums, neverHelped(year)),
    least,
  );

/** What a table of before and after would claim. */
function naiveGain({begun, sums}: SimulatedYear): boolean {
  const all = begun.flatMap(({pupil, day}) => aroundDay(sums, pupil, day) ?? []);
  return changeOf(all).high < 0;
}

function claimsGain(year: SimulatedYear): boolean {
  const figure = figureOf(year);
  return figure.is === 'shown' && figure.beside.high < 0;
}

describe('help that begins at the worst moment', () => {
  it('seems to work by before and after where it does nothing, and not beside pupils who were as bad', function () {
    this.timeout(300_000);
    const years = Array.from({length: runs}, (_, seed) => simulatedYear({seed: seed + 1}));
    const figures = years.map((year) => figureOf(year));
    const shown = figures.filter(({is}) => is === 'shown').length / runs;
    const naive = years.filter(naiveGain).length / runs;
    const gains = figures.filter((figure) => figure.is === 'shown' && figure.beside.high < 0).length / runs;
    const harms = figures.filter((figure) => figure.is === 'shown' && figure.beside.low > 0).length / runs;
    console.warn(
      `      of ${runs} schools: gains by before and after ${naive}, beside ${gains}; losses beside ${harms}`,
    );
    expect(shown).to.equal(1);
    expect(naive).to.be.at.least(0.9);
    expect(gains).to.be.at.most(0.05);
    expect(harms).to.be.at.most(0.08);
  });

  it('is found where it does work', function () {
    this.timeout(300_000);
    const years = Array.from({length: 40}, (_, seed) => simulatedYear({seed: seed + 1, factor: 0.4}));
    const found = years.filter(claimsGain).length / years.length;
    console.warn(`      found in ${found} of the schools where absence fell to four tenths`);
    expect(found).to.be.at.least(0.8);
  });
});

describe('pupils beside others', () => {
  const year = simulatedYear({seed: 7});

  it('missed as much in each part of the weeks before, and stand beside one only', () => {
    const {pairs} = besideEach(year.begun, () => year.sums, neverHelped(year));
    for (const {own, other} of pairs) {
      expect(Math.abs(own.before - other.before)).to.be.at.most(0.034);
      for (const [at, part] of own.parts.entries())
        expect(Math.abs(part - other.parts[at]!)).to.be.at.most(0.1001);
    }
    const others = pairs.map(({other}) => other.pupil);
    expect(new Set(others).size).to.equal(others.length);
    expect(others.filter((pupil) => year.begun.some((one) => one.pupil === pupil))).to.deep.equal([]);
  });

  it('say nothing below the least number', () => {
    const few = {...year, begun: year.begun.slice(0, leastPupils - 1)};
    expect(figureOf(few)).to.deep.equal({is: 'few', least: leastPupils});
  });

  it('say nothing where most of those who were helped have nobody like them', () => {
    const beside = besideEach(year.begun, () => year.sums, neverHelped(year));
    expect(absenceFigure({...beside, known: 3 * beside.pairs.length}).is).to.equal('few');
  });

  it('are the same whatever order they come in', () => {
    const turned = {...year, begun: [...year.begun].reverse()};
    expect(figureOf(turned)).to.deep.equal(figureOf(year));
  });

  it('are not known where registers are missing: missing is not present', () => {
    const [one] = year.begun;
    const none: AbsenceSums = {...year.sums, known: new Int32Array(year.sums.known.length)};
    expect(aroundDay(year.sums, one!.pupil, one!.day)).to.not.equal(undefined);
    expect(aroundDay(none, one!.pupil, one!.day)).to.equal(undefined);
  });

  it('are not compared over windows that the school year cuts off', () => {
    const [one] = year.begun;
    const late = addDays(year.sums.days.at(-1)!, -10);
    expect(aroundDay(year.sums, one!.pupil, late)).to.equal(undefined);
  });
});

describe('a mean of differences', () => {
  it('has the interval and the chance of Student’s t', () => {
    const values = [
      -0.12, -0.05, 0.02, -0.08, -0.11, 0.03, -0.02, -0.07, -0.04, -0.01, -0.09, 0.05, -0.03, -0.06, -0.1,
      0.01, -0.02, -0.05, -0.08, 0,
    ];
    const {value, low, high, chance} = meanOf(values);
    // scipy 1.17, stats.ttest_1samp
    expect(value).to.be.closeTo(-0.041, 1e-9);
    expect(low).to.be.closeTo(-0.06367, 2e-5);
    expect(high).to.be.closeTo(-0.01833, 2e-5);
    expect(chance).to.be.closeTo(0.00125, 2e-4);
  });
});
