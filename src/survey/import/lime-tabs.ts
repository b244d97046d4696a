import {parseRecords, recordPlaces} from '../../roster/import/csv-records.js';
import {
  newGroup,
  newQuestion,
  put,
  wordPart,
  type LimeForm,
  type LimeGroup,
  type LimeQuestion,
  type LimeRecord,
  type LimeWords,
} from './lime-form.js';
import type {Steps} from './steps.js';

/** Characters of a cell. */
const longestCell = 50_000;

const columns: readonly string[] = [
  'id',
  'related_id',
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'validation',
  'mandatory',
  'encrypted',
  'other',
  'default',
  'same_default',
  'same_script',
];

/**
 * LimeSurvey's table of tabs: a line for each setting, group, question, row and answer, in each language.
 *
 * @returns `undefined` for what is no such table
 */
export function* readLimeTabs(source: string): Steps<LimeForm | undefined> {
  const text = source.replace(/^\ufeff/, '');
  const records = parseRecords(text, [...recordPlaces(text, longestCell)], '\t');
  const [header, ...lines] = records.map((record) => ('cells' in record ? record.cells : undefined));
  if (!header || !['class', 'name', 'text'].every((name) => header.includes(name))) return undefined;
  const reader = new TabReader();
  for (const [at, cells] of lines.entries()) {
    if (!cells) return undefined;
    reader.read(new Map(cells.map((cell, column) => [header[column] ?? '', cell])));
    yield (at + 1) / lines.length;
  }
  return reader.form();
}

/** A question by its code, as far as it is read. */
interface TabQuestion {
  readonly question: LimeQuestion;
  readonly group: LimeGroup | undefined;
  readonly languages: Set<string>;
}

class TabReader {
  readonly #settings = new Map<string, string>();
  readonly #words = new Map<string, LimeWords>();
  readonly #groups = new Map<string, LimeGroup>();
  readonly #questions = new Map<string, TabQuestion[]>();
  readonly #others = new Set<string>();
  #group: LimeGroup | undefined;
  #question: LimeQuestion | undefined;

  read(record: LimeRecord): void {
    const at = (column: string): string => record.get(column) ?? '';
    const [kind, name, text, language, scale] = [
      at('class'),
      at('name'),
      at('text'),
      at('language'),
      at('type/scale'),
    ];
    switch (kind) {
      case 'S':
        put(this.#settings, name, text);
        return;
      case 'SL':
        this.#word(name, language, text);
        return;
      case 'G':
        this.#beginGroup(at('id') || scale || name, name, text, language, at('relevance'));
        return;
      case 'Q':
        this.#beginQuestion(record, name, scale, language);
        put(this.#question?.words, language, text);
        put(this.#question?.help, language, at('help'));
        return;
      case 'SQ':
        if (this.#question) wordPart(this.#question.subs, {code: name, scale: scale || '0', language, text});
        return;
      case 'A':
        if (this.#question)
          wordPart(this.#question.answers, {code: name, scale: scale || '0', language, text});
        return;
      default:
        if (kind !== '') this.#others.add(kind);
    }
  }

  form(): LimeForm {
    return {
      settings: this.#settings,
      words: this.#words,
      groups: [...this.#groups.values()],
      others: [...this.#others],
    };
  }

  #word(name: string, language: string, text: string): void {
    const words = this.#words.get(name) ?? new Map<string, string>();
    put(words, language, text);
    this.#words.set(name, words);
  }

  /** A group comes again for each language under its number. */
  #beginGroup(key: string, name: string, text: string, language: string, relevance: string): void {
    const group = this.#groups.get(key) ?? newGroup(`group-${this.#groups.size + 1}`, relevance);
    put(group.names, language, name);
    put(group.descriptions, language, text);
    this.#groups.set(key, group);
    this.#group = group;
    this.#question = undefined;
  }

  #beginQuestion(record: LimeRecord, name: string, type: string, language: string): void {
    const same = this.#questions.get(name) ?? [];
    const known = this.#sameIn(same, record.get('id') ?? '', language);
    known?.languages.add(language);
    this.#question = known?.question ?? newQuestion(name, type, record);
    if (known) return;
    const question = this.#question;
    same.push({question, group: this.#group, languages: new Set([language])});
    this.#questions.set(name, same);
    this.#group?.questions.push(question);
    for (const [column, value] of record)
      if (!columns.includes(column)) put(this.#question.attributes, column, value);
  }

  /**
   * The question whose line this is in another language: the one of the same number, else the first of the same group that
   * this language does not have. The same code twice in one language is two questions.
   */
  #sameIn(same: readonly TabQuestion[], id: string, language: string): TabQuestion | undefined {
    const open = same.filter(({languages}) => !languages.has(language));
    const idOf = ({question}: TabQuestion): string => question.record.get('id') ?? '';
    return (
      open.find((known) => id !== '' && idOf(known) === id) ??
      open.find((known) => known.group === this.#group || id === '' || idOf(known) === '')
    );
  }
}
