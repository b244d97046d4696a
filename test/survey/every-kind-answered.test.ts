import {expect} from 'chai';
import fc from 'fast-check';
import {fits, type Answers} from '../../src/survey/instrument/answers.js';
import {itemsOf, type Instrument} from '../../src/survey/instrument/instrument.js';
import {saysYes, scoreOf, worthsOf} from '../../src/survey/instrument/measure.js';
import {
  isPageShown,
  itemsShown,
  openItems,
  pageBeside,
  wholeAnswers,
} from '../../src/survey/instrument/walk.js';
import {responseOf, roomFor} from '../../src/survey/response.js';
import type {WaveId} from '../../src/kernel/ids.js';
import {makeSealingKeys, sealEnvelope} from '../../src/vault/envelope.js';
import {changed, given} from '../support/every-kind.js';
import {everyAnswer, everyKind} from '../support/questionnaire.js';

describe('a pupil’s way', () => {
  it('sends what fits, every item in it, whatever was answered in whatever order', () => {
    fc.assert(
      fc.property(given, (answers) => {
        const whole = wholeAnswers(everyKind, answers);
        expect(fits(everyKind, whole)).to.equal(true);
        expect(wholeAnswers(everyKind, whole)).to.deep.equal(whole);
      }),
    );
  });

  it('says nothing of what an earlier answer has hidden since', () => {
    const whole = wholeAnswers(everyKind, {...everyAnswer, hurt: 0});
    expect(whole['where']).to.equal(null);
    expect(whole['how']).to.deep.equal(everyAnswer['how']);
  });

  it('has the same number of screens for everybody where paths are equal, and fewer else', () => {
    const screens = (instrument: Instrument, answers: Answers) => {
      let count = 0;
      for (let at = pageBeside(instrument, answers, -1, 1); at !== undefined; count += 1)
        at = pageBeside(instrument, answers, at, 1);
      return count;
    };
    fc.assert(
      fc.property(given, (answers) => {
        const whole = wholeAnswers(everyKind, answers);
        expect(screens(everyKind, whole)).to.equal(everyKind.pages.length);
        const hidden = everyKind.pages.filter((page) => !isPageShown(page, whole)).length;
        expect(screens({...everyKind, equalPaths: false}, whole)).to.equal(everyKind.pages.length - hidden);
      }),
    );
  });

  it('leads back over the same pages', () => {
    const free = {...everyKind, equalPaths: false};
    const whole = wholeAnswers(free, {...everyAnswer, hurt: 0});
    expect(pageBeside(free, whole, 1, 1)).to.equal(3);
    expect(pageBeside(free, whole, 3, -1)).to.equal(1);
    expect(pageBeside(free, whole, 0, -1)).to.equal(undefined);
  });

  it('asks once more for what is required, and for a number that is none', () => {
    const open = (page: number, answers: Answers) =>
      openItems(itemsShown(everyKind.pages[page]!, wholeAnswers(everyKind, answers)), answers).map(
        ({id}) => id,
      );
    expect(open(1, {})).to.deep.equal(['hurt']);
    expect(open(1, {hurt: null})).to.deep.equal([]);
    expect(open(3, {how: {words: 1}, low: 1})).to.deep.equal(['how']);
    expect(open(4, {})).to.deep.equal([]);
    expect(open(4, {friends: 'many'})).to.deep.equal(['friends']);
  });
});

describe('a sealed response', () => {
  const wave = 'wave' as WaveId;
  const size = (answers: Answers) =>
    new TextEncoder().encode(JSON.stringify(responseOf(wave, everyKind, wholeAnswers(everyKind, answers))))
      .length;

  it('never needs more room than its instrument was given', () => {
    const room = roomFor(wave, everyKind);
    fc.assert(
      fc.property(given, (answers) => {
        expect(size(answers)).to.be.at.most(room);
      }),
    );
    expect(size({...everyAnswer, wish: '\u0001'.repeat(50)})).to.be.at.most(room);
    expect(room).to.be.below(4096);
  });

  it('is as large for a pupil who writes nothing as for one who writes all there is room for', async () => {
    const wordy = changed('pages/4/items/1/most', 2_000) as Instrument;
    const {publicKey} = await makeSealingKeys();
    const sizes = await Promise.all(
      ['', 'x'.repeat(2_000)].map(async (wish) => {
        const message = responseOf(wave, wordy, wholeAnswers(wordy, {...everyAnswer, wish: wish || null}));
        return (await sealEnvelope(publicKey, 'ticket', message, roomFor(wave, wordy))).sealed.length;
      }),
    );
    expect(sizes).to.deep.equal([16_384, 16_384]);
  });
});

describe('measures', () => {
  const [hurt, inHall, inGym, forms] = everyKind.measures;

  it('count those who gave an answer, and nobody else', () => {
    if (
      hurt?.kind !== 'share' ||
      inHall?.kind !== 'chosen' ||
      inGym?.kind !== 'chosen' ||
      forms?.kind !== 'mean'
    )
      throw new Error('other measures');
    expect(saysYes(hurt, {hurt: 2})).to.equal(true);
    expect(saysYes(hurt, {hurt: 0})).to.equal(false);
    expect(saysYes(hurt, {hurt: null})).to.equal(undefined);
    expect(saysYes(inHall, {where: ['yard']})).to.equal(false);
    expect(saysYes(inHall, {where: null})).to.equal(undefined);
    expect(saysYes(inGym, {spots: ['gym']})).to.equal(true);
    expect(saysYes(inGym, {spots: ['none']})).to.equal(false);
    expect(scoreOf(forms, {how: {words: 1, blows: 2}})).to.equal(1.5);
    expect(scoreOf(forms, everyAnswer)).to.equal(undefined);
  });

  it('have bounds only where answers can be added', () => {
    expect(worthsOf(everyKind, 'how/words')).to.deep.equal([0, 1, 2]);
    expect(worthsOf(everyKind, 'friends')).to.deep.equal([0, 20]);
    for (const name of ['how', 'how/roof', 'where', 'wish', 'order', 'nobody'])
      expect(worthsOf(everyKind, name), name).to.equal(undefined);
    expect(itemsOf(everyKind).map(({kind}) => kind)).to.include.members(['note', 'ranking']);
  });
});
