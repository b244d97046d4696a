import {html, svg, type TemplateResult} from 'lit';
import type {SingleItem} from '../instrument/instrument.js';
import {choices, question, ratherNot, type DrawItem} from './item-screen.js';

export const singleItem: DrawItem<SingleItem> = (screen, item, begin) => {
  const {given, answer, instrument, texts} = screen;
  const worths = instrument.scales[item.scale] ?? [];
  const all = worths.map((worth, at) => {
    const words = texts.scales[item.scale]?.[at];
    return {
      label: item.look === 'faces' ? html`${face(at / Math.max(worths.length - 1, 1))}${words}` : words,
      chosen: given[item.id] === worth,
      choose: () => answer(item.id, () => worth),
    };
  });
  const body = choices('radio', item.id, [...all, ratherNot(screen, item)]);
  return question(screen, item, {begin, body});
};

/** @param mood 0 sad to 1 happy; the words beside it say the same */
function face(mood: number): TemplateResult {
  const [corner, middle] = [26 - 4 * mood, 19 + 10 * mood];
  return html`<svg class="face" viewBox="0 0 36 36" aria-hidden="true">
    ${svg`<circle cx="18" cy="18" r="16" /><path d="M12 13v2M24 13v2M11 ${corner}Q18 ${middle} 25 ${corner}" />`}
  </svg>`;
}
