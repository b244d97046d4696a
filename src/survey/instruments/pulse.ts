import type {Instrument} from '../instrument/instrument.js';
import {agree, answersTo, climate, climateItems, textsBy, screen, shares, statement} from './parts.js';

const more = ['kind', 'heard'];
/** "Mostly true" or more. */
const mostlyTrue = 3;

/** How a class is doing, in two minutes: the four of the climate, and two that lessons can change soon. */
export const pulseInstrument: Instrument = {
  format: 1,
  id: 'pana-pulse',
  version: 1,
  ages: {from: 8, to: 17},
  equalPaths: true,
  pages: [...climateItems, ...more].map((id) => screen(statement(id))),
  scales: {agree},
  measures: [climate, ...shares(more, mostlyTrue), ...answersTo([...climateItems, ...more])],
};

export const pulseTexts = textsBy({
  en: () => import('./pulse-en.js'),
  fr: () => import('./pulse-fr.js'),
  ru: () => import('./pulse-ru.js'),
  kk: () => import('./pulse-kk.js'),
});
