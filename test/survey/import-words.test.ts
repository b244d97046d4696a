import {expect} from 'chai';
import fc from 'fast-check';
import type {Converted} from '../../src/survey/import/converted.js';
import {convertLimeSurvey} from '../../src/survey/import/limesurvey.js';
import {withoutMarkdown} from '../../src/survey/import/markdown.js';
import {convertSurveyJs} from '../../src/survey/import/surveyjs.js';
import {convertXlsForm} from '../../src/survey/import/xlsform.js';
import {told, whole} from '../support/foreign.js';
import {lssOf} from '../support/foreign-lime.js';
import {one, withQuestions} from '../support/foreign-surveyjs.js';

describe('a label of an XLSForm', () => {
  for (const [label, words] of [
    ['**Today** at lunch', 'Today at lunch'],
    ['__Today__ at lunch', 'Today at lunch'],
    ['_Today_, *really*?', 'Today, really?'],
    ['**Only *today* and _now_**', 'Only today and now'],
    ['# Lunch\n### Today', 'Lunch\nToday'],
    ['See [our page](https://school.example/lunch)', 'See our page'],
    ['<span style="color:red">**Stop**</span>', 'Stop'],
    [String.raw`\*not a note\*`, '*not a note*'],
    ['2 * 3 * 4 and 2*3*4', '2 * 3 * 4 and 2*3*4'],
    ['${first_name_here} and a_b_c', '${first_name_here} and a_b_c'],
    ['My name is ____', 'My name is ____'],
    ['#1 of all, [maybe] (not)', '#1 of all, [maybe] (not)'],
    ['*unfinished and _so on', '*unfinished and _so on'],
    ['**Қазақша** сөз', 'Қазақша сөз'],
  ] as const)
    it(`is read without its looks: ${label.replaceAll('\n', ' / ')}`, () => {
      expect(withoutMarkdown(label)).to.equal(words);
    });

  it('is told of where its looks are taken out, with what stood there', () => {
    const {texts, changed} = whole(
      convertXlsForm({
        survey: [
          {type: 'select_one a', name: 'q', label: '**How** was it?'},
          {type: 'text', name: 'plain', label: 'Why?'},
        ],
        choices: [{list_name: 'a', name: '1', label: '_Good_'}],
      }),
    );
    expect(texts['en']?.items).to.deep.equal({q: 'How was it?', plain: 'Why?'});
    expect(texts['en']?.scales).to.deep.equal({'scale-1': ['Good']});
    expect(changed).to.deep.equal([
      {what: 'markup', where: 'a/1', text: '_Good_'},
      {what: 'markup', where: 'q', text: '**How** was it?'},
    ]);
  });

  it('loses no letter or digit, whatever signs stand in it', () => {
    const signs = fc.constantFrom('*', '**', '_', '__', '\\', '#', '[', ']', ' ', '\n', 'a', 'Ә', '7');
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(
        fc.array(signs).map((parts) => parts.join('')),
        (label) => {
          expect(letters(withoutMarkdown(label))).to.equal(letters(label));
        },
      ),
    );
  });

  it('takes no time that grows with its square', () => {
    for (const scrap of ['**a', '_a ', '[a', '* ', '*a', '__', '\\*', '[a](', '# '])
      withoutMarkdown(scrap.repeat(200_000 / scrap.length));
  });
});

const english = ({changed}: Converted) =>
  changed.filter(({what}) => what === 'english-words').map(({where, text}) => `${text} @ ${where}`);

describe('words that a file leaves to its program', () => {
  const form = (locale: string, more: object = {}) =>
    whole(
      convertSurveyJs({
        locale,
        elements: [
          {type: 'boolean', name: 'yes', title: 'A', ...more},
          {type: 'checkbox', name: 'some', title: 'B', choices: ['1'], showNoneItem: true},
        ],
      }),
    );

  it('are English and told by language, for somebody to translate', () => {
    expect(english(form('ru'))).to.deep.equal(['ru: No @ yes', 'ru: Yes @ yes', 'ru: None @ some']);
    const lime = lssOf({
      surveys: [{language: 'kk'}],
      groups: [{gid: '1'}],
      questions: [
        {qid: '1', gid: '1', type: 'Y', title: 'again'},
        {qid: '2', gid: '1', type: '5', title: 'points'},
      ],
    });
    expect(english(whole(convertLimeSurvey(lime)))).to.deep.equal(['kk: No @ again', 'kk: Yes @ again']);
  });

  it('are told of in a second language too, where they stand for its own', () => {
    const {changed} = whole(
      convertSurveyJs({
        elements: [{type: 'boolean', name: 'yes', title: {default: 'Is it?', kk: 'Солай ма?'}}],
      }),
    );
    expect(told(changed)).to.include('language-fallback @ scale-1/0');
  });

  it('are not told of in English, nor where the file has its own', () => {
    expect(english(form('en'))).to.deep.equal([]);
    expect(english(form('en-GB'))).to.deep.equal([]);
    expect(english(form('ru', {labelTrue: 'Да', labelFalse: 'Нет'}))).to.deep.equal(['ru: None @ some']);
  });
});

describe('an “other” answer', () => {
  it('is told by its question in every kind of file', () => {
    for (const other of [{showOtherItem: true}, {hasOther: true, otherText: 'Another'}]) {
      const {left} = withQuestions({...one, ...other});
      expect(told(left)).to.deep.equal(['other-answer @ one']);
    }
    const {left} = whole(
      convertXlsForm({
        survey: [{type: 'select_one a or_other', name: 'q', label: 'Q'}],
        choices: [{list_name: 'a', name: '1', label: 'One'}],
      }),
    );
    expect(told(left)).to.deep.equal(['other-answer @ q']);
  });
});
