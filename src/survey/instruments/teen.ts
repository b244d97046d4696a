import type {Instrument, MatrixItem, SingleItem} from '../instrument/instrument.js';
import {
  agree,
  answersTo,
  chosen,
  climate,
  climateItems,
  everHappened,
  groupsOf,
  howOften,
  textsBy,
  often,
  screen,
  several,
  shares,
  statement,
} from './parts.js';

const done = [
  'bullied',
  'mean-words',
  'rumours',
  'left-out',
  'hit',
  'threatened',
  'things-taken',
  'sexual-comments',
  'bullied-online',
];
const sensitive = {hit: 'violence', threatened: 'violence', 'sexual-comments': 'sexual-harm'} as const;

const where = {
  classroom: 'where-classroom',
  corridor: 'where-corridor',
  toilets: 'where-toilets',
  changing: 'where-changing',
  canteen: 'where-canteen',
  yard: 'where-yard',
  way: 'where-way',
  online: 'where-online',
};
const told = {school: 'told-school', home: 'told-home', nobody: 'told-nobody'};
const why = {
  worse: 'untold-worse',
  useless: 'untold-useless',
  ashamed: 'untold-ashamed',
  'no-adult': 'untold-no-adult',
  myself: 'untold-myself',
};
const standingBy = {nothing: 'stood-by', adult: 'fetched-adult'};

const places = ['classroom', 'corridor', 'toilets', 'changing', 'yard', 'way'];
const safePlaces: MatrixItem = {
  kind: 'matrix',
  id: 'safe-places',
  rows: places,
  scale: 'always',
  required: true,
};
/** "Mostly" or more: safe at a place, low on days. */
const mostly = 3;

const low: SingleItem = {kind: 'single', id: 'low', scale: 'days', required: true};
/** Nobody is reminded of this one. */
const selfHarm: SingleItem = {
  kind: 'single',
  id: 'self-harm-thoughts',
  scale: 'thoughts',
  sensitive: 'self-harm',
};

/** Bullying, standing by, safety and the class for ages 12 to 17. */
export const teenInstrument: Instrument = {
  format: 1,
  id: 'pana-teen',
  version: 1,
  ages: {from: 12, to: 17},
  equalPaths: true,
  pages: [
    {kind: 'text', id: 'definition'},
    ...done.map((id) => screen(often(id, sensitive[id as keyof typeof sensitive]))),
    screen(often('bullies-others')),
    screen(several('where', [...Object.keys(where), 'elsewhere']), everHappened(done)),
    screen(
      several('told', ['friend', 'home', 'school', 'help-line', 'nobody'], ['nobody']),
      everHappened(done),
    ),
    screen(several('untold', [...Object.keys(why), 'other']), {item: 'told', has: 'nobody'}),
    screen(often('seen')),
    screen(
      several('seen-did', ['nothing', 'left', 'comforted', 'said-stop', 'adult', 'joined'], ['nothing']),
      everHappened(['seen']),
    ),
    screen(safePlaces),
    screen(low),
    screen(selfHarm),
    ...climateItems.map((id) => screen(statement(id))),
  ],
  scales: {often: howOften, agree, always: [0, 1, 2, 3, 4], days: [0, 1, 2, 3, 4], thoughts: [0, 1, 2, 3]},
  measures: [
    ...shares([...done, 'bullies-others', 'seen']),
    groupsOf('bullied', 'bullies-others'),
    climate,
    ...chosen('where', where),
    ...chosen('told', told),
    ...chosen('untold', why),
    ...chosen('seen-did', standingBy),
    ...places.map((row) => ({
      kind: 'share' as const,
      id: `safe-${row}`,
      item: `safe-places/${row}`,
      from: mostly,
    })),
    ...shares(['low'], mostly),
    ...answersTo(['bullied', 'bullied-online', 'bullies-others', ...climateItems]),
    ...shares(['self-harm-thoughts'], 1).map((measure) => ({...measure, audience: 'care' as const})),
  ],
};

export const teenTexts = textsBy({
  en: () => import('./teen-en.js'),
  fr: () => import('./teen-fr.js'),
  ru: () => import('./teen-ru.js'),
  kk: () => import('./teen-kk.js'),
});
