/** A SurveyJS form of a school's own: what tells who answers, what is not known here, and what may hurt. */
export const ownForm = {
  title: {default: 'Our year', kk: 'Біздің жыл', ar: 'عامنا'},
  locale: 'en',
  cookieName: 'our-year',
  pages: [
    {
      name: 'you',
      elements: [
        {type: 'radiogroup', name: 'gender', title: 'Are you a boy or a girl?', choices: ['Boy', 'Girl']},
        {type: 'text', name: 'age', title: 'How old are you?', inputType: 'number', min: 11, max: 17},
        {type: 'text', name: 'mail', title: 'Your address', inputType: 'email'},
      ],
    },
    {
      name: 'year',
      elements: [
        {
          type: 'matrix',
          name: 'often',
          title: 'This month',
          columns: [
            {value: 0, text: 'Never'},
            {value: 1, text: 'Sometimes'},
            {value: 2, text: 'Often'},
          ],
          rows: [
            {value: 'hit', text: 'Somebody hit me'},
            {value: 'helped', text: 'Somebody helped me'},
          ],
        },
        {type: 'rating', name: 'mood', title: 'How was the year?', rateType: 'smileys', rateMax: 5},
        {
          type: 'checkbox',
          name: 'where',
          title: 'Where were you in the breaks?',
          choices: ['Yard', 'Hall'],
          visibleIf: '{often.hit} >= 1',
        },
        {type: 'comment', name: 'wish', title: {default: 'What should change?', kk: 'Не өзгеруі керек?'}},
        {type: 'imagemap', name: 'map', title: 'Where?'},
      ],
    },
  ],
};

export function fileOf(content: unknown, name = 'our-year.json'): File {
  return new File([typeof content === 'string' ? content : JSON.stringify(content)], name);
}
