import {expect} from 'chai';
import fc from 'fast-check';
import {
  isPin,
  pauseAfter,
  pinProblem,
  pinRounds,
  stretchPin,
} from '../../../src/apps/staff/class-mode/pin.js';

describe('the PIN of class mode', () => {
  it('has six digits or more, of any width, with gaps where somebody types them', () => {
    expect(pinProblem('204816', '204816')).to.equal(undefined);
    expect(pinProblem('20 48 16', '204816')).to.equal(undefined);
    expect(pinProblem('２０４８１６', '204816')).to.equal(undefined);
    expect(pinProblem('20481', '20481')).to.equal('short');
    expect(pinProblem('', '')).to.equal('empty');
    expect(pinProblem('20481a', '20481a')).to.equal('digits');
    expect(pinProblem('204816', '204861')).to.equal('different');
  });

  for (const easy of ['000000', '777777', '123456', '987654', '0123456789'])
    it(`is not ${easy}, which pupils try first`, () => {
      expect(pinProblem(easy, easy)).to.equal('easy');
    });

  it('is kept stretched and salted, and known again only as itself', async () => {
    const [kept, other] = [await stretchPin('204816'), await stretchPin('204816')];
    expect(kept.rounds).to.equal(pinRounds).and.to.be.at.least(200_000);
    expect(JSON.stringify(kept)).not.to.contain('204816');
    expect(kept.hash).not.to.equal(other.hash);
    expect(await isPin('204 816', kept)).to.equal(true);
    expect(await isPin('204817', kept)).to.equal(false);
    expect(await isPin('', kept)).to.equal(false);
  });

  it('costs two mistakes nothing, then half a minute, doubled up to five minutes', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 50].map((wrong) => pauseAfter(wrong) / 1_000)).to.deep.equal([
      0, 0, 0, 30, 60, 120, 240, 300, 300,
    ]);
  });

  it('never makes anybody wait less for one more wrong try', () => {
    fc.assert(
      fc.property(fc.nat(), (wrong) => {
        const [before, after] = [pauseAfter(wrong), pauseAfter(wrong + 1)];
        return after >= before && after <= 300_000;
      }),
    );
  });
});
