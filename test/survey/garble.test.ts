import {expect} from 'chai';
import fc from 'fast-check';
import type {ClassKey, WaveId} from '../../src/kernel/ids.js';
import {behindGarbling} from '../../src/disclosure/behind-garbling.js';
import {drawLot, fallsOn, garbled, garbledItem, lotIn, type Lot} from '../../src/survey/garble.js';
import {faultIn} from '../../src/survey/instrument/check.js';
import type {Instrument, SingleItem} from '../../src/survey/instrument/instrument.js';
import {cyberInstrument} from '../../src/survey/instruments/cyber.js';
import {makeSlips} from '../../src/survey/make-slips.js';

const wave = 'k7mpw2xq' as WaveId;
const [falls, passes] = [10 as Lot, 11 as Lot];
const secret: SingleItem = {kind: 'single', id: 'secret', scale: 'yes-no', garbled: {oneIn: 5}};
const plain: SingleItem = {kind: 'single', id: 'plain', scale: 'yes-no'};

const asks = (...items: SingleItem[]): Instrument => ({
  format: 1,
  id: 'garbled',
  version: 1,
  pages: items.map((item) => ({kind: 'items', id: item.id, items: [item]})),
  scales: {'yes-no': [0, 1], often: [0, 1, 2]},
  measures: [],
});

describe('a garbled answer', () => {
  const instrument = asks(secret, plain);

  it('becomes a yes where the lot falls on the device, and stays what it is elsewhere', () => {
    expect(garbled(instrument, {secret: 0, plain: 0}, falls)).to.deep.equal({secret: 1, plain: 0});
    expect(garbled(instrument, {secret: 0, plain: 0}, passes)).to.deep.equal({secret: 0, plain: 0});
    for (const lot of [falls, passes])
      expect(garbled(instrument, {secret: 1, plain: 0}, lot)).to.deep.equal({secret: 1, plain: 0});
  });

  it('is never made of “I would rather not say”', () => {
    expect(garbled(instrument, {secret: null, plain: 1}, falls)).to.deep.equal({secret: null, plain: 1});
  });

  it('is nothing to an instrument without such an item', () => {
    const answers = {plain: 0};
    expect(garbled(asks(plain), answers, falls)).to.equal(answers);
  });

  it('falls on one in so many of the lots that a device draws', () => {
    const lots = Array.from({length: 20_000}, drawLot);
    const share = lots.filter((lot) => fallsOn(lot, 5)).length / lots.length;
    expect(share).to.be.within(0.18, 0.22); // seven standard errors
  });
});

describe('the share behind garbling', () => {
  it('is the true one, whatever it is and however many lots there are', () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 1, noNaN: true}), fc.integer({min: 2, max: 10}), (share, oneIn) => {
        const recorded = share + (1 - share) / oneIn;
        expect(behindGarbling(recorded, oneIn)).to.be.closeTo(share, 1e-9);
      }),
    );
  });

  it('stays within 0 and 1 where chance brought fewer or more than its share', () => {
    expect(behindGarbling(0.1, 5)).to.equal(0);
    expect(behindGarbling(1, 5)).to.equal(1);
  });
});

describe('slips for a garbled item', () => {
  const classKey = '7b' as ClassKey;
  const drawn = async (pupils: number): Promise<number> => {
    const made = await makeSlips(wave, [{classKey, year: '07', pupils, oneIn: 5}], () => undefined);
    const lots = await Promise.all(made!.slips[0]!.codes.map((code) => lotIn(wave, code)));
    return lots.filter((lot) => fallsOn(lot, 5)).length;
  };

  it('hold the lot exactly once in each block', async () => {
    expect(await drawn(20)).to.equal(4);
  });

  it('hold it once at most in a block that is cut short', async () => {
    expect(await drawn(7)).to.be.within(1, 2);
  });

  it('store nothing of it', async () => {
    const made = await makeSlips(wave, [{classKey, year: '07', pupils: 2, oneIn: 5}], () => undefined);
    expect(Object.keys(made!.issued[0]!)).to.have.members(['classKey', 'year', 'pupils', 'tickets']);
  });

  it('have another lot in another wave', async () => {
    expect(await lotIn(wave, 'ABCABCABC2')).not.to.equal(await lotIn('other' as WaveId, 'ABCABCABC2'));
  });
});

describe('an instrument with a garbled item', () => {
  it('is one of those that come with Pana', () => {
    expect(garbledItem(cyberInstrument)?.id).to.equal('passed-on');
    expect(faultIn(cyberInstrument)).to.equal(undefined);
  });

  for (const [what, broken, at] of [
    ['a scale of three', asks({...secret, scale: 'often'}), 'pages/0/items/0/garbled'],
    ['one lot in one', asks({...secret, garbled: {oneIn: 1}}), 'pages/0/items/0/garbled'],
    ['one lot in eleven', asks({...secret, garbled: {oneIn: 11}}), 'pages/0/items/0/garbled'],
    ['a second such item', asks(secret, {...secret, id: 'other'}), 'items/other/garbled'],
    [
      'a question that follows from it',
      asks(secret, {...plain, showIf: {not: {item: 'secret', is: 0}}}),
      'items/plain/showIf',
    ],
    [
      'a mean of it',
      {...asks(secret), measures: [{kind: 'mean', id: 'm', items: ['secret'], answered: 1}]},
      'measures/0',
    ],
    [
      'a share that a no would count in',
      {...asks(secret), measures: [{kind: 'share', id: 's', item: 'secret', from: 0}]},
      'measures/0',
    ],
  ] as const)
    it(`is refused with ${what}`, () => {
      expect(faultIn(broken)).to.equal(at);
    });
});
