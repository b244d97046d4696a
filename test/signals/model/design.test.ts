import {expect} from 'chai';
import fc from 'fast-check';
import {columnsOf, matrixOf} from '../../../src/signals/model/design.js';
import {
  modelInputs,
  worseness,
  type KnownInputs,
  type ModelInput,
} from '../../../src/signals/model/inputs.js';

const known: fc.Arbitrary<KnownInputs> = fc.record(
  {
    absence: fc.double({min: 0, max: 1, noNaN: true}),
    unexcused: fc.double({min: 0, max: 100, noNaN: true}),
    'grades-mean': fc.double({min: 0, max: 1, noNaN: true}),
    incidents: fc.nat(20),
  },
  {requiredKeys: ['absence']},
);

describe('what a model may look at', () => {
  it('is these eight and nothing else', () => {
    expect(modelInputs).to.deep.equal([
      'absence',
      'unexcused',
      'late',
      'spells',
      'grades-mean',
      'failed-subjects',
      'grades-change',
      'incidents',
    ]);
    // @ts-expect-error: sex is no input, and the compiler says so
    const refused: ModelInput = 'sex';
    expect(modelInputs).to.not.include(refused);
  });

  it('does not see what else an object holds: the matrix is the same to the last digit', () => {
    const protectedFields = [
      'sex',
      'language',
      'origin',
      'home',
      'address',
      'benefits',
      'needs',
      'classKey',
      'age',
    ];
    fc.assert(
      fc.property(fc.array(known, {minLength: 3, maxLength: 30}), fc.integer(), (years, chance) => {
        const more = years.map((each, row) => ({
          ...each,
          ...Object.fromEntries(protectedFields.map((name) => [name, (row * chance) % 7])),
        }));
        const names = [...modelInputs, ...protectedFields] as ModelInput[];
        expect(columnsOf(names, more)).to.deep.equal(columnsOf(modelInputs, years));
        expect(matrixOf(columnsOf(names, more), more)).to.deep.equal(
          matrixOf(columnsOf(modelInputs, years), years),
        );
      }),
    );
  });

  it('has no column of what is constant, hardly known, or no number', () => {
    const years = Array.from({length: 10}, (_, at): KnownInputs => ({
      absence: at / 10,
      late: 3,
      unexcused: NaN,
      ...(at < 4 && {incidents: at}),
    }));
    expect(columnsOf(modelInputs, years).map(({input, of}) => [input, of])).to.deep.equal([
      ['absence', 'value'],
    ]);
  });

  it('tells once that something is missing where two inputs are missing together', () => {
    const years = Array.from({length: 10}, (_, at): KnownInputs =>
      at < 2 ? {absence: at} : {absence: at, 'grades-mean': at / 10, 'failed-subjects': at % 3},
    );
    const found = columnsOf(modelInputs, years).filter(({of}) => of === 'missing');
    expect(found.map(({input}) => input)).to.deep.equal(['grades-mean']);
  });

  it('counts a missing value as the mean, in units of the standard deviation', () => {
    const years: KnownInputs[] = [{absence: 0.1}, {absence: 0.3}, {}];
    const {values, columns} = matrixOf(columnsOf(['absence'], years), years);
    expect(columns).to.equal(2);
    for (const [row, value] of [-1, 1, 0].entries()) expect(values[row * 2]).to.be.closeTo(value, 1e-12);
    expect(values[5]).to.be.above(values[1]!);
  });

  it('is larger where things are worse, whatever the input', () => {
    expect(worseness({'grades-mean': 0.9}, 'grades-mean')).to.be.below(
      worseness({'grades-mean': 0.2}, 'grades-mean')!,
    );
    expect(worseness({'grades-change': -0.2}, 'grades-change')).to.be.above(0);
    expect(worseness({incidents: 3}, 'incidents')).to.equal(Math.log(4));
    expect(worseness({}, 'absence')).to.equal(undefined);
  });
});
