import type {Remarks} from './converted.js';

/** The same words by language. A map: languages are named by the file. */
export type Words = ReadonlyMap<string, string>;

export const noWords: Words = new Map();

/** Characters of a label. */
const longestLabel = 10_000;

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** What is inside is never for reading. */
const unread = /^(?:script|style|template|iframe|object)$/i;
const breaking = /^(?:br|p|div|li|ul|ol|tr|h[1-6]|blockquote)$/i;

/**
 * Words of markup, without the markup. What comes out is text wherever it goes, so that a lone `<` may stay.
 *
 * @param source of any length; what passes once through it is linear in time
 */
export function plainText(source: string): string {
  let inside = '';
  let text = '';
  let from = 0;
  for (const tag of source.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>|<!--[^<>]*-->|<![^<>]*>/gi)) {
    if (!inside) text += source.slice(from, tag.index);
    from = tag.index + tag[0].length;
    const name = tag[2] ?? '';
    if (inside) inside = tag[1] && name.toLowerCase() === inside ? '' : inside;
    else if (!tag[1] && unread.test(name)) inside = name.toLowerCase();
    else if (breaking.test(name)) text += '\n';
  }
  if (!inside) text += source.slice(from);
  return tidy(withoutEntities(text));
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities.get(String(name).toLowerCase()) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** Turns labels of the file into words, and remarks on what that changes. */
export class Labels {
  readonly #remarks: Remarks;
  readonly #inserted: RegExp;
  readonly #readable: (source: string) => string;

  /**
   * @param inserted what stands for an answer in the middle of a label
   * @param readable the words of a label, without its looks
   */
  constructor(remarks: Remarks, inserted: RegExp, readable = plainText) {
    this.#remarks = remarks;
    this.#inserted = inserted;
    this.#readable = readable;
  }

  /** @param where for the remarks */
  of(labels: Iterable<readonly [language: string, label: string]>, where: string): Words {
    const words = new Map<string, string>();
    for (const [language, label] of labels) {
      const text = this.#plain(label, where);
      if (text !== '') words.set(language, text);
    }
    return words;
  }

  #plain(label: string, where: string): string {
    if (label.length > longestLabel) this.#remarks.change('shortened', where, label);
    const source = label.slice(0, longestLabel);
    const text = this.#readable(source);
    if (text !== tidy(source)) this.#remarks.change('markup', where, source);
    if (this.#inserted.test(text)) this.#remarks.leave('inserted-answer', where, text);
    return text;
  }
}

/** A label with a line under it. Where a language has one of the two, the other is said as in the first language. */
export function withHint(words: Words, hint: Words, where: string, remarks: Remarks): Words {
  if (words.size === 0 || hint.size === 0) return words.size > 0 ? words : hint;
  const languages = [...new Set([...words.keys(), ...hint.keys()])];
  return new Map(
    languages.map((language) => {
      const lines = [words, hint].map((part) => part.get(language) ?? [...part.values()][0] ?? '');
      if (!words.has(language) || !hint.has(language)) remarks.change('language-fallback', where, language);
      return [language, lines.join('\n')];
    }),
  );
}

/** A word that the file leaves to its program, which we have in English alone: elsewhere somebody has to translate it. */
export function englishWord(word: string, language: string, where: string, remarks: Remarks): Words {
  if (!/^en\b/i.test(language)) remarks.change('english-words', where, `${language}: ${word}`);
  return anyLanguage(word, language);
}

/** The same word in whatever language: a number, a code. */
export function anyLanguage(text: string, language: string): Words {
  return new Map([[language, text]]);
}
