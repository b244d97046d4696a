import {askedOf, itemsOf, type Instrument} from '../instrument/instrument.js';
import {countWords, longestMinutes, minutesFor, slowestReaders} from '../instrument/minutes.js';
import type {Finding} from './findings.js';
import type {TextsByLanguage} from './suspects.js';

/** Languages that pupils' screens speak. */
const spoken: readonly string[] = ['en', 'fr', 'ru', 'kk'];

/** Words of one sentence. A bound of ours, above all that we ship; a count says nothing of how hard the words are. */
const longestSentence = {young: 25, teen: 35} as const;

/** So few words may well be the same in two languages. */
const fewWords = 2;

export function lintLength(instrument: Instrument, texts: TextsByLanguage): readonly Finding[] {
  const most = longestMinutes[slowestReaders(instrument)];
  const minutes = minutesFor(instrument, Object.values(texts));
  return [
    ...(minutes > most ? [{what: 'too-long', level: 'warns', minutes, most} as const] : []),
    ...(instrument.ages ? [] : [{what: 'ages-unknown', level: 'warns'} as const]),
  ];
}

export function lintLanguages(instrument: Instrument, texts: TextsByLanguage): readonly Finding[] {
  const there = Object.keys(texts).map((tag) => tag.toLowerCase().split('-')[0] ?? tag);
  const missing = spoken.filter((tag) => !there.includes(tag));
  const unspoken = Object.keys(texts).filter((_, at) => !spoken.includes(there[at] ?? ''));
  return [
    ...(missing.length > 0 ? [{what: 'language-missing', level: 'warns', languages: missing} as const] : []),
    ...(unspoken.length > 0
      ? [{what: 'language-unspoken', level: 'warns', languages: unspoken} as const]
      : []),
    ...untranslated(instrument, texts),
  ];
}

function untranslated(instrument: Instrument, texts: TextsByLanguage): readonly Finding[] {
  const [own, ...others] = Object.keys(texts);
  if (own === undefined) return [];
  return others.flatMap((language): readonly Finding[] => {
    const items = itemsOf(instrument).filter(({id}) => {
      const words = texts[own]?.items[id] ?? '';
      return countWords([words]) > fewWords && texts[language]?.items[id] === words;
    });
    if (items.length === 0) return [];
    return [{what: 'untranslated', level: 'warns', language, as: own, items: items.map(({id}) => id)}];
  });
}

export function lintWording(instrument: Instrument, texts: TextsByLanguage): readonly Finding[] {
  const most = longestSentence[slowestReaders(instrument)];
  return itemsOf(instrument).flatMap(({id}) => {
    const long = Object.entries(texts).flatMap(([language, {items}]) => {
      const words = Math.max(0, ...sentencesOf(items[id] ?? '').map((sentence) => countWords([sentence])));
      return words > most
        ? [{what: 'long-sentence', level: 'warns', item: id, language, words, most} as const]
        : [];
    });
    return long.slice(0, 1);
  });
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/[.!?…:;\n]+(?:\s|$)/u);
}

/** Questions of which nothing is counted are asked in vain. */
export function lintCounted(instrument: Instrument): readonly Finding[] {
  const {measures} = instrument;
  const counted = new Set(measures.flatMap((measure) => JSON.stringify(measure).match(/"[^"]+"/g) ?? []));
  const items = askedOf(instrument)
    .filter(({kind}) => kind !== 'text')
    .filter(
      (item) =>
        ![item.id, ...('rows' in item ? item.rows.map((row) => `${item.id}/${row}`) : [])].some((name) =>
          counted.has(JSON.stringify(name)),
        ),
    )
    .map(({id}) => id);
  if (measures.length === 0 && items.length > 0) return [{what: 'nothing-counted', level: 'warns'}];
  return items.length > 0 ? [{what: 'not-counted', level: 'warns', items}] : [];
}
