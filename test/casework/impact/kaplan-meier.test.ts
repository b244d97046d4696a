import {expect} from 'chai';
import {curve, medianWait, type Wait} from '../../../src/casework/impact/kaplan-meier.js';

/** Remission of leukaemia with and without maintenance (Miller 1997): `aml` of R's survival, in every textbook. */
const kept = waits('9 13 13+ 18 23 28+ 31 34 45+ 48 161+');
const notKept = waits('5 5 8 8 12 16+ 23 27 30 33 43 45');

function waits(text: string): readonly Wait[] {
  return text.split(' ').map((one) => ({days: Number(one.replace('+', '')), came: !one.endsWith('+')}));
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

describe('how long children wait', () => {
  it('has the curve that R and scipy give, with intervals on the scale of log(−log)', () => {
    const found = curve(kept).map(({days, share, low, high}) => [days, ...[share, low, high].map(rounded)]);
    // scipy 1.17, stats.ecdf(CensoredData).sf.confidence_interval(method='log-log')
    expect(found).to.deep.equal([
      [9, 0.9091, 0.5081, 0.9867],
      [13, 0.8182, 0.4474, 0.9512],
      [18, 0.7159, 0.3502, 0.899],
      [23, 0.6136, 0.2658, 0.8353],
      [31, 0.4909, 0.1673, 0.7534],
      [34, 0.3682, 0.0928, 0.657],
      [48, 0.1841, 0.0117, 0.525],
    ]);
  });

  it('has the medians that R gives', () => {
    expect(medianWait(kept)).to.deep.equal({median: 31, low: 13, high: undefined, people: 11, waiting: 4});
    expect(medianWait(notKept)).to.deep.equal({median: 23, low: 5, high: 33, people: 12, waiting: 1});
  });

  it('does not drop those who still wait: without them it would look shorter', () => {
    const half = waits('3 4 5 60+ 60+ 60+ 60+');
    expect(medianWait(half).median).to.equal(undefined);
    expect(medianWait(half.filter(({came}) => came)).median).to.equal(4);
  });

  it('says nothing of nobody', () => {
    expect(medianWait([])).to.deep.equal({
      median: undefined,
      low: undefined,
      high: undefined,
      people: 0,
      waiting: 0,
    });
  });
});
