import {expect} from 'chai';
import {convertLimeSurvey} from '../../src/survey/import/limesurvey.js';
import {itemOf, reasonOf, told, whole} from '../support/foreign.js';
import {library, lssOf, type LimeRow} from '../support/foreign-lime.js';

describe('a questionnaire by LimeSurvey', () => {
  const converted = whole(convertLimeSurvey(library));

  it('becomes a page for each group, in its order', () => {
    const pages = converted.instrument.pages.map((page) =>
      page.kind === 'items'
        ? `${page.id}: ${page.items.map(({id, kind}) => `${id} ${kind}`).join(', ')}`
        : '',
    );
    expect(pages).to.deep.equal([
      'welcome: welcome note',
      'group-1: group-1-heading note, visits single',
      'group-2: group-2-heading note, books multiple, room matrix, count number, again single, later text',
    ]);
    expect(itemOf(converted, 'books')).to.deep.include({options: ['c', 'n'], alone: ['n']});
    expect(itemOf(converted, 'count')).to.include({least: 1, most: 30});
    expect(itemOf(converted, 'visits')).to.include({required: true});
  });

  it('keeps its conditions, also on one option or one row', () => {
    expect(converted.instrument.pages[2]?.showIf).to.deep.equal({item: 'visits', is: 1});
    expect(itemOf(converted, 'room').showIf).to.deep.equal({item: 'books', has: 'c'});
    expect(itemOf(converted, 'count').showIf).to.deep.equal({
      all: [
        {item: 'room/quiet', atLeast: 2},
        {item: 'books', has: 'n'},
      ],
    });
  });

  it('has words in its languages', () => {
    const {en, fr} = converted.texts;
    expect(en?.items['visits']).to.equal('How often do you come?\nThis term');
    expect(fr?.items['visits']).to.equal('Tu viens souvent ?\nThis term');
    expect(fr?.title).to.equal('Bibliothèque');
    expect(fr?.scales['scale-1']).to.deep.equal(['Jamais', 'Souvent']);
    expect(fr?.options?.['books']).to.deep.equal({c: 'BD', n: 'Novels'});
    expect(converted.changed).to.deep.include({what: 'language-fallback', where: 'books/n', text: 'fr'});
  });

  it('names what it leaves and what it strips', () => {
    expect(told(converted.left)).to.have.members([
      'format @ form',
      'surveyls_endtext @ form',
      'quota @ form',
      'random_order @ visits',
      'other-answer @ books',
      'type * @ sum',
      'condition-forward @ again',
      'condition-not-understood @ later',
      'hidden @ secret',
    ]);
    expect(told(converted.stripped)).to.have.members([
      'ipaddr @ form',
      'datestamp @ form',
      'file-upload @ upload',
    ]);
  });

  it('is refused where it is cut off, declares entities or is no questionnaire', () => {
    expect(reasonOf(convertLimeSurvey(library.slice(0, -30)))).to.equal('not-readable');
    expect(
      reasonOf(
        convertLimeSurvey(library.replace('<document>', '<!DOCTYPE document [<!ENTITY a "b">]><document>')),
      ),
    ).to.equal('not-readable');
    expect(reasonOf(convertLimeSurvey('<html></html>'))).to.equal('not-readable');
    expect(reasonOf(convertLimeSurvey(lssOf({questions: []})))).to.equal('no-questions');
    expect(reasonOf(convertLimeSurvey('<a>'.repeat(200) + '</a>'.repeat(200)))).to.equal('not-readable');
  });
});

describe('a condition of LimeSurvey by numbers', () => {
  const form = (relevance: string, ...more: readonly LimeRow[]) =>
    whole(
      convertLimeSurvey(
        lssOf({
          surveys: [{sid: '123', language: 'en'}],
          groups: [{gid: '45'}],
          questions: [
            {qid: '678', gid: '45', type: 'M', title: 'read'},
            {qid: '67', gid: '45', type: 'Y', title: 'again'},
            ...more,
            {qid: '679', gid: '45', type: 'T', title: 'why', relevance},
          ],
          subquestions: [
            {qid: '1', parent_qid: '678', title: 'SQ1'},
            {qid: '2', parent_qid: '678', title: '9'},
          ],
        }),
      ),
    );

  for (const [text, showIf] of [
    ['123X45X678SQ1.NAOK == "Y"', {item: 'read', has: 'SQ1'}],
    ['123X45X67 == "Y"', {item: 'again', is: 1}],
    ['!is_empty(123X45X6789)', {item: 'read', has: '9'}],
    [
      'again == "Y" and 123X45X678SQ1 == "Y"',
      {
        all: [
          {item: 'again', is: 1},
          {item: 'read', has: 'SQ1'},
        ],
      },
    ],
  ] as const)
    it(`means the question of that number: ${text}`, () => {
      const converted = form(text);
      expect(itemOf(converted, 'why').showIf).to.deep.equal(showIf);
      expect(converted.left).to.deep.equal([]);
    });

  for (const [what, text] of [
    ['of another survey', '124X45X67 == "Y"'],
    ['that is not there', '123X45X680 == "Y"'],
    ['“other” of a question', '123X45X678other == "Y"'],
  ] as const)
    it(`is left with its text where it looks at one ${what}`, () => {
      const converted = form(text);
      expect(itemOf(converted, 'why').showIf).to.equal(undefined);
      expect(converted.left).to.deep.equal([{what: 'condition-unknown-name', where: 'why', text}]);
    });

  it('is left where the number leads to a question and to a row of another', () => {
    const text = '123X45X6789 == "Y"';
    const converted = form(text, {qid: '6789', gid: '45', type: 'Y', title: 'late'});
    expect(told(converted.left)).to.deep.equal(['condition-unknown-name @ why']);
  });

  it('means each of two questions with one code', () => {
    const converted = form('123X45X70 == "Y"', {qid: '70', gid: '45', type: 'Y', title: 'again'});
    expect(itemOf(converted, 'why').showIf).to.deep.equal({item: 'again-2', is: 1});
    expect(converted.changed).to.deep.include({what: 'same-name', where: 'again', text: 'again-2'});
  });
});

describe('an export by LimeSurvey', () => {
  it('names the “other” answer, and not what every question carries for statistics', () => {
    const attributes = ['statistics_showgraph', 'time_limit_action', 'public_statistics', 'save_as_default'];
    const left = (timed: string) =>
      told(
        whole(
          convertLimeSurvey(
            lssOf({
              groups: [{gid: '1'}],
              questions: [{qid: '1', gid: '1', type: 'L', title: 'pick', other: 'Y'}],
              answers: [{aid: '1', qid: '1', code: 'a'}],
              question_attributes: [
                ...attributes.map((attribute) => ({qid: '1', attribute, value: '1'})),
                {qid: '1', attribute: 'time_limit', value: timed},
              ],
            }),
          ),
        ).left,
      );
    expect(left('')).to.deep.equal(['other-answer @ pick']);
    expect(left('60')).to.have.members([
      'other-answer @ pick',
      'time_limit @ pick',
      'time_limit_action @ pick',
    ]);
  });
});
