import type {Condition} from '../instrument/condition.js';
import type {Asked, Item, ItemsPage, MultipleItem, SingleItem} from '../instrument/instrument.js';
import type {Measure} from '../instrument/measure.js';
import type {InstrumentTexts} from '../instrument/texts.js';

/** Not at all, once or twice, two or three times a month, about once a week, several times a week. */
export const howOften = [0, 1, 2, 3, 4];
/** "Two or three times a month" or more: Solberg and Olweus (2003). */
const cutOff = 2;

/** Not true at all to completely true. */
export const agree = [0, 1, 2, 3, 4];

/** The four of `climate`, in every instrument: what goes by one name is asked alike. */
export const climateItems = ['safe', 'helped', 'adults-act', 'belonging'];
export const climate: Measure = {kind: 'mean', id: 'climate', items: climateItems, answered: 3};

export function often(id: string, sensitive?: Asked['sensitive']): SingleItem {
  return {kind: 'single', id, scale: 'often', required: true, ...(sensitive && {sensitive})};
}

export function statement(id: string): SingleItem {
  return {kind: 'single', id, scale: 'agree', required: true};
}

export function several(id: string, options: readonly string[], alone: readonly string[] = []): MultipleItem {
  return {kind: 'multiple', id, options, alone, required: true};
}

/** A screen of its own. */
export function screen(item: Item, showIf?: Condition): ItemsPage {
  return {kind: 'items', id: item.id, items: [item], ...(showIf && {showIf})};
}

/** "Once or twice" or more of any of them. */
export function everHappened(items: readonly string[]): Condition {
  return {any: items.map((item) => ({item, atLeast: 1}))};
}

export function shares(items: readonly string[], from = cutOff): readonly Measure[] {
  return items.map((item) => ({kind: 'share', id: item, item, from}));
}

/** Neither, harmed, harming, both, by the same cut-off for what is done to somebody and what they do. */
export function groupsOf(harmed: string, harming: string): Measure {
  const often = (item: string) => ({item, from: cutOff});
  return {kind: 'groups', id: 'four-groups', harmed: often(harmed), harming: often(harming)};
}

/** Every answer to an item, beside the share of its cut-off. */
export function answersTo(items: readonly string[]): readonly Measure[] {
  return items.map((item) => ({kind: 'distribution', id: `${item}-answers`, item}));
}

/** @param ids measures by option */
export function chosen(item: string, ids: Readonly<Record<string, string>>): readonly Measure[] {
  return Object.entries(ids).map(([option, id]) => ({kind: 'chosen', id, item, option}));
}

/** @returns what loads the words by language, in the order asked for */
export function textsBy<Language extends string>(
  loaders: Readonly<Record<Language, () => Promise<{readonly default: InstrumentTexts}>>>,
) {
  return async (languages: readonly Language[]): Promise<Readonly<Record<string, InstrumentTexts>>> => {
    const loaded = await Promise.all(
      languages.map(async (language) => [language, (await loaders[language]()).default] as const),
    );
    return Object.fromEntries(loaded);
  };
}
