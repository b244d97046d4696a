import {html, nothing, type TemplateResult} from 'lit';
import {caseForm, opener} from '../case-form.js';
import type {Audience} from '../case-kinds.js';
import {areaField} from '../form-fields.js';
import {hideItem} from './item-rules.js';
import type {ItemHidden} from './keeping-kinds.js';
import type {Keeping} from './keeping-screen.js';
import {itemName} from './keeping-words.js';
import {readerChange, readerOpener} from './reader-parts.js';

const hidingForm = (item: string): string => `hide ${item}`;

interface Item {
  readonly item: string;
  readonly hidden: ItemHidden | undefined;
  readonly audience: Audience;
}

/** What can be done with a contact or a file, and the forms for it. */
export function itemFoot({screen, f}: Keeping, {item, hidden, audience}: Item): TemplateResult {
  const name = itemName(screen, item);
  return html`<div class="row item-buttons">
      ${hidden ? nothing : readerOpener(screen, item)}
      ${
        hidden
          ? opener(screen, hidingForm(item), f.showAgain, 'quiet compact', f.showAgainOf(name))
          : opener(screen, hidingForm(item), f.hide, 'quiet compact', f.hideOf(name))
      }
    </div>
    ${readerChange(screen, item, audience)}
    ${caseForm(screen, {
      name: hidingForm(item),
      label: hidden ? f.showAgainOf(name) : f.hideOf(name),
      submit: hidden ? f.showAgain : f.hide,
      fields: areaField(screen.form, {name: 'reason', label: f.reason, hint: f.hideHint, rows: 2}),
      decide: ({reason = ''}) => hideItem({item, hidden: !hidden, reason}, screen.record),
    })}`;
}

export function hiddenLine({f}: Keeping, name: string, {reason}: ItemHidden): TemplateResult {
  return html`<p class="line"><span class="badge">${f.hiddenNow}</span> <bdi class="struck">${name}</bdi></p>
    <p class="small muted prose"><bdi>${reason}</bdi></p>`;
}

/** The first few at once, the others one press away. */
export function fewFirst<Item>(
  {f}: Keeping,
  items: readonly Item[],
  line: (item: Item) => TemplateResult,
): TemplateResult {
  const most = 3;
  const rest = items.slice(most);
  return html`<ul class="rows">${items.slice(0, most).map(line)}</ul>
    ${
      rest.length > 0
        ? html`<details class="more">
            <summary>${f.more(rest.length)}</summary>
            <ul class="rows">${rest.map(line)}</ul>
          </details>`
        : nothing
    }`;
}
