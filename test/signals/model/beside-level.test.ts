import {expect} from 'chai';
import fc from 'fast-check';
import {besideLevel} from '../../../src/signals/model/beside-level.js';
import type {PupilYear} from '../../../src/signals/model/inputs.js';
import {pupilKey} from '../../support/school.js';

/** One term: who the rule names, whom it came to, and the model's chance. */
function compare(
  lines: readonly (readonly [level: boolean, came: boolean, chance: number])[],
  pupils = lines.length,
) {
  const years = lines.map(([isAtLevel, outcome], at): PupilYear => ({
    pupil: pupilKey(`p${at % pupils}`),
    year: String(Math.floor(at / pupils)),
    inputs: {},
    isAtLevel,
    outcome,
  }));
  const judged = years.map(({pupil, year, outcome}, at) => ({
    pupil,
    year,
    outcome,
    chance: lines[at]?.[2] ?? 0,
  }));
  return besideLevel(years, judged);
}

describe('a model beside the plain rule', () => {
  it('is given lists as long as the rule’s, and no better where it names the same', () => {
    const same = compare([
      [true, true, 0.9],
      [true, false, 0.8],
      [false, true, 0.2],
      [false, false, 0.1],
    ]);
    expect(same).to.deep.equal({listed: 2, found: 1, modelFound: 1, isBetter: false});
  });

  it('is better where it finds more than chance would', () => {
    const lines = Array.from({length: 40}, (_, at): [boolean, boolean, number] => [
      at < 10,
      at >= 10 && at < 20,
      at < 10 ? 0 : 1 - at / 100,
    ]);
    expect(compare(lines)).to.deep.equal({listed: 10, found: 0, modelFound: 10, isBetter: true});
  });

  it('is no better by one pupil, nor by the many terms of one', () => {
    const one: (readonly [boolean, boolean, number])[] = [
      [false, true, 0.9],
      [true, false, 0.1],
    ];
    expect(compare(one)).to.include({found: 0, modelFound: 1, isBetter: false});
    const years = Array.from({length: 20}, () => one).flat();
    expect(compare(years, 2)).to.include({listed: 20, modelFound: 20, isBetter: false});
  });

  it('says nothing where it is not known whom the rule named', () => {
    expect(compare([[false, true, 0.5]])).to.equal(undefined);
  });

  it('never counts more than there were, in whatever order', () => {
    const line = fc.tuple(fc.boolean(), fc.boolean(), fc.double({min: 0, max: 1, noNaN: true}));
    fc.assert(
      fc.property(fc.array(line, {minLength: 1, maxLength: 40}), (lines) => {
        const found = compare(lines);
        const came = lines.filter(([, outcome]) => outcome).length;
        if (found)
          expect(Math.max(found.found, found.modelFound)).to.be.at.most(Math.min(came, found.listed));
      }),
    );
  });
});
