import {html, type TemplateResult} from 'lit';
import type {AidTerms} from '../aids-messages/en.js';
import {choices} from '../items/item-screen.js';

/** How a pupil reads best. */
export interface Reading {
  /** Of the letters: as usual, a quarter larger, half as large again. */
  readonly size: 0 | 1 | 2;
  /** Plain letters, further apart. */
  readonly spaced: boolean;
  /** An answer is read aloud when it is chosen. */
  readonly touch: boolean;
  /** A button at each answer reads it aloud. */
  readonly each: boolean;
}

const sizes = [0, 1, 2] as const;

export function readingPanel(
  words: AidTerms,
  {reading, hasVoice, change}: {reading: Reading; hasVoice: boolean; change: (reading: Reading) => void},
): TemplateResult {
  const {size, spaced, touch, each} = reading;
  return html`<div class="aids" role="group" aria-label=${words.panel}>
    <fieldset>
      <legend>${words.size}</legend>
      ${choices(
        'radio',
        'aids-size',
        sizes.map((each) => ({
          label: words.sizes[each],
          chosen: size === each,
          choose: () => change({...reading, size: each}),
        })),
      )}
    </fieldset>
    ${choices('checkbox', 'aids-more', [
      {label: words.spaced, chosen: spaced, choose: (is) => change({...reading, spaced: is})},
      ...(hasVoice
        ? [
            {label: words.touch, chosen: touch, choose: (is: boolean) => change({...reading, touch: is})},
            {label: words.each, chosen: each, choose: (is: boolean) => change({...reading, each: is})},
          ]
        : []),
    ])}
    <p class="quiet">${hasVoice ? words.headphones : words.noVoice}</p>
  </div>`;
}
