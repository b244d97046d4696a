import type {Instrument, Item} from '../instrument/instrument.js';
import type {InstrumentTexts} from '../instrument/texts.js';
import type {Language} from '../../i18n/languages.js';

/** Not at all, once or twice, two or three times a month, about once a week, several times a week. */
const howOften = [0, 1, 2, 3, 4];
/** "Two or three times a month" or more: the cut-off of Solberg and Olweus (2003), for comparison over the years. */
const cutOff = 2;

const agree = [0, 1, 2, 3, 4];

function often(id: string): Item {
  return {kind: 'single', id, scale: 'often', required: true};
}

function statement(id: string): Item {
  return {kind: 'single', id, scale: 'agree', required: true};
}

const happenings = ['bullied', 'bullied-online', 'left-out', 'bullies-others'];
const statements = ['safe', 'helped', 'adults-act', 'belonging'];

/** Eight questions of our own for ages 9 to 17, a screen each: how often it happens, and how the class feels. */
export const firstInstrument: Instrument = {
  format: 1,
  id: 'pana-first',
  version: 1,
  pages: [
    {kind: 'text', id: 'definition'},
    ...[...happenings.map(often), ...statements.map(statement)].map((item) => ({
      kind: 'items' as const,
      id: item.id,
      items: [item],
    })),
  ],
  scales: {often: howOften, agree},
  measures: [
    ...happenings.map((id) => ({kind: 'share' as const, id, item: id, from: cutOff})),
    {kind: 'mean', id: 'climate', items: statements, answered: 3},
  ],
};

const texts: Readonly<Record<Language, () => Promise<{readonly default: InstrumentTexts}>>> = {
  en: () => import('./first-en.js'),
  fr: () => import('./first-fr.js'),
  ru: () => import('./first-ru.js'),
  kk: () => import('./first-kk.js'),
};

/** @returns the words by language, in the order asked for */
export async function firstTexts(
  languages: readonly Language[],
): Promise<Readonly<Record<string, InstrumentTexts>>> {
  const loaded = await Promise.all(
    languages.map(async (language) => [language, (await texts[language]()).default]),
  );
  return Object.fromEntries(loaded) as Record<string, InstrumentTexts>;
}
