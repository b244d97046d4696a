import {expect} from 'chai';
import fc from 'fast-check';
import {holds} from '../../src/survey/instrument/condition.js';
import type {ConversionRefusal, Converted} from '../../src/survey/import/converted.js';
import {convertLimeSurvey} from '../../src/survey/import/limesurvey.js';
import {convertSurveyJs} from '../../src/survey/import/surveyjs.js';
import {convertXlsForm} from '../../src/survey/import/xlsform.js';
import {itemOf, whole} from '../support/foreign.js';
import {expressions, means, writings, written, type Writing} from '../support/foreign-conditions.js';
import {lssOf} from '../support/foreign-lime.js';

const called = ['1', '2', '7'];

function surveyJs(visibleIf: string): Converted | ConversionRefusal {
  return convertSurveyJs({
    elements: [
      {type: 'radiogroup', name: 'q1', choices: called},
      {type: 'dropdown', name: 'q2', choices: called.map(Number)},
      {type: 'text', name: 'age', inputType: 'number', min: 0, max: 20},
      {type: 'checkbox', name: 'many', choices: called},
      {type: 'comment', name: 'last', visibleIf},
    ],
  });
}

function xlsForm(relevant: string): Converted | ConversionRefusal {
  return convertXlsForm({
    survey: [
      {type: 'begin_group', name: 'all', appearance: 'field-list'},
      {type: 'select_one list', name: 'q1'},
      {type: 'select_one list', name: 'q2'},
      {type: 'integer', name: 'age', constraint: '. >= 0 and . <= 20'},
      {type: 'select_multiple list', name: 'many'},
      {type: 'text', name: 'last', relevant},
      {type: 'end_group'},
    ],
    choices: called.map((name) => ({list_name: 'list', name, label: name})),
  });
}

function limeSurvey(relevance: string): Converted | ConversionRefusal {
  const question = (qid: string, type: string, title: string) => ({qid, gid: '4', type, title});
  return convertLimeSurvey(
    lssOf({
      surveys: [{sid: '7', language: 'en'}],
      groups: [{gid: '4'}],
      questions: [
        question('11', 'L', 'q1'),
        question('12', '!', 'q2'),
        question('13', 'N', 'age'),
        question('14', 'M', 'many'),
        {...question('15', 'T', 'last'), relevance},
      ],
      subquestions: called.map((title, at) => ({qid: `2${at}`, parent_qid: '14', title})),
      answers: ['11', '12'].flatMap((qid) =>
        called.map((code, at) => ({aid: `${qid}${at}`, qid, code, sortorder: String(at)})),
      ),
    }),
  );
}

const numbers: Readonly<Record<string, string>> = {q1: '7X4X11', q2: '7X4X12', age: '7X4X13', many: '7X4X14'};
const lime = writings['LimeSurvey']!;

const programs: Readonly<Record<string, readonly [Writing, typeof surveyJs]>> = {
  SurveyJS: [writings['SurveyJS']!, surveyJs],
  XLSForm: [writings['XLSForm']!, xlsForm],
  LimeSurvey: [
    {
      ...lime,
      has: (name, value) => (name === 'many' ? `many_${value}.NAOK == "Y"` : `${name} == "${value}"`),
    },
    limeSurvey,
  ],
  'LimeSurvey by numbers': [
    {
      ...lime,
      name: (name) => `${numbers[name]}.NAOK`,
      answered: (name, answered) => `${answered ? '!' : ''}is_empty(${numbers[name]})`,
      has: (name, value) =>
        name === 'many' ? `${numbers['many']}${value} == "Y"` : `${numbers[name]} == "${value}"`,
    },
    limeSurvey,
  ],
};

describe('a condition in a whole questionnaire', () => {
  const answer = fc.constantFrom(undefined, 1, 2, 7);
  const given = fc.record({q1: answer, q2: answer, age: answer, many: fc.subarray([1, 2, 7])});

  for (const [program, [writing, convert]] of Object.entries(programs))
    it(`of ${program} holds where the program would have it hold`, () => {
      let held = 0;
      fc.assert(
        fc.property(expressions(true), given, (expression, {many, ...one}) => {
          const text = written(expression, writing);
          const {showIf} = itemOf(whole(convert(text)), 'last');
          // Nested deeper than our format goes: everybody is asked, and the remark is tested elsewhere.
          fc.pre(showIf !== undefined);
          held += 1;
          const answers = {
            ...Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value ?? null])),
            many: many.length > 0 ? many.map(String) : null,
          };
          expect(holds(showIf, answers), text).to.equal(means(expression, {...one, many}));
        }),
        {numRuns: 200},
      );
      expect(held).to.be.at.least(150);
    });
});
