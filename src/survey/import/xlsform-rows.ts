import {isFields, isText} from '../../kernel/guards.js';
import {Construct} from './construct.js';
import type {Remarks} from './converted.js';
import {languageOf} from './languages.js';
import {withoutMarkdown} from './markdown.js';
import {Labels, noWords, type Words} from './words.js';
import type {Workbook} from './workbook.js';

/** A row by its column's name: `type`, `label::Kazakh (kk)`. */
export type SheetRow = ReadonlyMap<string, string>;

export interface XlsSheets {
  readonly survey: readonly SheetRow[];
  readonly choices: readonly SheetRow[];
  readonly settings: SheetRow;
  /** Languages of labels that come as a list. */
  readonly translations: readonly string[];
}

/** Sheets of a workbook, its first rows being names. */
export function sheetsOfWorkbook(book: Workbook): XlsSheets | undefined {
  const survey = book.get('survey');
  if (!survey) return undefined;
  return {
    survey: namedRows(survey),
    choices: namedRows(book.get('choices') ?? []),
    settings: namedRows(book.get('settings') ?? [])[0] ?? new Map(),
    translations: [],
  };
}

function namedRows([header = [], ...rows]: readonly (readonly string[])[]): readonly SheetRow[] {
  const names = header.map(columnName);
  return rows
    .map((cells) => new Map(cells.flatMap((cell, at) => cellOf(names[at], cell))))
    .filter(({size}) => size > 0);
}

/** Sheets as `{survey: [{type, name, …}], choices: […], settings: {…}}`, alone or under `content`. */
export function sheetsOfJson(source: unknown): XlsSheets | undefined {
  const json = isFields(source) && isFields(source['content']) ? source['content'] : source;
  if (!isFields(json) || !Array.isArray(json['survey'])) return undefined;
  const translations = listOf(json['translations']).map((name) => (isText(name) ? name : ''));
  const rows = (list: unknown): readonly SheetRow[] => listOf(list).map((row) => jsonRow(row, translations));
  const {settings} = json;
  return {
    survey: rows(json['survey']),
    choices: rows(json['choices']),
    settings: jsonRow(Array.isArray(settings) ? settings[0] : settings, translations),
    translations,
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Labels lie in a row as text, as a list in the order of `translations`, or by language. */
function jsonRow(row: unknown, translations: readonly string[]): SheetRow {
  if (!isFields(row)) return new Map();
  return new Map(
    Object.entries(row).flatMap(([key, value]) => {
      const name = columnName(key);
      if (Array.isArray(value))
        return value.flatMap((part, at) => cellOf(inLanguage(name, translations[at] ?? ''), part));
      if (isFields(value))
        return Object.entries(value).flatMap(([language, part]) => cellOf(inLanguage(name, language), part));
      return cellOf(name, value);
    }),
  );
}

function cellOf(name: string | undefined, value: unknown): readonly (readonly [string, string])[] {
  const isCell = isText(value) || typeof value === 'number' || typeof value === 'boolean';
  const text = isCell ? String(value).trim() : '';
  return name && text !== '' ? [[name, text]] : [];
}

function inLanguage(name: string, language: string): string {
  return language === '' ? name : `${name}::${language}`;
}

/** One colon was enough once. */
function columnName(header: string): string {
  const [base = '', ...language] = header.trim().split(/::?/);
  return inLanguage(base.trim().toLowerCase().replaceAll(' ', '_'), language.join(':').trim());
}

/** Words and fields of rows. */
export class XlsRows {
  readonly #labels: Labels;

  constructor(
    readonly language: string,
    readonly remarks: Remarks,
  ) {
    this.#labels = new Labels(remarks, /\$\{[^{}]+\}/, withoutMarkdown);
  }

  /** What stands in a column, in each language. */
  words(row: SheetRow, column: string, where: string): Words {
    const labels = [...row].flatMap(([name, text]) => {
      const language = this.#languageIn(name, column);
      return language === undefined ? [] : [[language, text] as const];
    });
    return labels.length > 0 ? this.#labels.of(labels, where) : noWords;
  }

  /** @param worded columns that are read by `words` */
  fields(row: SheetRow, where: string, worded: readonly string[]): Construct {
    const fields = new Construct(Object.fromEntries(row), where, this.remarks);
    for (const name of row.keys())
      if (worded.some((column) => this.#languageIn(name, column) !== undefined)) fields.pass(name);
    return fields;
  }

  #languageIn(name: string, column: string): string | undefined {
    if (name === column) return this.language;
    return name.startsWith(`${column}::`) ? languageOf(name.slice(column.length + 2)) : undefined;
  }
}
