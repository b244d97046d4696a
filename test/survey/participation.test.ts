import {expect} from 'chai';
import fc from 'fast-check';
import type {Stamp} from '../../src/kernel/stamp.js';
import {inSteps, mayCountAnew, participation} from '../../src/survey/participation.js';
import type {Wave} from '../../src/survey/wave-view.js';
import {issuedTo, startedWave} from '../support/survey.js';

async function waveOf(pupils: number, notedAt?: string): Promise<Wave> {
  const {wave, published} = await startedWave();
  const noted = notedAt && {noted: {at: notedAt as Stamp, classes: [], ids: []}};
  return {
    id: wave,
    published,
    classes: [issuedTo('7b', pupils)],
    closings: [],
    keys: [],
    readers: [],
    altered: 0,
    released: false,
    ...noted,
  };
}

describe('participation', () => {
  it('is shown in steps of five and never more than it is', () => {
    fc.assert(
      fc.property(fc.nat(2000), (count) => {
        expect(inSteps(count) % 5).to.equal(0);
        expect(count - inSteps(count)).to.be.within(0, 4);
      }),
    );
  });

  it('counts the class’s own tickets and no stranger’s envelopes', async () => {
    const wave = await waveOf(28);
    const {tickets} = wave.classes[0]!;
    const received = new Set([
      ...tickets.slice(0, 17),
      ...Array.from({length: 50}, (_, at) => `stranger-${String(at)}`),
    ]);
    expect(participation(wave, received)).to.deep.equal([{classKey: '7b', atLeast: 15}]);
  });

  it('moves once a lesson at most', async () => {
    const wave = await waveOf(28, '2026-11-23T07:00:00.000Z');
    expect(mayCountAnew(wave, new Date('2026-11-23T07:44:59Z'))).to.equal(false);
    expect(mayCountAnew(wave, new Date('2026-11-23T07:45:00Z'))).to.equal(true);
    expect(mayCountAnew(await waveOf(28), new Date())).to.equal(true);
  });

  it('is not held for ever by a note whose clock was ahead', async () => {
    expect(
      mayCountAnew(await waveOf(28, '2031-01-01T00:00:00.000Z'), new Date('2026-11-23T07:00:00Z')),
    ).to.equal(true);
  });
});
