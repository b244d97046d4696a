import {html} from 'lit';
import type {AidTerms} from '../aids-messages/en.js';
import type {Ear} from '../items/item-screen.js';

/** Beside its answer and not in it: a press must not choose what is only to be heard. */
export function earWith(words: AidTerms, press: (event: Event) => void): Ear {
  return (answer, at) =>
    html`<div class="heard">
      ${answer}<button class="hear ear" type="button" aria-label=${words.ear(at + 1)} @click=${press}>
        ▶&#xFE0E;
      </button>
    </div>`;
}
