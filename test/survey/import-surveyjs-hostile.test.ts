import {expect} from 'chai';
import {convertSurveyJs} from '../../src/survey/import/surveyjs.js';
import {itemOf, reasonOf, told, whole} from '../support/foreign.js';
import {one, withQuestions, yard} from '../support/foreign-surveyjs.js';

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
