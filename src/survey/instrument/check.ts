import {isArrayOf, isFields, isNumber, isOneOf, isText, type Fields} from '../../kernel/guards.js';
import {isCondition, itemsAskedBy} from './condition.js';
import {faultInGarbling} from './garbling.js';
import {itemKinds, mapDrawings, sensitivities, type Instrument, type Item} from './instrument.js';
import {itemsMeasured, worthsOf, type Measure} from './measure.js';
import {isPicture} from './picture.js';

/** An instrument that is larger than this is no questionnaire. */
export const largest = {pages: 5_000, items: 5_000, options: 200, text: 10_000} as const;

/** Whole and coherent: ids are told apart, scales and options are there, conditions look back, measures count what is asked. */
export function isInstrument(value: unknown): value is Instrument {
  return faultIn(value) === undefined;
}

/** @returns where the first thing is that is missing or makes no sense, as `pages/3/items/0/scale` */
export function faultIn(value: unknown): string | undefined {
  if (!isFields(value)) return '';
  const {format, id, version, ages, equalPaths, pages, scales, measures} = value;
  if (format !== 1) return 'format';
  if (!isText(id) || !isId(id)) return 'id';
  if (!Number.isInteger(version)) return 'version';
  if (ages !== undefined && !(isFields(ages) && isRange(ages['from'], ages['to']))) return 'ages';
  if (!isFlag(equalPaths)) return 'equalPaths';
  if (!isFields(scales)) return 'scales';
  const scale = Object.keys(scales).find((name) => !isId(name) || !isScale(scales[name]));
  if (scale !== undefined) return `scales/${scale}`;
  const instrument = value as unknown as Instrument;
  return faultInPages(pages, scales) ?? faultInMeasures(measures, instrument) ?? faultInGarbling(instrument);
}

function faultInPages(pages: unknown, scales: Fields): string | undefined {
  if (!Array.isArray(pages) || pages.length > largest.pages) return 'pages';
  const known = new Known();
  for (const [at, page] of (pages as readonly unknown[]).entries()) {
    const fault = faultInPage(page, scales, known);
    if (fault !== undefined) return `pages/${at}${fault && `/${fault}`}`;
  }
  return undefined;
}

function faultInPage(page: unknown, scales: Fields, known: Known): string | undefined {
  if (!isFields(page)) return '';
  if (!known.isNew('page', page['id'])) return 'id';
  if (!known.isBack(page['showIf'])) return 'showIf';
  if (page['kind'] === 'text') return undefined;
  if (page['kind'] !== 'items') return 'kind';
  const {items} = page;
  if (!Array.isArray(items)) return 'items';
  for (const [at, item] of (items as readonly unknown[]).entries()) {
    const fault = faultInItem(item, scales, known);
    if (fault !== undefined) return `items/${at}${fault && `/${fault}`}`;
  }
  return known.asked > largest.items ? 'items' : undefined;
}

function faultInItem(item: unknown, scales: Fields, known: Known): string | undefined {
  if (!isFields(item)) return '';
  const {id, kind, showIf, required, sensitive} = item;
  if (!isOneOf(kind as string, itemKinds)) return 'kind';
  if (!known.isBack(showIf)) return 'showIf';
  if (!known.isNew('item', id)) return 'id';
  if (!isFlag(required)) return 'required';
  if (sensitive !== undefined && !isOneOf(sensitive as string, sensitivities)) return 'sensitive';
  const fault = faultsOf[kind as Item['kind']](item, scales);
  if (fault === undefined && kind !== 'note')
    known.add(id as string, kind === 'matrix' ? (item['rows'] as string[]) : undefined);
  return fault;
}

const faultsOf: Readonly<Record<Item['kind'], (item: Fields, scales: Fields) => string | undefined>> = {
  single: ({scale, look, garbled}, scales) => {
    if (look !== undefined && look !== 'faces') return 'look';
    return faultyScale(scale, scales) ?? faultyGarbling(garbled, scales[scale as string]);
  },
  multiple: faultyOptions,
  matrix: ({rows, scale}, scales) => (areIds(rows) ? faultyScale(scale, scales) : 'rows'),
  number: ({least, most}) => (isRange(least, most) ? undefined : 'most'),
  text: ({lines, most}) => {
    if (lines !== 'one' && lines !== 'many') return 'lines';
    return isRange(1, most) && Number(most) <= largest.text ? undefined : 'most';
  },
  ranking: ({options}) => (areIds(options) ? undefined : 'options'),
  picture: ({options, pictures, several}) => {
    if (!areIds(options)) return 'options';
    if (!isFlag(several)) return 'several';
    const areThere =
      isFields(pictures) &&
      Object.values(pictures).every(isPicture) &&
      options.every((id) => Object.hasOwn(pictures, id));
    return areThere ? undefined : 'pictures';
  },
  map: (item) => (isOneOf(item['drawing'] as string, mapDrawings) ? faultyOptions(item) : 'drawing'),
  note: () => undefined,
};

