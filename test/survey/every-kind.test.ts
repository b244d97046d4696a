import {expect} from 'chai';
import fc from 'fast-check';
import {fits, saysAnything, valueOf, type Answer, type Answers} from '../../src/survey/instrument/answers.js';
import {faultIn} from '../../src/survey/instrument/check.js';
import {askedOf, itemsOf, type Asked, type Instrument} from '../../src/survey/instrument/instrument.js';
import {saysYes, scoreOf, worthsOf} from '../../src/survey/instrument/measure.js';
import {missingText} from '../../src/survey/instrument/texts.js';
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
import {everyAnswer, everyKind, everyText} from '../support/questionnaire.js';

/** With one thing changed, by its path. */
function changed(path: string, value: unknown, from: unknown = everyKind): unknown {
  const [name = '', ...rest] = path.split('/');
  if (name === '') return value;
  const old = (from as Record<string, unknown>)[name];
  const next = rest.length > 0 ? changed(rest.join('/'), value, old) : value;
  if (Array.isArray(from)) return from.map((each: unknown, at) => (String(at) === name ? next : each));
  return {...(from as object), [name]: next};
}

const answerTo = ({scales}: Instrument, item: Asked): fc.Arbitrary<Answer | undefined> => {
  const worth = (scale: string) => fc.constantFrom(...(scales[scale] ?? []), null);
  const kinds: Record<Asked['kind'], () => fc.Arbitrary<Answer>> = {
    single: () => worth('scale' in item ? item.scale : ''),
    multiple: () =>
      fc
        .subarray([...('options' in item ? item.options : [])], {minLength: 1})
        .map((some) => (some.includes('nowhere') ? ['nowhere'] : some)),
    matrix: () =>
      fc.record(Object.fromEntries(('rows' in item ? item.rows : []).map((row) => [row, worth('often')]))),
    number: () => fc.integer({min: 0, max: 20}),
    text: () => fc.string({minLength: 1, maxLength: 50}),
    ranking: () => fc.shuffledSubarray(['a', 'b', 'c'], {minLength: 3}),
    picture: () => fc.subarray(['ball', 'dot'], {minLength: 1}),
    map: () => fc.oneof(fc.subarray(['yard', 'gym', 'elsewhere'], {minLength: 1}), fc.constant(['none'])),
  };
  const answer = item.id === 'feel' ? fc.constantFrom(['well'], ['so-so']) : kinds[item.kind]();
  return fc.option(fc.oneof(answer, fc.constant(null)), {nil: undefined});
};

const given: fc.Arbitrary<Answers> = fc
  .record(Object.fromEntries(askedOf(everyKind).map((item) => [item.id, answerTo(everyKind, item)])))
  .map(
    (all) => Object.fromEntries(Object.entries(all).filter(([, answer]) => answer !== undefined)) as Answers,
  );

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
