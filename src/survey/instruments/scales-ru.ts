// One name, one wording: what is compared over the years and between instruments.

export const often = [
  'Ни разу',
  'Один или два раза',
  'Два-три раза в месяц',
  'Примерно раз в неделю',
  'Несколько раз в неделю',
];

export const agree = ['Совсем неверно', 'Скорее неверно', 'Когда как', 'Скорее верно', 'Совершенно верно'];

export const yesNo = ['Нет', 'Да'];
