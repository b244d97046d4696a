import {plainText} from './words.js';

/** What may stand next to a sign inside a word, as in `first_name_here`: there it is a sign and no looks. */
const beside = String.raw`[\p{L}\p{N}_]`;

const looks = [
  // A link keeps its words; where it leads is told by the remark.
  [/\[([^[\]\n]+)\]\((?:https?:|mailto:|tel:)[^()\s]*\)/giu, '$1'],
  [/\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*/gu, '$1'],
  [new RegExp(`(?<!${beside})__(?=[^\\s_])([^_\\n]*[^\\s_])__(?!${beside})`, 'gu'), '$1'],
  [/(?<![*\p{N}])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![*\p{N}])/gu, '$1'],
  [new RegExp(`(?<!${beside})_(?=[^\\s_])([^_\\n]*[^\\s_])_(?!${beside})`, 'gu'), '$1'],
] as const;

const escapes = /\\([*_#\\[\]])/g;

/** Letters that no text is written in, for signs that are meant. */
const firstHidden = 0xe000;
const signs = '*_#\\[]';

/**
 * Words of a label as XLSForm has it: emphasis with stars and lines, headings, links, and markup.
 *
 * @param source of any length; each pattern stops at the next sign of its kind, so that it stays linear in time
 */
export function withoutMarkdown(source: string): string {
  const hidden = source.replace(escapes, (_, sign: string) =>
    String.fromCharCode(firstHidden + signs.indexOf(sign)),
  );
  const headed = hidden.replace(/^#{1,6}[ \t]+/gm, '');
  const plain = plainText(stripped(stripped(headed)));
  return hidden === source ? plain : shown(plain);
}

/** Signs within signs: `**a *b* c**` needs two rounds. */
function stripped(text: string): string {
  return looks.reduce((left, [look, words]) => left.replace(look, words), text);
}

function shown(text: string): string {
  return text.replace(/[\ue000-\ue005]/g, (letter) => signs[letter.charCodeAt(0) - firstHidden] ?? letter);
}