/** Ids so far: what comes later may look back at them, and must not be called the same. */
class Known {
  readonly #ids = new Set<string>();
  readonly #names = new Set<string>();
  /** Items that ask something. */
  asked = 0;

  isNew(what: 'page' | 'item', id: unknown): boolean {
    if (!isText(id) || !isId(id) || this.#ids.has(`${what} ${id}`)) return false;
    this.#ids.add(`${what} ${id}`);
    return true;
  }

  add(item: string, rows?: readonly string[]): void {
    this.asked += 1;
    for (const name of rows?.map((row) => `${item}/${row}`) ?? [item]) this.#names.add(name);
  }

  isBack(condition: unknown): boolean {
    if (condition === undefined) return true;
    return isCondition(condition) && itemsAskedBy(condition).every((name) => this.#names.has(name));
  }
}

function faultInMeasures(measures: unknown, instrument: Instrument): string | undefined {
  if (!Array.isArray(measures)) return 'measures';
  const ids = new Set<unknown>();
  const at = (measures as readonly unknown[]).findIndex((measure) => {
    if (!isFields(measure) || !isText(measure['id']) || !isId(measure['id']) || ids.has(measure['id']))
      return true;
    ids.add(measure['id']);
    return !isMeasure(measure, instrument);
  });
  return at < 0 ? undefined : `measures/${at}`;
}

function isMeasure(measure: Fields, instrument: Instrument): boolean {
  const {kind, item, items, option, answered, audience} = measure;
  if (audience !== undefined && audience !== 'care') return false;
  if (kind === 'chosen') return isText(item) && isText(option) && hasOption(instrument, item, option);
  const isShaped =
    kind === 'mean'
      ? isArrayOf(items, isText) && items.length > 0 && Number.isInteger(answered)
      : kind === 'groups'
        ? isThreshold(measure['harmed']) && isThreshold(measure['harming'])
        : kind === 'distribution'
          ? isText(item)
          : kind === 'share' && isThreshold(measure);
  return (
    isShaped &&
    itemsMeasured(measure as unknown as Measure).every((name) => worthsOf(instrument, name) !== undefined)
  );
}

function isThreshold(value: unknown): boolean {
  return isFields(value) && isText(value['item']) && isNumber(value['from']);
}

function hasOption({pages}: Instrument, id: string, option: string): boolean {
  return pages.some(
    (page) =>
      page.kind === 'items' &&
      page.items.some(
        (item) =>
          item.id === id && 'options' in item && item.kind !== 'ranking' && item.options.includes(option),
      ),
  );
}

function faultyOptions({options, alone = []}: Fields): string | undefined {
  if (!areIds(options)) return 'options';
  return isArrayOf(alone, isText) && alone.every((option) => options.includes(option)) ? undefined : 'alone';
}

function faultyScale(scale: unknown, scales: Fields): string | undefined {
  return isText(scale) && Object.hasOwn(scales, scale) ? undefined : 'scale';
}

/** Of two answers, and one lot in 2 to 10: what is rarer protects nobody. */
function faultyGarbling(garbled: unknown, worths: unknown): string | undefined {
  if (garbled === undefined) return undefined;
  const {oneIn} = isFields(garbled) ? garbled : {};
  const isYesOrNo = isArrayOf(worths, isNumber) && worths.length === 2 && worths[0] !== worths[1];
  return isYesOrNo && Number.isInteger(oneIn) && isRange(2, oneIn) && isRange(oneIn, 10)
    ? undefined
    : 'garbled';
}

function isScale(value: unknown): boolean {
  return isArrayOf(value, isNumber) && value.length > 0 && value.length <= largest.options;
}

/** Ids stand in addresses of answers, `item/row`, and must not be what every object has. */
function isId(id: string): boolean {
  return /^[^/\s]{1,100}$/.test(id) && !(id in Object.prototype);
}

function areIds(value: unknown): value is readonly string[] {
  return (
    isArrayOf(value, isText) &&
    value.length > 0 &&
    value.length <= largest.options &&
    value.every(isId) &&
    new Set(value).size === value.length
  );
}

function isRange(least: unknown, most: unknown): boolean {
  return Number.isInteger(least) && Number.isInteger(most) && Number(least) <= Number(most);
}

function isFlag(value: unknown): boolean {
  return value === undefined || typeof value === 'boolean';
}
