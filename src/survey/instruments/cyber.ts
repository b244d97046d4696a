import type {Instrument} from '../instrument/instrument.js';
import {answersTo, chosen, everHappened, howOften, textsBy, often, screen, several, shares} from './parts.js';

const done = [
  'bullied-online',
  'online-words',
  'online-rumours',
  'online-photos',
  'online-excluded',
  'online-fake',
];
const who = {class: 'online-class', school: 'online-school', unknown: 'online-unknown'};
const told = {school: 'told-school', home: 'told-home', nobody: 'told-nobody'};
const against = {blocked: 'online-blocked', reported: 'online-reported', nothing: 'online-endured'};

/** Bullying on phones and online for ages 10 to 17. */
export const cyberInstrument: Instrument = {
  format: 1,
  id: 'pana-cyber',
  version: 2,
  ages: {from: 10, to: 17},
  equalPaths: true,
  pages: [
    {kind: 'text', id: 'definition'},
    ...done.map((id) => screen(often(id, id === 'online-words' ? 'violence' : undefined))),
    screen(often('bullies-online')),
    screen({kind: 'single', id: 'passed-on', scale: 'yes-no', required: true, garbled: {oneIn: 5}}),
    screen(several('online-who', ['class', 'school', 'elsewhere', 'unknown']), everHappened(done)),
    screen(
      several('told', ['friend', 'home', 'school', 'help-line', 'nobody'], ['nobody']),
      everHappened(done),
    ),
    screen(
      several('online-did', ['blocked', 'kept', 'reported', 'answered', 'away', 'nothing'], ['nothing']),
      everHappened(done),
    ),
  ],
  scales: {often: howOften, 'yes-no': [0, 1]},
  measures: [
    ...shares([...done, 'bullies-online']),
    {kind: 'share', id: 'passed-on', item: 'passed-on', from: 1},
    ...chosen('online-who', who),
    ...chosen('told', told),
    ...chosen('online-did', against),
    ...answersTo(['bullied-online', 'bullies-online']),
  ],
};

export const cyberTexts = textsBy({
  en: () => import('./cyber-en.js'),
  fr: () => import('./cyber-fr.js'),
  ru: () => import('./cyber-ru.js'),
  kk: () => import('./cyber-kk.js'),
});
