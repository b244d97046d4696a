import {expect} from 'chai';
import fc from 'fast-check';
import {likelyScale, readGrade, scaleNames, scales, stepOf} from '../../src/records/scales.js';

describe('scales of grades', () => {
  it('tell the place and whether it passes', () => {
    expect(readGrade(scales['kazakhstan-5'], '3')).to.deep.equal({place: 1 / 3, passes: true});
    expect(readGrade(scales['kazakhstan-5'], ' 2 ')).to.deep.equal({place: 0, passes: false});
    expect(readGrade(scales['kazakhstan-percent'], '39,5 %')).to.deep.equal({place: 0.395, passes: false});
    expect(readGrade(scales['england-9'], '4')).to.deep.equal({place: 0.375, passes: true});
    expect(readGrade(scales['england-9'], 'U')).to.deep.equal({place: 0, passes: false});
    expect(readGrade(scales.letters, 'B+')?.place).to.be.closeTo(3.33 / 4, 0.01);
    expect(readGrade(scales.letters, 'f')).to.deep.equal({place: 0, passes: false});
    expect(readGrade(scales['france-20'], '9,5')?.passes).to.equal(false);
  });

  it('leave open what they do not have', () => {
    for (const text of ['н/а', 'осв.', '6', '0', '-3', '1e1', '', '٤', 'toString', '__proto__', '3/5'])
      expect(readGrade(scales['kazakhstan-5'], text), text).to.equal(undefined);
  });

  it('never place a grade outside 0 to 1, nor a pass below what does not pass', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...scaleNames),
        fc.string(),
        fc.double({min: -5, max: 120}),
        (name, text, value) => {
          for (const grade of [text, String(value)]) {
            const found = readGrade(scales[name], grade);
            if (found) expect(found.place).to.be.within(0, 1);
          }
          const passing = [5, 4, 3, 2].map(
            (grade) => readGrade(scales['kazakhstan-5'], String(grade))!.passes,
          );
          expect(passing).to.deep.equal([true, true, true, false]);
        },
      ),
    );
  });

  it('are guessed by what explains most in the least room', () => {
    expect(likelyScale(['5', '4', '3', 'н/а'])).to.equal('kazakhstan-5');
    expect(likelyScale(['9', '4', 'U'])).to.equal('england-9');
    expect(likelyScale(['A', 'B-', 'F'])).to.equal('letters');
    expect(likelyScale(['12', '9.5', '18'])).to.equal('france-20');
    expect(likelyScale(['85', '40', '99'])).to.equal('kazakhstan-percent');
  });

  it('have a step: a whole grade, or a tenth of a hundred points', () => {
    expect(stepOf(scales['kazakhstan-5'])).to.be.closeTo(1 / 3, 1e-12);
    expect(stepOf(scales.letters)).to.equal(0.25);
    expect(stepOf(scales.percent)).to.equal(0.1);
    expect(stepOf(scales['france-20'])).to.equal(0.1);
  });
});
