import {parseRecords, recordPlaces} from '../../roster/import/csv-records.js';
import {
  newGroup,
  newQuestion,
  partIn,
  put,
  type LimeForm,
  type LimeGroup,
  type LimeQuestion,
  type LimeRecord,
  type LimeWords,
} from './lime-form.js';

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

/** LimeSurvey's table of tabs: a line for each setting, group, question, row and answer, in each language. */
export function readLimeTabs(source: string): LimeForm | undefined {
  const text = source.replace(/^\ufeff/, '');
  const records = parseRecords(text, [...recordPlaces(text, longestCell)], '\t');
  const [header, ...lines] = records.map((record) => ('cells' in record ? record.cells : undefined));
  if (!header || !['class', 'name', 'text'].every((name) => header.includes(name))) return undefined;
  const reader = new TabReader();
  for (const cells of lines) {
    if (!cells) return undefined;
    reader.read(new Map(cells.map((cell, at) => [header[at] ?? '', cell])));
  }
  return reader.form();
}

class TabReader {
  readonly #settings = new Map<string, string>();
  readonly #words = new Map<string, LimeWords>();
  readonly #groups = new Map<string, LimeGroup>();
  readonly #questions = new Map<string, LimeQuestion>();
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
        this.#beginQuestion(record, name, scale);
        put(this.#question?.words, language, text);
        put(this.#question?.help, language, at('help'));
        return;
      case 'SQ':
        if (this.#question) put(partIn(this.#question.subs, name, scale || '0').words, language, text);
        return;
      case 'A':
        if (this.#question) put(partIn(this.#question.answers, name, scale || '0').words, language, text);
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

  #beginQuestion(record: LimeRecord, name: string, type: string): void {
    const known = this.#questions.get(name);
    this.#question = known ?? newQuestion(name, type, record);
    if (known) return;
    this.#questions.set(name, this.#question);
    this.#group?.questions.push(this.#question);
    for (const [column, value] of record)
      if (!columns.includes(column)) put(this.#question.attributes, column, value);
  }
}
