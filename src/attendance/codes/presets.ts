import type {Justification} from '../marks.js';
import {ceds} from './ceds.js';
import {
  cyrillicOf,
  ownMeaning,
  plainCode,
  type CodeMeaning,
  type CodeReading,
  type CodeTable,
  type CodeTableName,
} from './code-table.js';
import {edFi} from './ed-fi.js';
import {england} from './england.js';
import {gibbon} from './gibbon.js';
import {kundelikKazakh, kundelikRussian} from './kundelik.js';
import {rosarioSis} from './rosariosis.js';
import {words} from './words.js';

export const codeTables: readonly CodeTable[] = [
  words,
  kundelikKazakh,
  kundelikRussian,
  england,
  edFi,
  ceds,
  rosarioSis,
  gibbon,
];

/**
 * What a school itself says of codes, by `plainCode`. `undefined`: people disagree, and until one of them is chosen the
 * code says nothing.
 */
export type OwnCodes = ReadonlyMap<string, CodeMeaning | undefined>;

/** @returns how a code is read: by the school's own word first, then by the table, then as a plain word */
export function readCode(code: string, table: CodeTable, own: OwnCodes = new Map()): CodeReading {
  const plain = plainCode(code);
  const cyrillic = cyrillicOf(plain);
  for (const spelling of [plain, ...(cyrillic === undefined ? [] : [cyrillic])]) {
    if (own.has(spelling)) return reading(own.get(spelling), true);
    const meaning = ownMeaning(table, spelling);
    if (meaning) return reading(meaning, false);
  }
  return reading(ownMeaning(words, plain), false);
}

/** @returns `undefined` for a code that nobody has explained: it is never counted as an absence */
export function meaningOf(code: string, table: CodeTable, own?: OwnCodes): CodeMeaning | undefined {
  return readCode(code, table, own).meaning;
}

export function tableNamed(name: CodeTableName): CodeTable {
  return codeTables.find((table) => table.name === name) ?? words;
}

/**
 * The table that explains most rows. `K` alone could be late or taught elsewhere: the codes around it tell, and where
 * they do not, the letters' own alphabet.
 *
 * @param counts rows by code, verbatim
 */
export function likelyTable(counts: ReadonlyMap<string, number>): CodeTable {
  let best = words;
  for (const table of codeTables) if (explained(table, counts) > explained(best, counts)) best = table;
  return best;
}

/** Codes written in the table's own letters weigh a little more than look-alikes and plain words. */
function explained(table: CodeTable, counts: ReadonlyMap<string, number>): number {
  let rows = 0;
  for (const [code, count] of counts) {
    if (ownMeaning(table, plainCode(code))) rows += count * 1.01;
    else if (meaningOf(code, table)) rows += count;
  }
  return rows;
}

/** A reason beside a plain `absent`. */
export function justificationOf(reason: string): Justification | undefined {
  return ownMeaning(words, plainCode(reason))?.justification;
}

function reading(meaning: CodeMeaning | undefined, isOwn: boolean): CodeReading {
  return {isOwn, ...(meaning && {meaning})};
}
