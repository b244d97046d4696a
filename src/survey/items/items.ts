import {html, nothing, type TemplateResult} from 'lit';
import {helpLinks} from '../help-links.js';
import {itemsOf, type Instrument, type Item} from '../instrument/instrument.js';
import type {DrawItem, ItemScreen} from './item-screen.js';
import {multipleItem} from './multiple-item.js';
import {singleItem} from './single-item.js';
import {wear} from '../wear.js';

const noteItem: DrawItem<Extract<Item, {kind: 'note'}>> = ({texts}, {id}) =>
  html`<p class="note">${texts.items[id]}</p>`;

type Drawing = {[Kind in Item['kind']]?: DrawItem<Extract<Item, {kind: Kind}>>};

const usual: Drawing = {
  single: singleItem,
  multiple: multipleItem,
  note: noteItem,
};
let drawing = usual;

/** Fetches what draws the instrument's rarer items, for the screen in `root`. Rejects where the network does not give it. */
export async function loadItems(instrument: Instrument, root: ShadowRoot): Promise<void> {
  if (itemsOf(instrument).every((item) => usual[item.kind] && !('garbled' in item))) return;
  const rare = await import('./rare-items.js');
  wear(root, rare.rareItemStyles);
  drawing = {...usual, ...rare.rareItems};
}

/** @param begin the screen begins here: its heading takes the focus */
export function drawItem(screen: ItemScreen, item: Item, begin: boolean): TemplateResult | typeof nothing {
  const draw = drawing[item.kind] as DrawItem<Item> | undefined;
  if (!draw) return nothing;
  return item.kind !== 'note' && item.sensitive
    ? html`${draw(screen, item, begin)}${helpNow(screen)}`
    : draw(screen, item, begin);
}

/** Beside a question that may hurt, where a pupil looks anyway. */
function helpNow({t, language, lines}: ItemScreen): TemplateResult {
  return html`<div class="help-now" role="note">
    <p>${t.helpNow}</p>
    ${helpLinks(lines, language)}
  </div>`;
}
