import {html, nothing, type TemplateResult} from 'lit';
import {writingIn, type Answer} from '../instrument/answers.js';
import type {NumberItem, TextItem} from '../instrument/instrument.js';
import {textHours} from '../text-duty.js';
import {choices, question, ratherNot, type Choice, type DrawItem, type ItemScreen} from './item-screen.js';
import {writingTextsIn} from './writing-texts.js';

/** Nothing that is written here is kept by the browser, corrected by a service or offered to the next pupil. */
export const textItem: DrawItem<TextItem> = (screen, item, begin) => {
  const {given, texts, freeText} = screen;
  const value = writingIn(given[item.id]);
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
  const {promise, soon} = writingTextsIn(screen.language, freeText?.hours ?? textHours.usual);
  const told = [...promise, screen.t.writing].map((point) => html`<p class="quiet told">${point}</p>`);
  const more = [inTime(screen, item, soon)];
  return question(screen, item, {
    begin,
    body: html`${told}${withField(screen, item, {field, read: textOf, more})}`,
  });
};

/** Chosen before or after writing: what is chosen stays with what is written later. */
function inTime({given, answer}: ItemScreen, {id}: TextItem, label: string): Choice {
  return {
    label,
    chosen: Array.isArray(given[id]),
    choose: (chosen) =>
      answer(id, (before) => {
        const words = writingIn(before);
        return chosen ? [words] : words || undefined;
      }),
    quiet: true,
  };
}

/** @param read what the pupil has said with the text in the field */
export function withField(
  screen: ItemScreen,
  item: NumberItem | TextItem,
  {
    field,
    read,
    more = [],
  }: {
    readonly field: TemplateResult;
    readonly read: (text: string, before: Answer | undefined) => Answer | undefined;
    /** Beside "I would rather not say". */
    readonly more?: readonly Choice[];
  },
): TemplateResult {
  const write = (event: Event): void => {
    const {value} = event.target as HTMLInputElement;
    screen.answer(item.id, (before) => read(value, before));
  };
  return html`<div class="written" @input=${write}>${field}</div>
    ${choices('checkbox', item.id, [...more, ratherNot(screen, item)], screen.ear)}`;
}

export function written(answer: Answer | undefined): string {
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}

function textOf(value: string, before: Answer | undefined): Answer | undefined {
  if (Array.isArray(before)) return [value];
  return value.trim() === '' ? undefined : value;
}
