import {expect} from 'chai';
import {languages} from '../../src/i18n/languages.js';
import {firstInstrument, firstTexts} from '../../src/survey/instruments/first.js';
import {fits} from '../../src/survey/instrument/answers.js';
import {isInstrument} from '../../src/survey/instrument/check.js';
import {itemsOf} from '../../src/survey/instrument/instrument.js';
import {hasTexts} from '../../src/survey/instrument/texts.js';
import {allAnswered} from '../support/survey.js';

describe('the first instrument', () => {
  it('is whole: eight items, four shares, four groups and the climate', () => {
    expect(isInstrument(firstInstrument)).to.equal(true);
    expect(itemsOf(firstInstrument)).to.have.length(8);
    expect(firstInstrument.measures.map(({id}) => id)).to.deep.equal([
      'bullied',
      'bullied-online',
      'left-out',
      'bullies-others',
      'four-groups',
      'climate',
    ]);
  });

  it('has words for every page, item and answer in every language', async () => {
    const texts = await firstTexts(languages);
    for (const language of languages)
      expect(hasTexts(firstInstrument, texts[language]), language).to.equal(true);
  });

  it('takes answers of its scales and “I’d rather not say”, and nothing else', () => {
    expect(fits(firstInstrument, allAnswered(0))).to.equal(true);
    expect(fits(firstInstrument, allAnswered(null))).to.equal(true);
    expect(fits(firstInstrument, allAnswered(5))).to.equal(false);
    expect(fits(firstInstrument, {...allAnswered(0), more: 1})).to.equal(false);
    expect(fits(firstInstrument, {bullied: 1})).to.equal(false);
    expect(fits(firstInstrument, null)).to.equal(false);
  });
});

describe('an instrument from elsewhere', () => {
  it('is refused when it is of another format, has an item without a scale or measures what it does not ask', () => {
    const [measure] = firstInstrument.measures;
    for (const broken of [
      {...firstInstrument, format: 2},
      {...firstInstrument, scales: {agree: [0, 1]}},
      {
        ...firstInstrument,
        pages: [{kind: 'items', id: 'p', items: [{kind: 'drawing', id: 'x', scale: 'agree'}]}],
      },
      {...firstInstrument, measures: [{...measure, item: 'unknown'}]},
      {...firstInstrument, measures: 'all'},
    ])
      expect(isInstrument(broken)).to.equal(false);
  });
});
