import {expect} from 'chai';
import fc from 'fast-check';
import {fits, saysAnything, valueOf} from '../../src/survey/instrument/answers.js';
import {faultIn} from '../../src/survey/instrument/check.js';
import {missingText} from '../../src/survey/instrument/texts.js';
import {wholeAnswers} from '../../src/survey/instrument/walk.js';
import {changed} from '../support/every-kind.js';
import {everyAnswer, everyKind, everyText} from '../support/questionnaire.js';

describe('an instrument with every kind of item', () => {
  it('is whole, and has all its words', () => {
    expect(faultIn(everyKind)).to.equal(undefined);
    expect(missingText(everyKind, everyText)).to.equal(undefined);
    expect(fits(everyKind, everyAnswer)).to.equal(true);
  });

  for (const [path, value, fault = path] of [
    ['format', 2],
    ['id', 'a b'],
    ['version', '1'],
    ['ages', {from: 12, to: 8}],
    ['scales/often', []],
    ['scales/often', [0, NaN]],
    ['pages', {}],
    ['pages/1/id', 'hello'],
    ['pages/1/kind', 'video'],
    ['pages/1/items/0/kind', 'drawing'],
    ['pages/1/items/0/scale', 'toString'],
    ['pages/1/items/0/required', 'yes'],
    ['pages/1/items/0/sensitive', 'money'],
    ['pages/2/showIf', {item: 'where', has: 'hall'}],
    ['pages/2/showIf', 'hurt > 1'],
    ['pages/2/items/0/id', 'hurt'],
    ['pages/2/items/0/id', 'a/b'],
    ['pages/2/items/0/id', 'toString'],
    ['pages/2/items/0/options', ['hall', '__proto__']],
    ['pages/4/items/0/showIf', {item: 'about', answered: true}],
    ['pages/2/items/0/options', ['hall', 'hall']],
    ['pages/2/items/0/alone', ['roof']],
    ['pages/3/items/1/rows', []],
    ['pages/3/items/1/showIf', {item: 'how/words', is: 1}],
    ['pages/4/items/0/most', -1],
    ['pages/4/items/1/lines', 'three'],
    ['pages/4/items/1/most', 1_000_000],
    ['pages/4/items/2/options', 'abc'],
    ['pages/4/items/3/options', []],
    ['pages/4/items/3/pictures', {well: 'happy'}],
    ['pages/4/items/3/pictures', {well: 'happy', 'so-so': 'https://pictures.example/1.png'}],
    ['pages/4/items/3/pictures', {well: 'happy', 'so-so': 'data:image/svg+xml;base64,PHN2Zy8+'}],
    ['pages/4/items/3/pictures', {well: 'happy', 'so-so': `data:image/png;base64,${'A'.repeat(40_001)}`}],
    ['pages/4/items/4/several', 'yes'],
    ['pages/4/items/5/drawing', 'town'],
    ['pages/4/items/5/options', ['yard', 'yard']],
    ['pages/4/items/5/alone', ['roof']],
    ['measures/0', {kind: 'share', id: 'x', item: 'where', from: 1}],
    ['measures/1', {kind: 'chosen', id: 'x', item: 'where', option: 'roof'}],
    ['measures/1', {kind: 'share', id: 'hurt', item: 'hurt', from: 1}],
    ['measures/2', {kind: 'chosen', id: 'x', item: 'order', option: 'a'}],
    ['measures/2', {kind: 'chosen', id: 'x', item: 'feel', option: 'roof'}],
    ['measures/3', {kind: 'mean', id: 'x', items: ['how'], answered: 1}],
  ] as const) {
    it(`is refused at ${path} for ${JSON.stringify(value)}`, () => {
      expect(faultIn(changed(path, value))).to.equal(fault);
    });
  }

  it('may ask 5,000 questions under as many headings, and not one more', () => {
    const pages = (count: number) => [
      {
        kind: 'items',
        id: 'many',
        items: Array.from({length: count}, (_, at) => [
          {kind: 'note', id: `note-${at}`},
          {kind: 'single', id: `item-${at}`, scale: 'often'},
        ]).flat(),
      },
    ];
    expect(faultIn({...everyKind, pages: pages(5_000), measures: []})).to.equal(undefined);
    expect(faultIn({...everyKind, pages: pages(5_001), measures: []})).to.equal('pages/0/items');
  });

  it('is never taken from what is no instrument, and nothing breaks', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(faultIn(value)).to.be.a('string');
      }),
    );
  });

  for (const [path, missing] of [
    ['pages/hello', 'pages/hello'],
    ['items/about', 'items/about'],
    ['scales/often', 'scales/often'],
    ['options/where', 'options/where/hall'],
    ['rows/how/blows', 'rows/how/blows'],
  ] as const) {
    it(`says that ${path} has no words`, () => {
      expect(missingText(everyKind, changed(path, undefined, everyText))).to.equal(missing);
    });
  }
});

describe('answers', () => {
  for (const [what, item, answer] of [
    ['an option that is not there', 'where', ['roof']],
    ['an option twice', 'where', ['hall', 'hall']],
    ['none of these, and one of them', 'where', ['nowhere', 'hall']],
    ['a row too few', 'how', {words: 1}],
    ['a worth that is on no scale', 'how', {words: 7, blows: 1}],
    ['a number beyond the bounds', 'friends', 21],
    ['half a number', 'friends', 1.5],
    ['a text that is too long', 'wish', 'x'.repeat(51)],
    ['an empty text', 'wish', ''],
    ['half a ranking', 'order', ['a', 'b']],
    ['two pictures where one is asked for', 'feel', ['well', 'so-so']],
    ['a picture that is not there', 'likes', ['star']],
    ['a place that is not there', 'spots', ['roof']],
    ['no place, and one', 'spots', ['none', 'yard']],
    ['markup in place of a worth', 'hurt', '<b>2</b>'],
  ] as const) {
    it(`do not fit with ${what}`, () => {
      expect(fits(everyKind, {...everyAnswer, [item]: answer})).to.equal(false);
    });
  }

  it('say something as soon as one item or row is answered', () => {
    expect(saysAnything(wholeAnswers(everyKind, {}))).to.equal(false);
    expect(saysAnything({hurt: null, how: {words: null, blows: null}})).to.equal(false);
    expect(saysAnything({hurt: null, how: {words: null, blows: 0}})).to.equal(true);
  });

  it('are found by item, and by row', () => {
    expect(valueOf(everyAnswer, 'how/words')).to.equal(1);
    expect(valueOf(everyAnswer, 'how/blows')).to.equal(null);
    expect(valueOf(everyAnswer, 'how')).to.equal(undefined);
    expect(valueOf(everyAnswer, 'how/constructor')).to.equal(undefined);
  });
});
