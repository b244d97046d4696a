import type {InstrumentTexts} from '../instrument/texts.js';
import type {BuiltItem} from './build-items.js';
import type {BuiltScale} from './build-scales.js';
import type {Remarks} from './converted.js';
import {between, eachOf, type Steps} from './steps.js';
import type {Words} from './words.js';

/** All that has words, by our own ids. */
export interface Worded {
  readonly title: Words;
  readonly items: readonly BuiltItem[];
  readonly scales: readonly BuiltScale[];
}

/** A questionnaire in more languages than these is none. */
export const mostLanguages = 60;

/** Words of every language that the file speaks; what one lacks is said in the form's own. */
export function* buildTexts(
  worded: Worded,
  own: string,
  remarks: Remarks,
): Steps<Readonly<Record<string, InstrumentTexts>>> {
  const languages = languagesOf(worded, own);
  if (languages.length > mostLanguages)
    remarks.leave('too-many-languages', 'form', languages.slice(mostLanguages).join(', '));
  const spoken = languages.slice(0, mostLanguages);
  const texts: [string, InstrumentTexts][] = [];
  for (const [at, language] of spoken.entries()) {
    const share = (part: number): number => (at + part) / spoken.length;
    const inIt = textsIn(worded, new Speaker(language, own, remarks));
    texts.push([language, yield* between(share(0), share(1), inIt)]);
  }
  return Object.fromEntries(texts);
}

function languagesOf({title, items, scales}: Worded, own: string): readonly string[] {
  const words = [
    title,
    ...scales.flatMap((scale) => scale.words),
    ...items.flatMap(({item, options, rows}) => [
      item.words,
      ...[...options, ...rows].map(([, part]) => part.words),
    ]),
  ];
  return [...new Set([own, ...words.flatMap((word) => [...word.keys()])])];
}

function* textsIn({title, items, scales}: Worded, speaker: Speaker): Steps<InstrumentTexts> {
  const said = yield* eachOf(items, (item) => wordsOf(item, speaker));
  const partsOf = (which: 'options' | 'rows'): Record<string, Record<string, string>> =>
    Object.fromEntries(
      said.filter(({built}) => built[which].length > 0).map((item) => [item.built.id, item[which]]),
    );
  return {
    title: speaker.say(title, 'form', ''),
    pages: {},
    items: Object.fromEntries(said.map(({built, words}) => [built.id, words])),
    scales: Object.fromEntries(
      scales.map(({id, worths, words}) => [
        id,
        words.map((word, at) => speaker.say(word, `${id}/${at}`, String(worths[at]))),
      ]),
    ),
    options: partsOf('options'),
    rows: partsOf('rows'),
  };
}

interface SaidItem {
  readonly built: BuiltItem;
  readonly words: string;
  readonly options: Record<string, string>;
  readonly rows: Record<string, string>;
}

function wordsOf(built: BuiltItem, speaker: Speaker): SaidItem {
  const {id, item} = built;
  const partsOf = (parts: BuiltItem['options']): Record<string, string> =>
    Object.fromEntries(
      parts.map(([part, {name, words}]) => [part, speaker.say(words, `${id}/${part}`, name)]),
    );
  const words = speaker.say(item.words, id, item.name);
  return {built, words, options: partsOf(built.options), rows: partsOf(built.rows)};
}

class Speaker {
  constructor(
    readonly language: string,
    readonly own: string,
    readonly remarks: Remarks,
  ) {}

  /** @param name the last resort */
  say(words: Words, where: string, name: string): string {
    const said = words.get(this.language);
    if (said !== undefined) return said;
    const isOwn = this.language === this.own;
    if (!isOwn && words.size > 0) this.remarks.change('language-fallback', where, this.language);
    if (isOwn && name !== '') this.remarks.change('words-missing', where, this.language);
    return words.get(this.own) ?? [...words.values()][0] ?? name;
  }
}
