import {expect} from 'chai';
import fc from 'fast-check';
import {faultIn} from '../../src/survey/instrument/check.js';
import {
  countingChosen,
  countingMean,
  countingShare,
  isCountedChosen,
  isCountedMean,
  meansOffered,
  shareOf,
} from '../../src/survey/instrument/count.js';
import {
  forAges,
  markedSensitive,
  markedTelling,
  titled,
  withEqualPaths,
  withFaces,
  withLines,
  withoutItem,
  worded,
  writtenIn,
} from '../../src/survey/instrument/edit.js';
import {itemsOf, type Instrument} from '../../src/survey/instrument/instrument.js';
import {instrumentKept, type KeptInstrument} from '../../src/survey/instrument/kept.js';
import {missingText} from '../../src/survey/instrument/texts.js';
import {keptOf} from '../support/kept.js';

const itemIn = ({instrument}: KeptInstrument, id: string) =>
  itemsOf(instrument).find((item) => item.id === id);

describe('a questionnaire before it is kept', () => {
  it('takes titles, words, ages and marks, and changes nothing that it was given', () => {
    const before = keptOf();
    const edits = [
      titled('en', 'Another'),
      worded('en', 'hurt', 'Did it hurt?'),
      forAges(9, 12),
      withEqualPaths(false),
      markedSensitive('hurt', 'violence'),
      markedTelling('friends', 'family'),
      withFaces('hurt', true),
      withLines('wish', 'one'),
    ];
    const after = edits.reduce((kept, edit) => edit(kept), before);
    expect(before).to.deep.equal(keptOf());
    expect(after.texts['en']).to.deep.include({title: 'Another'});
    expect(after.texts['en']?.items['hurt']).to.equal('Did it hurt?');
    expect(after.instrument).to.deep.include({ages: {from: 9, to: 12}, equalPaths: false});
    expect(itemIn(after, 'hurt')).to.include({sensitive: 'violence', look: 'faces'});
    expect(itemIn(after, 'wish')).to.include({lines: 'one'});
    expect(after.marks.traits).to.deep.equal({friends: 'family'});
    expect(instrumentKept.is(after)).to.equal(true);
  });

  it('takes marks back, and ages that make no sense', () => {
    const marked = [markedSensitive('hurt', 'violence'), markedTelling('friends', 'family'), forAges(9, 12)];
    const kept = marked.reduce((one, edit) => edit(one), keptOf());
    expect(itemIn(markedSensitive('hurt', undefined)(kept), 'hurt')).to.not.have.property('sensitive');
    const harmless = markedSensitive('low', 'harmless')(kept);
    expect(harmless.marks.harmless).to.include('low');
    expect(itemIn(harmless, 'low')).to.not.have.property('sensitive');
    expect(markedTelling('friends', undefined)(kept).marks.traits).to.deep.equal({});
    for (const [from, to] of [
      [12, 9],
      [Number.NaN, 9],
      [-1, 4],
    ] as const)
      expect(forAges(from, to)(kept).instrument.ages).to.equal(undefined);
    expect(writtenIn('de')(kept).language).to.equal('en');
  });

  it('loses a question with what was counted of it, and asks everybody what hung on it', () => {
    const kept = withoutItem('hurt')(keptOf());
    expect(itemIn(kept, 'hurt')).to.equal(undefined);
    expect(kept.instrument.pages.find(({id}) => id === 'places')).to.not.have.property('showIf');
    expect(kept.instrument.pages.map(({id}) => id)).to.not.include('one');
    expect(kept.instrument.measures.map(({id}) => id)).to.not.include('hurt');
    expect(kept.instrument.measures.map(({id}) => id)).to.include.members(['in-hall', 'forms']);
    expect(kept.texts['en']?.items).to.not.have.property('hurt');
  });

  it('stays whole with any questions left out, in any order', () => {
    const ids = itemsOf(keptOf().instrument).map(({id}) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (dropped) => {
        const kept = dropped.reduce((one, id) => withoutItem(id)(one), keptOf());
        expect(faultIn(kept.instrument)).to.equal(undefined);
        expect(missingText(kept.instrument, kept.texts['en'])).to.equal(undefined);
        expect(instrumentKept.is(kept)).to.equal(true);
      }),
    );
  });
});

describe('what is counted', () => {
  const {instrument} = keptOf();

  it('is chosen for a question, a row, an option or several together', () => {
    const none: Instrument = {...instrument, measures: []};
    const counted = [
      (one: Instrument) => countingShare(one, 'hurt', 1),
      (one: Instrument) => countingShare(one, 'how/words', 2),
      (one: Instrument) => countingChosen(one, 'where', 'hall', true),
    ].reduce((one, count) => count(one), none);
    expect(faultIn(counted)).to.equal(undefined);
    expect(shareOf(counted, 'how/words')).to.equal(2);
    expect(isCountedChosen(counted, 'where', 'hall')).to.equal(true);
    expect(isCountedChosen(countingChosen(counted, 'where', 'hall', false), 'where', 'hall')).to.equal(false);
    expect(countingShare(counted, 'hurt', undefined).measures).to.have.length(2);
  });

  it('keeps its place when it is changed, and no two are called the same', () => {
    const changed = countingShare(instrument, 'hurt', 2);
    expect(changed.measures.map(({id}) => id)).to.deep.equal(instrument.measures.map(({id}) => id));
    expect(changed.measures[0]).to.include({from: 2});
    const twice = countingChosen(countingChosen(instrument, 'where', 'yard', true), 'where', 'hall', true);
    expect(new Set(twice.measures.map(({id}) => id)).size).to.equal(twice.measures.length);
  });

  it('offers a mean where questions share three answers or more', () => {
    const [offer] = meansOffered(instrument);
    expect(offer).to.deep.equal({scale: 'often', names: ['hurt', 'how/words', 'how/blows']});
    const on = countingMean(instrument, offer!, true);
    expect(isCountedMean(on, offer!)).to.equal(true);
    expect(on.measures.at(-1)).to.deep.include({kind: 'mean', answered: 3});
    expect(faultIn(on)).to.equal(undefined);
    expect(isCountedMean(countingMean(on, offer!, false), offer!)).to.equal(false);
  });
});
