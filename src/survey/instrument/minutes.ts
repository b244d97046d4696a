import type {Instrument, Item, InstrumentPage} from './instrument.js';
import type {InstrumentTexts} from './texts.js';

/**
 * Seconds that a pupil needs. Our own estimate, set so that it comes close to what we allow the shipped instruments; a
 * pilot may correct it.
 */
const seconds = {
  word: {young: 0.6, teen: 0.35},
  screen: 6,
  answer: 8,
  line: 25,
  lines: 90,
  option: 2,
} as const;

/** Pupils up to this age read slowly. */
const youngUntil = 11;

/** Longest that pupils should sit at it: schools allow 12 minutes up to year 6 and 20 above. */
export const longestMinutes = {young: 12, teen: 20} as const;

/** Those whom it would take longest. */
export function slowestReaders({ages}: Pick<Instrument, 'ages'>): 'young' | 'teen' {
  return ages && ages.from <= youngUntil ? 'young' : 'teen';
}

/** @returns whole minutes, 1 at least, for the longest way through and the wordiest language */
export function minutesFor(instrument: Instrument, texts: readonly InstrumentTexts[]): number {
  const pace = seconds.word[slowestReaders(instrument)];
  const pages = instrument.pages.map((page) => {
    const words = Math.max(0, ...texts.map((text) => wordsOn(page, text)));
    const work = page.kind === 'items' ? page.items.map(workOf) : [];
    return seconds.screen + words * pace + work.reduce((sum, each) => sum + each, 0);
  });
  return Math.max(1, Math.round(pages.reduce((sum, each) => sum + each, 0) / 60));
}

function workOf(item: Item): number {
  switch (item.kind) {
    case 'note':
      return 0;
    case 'text':
      return item.lines === 'one' ? seconds.line : seconds.lines;
    case 'matrix':
      return item.rows.length * seconds.answer;
    case 'ranking':
    case 'multiple':
      return seconds.answer + item.options.length * seconds.option;
    default:
      return seconds.answer;
  }
}

/** A scale is read once a page: pupils know it by then. */
function wordsOn(page: InstrumentPage, texts: InstrumentTexts): number {
  if (page.kind === 'text') {
    const text = texts.pages[page.id];
    return text ? countWords([text.title, ...text.paragraphs]) : 0;
  }
  return countWords(
    page.items.flatMap(({id}) => [
      texts.items[id] ?? '',
      ...Object.values(texts.options?.[id] ?? {}),
      ...Object.values(texts.rows?.[id] ?? {}),
    ]),
  );
}

export function countWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}
