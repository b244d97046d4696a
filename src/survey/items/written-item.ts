import {html, nothing, type TemplateResult} from 'lit';
import type {Answer} from '../instrument/answers.js';
import type {NumberItem, TextItem} from '../instrument/instrument.js';
import {choices, question, ratherNot, type DrawItem, type ItemScreen} from './item-screen.js';

/** Nothing that is written here is kept by the browser, corrected by a service or offered to the next pupil. */
export const textItem: DrawItem<TextItem> = (screen, item, begin) => {
  const {given, texts} = screen;
  const value = written(given[item.id]);
  const label = texts.items[item.id];
  const field =
    item.lines === 'many'
      ? html`<textarea
          rows="5"
          maxlength=${item.most}
          aria-label=${label ?? nothing}
          autocomplete="off"
          autocorrect="off"
          spellcheck="false"
          .value=${value}
        ></textarea>`
      : html`<input
          type="text"
          maxlength=${item.most}
          aria-label=${label ?? nothing}
          autocomplete="off"
          autocorrect="off"
          spellcheck="false"
          .value=${value}
        />`;
  const hint = html`<p class="quiet">${screen.t.writing}</p>`;
  return question(screen, item, {
    begin,
    body: html`${hint}${withField(screen, item, {field, read: textOf})}`,
  });
};

/** @param read what the pupil has said with the text in the field */
export function withField(
  screen: ItemScreen,
  item: NumberItem | TextItem,
  {field, read}: {field: TemplateResult; read: (text: string) => Answer | undefined},
): TemplateResult {
  const write = (event: Event): void => {
    const {value} = event.target as HTMLInputElement;
    screen.answer(item.id, () => read(value));
  };
  return html`<div class="written" @input=${write}>${field}</div>
    ${choices('checkbox', item.id, [ratherNot(screen, item)], screen.ear)}`;
}

export function written(answer: Answer | undefined): string {
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}

function textOf(value: string): string | undefined {
  return value.trim() === '' ? undefined : value;
}
