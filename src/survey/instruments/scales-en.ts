// One name, one wording: what is compared over the years and between instruments.

export const often = [
  'Not at all',
  'Once or twice',
  'Two or three times a month',
  'About once a week',
  'Several times a week',
];

export const agree = ['Not true at all', 'Not really true', 'In between', 'Mostly true', 'Completely true'];

export const yesNo = ['No', 'Yes'];
