import {faultIn, largest} from '../instrument/check.js';
import {isCondition, type Condition} from '../instrument/condition.js';
import type {Instrument, InstrumentPage, Item} from '../instrument/instrument.js';
import {buildItem, type BuiltItem} from './build-items.js';
import {Scales} from './build-scales.js';
import {buildTexts} from './build-texts.js';
import {refuseFile, type ConversionRefusal, type Converted, type Remarks} from './converted.js';
import type {ForeignCondition, ForeignForm, ForeignItem, ForeignPage, Naming} from './foreign-form.js';
import {Ids} from './ids.js';
import {KnownNames} from './known-names.js';
import {between, type Steps} from './steps.js';
import {anyLanguage, type Words} from './words.js';

/**
 * Makes an instrument of what was read. It measures nothing: what is counted of the answers is for people to say.
 *
 * @param remarks with what was found while reading
 */
export function* buildInstrument(form: ForeignForm, remarks: Remarks): Steps<Converted | ConversionRefusal> {
  const count = form.pages.reduce(
    (sum, {items}) => sum + items.reduce((size, item) => size + sizeOf(item), 0),
    0,
  );
  if (count > largest.items) return refuseFile('too-many-questions', {count, most: largest.items});
  const builder = new Builder(form, remarks);
  const pages = yield* between(0, 0.5, builder.pages());
  if (!builder.items.some(({built}) => built.kind !== 'note')) return refuseFile('no-questions');
  const instrument: Instrument = {
    format: 1,
    id: new Ids('form').of(form.name),
    version: 1,
    pages,
    scales: Object.fromEntries(builder.scales.all.map(({id, worths}) => [id, worths])),
    measures: [],
  };
  const fault = faultIn(instrument);
  if (fault !== undefined) return refuseFile('not-whole', {fault});
  const {items, scales} = builder;
  const worded = {title: titleOf(form), items, scales: scales.all};
  const texts = yield* between(0.5, 1, buildTexts(worded, form.language, remarks));
  const {left, changed, stripped} = remarks;
  return {instrument, texts, left, changed, stripped};
}

function titleOf({title, name, language}: ForeignForm): Words {
  return title.size > 0 ? title : anyLanguage(name, language);
}

/** Each row counts by itself. */
function sizeOf({ask}: ForeignItem): number {
  return ask.kind === 'matrix' ? ask.rows.length : 1;
}

class Builder {
  readonly items: BuiltItem[] = [];
  readonly scales = new Scales();
  readonly #known: KnownNames;
  readonly #itemIds = new Ids('item');
  readonly #pageIds = new Ids('page');
  readonly #names = new Set<string>();
  readonly #all: number;
  #done = 0;

  constructor(
    readonly form: ForeignForm,
    readonly remarks: Remarks,
  ) {
    this.#all = form.pages.reduce((sum, {items}) => sum + items.length, 0);
    this.#known = new KnownNames(namesOf(form));
  }

  *pages(): Steps<readonly InstrumentPage[]> {
    const pages: InstrumentPage[] = [];
    for (const page of this.form.pages) pages.push(...(yield* this.#page(page)));
    return pages;
  }

  *#page(page: ForeignPage): Steps<readonly InstrumentPage[]> {
    const where = `pages/${page.name}`;
    const showIf = this.#condition(page.conditions, where);
    const items: Item[] = [];
    for (const item of page.items) {
      items.push(...this.#item(item));
      this.#done += 1;
      yield this.#done / this.#all;
    }
    if (items.length === 0) {
      this.remarks.leave('empty-page', where);
      return [];
    }
    return [{kind: 'items', id: this.#pageIds.of(page.name), ...showIf, items}];
  }

  #item(item: ForeignItem): readonly Item[] {
    const showIf = this.#condition(item.conditions, item.name);
    const id = this.#itemIds.of(item.name);
    if (this.#names.has(item.name)) this.remarks.change('same-name', item.name, id);
    else if (id !== item.name) this.remarks.change('renamed', item.name, id);
    this.#names.add(item.name);
    const built = buildItem(item, id, this.scales, this.remarks);
    if (!built) return [];
    this.items.push(built);
    this.#remember(built);
    return [{...built.built, ...showIf}];
  }

  #remember({item: {name}, target, rowTargets, built}: BuiltItem): void {
    const {join, namesOptions} = this.form.naming;
    if (target) this.#known.add(name, target);
    if (built.kind === 'matrix' || namesOptions)
      for (const [row, rowTarget] of rowTargets) this.#known.add(`${name}${join}${row}`, rowTarget);
  }

  /** What our format can hold of them; the rest is left with its text. */
  #condition(conditions: readonly ForeignCondition[], where: string): {readonly showIf?: Condition} {
    const held = conditions.flatMap(({text, expression}) => {
      const found = expression ? this.#known.resolve(expression) : 'condition-not-understood';
      if (typeof found !== 'string') return [found];
      this.remarks.leave(found, where, text);
      return [];
    });
    const [first, ...more] = held.flatMap((part) => ('all' in part ? part.all : [part]));
    if (!first) return {};
    const showIf = more.length === 0 ? first : {all: [first, ...more]};
    if (isCondition(showIf)) return {showIf};
    for (const {text} of conditions) this.remarks.leave('condition-not-held', where, text);
    return {};
  }
}

function namesOf({pages, naming}: ForeignForm): ReadonlySet<string> {
  const items = pages.flatMap((page) => page.items).filter(({ask}) => ask.kind !== 'note');
  return new Set(items.flatMap((item) => [item.name, ...partNames(item, naming)]));
}

function partNames({name, ask}: ForeignItem, {join, namesOptions}: Naming): readonly string[] {
  if (ask.kind === 'matrix') return ask.rows.map((row) => `${name}${join}${row.name}`);
  return ask.kind === 'multiple' && namesOptions
    ? ask.answers.map((answer) => `${name}${join}${answer.name}`)
    : [];
}
