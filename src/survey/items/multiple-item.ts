import {html} from 'lit';
import type {Answer} from '../instrument/answers.js';
import type {MapItem, MultipleItem, PictureItem} from '../instrument/instrument.js';
import {choices, question, ratherNot, type Choice, type DrawItem, type ItemScreen} from './item-screen.js';

export const multipleItem: DrawItem<MultipleItem> = (screen, item, begin) => {
  const all = [...optionChoices(screen, item), ratherNot(screen, item)];
  const body = choices('checkbox', item.id, all, screen.ear);
  return question(screen, item, {begin, body, help: html`<p class="quiet">${screen.t.several}</p>`});
};

/** The options of an item of which several may be chosen. */
export function optionChoices(
  {given, answer, texts}: ItemScreen,
  item: MapItem | MultipleItem | PictureItem,
): readonly Choice[] {
  return item.options.map((option) => ({
    label: texts.options?.[item.id]?.[option],
    chosen: chosenIn(given[item.id]).includes(option),
    choose: (is) =>
      answer(item.id, (before) => {
        const chosen = chosenIn(before);
        return is ? withOption(item, chosen, option) : without(chosen, option);
      }),
  }));
}

/** In the order of the item, so that the order of touching says nothing. */
function withOption(
  item: MapItem | MultipleItem | PictureItem,
  chosen: readonly string[],
  option: string,
): readonly string[] {
  const alone = ('alone' in item && item.alone) || [];
  if (alone.includes(option) || isSingle(item)) return [option];
  return item.options.filter((each) => each === option || (chosen.includes(each) && !alone.includes(each)));
}

function isSingle(item: MapItem | MultipleItem | PictureItem): boolean {
  return item.kind === 'picture' && !item.several;
}

function without(chosen: readonly string[], option: string): readonly string[] | undefined {
  const left = chosen.filter((each) => each !== option);
  return left.length > 0 ? left : undefined;
}

function chosenIn(answer: Answer | undefined): readonly string[] {
  return Array.isArray(answer) ? (answer as readonly string[]) : [];
}
