import type {Pupil, Roster} from '../../roster/roster.js';
import type {PupilKey} from '../../kernel/ids.js';
import {plainWords} from '../../voices/pupil-search.js';

/** Something that must not be read: words that follow each other, folded as a search folds them. */
export type Term = readonly string[];

/** Stands where something was taken out. How long that was is not said. */
export const struck = Symbol('struck');
export type Piece = string | typeof struck;

type Named = Pick<Pupil, 'familyName' | 'givenName' | 'middleName'>;

/** Each name of a person by itself: text seldom has them all. Initials are no names here; somebody adds them as words. */
export function nameTerms({familyName, givenName, middleName = ''}: Named): readonly Term[] {
  const words = plainWords(`${familyName} ${givenName} ${middleName}`);
  return words.filter((word, _, all) => word.length > 1 || all.length === 1).map((word) => [word]);
}

/** What somebody typed, divided by commas, semicolons or lines. */
export function wordTerms(typed: string): readonly Term[] {
  return typed
    .split(/[,;\n]/)
    .map((part) => plainWords(part))
    .filter((words) => words.length > 0);
}

/**
 * Takes terms out of a text. Names are found with the endings that languages hang on them, so other words that begin
 * alike go too: one bar too many can be read around, one too few cannot be taken back.
 */
export function redacted(text: string, terms: readonly Term[]): readonly Piece[] {
  // Signs that nobody sees could cut a name in two.
  const plain = text.normalize('NFC').replace(/\p{Cf}/gu, '');
  if (terms.length === 0) return [plain];
  const words = [...plain.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    plain: plainWords(found[0]).join(''),
    isCapital: /^\p{Lu}/u.test(found[0]),
  }));
  const spans = words.flatMap((word, at) => {
    const length = longest(terms, words.slice(at, at + mostWords));
    return length > 0 ? [{from: word.from, to: words[at + length - 1]?.to ?? word.to}] : [];
  });
  return cut(plain, spans);
}

/** Pupils, but for the child itself, whose family and given name both stand in the text. */
export function pupilsNamedIn(
  text: string,
  roster: Roster,
  child: PupilKey | undefined,
): readonly PupilKey[] {
  const words = [...new Set(plainWords(text))];
  const stands = (name: string): boolean => {
    const parts = plainWords(name);
    return parts.length > 0 && parts.every((part) => words.some((word) => isForm(part, word)));
  };
  return roster.pupils
    .filter(({key, familyName, givenName}) => key !== child && stands(familyName) && stands(givenName))
    .map(({key}) => key);
}

interface Word {
  readonly plain: string;
  readonly isCapital: boolean;
}

/** Nobody strikes out sentences. */
const mostWords = 12;

/** @returns how many words the longest term takes that begins with the first of them */
function longest(terms: readonly Term[], words: readonly Word[]): number {
  const fitting = terms.filter(
    (term) => term.length <= words.length && term.every((part, at) => isTaken(part, words[at])),
  );
  return Math.max(0, ...fitting.map(({length}) => length));
}

/** Short names are the beginning of too many words: with an ending they count where they begin with a capital. */
function isTaken(part: string, word: Word | undefined): boolean {
  if (!word) return false;
  if (part.length > shortName || part === word.plain) return isForm(part, word.plain);
  return word.isCapital && isForm(part, word.plain);
}

const shortName = 3;
/** Letters that an ending of a short name may have. */
const shortEnding = 3;

/** The word itself, or the word with an ending; a last vowel gives way to one. */
function isForm(part: string, word: string): boolean {
  if (part === word) return true;
  if (/\p{N}/u.test(part)) return false;
  if (part.length <= shortName) return word.startsWith(part) && word.length <= part.length + shortEnding;
  return word.startsWith(part.replace(/[аеиоуыэюяьaeiouy]$/u, ''));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** One bar for what stands together: two bars would say that it was two words. */
function cut(text: string, spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const {from, to} of spans) {
    const between = text.slice(at, Math.max(at, from));
    if (pieces.at(-1) !== struck || /[^\s'’.-]/u.test(between)) {
      if (between) pieces.push(between);
      pieces.push(struck);
    }
    at = Math.max(at, to);
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}
