import {html, nothing, type TemplateResult} from 'lit';
import type {SchoolTerms} from './school-messages/en.js';

/**
 * Says that nothing is sealed yet.
 *
 * @param who signed in here, and can sign out here
 */
export function practiceBanner(
  terms: SchoolTerms,
  who: string | undefined,
  signOut: () => void,
): TemplateResult {
  return html`<div class="practice" role="note">
    <strong>${terms.practice}</strong> <span>${terms.practiceWhy}</span>
    ${
      who === undefined
        ? nothing
        : html`<span class="who">
            ${terms.signedInAs(who)}
            <button class="quiet" type="button" @click=${signOut}>${terms.signOut}</button>
          </span>`
    }
  </div>`;
}
