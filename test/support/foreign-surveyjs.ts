import {convertSurveyJs} from '../../src/survey/import/surveyjs.js';
import type {Converted} from '../../src/survey/import/converted.js';
import {whole} from './foreign.js';

/** A survey of two pages in three languages. */
export const yard = {
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

/** A form of just these. */
export function withQuestions(...elements: readonly object[]): Converted {
  return whole(convertSurveyJs({elements}));
}

export const one = {type: 'radiogroup', name: 'one', choices: ['a', 'b']};
