import {isArrayOf, isFields, isOneOf, isText} from '../kernel/guards.js';

/** A questionnaire without words: what is asked in which order, and what is counted of the answers. */
export interface Instrument {
  /** Of this format. A reader that does not know the number shows nothing rather than half. */
  readonly format: 1;
  readonly id: string;
  /** Raised with every change that a comparison over time must know of. */
  readonly version: number;
  readonly pages: readonly InstrumentPage[];
  /** By id: what each answer is worth, in the order shown. */
  readonly scales: Readonly<Record<string, readonly number[]>>;
  readonly measures: readonly Measure[];
}

/** A page to read, or a page with items. Every pupil gets the same pages. */
export type InstrumentPage =
  | {readonly kind: 'text'; readonly id: string}
  | {readonly kind: 'items'; readonly id: string; readonly items: readonly Item[]};

/** One answer of a scale. "I would rather not say" is always offered beside it. */
export interface Item {
  readonly kind: 'single';
  readonly id: string;
  readonly scale: string;
}

/**
 * `share`: people whose answer is worth `from` or more, of those who gave one. `mean`: of the items' worths, for people
 * who answered at least `answered` of them.
 */
export type Measure =
  | {readonly kind: 'share'; readonly id: string; readonly item: string; readonly from: number}
  | {
      readonly kind: 'mean';
      readonly id: string;
      readonly items: readonly string[];
      readonly answered: number;
    };

/** An instrument's words in one language. */
export interface InstrumentTexts {
  readonly title: string;
  /** By page, for pages to read. */
  readonly pages: Readonly<Record<string, PageText>>;
  /** By item. */
  readonly items: Readonly<Record<string, string>>;
  /** By scale, an answer for each worth. */
  readonly scales: Readonly<Record<string, readonly string[]>>;
}

export interface PageText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** By item: the worth of the answer, or `null` for "I would rather not say". */
export type Answers = Readonly<Record<string, number | null>>;

export function itemsOf(instrument: Instrument): readonly Item[] {
  return instrument.pages.flatMap((page) => (page.kind === 'items' ? page.items : []));
}

/** Every item answered with a worth of its scale or `null`, and nothing else besides. */
export function fits(instrument: Instrument, answers: unknown): answers is Answers {
  const items = itemsOf(instrument);
  return (
    isFields(answers) &&
    Object.keys(answers).length === items.length &&
    items.every(({id, scale}) => isWorth(answers[id], instrument.scales[scale]))
  );
}

/** Whole and coherent: its items have scales, and its measures have items. */
export function isInstrument(value: unknown): value is Instrument {
  if (!isFields(value) || value['format'] !== 1) return false;
  const {id, version, pages, scales, measures} = value;
  if (!isText(id) || typeof version !== 'number' || !isScales(scales) || !isArrayOf(pages, isPage))
    return false;
  const instrument = value as unknown as Instrument;
  const known = new Set(itemsOf(instrument).map((item) => item.id));
  return (
    itemsOf(instrument).every((item) => Object.hasOwn(scales, item.scale)) &&
    isArrayOf(measures, isMeasure) &&
    instrument.measures.flatMap(itemsMeasured).every((item) => known.has(item))
  );
}

/** Every page, item and answer has words. */
export function hasTexts(instrument: Instrument, value: unknown): value is InstrumentTexts {
  if (!isFields(value) || !isText(value['title'])) return false;
  const {pages, items, scales} = value;
  return (
    isFields(pages) &&
    isFields(items) &&
    isFields(scales) &&
    instrument.pages.every((page) => page.kind === 'items' || isPageText(pages[page.id])) &&
    itemsOf(instrument).every(({id}) => isText(items[id])) &&
    Object.entries(instrument.scales).every(([id, worths]) => isListOf(scales[id], worths.length))
  );
}

export function itemsMeasured(measure: Measure): readonly string[] {
  return measure.kind === 'share' ? [measure.item] : measure.items;
}

function isWorth(answer: unknown, worths: readonly number[] | undefined): boolean {
  return answer === null || worths?.includes(answer as number) === true;
}

function isScales(value: unknown): value is Instrument['scales'] {
  return isFields(value) && Object.values(value).every((worths) => isArrayOf(worths, isNumber));
}

function isPage(value: unknown): value is InstrumentPage {
  if (!isFields(value) || !isText(value['id'])) return false;
  return value['kind'] === 'text' || (value['kind'] === 'items' && isArrayOf(value['items'], isItem));
}

function isItem(value: unknown): value is Item {
  return isFields(value) && value['kind'] === 'single' && isText(value['id']) && isText(value['scale']);
}

function isMeasure(value: unknown): value is Measure {
  if (!isFields(value) || !isText(value['id']) || !isOneOf(value['kind'] as string, ['share', 'mean']))
    return false;
  return value['kind'] === 'share'
    ? isText(value['item']) && isNumber(value['from'])
    : isArrayOf(value['items'], isText) && isNumber(value['answered']);
}

function isPageText(value: unknown): value is PageText {
  return isFields(value) && isText(value['title']) && isArrayOf(value['paragraphs'], isText);
}

function isListOf(value: unknown, length: number): boolean {
  return isArrayOf(value, isText) && value.length === length;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
