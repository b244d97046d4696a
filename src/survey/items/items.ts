import {html, nothing} from 'lit';
import {itemsOf, type Instrument, type Item} from '../instrument/instrument.js';
import type {DrawItem, ItemScreen} from './item-screen.js';
import {singleItem} from './single-item.js';
import {wear} from '../../ui/wear.js';

const noteItem: DrawItem<Extract<Item, {kind: 'note'}>> = ({texts}, {id}) =>
  html`<p class="note">${texts.items[id]}</p>`;

type Drawing = {[Kind in Item['kind']]?: DrawItem<Extract<Item, {kind: Kind}>>};

let drawing: Drawing = {single: singleItem, note: noteItem};

const more = ['look', 'sensitive'];
const usual = ['single', 'multiple', 'note'];

/** Fetches what draws the instrument's other items, for the screen in `root`. Rejects where the network does not give it. */
export async function loadItems(instrument: Instrument, root: ShadowRoot): Promise<void> {
  const items = itemsOf(instrument);
  const isRare = items.some((item) => !usual.includes(item.kind) || 'garbled' in item);
  if (!isRare && !items.some((item) => item.kind === 'multiple' || more.some((name) => name in item))) return;
  const loaded = await (isRare ? import('./rare-items.js') : import('./more-items.js'));
  for (const style of loaded.styles) wear(root, style);
  // The rare ones hold the others too.
  if (isRare || !drawing.map) drawing = {...drawing, ...loaded.drawings};
}

/** @param begin the screen begins here: its heading takes the focus */
export function drawItem(screen: ItemScreen, item: Item, begin: boolean): unknown {
  const draw = drawing[item.kind] as DrawItem<Item> | undefined;
  return draw?.(screen, item, begin) ?? nothing;
}
