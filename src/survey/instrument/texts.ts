import {isArrayOf, isFields, isText} from '../../kernel/guards.js';
import {itemsOf, type Instrument, type Item} from './instrument.js';

/** An instrument's words in one language. */
export interface InstrumentTexts {
  readonly title: string;
  /** By page, for pages to read. */
  readonly pages: Readonly<Record<string, PageText>>;
  /** By item. */
  readonly items: Readonly<Record<string, string>>;
  /** By scale, an answer for each worth. */
  readonly scales: Readonly<Record<string, readonly string[]>>;
  /** By item, for items with options: the words of each. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By item, for a matrix: the words of each row. */
  readonly rows?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By where the words lie, as `pages/definition`, `items/bullied` or `options/where/yard`: a recording as `isSound` takes it. */
  readonly sounds?: Readonly<Record<string, string>>;
}

export interface PageText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Every page, item, option, row and answer has words. */
export function hasTexts(instrument: Instrument, value: unknown): value is InstrumentTexts {
  return missingText(instrument, value) === undefined;
}

/** @returns what has no words, as `items/bullied` or `options/where/corridor` */
export function missingText(instrument: Instrument, value: unknown): string | undefined {
  if (!isFields(value)) return '';
  const {title, pages, scales} = value;
  if (!isText(title)) return 'title';
  const page = instrument.pages.find(({kind, id}) => kind === 'text' && !isPageText(fieldOf(pages, id)));
  if (page) return `pages/${page.id}`;
  const scale = Object.entries(instrument.scales).find(
    ([id, worths]) => !isListOf(fieldOf(scales, id), worths.length),
  );
  if (scale) return `scales/${scale[0]}`;
  for (const item of itemsOf(instrument)) {
    const missing = namesOf(item).find((path) => !isText(path.reduce<unknown>(fieldOf, value)));
    if (missing) return missing.join('/');
  }
  return undefined;
}

/** Where the words of an item lie. */
function namesOf(item: Item): readonly (readonly string[])[] {
  const own = ['items', item.id];
  if ('options' in item) return [own, ...item.options.map((option) => ['options', item.id, option])];
  if ('rows' in item) return [own, ...item.rows.map((row) => ['rows', item.id, row])];
  return [own];
}

function fieldOf(value: unknown, name: string): unknown {
  return isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isPageText(value: unknown): value is PageText {
  return isFields(value) && isText(value['title']) && isArrayOf(value['paragraphs'], isText);
}

function isListOf(value: unknown, length: number): boolean {
  return isArrayOf(value, isText) && value.length === length;
}
