import {expect} from 'chai';
import {rules} from '../../src/signals/rules.js';
import {worthsOf} from '../../src/survey/instrument/measure.js';
import {shippedInstruments} from '../../src/survey/instruments/all.js';

describe('the climate rule', () => {
  it('knows every questionnaire of ours that has the scale, and no other', () => {
    const withScale = shippedInstruments.filter(({instrument}) =>
      instrument.measures.some(({id}) => id === 'climate'),
    );
    expect(Object.keys(rules['class-climate'].below).sort()).to.deep.equal(
      withScale.map(({id}) => id).sort(),
    );
  });

  it('flags below the middle of a scale from 0 to 4 in each of them', () => {
    for (const [id, below] of Object.entries(rules['class-climate'].below)) {
      const instrument = shippedInstruments.find((shipped) => shipped.id === id)!.instrument;
      const measure = instrument.measures.find((one) => one.id === 'climate')!;
      const worths =
        measure.kind === 'mean' ? measure.items.flatMap((item) => worthsOf(instrument, item)) : [];
      expect([Math.min(...(worths as number[])), Math.max(...(worths as number[]))], id).to.deep.equal([
        0, 4,
      ]);
      expect(below, id).to.equal(2);
    }
  });
});
