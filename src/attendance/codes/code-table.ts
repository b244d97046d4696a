import type {Justification, Mark, Status} from '../marks.js';
import type {PupilKey} from '../../kernel/ids.js';

/** What a source's code says. */
export interface CodeMeaning {
  readonly status: Status;
  readonly justification?: Justification;
}

export const codeTableNames = [
  'words',
  'kundelik-kk',
  'kundelik-ru',
  'england-2024',
  'ed-fi',
  'ceds',
  'rosariosis',
  'gibbon',
] as const;

export type CodeTableName = (typeof codeTableNames)[number];

export interface CodeTable {
  readonly name: CodeTableName;
  /** By `plainCode`. What is not certain of a source is not in here, and waits for review. */
  readonly codes: Readonly<Record<string, CodeMeaning>>;
}

/** What the meanings of all tables are made of. `absent` alone says nothing of the reason. */
export const meanings = {
  present: {status: 'present'},
  late: {status: 'late'},
  leftEarly: {status: 'left-early'},
  elsewhere: {status: 'elsewhere'},
  notExpected: {status: 'not-expected'},
  absent: {status: 'absent', justification: 'unknown'},
  excused: {status: 'absent', justification: 'excused'},
  illness: {status: 'absent', justification: 'illness'},
  unexcused: {status: 'absent', justification: 'unexcused'},
  pending: {status: 'absent', justification: 'pending'},
} as const satisfies Readonly<Record<string, CodeMeaning>>;

/** One meaning for several codes. */
export function all(meaning: CodeMeaning, codes: readonly string[]): Readonly<Record<string, CodeMeaning>> {
  return Object.fromEntries(codes.map((code) => [code, meaning]));
}

/**
 * A code as tables name it: in lower case, with single spaces. Of a descriptor's address, `uri://ed-fi.org/…#Tardy`, what
 * stands behind the sign: states publish the same word under addresses of their own.
 */
export function plainCode(code: string): string {
  return code
    .normalize('NFC')
    .trim()
    .replace(/^uri:\/\/[^#]*#/i, '')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}

/** Latin letters that a keyboard gives in place of the Cyrillic ones that look the same. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** @returns the code in Cyrillic letters; `undefined` where one of its letters has no double there */
export function cyrillicOf(plain: string): string | undefined {
  const letters = Array.from(plain, (letter) => lookAlikes[letter]);
  return letters.length > 0 && letters.every((letter) => letter !== undefined) ? letters.join('') : undefined;
}

export function ownMeaning({codes}: Pick<CodeTable, 'codes'>, plain: string): CodeMeaning | undefined {
  return Object.hasOwn(codes, plain) ? codes[plain] : undefined;
}

/** How a source's code is read: `undefined` for one that nobody has explained. */
export interface CodeReading {
  readonly meaning?: CodeMeaning;
  /** True where the school itself explained the code, not a table of ours. */
  readonly isOwn: boolean;
}

/**
 * A pupil's line as a source's code says it. The code stays in it verbatim; only of whoever a common table calls present is
 * nothing more kept, since they are nearly all.
 */
export function markFrom(pupil: PupilKey, sourceCode: string, {meaning, isOwn}: CodeReading): Mark {
  if (!meaning) return {pupil, status: 'unknown', sourceCode};
  const {status, justification} = meaning;
  if (status === 'present' && !isOwn) return {pupil, status};
  return {pupil, status, ...(justification && {justification}), sourceCode};
}
