import type {Answers} from '../../src/survey/instrument/answers.js';
import type {Instrument} from '../../src/survey/instrument/instrument.js';
import type {InstrumentTexts} from '../../src/survey/instrument/texts.js';

/** A red dot. */
export const smallImage =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** One of every kind, two conditions, and a page that is only for some. */
export const everyKind: Instrument = {
  format: 1,
  id: 'every-kind',
  version: 1,
  equalPaths: true,
  scales: {often: [0, 1, 2], agree: [0, 1, 2, 3, 4]},
  pages: [
    {kind: 'text', id: 'hello'},
    {kind: 'items', id: 'one', items: [{kind: 'single', id: 'hurt', scale: 'often', required: true}]},
    {
      kind: 'items',
      id: 'places',
      showIf: {item: 'hurt', atLeast: 1},
      items: [
        {
          kind: 'multiple',
          id: 'where',
          options: ['hall', 'yard', 'nowhere'],
          alone: ['nowhere'],
          required: true,
        },
      ],
    },
    {
      kind: 'items',
      id: 'forms',
      items: [
        {kind: 'note', id: 'about'},
        {kind: 'matrix', id: 'how', rows: ['words', 'blows'], scale: 'often', required: true},
        {kind: 'single', id: 'low', scale: 'agree', look: 'faces', sensitive: 'self-harm', required: true},
      ],
    },
    {
      kind: 'items',
      id: 'words',
      items: [
        {kind: 'number', id: 'friends', least: 0, most: 20},
        {kind: 'text', id: 'wish', lines: 'many', most: 50},
        {kind: 'ranking', id: 'order', options: ['a', 'b', 'c'], showIf: {item: 'friends', atLeast: 2}},
        {kind: 'picture', id: 'feel', options: ['well', 'so-so'], pictures: {well: 'happy', 'so-so': 'calm'}},
        {
          kind: 'picture',
          id: 'likes',
          options: ['ball', 'dot'],
          pictures: {ball: 'ball', dot: smallImage},
          several: true,
        },
        {
          kind: 'map',
          id: 'spots',
          drawing: 'school',
          options: ['yard', 'gym', 'elsewhere', 'none'],
          alone: ['none'],
        },
      ],
    },
  ],
  measures: [
    {kind: 'share', id: 'hurt', item: 'hurt', from: 1},
    {kind: 'chosen', id: 'in-hall', item: 'where', option: 'hall'},
    {kind: 'chosen', id: 'in-gym', item: 'spots', option: 'gym'},
    {kind: 'mean', id: 'forms', items: ['how/words', 'how/blows'], answered: 2},
  ],
};

export const everyText: InstrumentTexts = {
  title: 'Every kind',
  pages: {hello: {title: 'Hello', paragraphs: ['A page to read.']}},
  items: {
    hurt: 'How often were you hurt?',
    where: 'Where was it?',
    about: 'Now some ways to be hurt.',
    how: 'How often was it',
    low: 'I feel well.',
    friends: 'How many friends do you have?',
    wish: 'What do you wish for?',
    order: 'What matters most?',
    feel: 'How is it today?',
    likes: 'What do you like?',
    spots: 'Where is it good to be?',
  },
  scales: {often: ['Never', 'Once', 'Often'], agree: ['No', 'Rather no', 'In between', 'Rather yes', 'Yes']},
  options: {
    where: {hall: 'In the hall', yard: 'In the yard', nowhere: 'Nowhere of these'},
    order: {a: 'Friends', b: 'Teachers', c: 'Games'},
    feel: {well: 'Good', 'so-so': 'Neither good nor bad'},
    likes: {ball: 'Playing ball', dot: 'Dots'},
    spots: {yard: 'Outside', gym: 'In the gym', elsewhere: 'At some other place', none: 'At no place'},
  },
  rows: {how: {words: 'With words', blows: 'With blows'}},
};

export const everyAnswer: Answers = {
  hurt: 2,
  where: ['hall', 'yard'],
  how: {words: 1, blows: null},
  low: 0,
  friends: 3,
  wish: 'Peace',
  order: ['c', 'a', 'b'],
  feel: ['well'],
  likes: ['ball', 'dot'],
  spots: ['yard', 'elsewhere'],
};
