import {html, svg, type TemplateResult} from 'lit';
import type {SingleItem} from '../instrument/instrument.js';
import type {DrawItem} from './item-screen.js';
import {singleWith} from './single-item.js';

/** With faces before the answers, where the questionnaire wants them. */
export const facedItem: DrawItem<SingleItem> = (screen, item, begin) =>
  singleWith(screen, item, begin, item.look === 'faces' ? faced : undefined);

function faced(words: string | undefined, mood: number): TemplateResult {
  return html`<span>${face(mood)}${words}</span>`;
}

/** @param mood 0 sad to 1 happy; the words beside it say the same */
function face(mood: number): TemplateResult {
  const [corner, middle] = [26 - 4 * mood, 19 + 10 * mood];
  return html`<svg class="face" viewBox="0 0 36 36" aria-hidden="true">
    ${svg`<circle cx="18" cy="18" r="16" /><path d="M12 13v2M24 13v2M11 ${corner}Q18 ${middle} 25 ${corner}" />`}
  </svg>`;
}
