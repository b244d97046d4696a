import type {Instrument} from '../../src/survey/instrument/instrument.js';
import type {InstrumentTexts} from '../../src/survey/instrument/texts.js';

const count = 20;
const ids = Array.from({length: count}, (_, at) => `q${at + 1}`);
const worths = [0, 1, 2, 3, 4];

/** "I would rather not say" is the sixth: Pana always offers it, so the peers do too. */
export const answers = ['Never', 'Once or twice', 'Every month', 'Every week', 'Nearly every day'];
export const ratherNot = 'I would rather not say';

const places = ['in class', 'in the corridor', 'at lunch', 'on the way home', 'in the playground'];
const happenings = ['laughed with others', 'helped somebody', 'felt left alone', 'learned something new'];

/** Plain sentences of the usual length; what they ask does not matter here. */
export const questions = happenings.flatMap((happening) =>
  places.map((place) => `In the last month, how often have you ${happening} ${place}?`),
);

/** @param perPage items on one page */
export function instrument(perPage: number): Instrument {
  const items = ids.map((id) => ({kind: 'single' as const, id, scale: 'often', required: true}));
  const pages = Array.from({length: count / perPage}, (_, page) => ({
    kind: 'items' as const,
    id: `page${page + 1}`,
    items: items.slice(page * perPage, (page + 1) * perPage),
  }));
  return {format: 1, id: 'bench', version: 1, pages, scales: {often: worths}, measures: []};
}

export const texts: InstrumentTexts = {
  title: 'Twenty questions',
  pages: {},
  items: Object.fromEntries(ids.map((id, at) => [id, questions[at] ?? ''])),
  scales: {often: answers},
};
