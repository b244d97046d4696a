import {itemsAskedBy, type Condition} from './condition.js';
import {itemsOf, type InstrumentPage, type Item, type Sensitivity} from './instrument.js';
import type {KeptInstrument} from './kept.js';
import type {Trait} from './marks.js';
import type {InstrumentTexts} from './texts.js';

/** One change to a questionnaire that is not kept yet. Nothing that it is given changes. */
export type Edit = (kept: KeptInstrument) => KeptInstrument;

/** @param version the next one that is free */
export function calledAs(id: string, version: number): Edit {
  return (kept) => ({...kept, instrument: {...kept.instrument, id, version}});
}

export function titled(language: string, title: string): Edit {
  return (kept) => inLanguage(kept, language, (texts) => ({...texts, title}));
}

/** The language that stands for one that a pupil's words are missing in. */
export function writtenIn(language: string): Edit {
  return (kept) => (language in kept.texts ? {...kept, language} : kept);
}

/** @param ages whole years, both included; what makes no sense takes them away */
export function forAges(from: number, to: number): Edit {
  return (kept) => {
    const isRange = Number.isInteger(from) && Number.isInteger(to) && from > 0 && from <= to;
    const instrument = without(kept.instrument, 'ages');
    return {...kept, instrument: isRange ? {...instrument, ages: {from, to}} : instrument};
  };
}

export function withEqualPaths(equalPaths: boolean): Edit {
  return (kept) => ({...kept, instrument: {...kept.instrument, equalPaths}});
}

export function worded(language: string, item: string, words: string): Edit {
  return (kept) =>
    inLanguage(kept, language, (texts) => ({...texts, items: {...texts.items, [item]: words}}));
}

/** @param said a kind of harm, that it hurts nobody, or nothing */
export function markedSensitive(id: string, said: Sensitivity | 'harmless' | undefined): Edit {
  return (kept) => {
    const harmless = kept.marks.harmless.filter((other) => other !== id);
    const marks = {...kept.marks, harmless: said === 'harmless' ? [...harmless, id] : harmless};
    const sensitive = said === 'harmless' ? undefined : said;
    return {
      ...onItem(kept, id, (item) => {
        if (item.kind === 'note') return item;
        return sensitive ? {...item, sensitive} : without(item, 'sensitive');
      }),
      marks,
    };
  };
}

/** @param said what it tells of who answers, that it tells nothing, or nothing said */
export function markedTelling(id: string, said: Trait | 'none' | undefined): Edit {
  return (kept) => {
    const others = Object.entries(kept.marks.traits).filter(([item]) => item !== id);
    const traits = Object.fromEntries(said ? [...others, [id, said] as const] : others);
    return {...kept, marks: {...kept.marks, traits}};
  };
}

export function withFaces(id: string, faces: boolean): Edit {
  return (kept) =>
    onItem(kept, id, (item) => {
      if (item.kind !== 'single') return item;
      return faces ? {...item, look: 'faces'} : without(item, 'look');
    });
}

export function withLines(id: string, lines: 'one' | 'many'): Edit {
  return (kept) => onItem(kept, id, (item) => (item.kind === 'text' ? {...item, lines} : item));
}

/** Takes an item away, with what was counted of it. What was asked by its answer is asked of everybody. */
export function withoutItem(id: string): Edit {
  return (kept) => {
    const {instrument, marks} = kept;
    const isOfIt = (name: string): boolean => name === id || name.startsWith(`${id}/`);
    const pages = instrument.pages.flatMap((page) => pageWithout(page, id, isOfIt));
    const traits = Object.fromEntries(Object.entries(marks.traits).filter(([item]) => item !== id));
    const harmless = marks.harmless.filter((item) => item !== id);
    const measures = instrument.measures.filter((measure) => !namesIn(measure).some(isOfIt));
    return tidied({...kept, instrument: {...instrument, pages, measures}, marks: {traits, harmless}});
  };
}

/** Every text in a measure or a condition, whatever kinds there are. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namesIn) : [];
}

function pageWithout(
  page: InstrumentPage,
  id: string,
  isOfIt: (name: string) => boolean,
): readonly InstrumentPage[] {
  const kept = withoutCondition(page, isOfIt);
  if (kept.kind === 'text') return [kept];
  const items = kept.items.filter((item) => item.id !== id).map((item) => withoutCondition(item, isOfIt));
  return items.length > 0 ? [{...kept, items}] : [];
}

function withoutCondition<Part extends {readonly showIf?: Condition}>(
  part: Part,
  isOfIt: (name: string) => boolean,
): Part {
  if (!part.showIf || !itemsAskedBy(part.showIf).some(isOfIt)) return part;
  return without(part, 'showIf');
}

/** Words of what is not there any more go too, and scales that nothing uses. */
function tidied(kept: KeptInstrument): KeptInstrument {
  const {instrument} = kept;
  const items = itemsOf(instrument);
  const ids = new Set(items.map(({id}) => id));
  const scales = new Set(items.flatMap((item) => ('scale' in item ? [item.scale] : [])));
  const texts = Object.fromEntries(
    Object.entries(kept.texts).map(([language, own]) => [
      language,
      {
        ...own,
        items: only(own.items, ids),
        scales: only(own.scales, scales),
        ...(own.options && {options: only(own.options, ids)}),
        ...(own.rows && {rows: only(own.rows, ids)}),
      },
    ]),
  );
  return {...kept, texts, instrument: {...instrument, scales: only(instrument.scales, scales)}};
}

function only<Value>(
  record: Readonly<Record<string, Value>>,
  keys: ReadonlySet<string>,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)));
}

function onItem(kept: KeptInstrument, id: string, change: (item: Item) => Item): KeptInstrument {
  const pages = kept.instrument.pages.map((page) =>
    page.kind === 'items' && page.items.some((item) => item.id === id)
      ? {...page, items: page.items.map((item) => (item.id === id ? change(item) : item))}
      : page,
  );
  return {...kept, instrument: {...kept.instrument, pages}};
}

function inLanguage(
  kept: KeptInstrument,
  language: string,
  change: (texts: InstrumentTexts) => InstrumentTexts,
): KeptInstrument {
  const texts = kept.texts[language];
  return texts ? {...kept, texts: {...kept.texts, [language]: change(texts)}} : kept;
}

/** @param key one that may be absent */
function without<Whole extends object>(whole: Whole, key: keyof Whole & string): Whole {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key)) as Whole;
}
