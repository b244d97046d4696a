import {expect} from 'chai';
import {convertSurveyJs} from '../../src/survey/import/surveyjs.js';
import {itemOf, reasonOf, told, whole} from '../support/foreign.js';

const yard = {
  title: {default: 'Breaks', kk: 'Үзіліс', fr: 'Récréations'},
  description: 'Ten minutes.',
  locale: 'en',
  cookieName: 'yard-1',
  sendResultOnPageNext: true,
  triggers: [
    {type: 'runexpression', runExpression: 'send()'},
    {type: 'complete', expression: '{happy} = 1'},
  ],
  showProgressBar: 'top',
  pages: [
    {
      name: 'first',
      title: 'Your breaks',
      elements: [
        {
          type: 'rating',
          name: 'happy',
          title: {default: 'How was the last break?', kk: 'Соңғы үзіліс қалай болды?'},
          rateMax: 3,
          minRateDescription: 'bad',
          maxRateDescription: 'good',
          rateType: 'smileys',
          isRequired: true,
        },
        {
          type: 'checkbox',
          name: 'where',
          title: 'Where were you?',
          choices: [{value: 'yard', text: {default: 'In the yard', kk: 'Аулада'}}, 'corridor'],
          showNoneItem: true,
          validators: [{type: 'answercount', maxCount: 2}],
        },
        {type: 'signaturepad', name: 'sign', title: 'Sign here'},
        {type: 'text', name: 'mail', inputType: 'email'},
        {type: 'text', name: 'born', inputType: 'date'},
        {type: 'matrixdynamic', name: 'friends'},
      ],
    },
    {
      name: 'second',
      visibleIf: "{where} contains 'yard' and {happy} < 3",
      elements: [
        {type: 'text', name: 'age', inputType: 'number', min: 6, max: 19},
        {
          type: 'panel',
          name: 'more',
          visibleIf: '{age} >= 9',
          elements: [
            {
              type: 'matrix',
              name: 'often',
              columns: [
                {value: 0, text: 'Never'},
                {value: 1, text: 'Often'},
              ],
              rows: ['alone', {value: 'with friends', text: 'With friends'}],
            },
            {type: 'comment', name: 'why', title: 'Why?', visibleIf: '{often.with friends} = 1'},
            {type: 'boolean', name: 'again', title: 'Would you like longer breaks?'},
          ],
        },
        {type: 'ranking', name: 'order', choices: ['ball', 'chess', 'talk'], visibleIf: '{again} = true'},
      ],
    },
  ],
};

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

function withQuestions(...elements: readonly object[]) {
  return whole(convertSurveyJs({elements}));
}

const one = {type: 'radiogroup', name: 'one', choices: ['a', 'b']};

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

describe('a hostile questionnaire by SurveyJS', () => {
  it('gives text for markup, and says so', () => {
    const {texts, changed, instrument} = withQuestions(
      {
        type: 'html',
        name: 'note',
        html: '<p>Hello<br>you</p><script>alert("<b>1</b>")</script><img src=x onerror=alert(1)> 3 < 4 &amp; 5 &lt;b&gt;',
      },
      one,
    );
    expect(texts['en']?.items['note']).to.equal('Hello\nyou\n3 < 4 & 5 <b>');
    expect(told(changed)).to.include('markup @ note');
    expect(JSON.stringify(instrument)).to.not.contain('alert');
  });

  it('may call things as every object does', () => {
    const names = ['__proto__', 'toString', 'constructor', 'hasOwnProperty', 'a/b', ' ', 'x'.repeat(300)];
    const converted = withQuestions(
      ...names.map((name) => ({type: 'checkbox', name, choices: names})),
      JSON.parse(
        '{"type": "comment", "name": "last", "title": {"__proto__": "x", "en": "Last"}, "__proto__": {"a": 1}}',
      ) as object,
    );
    const ids = converted.instrument.pages.flatMap((page) =>
      page.kind === 'items' ? page.items.map(({id}) => id) : [],
    );
    expect(ids).to.have.length(names.length + 1);
    for (const id of ids) expect(id in Object.prototype, id).to.equal(false);
    expect(told(converted.left)).to.include.members(['__proto__ @ last', 'language-unknown @ last']);
    expect(converted.texts['en']?.items['last']).to.equal('Last');
    expect(({} as Record<string, unknown>)['a']).to.equal(undefined);
  });

  it('may ask the same twice, and keeps both', () => {
    const {instrument, changed} = withQuestions(one, one);
    expect(instrument.pages[0]).to.have.nested.property('items[1].id', 'one-2');
    expect(told(changed)).to.include('same-name @ one');
  });

  it('loses questions without answers or with too many, by name', () => {
    const {left} = withQuestions(
      one,
      {type: 'dropdown', name: 'none', choicesByUrl: {url: 'https://elsewhere.example'}},
      {type: 'matrix', name: 'rowless', columns: [1, 2]},
      {type: 'dropdown', name: 'many', choices: Array.from({length: 201}, (_, at) => at)},
      {type: 'comment', name: 'hidden', visible: false},
      {type: 'comment'},
    );
    expect(told(left)).to.have.members([
      'choicesByUrl @ none',
      'no-answers @ none',
      'no-rows @ rowless',
      'too-many-answers @ many',
      'visible: false @ hidden',
      'comment @ pages/page',
    ]);
  });

  it('reads 5,000 questions, each after the last, and refuses one more', () => {
    const questions = (count: number) => ({
      elements: Array.from({length: count}, (_, at) => ({
        type: 'boolean',
        name: `q${at}`,
        title: `Question ${at}`,
        ...(at > 0 ? {visibleIf: `{q${at - 1}} = true`} : {}),
      })),
    });
    const converted = whole(convertSurveyJs(questions(5_000)));
    expect(converted.left).to.deep.equal([]);
    expect(itemOf(converted, 'q4999').showIf).to.deep.equal({item: 'q4998', is: 1});
    expect(convertSurveyJs(questions(5_001))).to.deep.equal({
      refused: 'too-many-questions',
      detail: {count: 5_001, most: 5_000},
    });
  });

  it('is refused with a reason where there is no questionnaire in it', () => {
    expect(reasonOf(convertSurveyJs(JSON.stringify(yard).slice(0, -20)))).to.equal('not-readable');
    expect(reasonOf(convertSurveyJs('[]'))).to.equal('not-readable');
    expect(reasonOf(convertSurveyJs(null))).to.equal('not-readable');
    expect(reasonOf(convertSurveyJs({pages: 'none'}))).to.equal('no-questions');
    expect(reasonOf(convertSurveyJs({elements: [{type: 'html', name: 'a', html: 'Hello'}]}))).to.equal(
      'no-questions',
    );
    const deep = Array.from({length: 5_000}).reduce<object>(
      (inner) => ({type: 'panel', name: 'p', elements: [inner]}),
      one,
    );
    expect(reasonOf(convertSurveyJs({elements: [deep]}))).to.equal('too-deep');
  });
});
