import type {Asked, Instrument, InstrumentPage, Item, ItemsPage, NoteItem} from './instrument.js';

/**
 * The same questionnaire with one question a page. Every answer, condition, number of the progress and place of "back" is
 * what it was; with equal paths all still get the same number of pages.
 *
 * What is to be read before questions goes with each of them, up to the next such text: one that is hidden takes no words
 * away from the others. What stands after the last question stays below it.
 */
export function splitPages(instrument: Instrument): Instrument {
  return {...instrument, pages: instrument.pages.flatMap(split)};
}

/** More than one question stands on a page of it. */
export function hasLongPages({pages}: Pick<Instrument, 'pages'>): boolean {
  return pages.some((page) => page.kind === 'items' && page.items.filter(isAsked).length > 1);
}

function split(page: InstrumentPage): readonly InstrumentPage[] {
  if (page.kind === 'text' || !hasLongPages({pages: [page]})) return [page];
  const last = page.items.findLastIndex(isAsked);
  return page.items.flatMap((item, at) =>
    isAsked(item) ? [pageOf(page, item, {before: at, after: at === last ? last + 1 : undefined})] : [],
  );
}

function pageOf(
  page: ItemsPage,
  item: Asked,
  {before, after}: {before: number; after: number | undefined},
): ItemsPage {
  const lead = leadTo(page.items.slice(0, before)).map((note) => onlyWith(note, item));
  const rest = after === undefined ? [] : page.items.slice(after);
  return {...page, id: `${page.id}/${item.id}`, items: [...lead, item, ...rest]};
}

/** The last notes that stand together before an item. */
function leadTo(before: readonly Item[]): readonly NoteItem[] {
  const end = before.findLastIndex((item) => !isAsked(item)) + 1;
  const begin = before.slice(0, end).findLastIndex(isAsked) + 1;
  return before.slice(begin, end).filter((item) => !isAsked(item));
}

/** Alone on a screen it would lead to nothing. */
function onlyWith(note: NoteItem, {showIf}: Asked): NoteItem {
  if (!showIf) return note;
  return {...note, showIf: note.showIf ? {all: [note.showIf, showIf]} : showIf};
}

function isAsked(item: Item): item is Asked {
  return item.kind !== 'note';
}
