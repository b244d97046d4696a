import {html} from 'lit';
import type {Answer} from '../instrument/answers.js';
import type {MultipleItem} from '../instrument/instrument.js';
import {choices, question, ratherNot, type DrawItem} from './item-screen.js';

export const multipleItem: DrawItem<MultipleItem> = (screen, item, begin) => {
  const {given, answer, texts} = screen;
  const all = item.options.map((option) => ({
    label: texts.options?.[item.id]?.[option],
    chosen: chosenIn(given[item.id]).includes(option),
    choose: (is: boolean) =>
      answer(item.id, (before) => {
        const chosen = chosenIn(before);
        return is ? withOption(item, chosen, option) : without(chosen, option);
      }),
  }));
  const body = choices('checkbox', item.id, [...all, ratherNot(screen, item)]);
  return question(screen, item, {begin, body, help: html`<p class="quiet">${screen.t.several}</p>`});
};

/** In the order of the item, so that the order of touching says nothing. */
function withOption(item: MultipleItem, chosen: readonly string[], option: string): readonly string[] {
  const alone = item.alone ?? [];
  if (alone.includes(option)) return [option];
  return item.options.filter((each) => each === option || (chosen.includes(each) && !alone.includes(each)));
}

function without(chosen: readonly string[], option: string): readonly string[] | undefined {
  const left = chosen.filter((each) => each !== option);
  return left.length > 0 ? left : undefined;
}

function chosenIn(answer: Answer | undefined): readonly string[] {
  return Array.isArray(answer) ? (answer as readonly string[]) : [];
}
