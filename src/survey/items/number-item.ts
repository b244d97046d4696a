import {html, nothing} from 'lit';
import type {Answer} from '../instrument/answers.js';
import type {NumberItem} from '../instrument/instrument.js';
import {question, type DrawItem} from './item-screen.js';
import {withField, written} from './written-item.js';

/** What is no whole number within the bounds stays in the field as it is, and is not an answer yet. */
export const numberItem: DrawItem<NumberItem> = (screen, item, begin) => {
  const {t, given, texts} = screen;
  const bounds = t.whole(item.least, item.most);
  const field = html`<input
    type="text"
    inputmode="numeric"
    maxlength="12"
    aria-label=${texts.items[item.id] ?? nothing}
    aria-describedby=${`${item.id}-bounds`}
    autocomplete="off"
    .value=${written(given[item.id])}
  />`;
  const hint = html`<p class="quiet" id=${`${item.id}-bounds`}>${bounds}</p>`;
  return question(screen, item, {
    begin,
    body: html`${hint}${withField(screen, item, {field, read: (text) => asNumber(item, text)})}`,
  });
};

function asNumber({least, most}: NumberItem, value: string): Answer | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  const number = /^-?\d{1,9}$/.test(text) ? Number(text) : NaN;
  return number >= least && number <= most ? number : text;
}
