import {html} from 'lit';
import type {RankingItem} from '../instrument/instrument.js';
import {choices, question, ratherNot, type DrawItem} from './item-screen.js';

/** Buttons move an option, one place a press: dragging is beyond keyboards, switches and small hands. */
export const rankingItem: DrawItem<RankingItem> = (screen, item, begin) => {
  const {t, given, answer, texts} = screen;
  const before = given[item.id];
  const order = Array.isArray(before) ? (before as readonly string[]) : item.options;
  const words = (option: string) => texts.options?.[item.id]?.[option] ?? option;
  const body = html`<ol class="ranking">
      ${order.map(
        (option, at) =>
          html`<li>
            <span>${words(option)}</span>
            <button
              type="button"
              aria-label=${t.ranking.up(words(option))}
              ?disabled=${at === 0}
              @click=${() => answer(item.id, () => moved(order, at))}
            >
              ↑
            </button>
            <button
              type="button"
              aria-label=${t.ranking.down(words(option))}
              ?disabled=${at === order.length - 1}
              @click=${() => answer(item.id, () => moved(order, at + 1))}
            >
              ↓
            </button>
          </li>`,
      )}
    </ol>
    ${choices('checkbox', item.id, [
      {
        label: t.ranking.fits,
        chosen: Array.isArray(before),
        choose: (is) => answer(item.id, () => (is ? order : undefined)),
      },
      ratherNot(screen, item),
    ])}`;
  return question(screen, item, {begin, body, help: html`<p class="quiet">${t.ranking.hint}</p>`});
};

/** The option at `at` one place up. */
function moved(order: readonly string[], at: number): readonly string[] {
  const next = [...order];
  [next[at - 1], next[at]] = [next[at] as string, next[at - 1] as string];
  return next;
}
