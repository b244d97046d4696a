import type {SingleItem} from '../instrument/instrument.js';
import {choices, question, ratherNot, type DrawItem, type ItemScreen} from './item-screen.js';

export const singleItem: DrawItem<SingleItem> = (screen, item, begin) => singleWith(screen, item, begin);

/** @param label of the answer with these words, at a place from 0 (the first) to 1 */
export function singleWith(
  screen: ItemScreen,
  item: SingleItem,
  begin: boolean,
  label: (words: string | undefined, place: number) => unknown = (words) => words,
): unknown {
  const {given, answer, instrument, texts} = screen;
  const worths = instrument.scales[item.scale] ?? [];
  const all = worths.map((worth, at) => {
    return {
      label: label(texts.scales[item.scale]?.[at], at / Math.max(worths.length - 1, 1)),
      chosen: given[item.id] === worth,
      choose: () => answer(item.id, () => worth),
    };
  });
  const body = choices('radio', item.id, [...all, ratherNot(screen, item)], screen.ear);
  return question(screen, item, {begin, body});
}
