import {plural} from '../../i18n/format.js';

const hours = (count: number): string => plural('en', count, {one: '# school hour', other: '# school hours'});

const en = {
  fields: {
    heading: 'What pupils write in their own words',
    hint: 'It may tell of danger. Pupils are told who reads it and how soon before they write, and neither can be changed once the wave is published.',
    readers: 'Who reads it?',
    reader: (name: string) => `It will be read by ${name}.`,
    hours: 'Within how many school hours?',
    hoursHint: (most: number) =>
      `1 to ${most}. A school day has eight, from 8 to 16 o’clock. Somebody has to look once in every half of them: with 16, once a school day.`,
  },
  overdue: (count: number) => `Reading overdue by ${hours(count)}`,
  due: (by: string) => `To be read by ${by}`,
  heading: 'In pupils’ own words',
  promise: (readers: string, count: number) =>
    `${readers}: to be read within ${hours(count)}, as pupils were told.`,
  is: {
    overdue: (count: number) =>
      `The promised time has passed by ${hours(count)}. Somebody may have written of danger: read it now.`,
    due: (by: string) => `Somebody has to look by ${by}.`,
    kept: (by: string) => `Read. The next look is due by ${by}.`,
    done: 'All has been read. Nothing more can come.',
  },
  open: 'Look and read',
  notReader: 'Only those who are named can open it.',
  noKey: 'You are named, but you cannot open the answers on this device.',
  title: (wave: string) => `In pupils’ own words: ${wave}`,
  how: 'Each text stands by itself, in an order drawn by chance, without class and without other answers. Please do not try to find out who wrote it. One that tells of danger you mark: this raises a flag about this survey, with the words and without a pupil, and the team decides.',
  looking: 'Looking for what has come …',
  offline:
    'The school’s server cannot be reached. What lies there is not here yet, so this look does not count. Look again when there is a connection.',
  few: 'What fewer than ten pupils have written since stays closed until ten have answered, so that nobody can be guessed. Those who wished to be read all the same are shown once in every half of the promised time.',
  rest: 'The wave is closed. What fewer than ten pupils wrote at the end stays closed for good.',
  none: 'There is nothing to read now.',
  fresh: 'New',
  before: (count: number) => plural('en', count, {one: '# text read before', other: '# texts read before'}),
  warn: 'Tells of danger',
  warned: 'Marked: tells of danger',
  warnings: (count: number) =>
    plural('en', count, {one: '# flag raised in triage.', other: '# flags raised in triage.'}),
  read: (count: number) => plural('en', count, {one: 'I have read it', other: 'I have read all #'}),
  again: 'Look again',
  unread: {
    heading: 'Set aside, and nothing of it can be read:',
    unreadable: (count: number) =>
      plural('en', count, {
        one: '# envelope that is damaged or not sealed for this wave',
        other: '# envelopes that are damaged or not sealed for this wave',
      }),
    foreign: (count: number) =>
      plural('en', count, {
        one: '# envelope that holds something else than an answer to this wave',
        other: '# envelopes that hold something else than an answer to this wave',
      }),
    unfit: (count: number) =>
      plural('en', count, {
        one: '# answer that does not fit the questions, or is longer than the form allows',
        other: '# answers that do not fit the questions, or are longer than the form allows',
      }),
  },
};

export default en;
export type WrittenTerms = typeof en;
