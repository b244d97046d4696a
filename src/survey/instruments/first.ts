import type {Instrument} from '../instrument/instrument.js';
import {
  agree,
  climate,
  climateItems,
  groupsOf,
  howOften,
  often,
  screen,
  shares,
  statement,
  textsBy,
} from './parts.js';

const happenings = ['bullied', 'bullied-online', 'left-out', 'bullies-others'];

/** Eight questions of our own for ages 9 to 17, a screen each: how often it happens, and how the class feels. */
export const firstInstrument: Instrument = {
  format: 1,
  id: 'pana-first',
  version: 1,
  ages: {from: 9, to: 17},
  pages: [
    {kind: 'text', id: 'definition'},
    ...[...happenings.map((id) => often(id)), ...climateItems.map(statement)].map((item) => screen(item)),
  ],
  scales: {often: howOften, agree},
  measures: [...shares(happenings), groupsOf('bullied', 'bullies-others'), climate],
};

export const firstTexts = textsBy({
  en: () => import('./first-en.js'),
  fr: () => import('./first-fr.js'),
  ru: () => import('./first-ru.js'),
  kk: () => import('./first-kk.js'),
});
