import {expect} from 'chai';
import {convertSurveyJs} from '../../src/survey/import/surveyjs.js';
import {itemOf, told, whole} from '../support/foreign.js';
import {one, withQuestions, yard} from '../support/foreign-surveyjs.js';

describe('a questionnaire by SurveyJS', () => {
  const converted = whole(convertSurveyJs(yard));

  it('becomes pages with items of the same kinds, in the same order', () => {
    expect(converted.instrument.pages.map(({id}) => id)).to.deep.equal(['first', 'second']);
    const kinds = converted.instrument.pages.map((page) =>
      page.kind === 'items' ? page.items.map(({id, kind}) => `${id} ${kind}`) : [],
    );
    expect(kinds).to.deep.equal([
      ['form-description note', 'first-heading note', 'happy single', 'where multiple'],
      ['age number', 'often matrix', 'why text', 'again single', 'order ranking'],
    ]);
    expect(itemOf(converted, 'happy')).to.include({required: true, look: 'faces'});
    expect(itemOf(converted, 'where')).to.deep.include({
      options: ['yard', 'corridor', 'none'],
      alone: ['none'],
    });
    expect(itemOf(converted, 'age')).to.include({least: 6, most: 19});
    expect(itemOf(converted, 'often')).to.deep.include({rows: ['alone', 'with-friends']});
  });

  it('keeps its conditions', () => {
    expect(converted.instrument.pages[1]?.showIf).to.deep.equal({
      all: [
        {item: 'where', has: 'yard'},
        {item: 'happy', answered: true},
        {not: {item: 'happy', atLeast: 3}},
      ],
    });
    expect(itemOf(converted, 'why').showIf).to.deep.equal({
      all: [
        {item: 'age', atLeast: 9},
        {item: 'often/with-friends', is: 1},
      ],
    });
    expect(itemOf(converted, 'order').showIf).to.deep.equal({item: 'again', is: 1});
  });

  it('has words in each language, and says where they are those of another', () => {
    const {kk, en, fr} = converted.texts;
    expect(Object.keys(converted.texts)).to.deep.equal(['en', 'kk', 'fr']);
    expect(kk?.title).to.equal('Үзіліс');
    expect(kk?.options?.['where']).to.deep.equal({yard: 'Аулада', corridor: 'corridor', none: 'None'});
    expect(fr?.items['happy']).to.equal('How was the last break?');
    expect(en?.scales['scale-1']).to.deep.equal(['1: bad', '2', '3: good']);
    expect(converted.changed).to.deep.include({what: 'language-fallback', where: 'happy', text: 'fr'});
    expect(converted.changed).to.not.deep.include({what: 'language-fallback', where: 'happy', text: 'kk'});
  });

  it('names what it leaves and what it strips', () => {
    expect(told(converted.left)).to.have.members([
      'validators @ where',
      'text date @ born',
      'matrixdynamic @ friends',
      'trigger complete @ form',
      'showProgressBar @ form',
    ]);
    expect(told(converted.stripped)).to.have.members([
      'signaturepad @ sign',
      'email @ mail',
      'cookieName @ form',
      'sendResultOnPageNext @ form',
      'trigger runexpression @ form',
    ]);
  });

  it('is read from its text as from its values', () => {
    expect(convertSurveyJs(`\ufeff${JSON.stringify(yard)}`)).to.deep.equal(converted);
  });
});

describe('a condition of SurveyJS', () => {
  const showing = (visibleIf: string) => {
    const converted = withQuestions(
      one,
      {type: 'comment', name: 'two', visibleIf},
      {type: 'comment', name: 'three'},
    );
    return {showIf: itemOf(converted, 'two').showIf, left: converted.left};
  };

  it('compares with the worth of an answer, which is its place where it is no number', () => {
    expect(showing("{one} = 'b'").showIf).to.deep.equal({item: 'one', is: 1});
    expect(showing("{one} anyof ['a', 'b']").showIf).to.deep.equal({
      any: [
        {item: 'one', is: 0},
        {item: 'one', is: 1},
      ],
    });
    expect(showing('{one} notempty').showIf).to.deep.equal({item: 'one', answered: true});
  });

  for (const [text, what] of [
    ["{three} = 'x'", 'condition-forward'],
    ["{two} = 'x'", 'condition-forward'],
    ["{four} = 'x'", 'condition-unknown-name'],
    ["{one} = 'c'", 'answer-not-known'],
    ["{one} > 'a'", 'condition-not-held'],
    ['today() > 3', 'condition-not-understood'],
    ["{one} = 'a' +", 'condition-not-understood'],
    ['{one} + 1 = 2', 'condition-not-understood'],
  ] as const)
    it(`is left with its text where it is ${what}: ${text}`, () => {
      expect(showing(text)).to.deep.equal({showIf: undefined, left: [{what, where: 'two', text}]});
    });

  it('is left where two wait for each other, and kept where it looks back', () => {
    const converted = withQuestions(
      {...one, visibleIf: "{two} = 'x'"},
      {type: 'comment', name: 'two', visibleIf: "{one} = 'a'"},
    );
    expect(told(converted.left)).to.deep.equal(['condition-forward @ one']);
    expect(itemOf(converted, 'two').showIf).to.deep.equal({item: 'one', is: 0});
  });

  it('is left where it is deeper than our format goes, and no harm comes of brackets without end', () => {
    const deep = Array.from({length: 12}, (_, at) => (at % 2 ? 'and' : 'or')).reduce(
      (inner, word) => `({one} = 'a' ${word} ${inner})`,
      "{one} = 'b'",
    );
    expect(told(showing(deep).left)).to.deep.equal(['condition-not-held @ two']);
    expect(told(showing('('.repeat(5_000)).left)).to.deep.equal(['condition-not-understood @ two']);
    expect(told(showing('!'.repeat(5_000)).left)).to.deep.equal(['condition-not-understood @ two']);
  });
});
