import {expect} from 'chai';
import fc from 'fast-check';
import type {PupilKey} from '../../../src/kernel/ids.js';
import {aucOf, type Judged} from '../../../src/signals/model/auc.js';
import {foldCount, foldsOf} from '../../../src/signals/model/folds.js';
import type {PupilYear} from '../../../src/signals/model/inputs.js';
import {atCapacity, calibrationOf, type JudgedYear} from '../../../src/signals/model/judge.js';

const judged = fc.array(
  fc.record({
    chance: fc.constantFrom(0.1, 0.2, 0.3, 0.5, 0.9),
    outcome: fc.boolean(),
    pupil: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  }),
  {minLength: 4, maxLength: 40},
);

describe('the area under the curve', () => {
  it('is the share of pairs in the right order, ties counting half', () => {
    fc.assert(
      fc.property(judged, (rows) => {
        const [yes, no] = [rows.filter(({outcome}) => outcome), rows.filter(({outcome}) => !outcome)];
        const pairs = yes.flatMap((a) =>
          no.map((b) => (a.chance > b.chance ? 1 : a.chance === b.chance ? 0.5 : 0)),
        );
        const mean = pairs.reduce((sum: number, pair) => sum + pair, 0) / pairs.length;
        const found = aucOf(rows);
        if (pairs.length === 0) expect(found).to.equal(undefined);
        else expect(found?.value).to.be.closeTo(mean, 1e-12);
      }),
    );
  });

  it('has an interval around it, within 0 and 1, that is wider where pupils come twice', () => {
    const once = Array.from({length: 60}, (_, at): Judged => ({
      pupil: String(at),
      chance: ((at * 37) % 60) / 60,
      outcome: ((at * 37) % 60) + ((at * 13) % 40) > 50,
    }));
    const {value, interval} = aucOf(once)!;
    const twice = aucOf([...once, ...once])!.interval!;
    expect(interval!.low).to.be.within(0, value);
    expect(interval!.high).to.be.within(value, 1);
    // The same pupils again are no new evidence.
    expect(twice.high - twice.low).to.be.closeTo(interval!.high - interval!.low, 0.01);
  });

  it('has no interval where nothing overlaps', () => {
    const rows = [0.1, 0.2, 0.8, 0.9].map((chance, at) => ({chance, outcome: at > 1, pupil: String(at)}));
    expect(aucOf(rows)).to.deep.equal({value: 1});
  });
});

describe('a list of those who can be seen', () => {
  const rows = (year: string, ...came: number[]): JudgedYear[] =>
    came.map((outcome, at) => ({pupil: `${year}-${at}`, year, chance: 1 - at / 10, outcome: outcome === 1}));

  it('is made year by year', () => {
    const found = atCapacity([...rows('2024', 1, 0, 1, 0), ...rows('2025', 0, 1, 0, 0)], 2);
    expect(found).to.deep.include({listed: 4, found: 2, events: 3, precision: 0.5});
    expect(found.recall).to.be.closeTo(2 / 3, 1e-12);
    expect(found.precisionInterval.low).to.be.below(0.5);
  });

  it('counts those tied at its end in part, so that no order of names decides', () => {
    const tied = [1, 0, 0, 0].map((outcome, at) => ({
      pupil: String(at),
      year: '',
      chance: 0.4,
      outcome: outcome === 1,
    }));
    expect(atCapacity(tied, 2)).to.deep.include({listed: 2, found: 0.5});
  });

  it('is no longer than the school', () => {
    expect(atCapacity(rows('2024', 1, 0), 12)).to.deep.include({listed: 2, recall: 1});
  });
});

describe('the calibration error', () => {
  const of = (chances: readonly number[], came: (at: number) => boolean) =>
    calibrationOf(
      chances.map((chance, at) => ({chance, outcome: came(at), pupil: String(at).padStart(4, '0')})),
    );

  it('is none where of ten pupils at 3 in 10 it came to three', () => {
    const found = of(new Array<number>(100).fill(0.3), (at) => at % 10 < 3);
    expect(found.tenths.map(({count}) => count)).to.deep.equal(new Array(10).fill(10));
    expect(found.error).to.be.closeTo(0, 1e-9);
  });

  it('is the distance where all are said to be too low', () => {
    const found = of(new Array<number>(100).fill(0.1), () => true);
    expect(found.error).to.be.closeTo(0.9, 1e-9);
  });

  it('says what chance alone would make of it', () => {
    const found = of(new Array<number>(1000).fill(0.5), (at) => at % 2 === 0);
    expect(found.byChance).to.be.closeTo(Math.sqrt(2 / Math.PI) * 0.05, 1e-9);
  });
});

describe('folds', () => {
  const years: PupilYear[] = Array.from({length: 600}, (_, at) => ({
    pupil: `pupil-${at % 200}` as PupilKey,
    year: String(Math.floor(at / 200)),
    inputs: {},
    outcome: at % 11 === 0,
  }));

  it('never part the years of a pupil', () => {
    const folds = foldsOf(years, 5);
    for (const [row, {pupil}] of years.entries())
      expect(folds[row]).to.equal(folds[years.findIndex((other) => other.pupil === pupil)]);
  });

  it('hold as many pupils each, and as many of those to whom it came', () => {
    const folds = foldsOf(years, 5);
    const ever = new Set(years.filter(({outcome}) => outcome).map(({pupil}) => pupil));
    const sizes = Array.from({length: foldCount}, (_, fold) => {
      const pupils = new Set(years.filter((_year, row) => folds[row] === fold).map(({pupil}) => pupil));
      return [pupils.size, [...pupils].filter((pupil) => ever.has(pupil)).length];
    });
    expect(
      Math.max(...sizes.map(([size]) => size!)) - Math.min(...sizes.map(([size]) => size!)),
    ).to.be.at.most(1);
    expect(
      Math.max(...sizes.map(([, came]) => came!)) - Math.min(...sizes.map(([, came]) => came!)),
    ).to.be.at.most(1);
  });

  it('are the same in whatever order the years come, and others by another seed', () => {
    const back = foldsOf([...years].reverse(), 5);
    expect([...back].reverse()).to.deep.equal([...foldsOf(years, 5)]);
    expect([...foldsOf(years, 6)]).to.not.deep.equal([...foldsOf(years, 5)]);
  });
});
