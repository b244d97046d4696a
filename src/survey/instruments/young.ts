import type {Instrument} from '../instrument/instrument.js';
import {
  agree,
  answersTo,
  chosen,
  climate,
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

const done = ['bullied', 'hit', 'mean-words', 'left-out', 'things-taken', 'bullied-online'];
const places = {
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

/** Bullying and safety for ages 8 to 11: one short question a screen, and one row of answers for whatever happened. */
export const youngInstrument: Instrument = {
  format: 1,
  id: 'pana-young',
  version: 1,
  ages: {from: 8, to: 11},
  equalPaths: true,
  pages: [
    {kind: 'text', id: 'definition'},
    ...done.map((id) => screen(often(id, id === 'hit' ? 'violence' : undefined))),
    screen(often('bullies-others')),
    screen(several('where', [...Object.keys(places), 'elsewhere']), everHappened(done)),
    screen(several('told', ['friend', 'home', 'school', 'nobody'], ['nobody']), everHappened(done)),
    screen({kind: 'single', id: 'safe', scale: 'safely', required: true, look: 'faces'}),
    ...['helped', 'adults-act', 'belonging'].map((id) => screen(statement(id))),
  ],
  scales: {often: howOften, agree, safely: [0, 1, 2, 3, 4]},
  measures: [
    ...shares([...done, 'bullies-others']),
    groupsOf('bullied', 'bullies-others'),
    climate,
    ...chosen('where', places),
    ...chosen('told', told),
    ...answersTo(['bullied', 'bullies-others', 'helped', 'adults-act', 'belonging']),
  ],
};

export const youngTexts = textsBy({
  en: () => import('./young-en.js'),
  fr: () => import('./young-fr.js'),
  ru: () => import('./young-ru.js'),
  kk: () => import('./young-kk.js'),
});
