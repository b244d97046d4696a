import type {Justification, Status} from './marks.js';

/** What a source's code says. */
export interface CodeMeaning {
  readonly status: Status;
  readonly justification?: Justification;
}

export type CodeTableName = 'words' | 'kundelik-kk' | 'kundelik-ru' | 'england-2024';

export interface CodeTable {
  readonly name: CodeTableName;
  /** Codes in lower case. */
  readonly codes: Readonly<Record<string, CodeMeaning>>;
}

const present: CodeMeaning = {status: 'present'};
const late: CodeMeaning = {status: 'late'};
const leftEarly: CodeMeaning = {status: 'left-early'};
const elsewhere: CodeMeaning = {status: 'elsewhere'};
const notExpected: CodeMeaning = {status: 'not-expected'};
const absent: CodeMeaning = {status: 'absent', justification: 'unknown'};
const excused: CodeMeaning = {status: 'absent', justification: 'excused'};
const illness: CodeMeaning = {status: 'absent', justification: 'illness'};
const unexcused: CodeMeaning = {status: 'absent', justification: 'unexcused'};
const pending: CodeMeaning = {status: 'absent', justification: 'pending'};

function all(meaning: CodeMeaning, codes: readonly string[]): Readonly<Record<string, CodeMeaning>> {
  return Object.fromEntries(codes.map((code) => [code, meaning]));
}

/** Words that say what they mean, with those of CEDS and Ed-Fi. They hold beside every other table. */
const words: CodeTable = {
  name: 'words',
  codes: {
    ...all(present, ['present', 'in attendance', 'présent', 'присутствует', 'присутствовал', 'қатысты']),
    ...all(late, ['late', 'tardy', 'retard', 'опоздал', 'опоздание', 'кешікті']),
    ...all(leftEarly, ['left early', 'left-early', 'early departure', 'earlydeparture']),
    ...all(absent, ['absent', 'absence', 'отсутствует', 'отсутствовал', 'қатыспады']),
    ...all(excused, ['excused', 'excused absence', 'excusedabsence', 'justifié', 'уважительная', 'себепті']),
    ...all(unexcused, [
      'unexcused',
      'unexcused absence',
      'unexcusedabsence',
      'injustifié',
      'неуважительная',
      'себепсіз',
    ]),
    ...all(illness, ['ill', 'illness', 'sick', 'maladie', 'болезнь', 'болеет', 'ауру', 'ауырды']),
    ...all(pending, ['pending']),
    ...all(elsewhere, ['elsewhere']),
    ...all(notExpected, ['not expected', 'not-expected']),
  },
};

/** The marks of Kundelik's Kazakh interface: unexcused, illness, excused, late. */
const kundelikKazakh: CodeTable = {
  name: 'kundelik-kk',
  codes: {ж: unexcused, а: illness, д: excused, к: late},
};

/** Of Kundelik's Russian interface one letter is certain. Others go to review until a school explains them. */
const kundelikRussian: CodeTable = {name: 'kundelik-ru', codes: {о: late}};

/**
 * The national codes of England from August 2024. `U`, in after the registers closed, is an unauthorised absence
 * there. `N`: the reason is not known yet. `D`, `Q`, `X`, `Y…`, `Z` and `#` are no possible sessions.
 */
const england: CodeTable = {
  name: 'england-2024',
  codes: {
    ...all(present, ['/', '\\']),
    ...all(late, ['l']),
    ...all(elsewhere, ['k', 'v', 'p', 'w', 'b']),
    ...all(excused, ['c', 'c1', 'c2', 'j1', 'm', 's', 'r', 't', 'e']),
    ...all(illness, ['i']),
    ...all(unexcused, ['g', 'o', 'u']),
    ...all(pending, ['n']),
    ...all(notExpected, ['d', 'q', 'x', 'y1', 'y2', 'y3', 'y4', 'y5', 'y6', 'y7', 'z', '#']),
  },
};

export const codeTables: readonly CodeTable[] = [words, kundelikKazakh, kundelikRussian, england];

/** Latin letters that a keyboard gives in place of Cyrillic ones. */
const lookAlikes: Readonly<Record<string, string>> = {a: 'а', k: 'к', o: 'о'};

/** @returns `undefined` for a code that nobody has explained: it is never counted as an absence */
export function meaningOf(code: string, table: CodeTable): CodeMeaning | undefined {
  const plain = plainCode(code);
  return ownMeaning(table, plain) ?? ownMeaning(table, lookAlikes[plain] ?? '') ?? ownMeaning(words, plain);
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

/** Codes written in the table's own letters weigh a little more than look-alikes. */
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

function ownMeaning({codes}: CodeTable, code: string): CodeMeaning | undefined {
  return Object.hasOwn(codes, code) ? codes[code] : undefined;
}

function plainCode(code: string): string {
  return code
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
}
