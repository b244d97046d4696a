import {html, nothing, type TemplateResult} from 'lit';
import type {SchoolTerms} from './school-messages/en.js';

export interface HeadBar {
  readonly terms: SchoolTerms;
  /** Nobody has set up keys: nothing is sealed yet. */
  readonly isPractice: boolean;
  /** Who signed in here, and can sign out here. */
  readonly who: string | undefined;
  readonly signOut: () => void;
  /** Absent where nothing is open that could be locked. */
  readonly lock: (() => void) | undefined;
}

/** Says whether records are sealed, and has what ends a person's time at this screen. */
export function headBar({terms, isPractice, who, signOut, lock}: HeadBar): TemplateResult | typeof nothing {
  if (!isPractice && !lock && who === undefined) return nothing;
  return html`<div class=${isPractice ? 'practice' : 'practice sealed'} role="note">
    ${
      isPractice
        ? html`<strong>${terms.practice}</strong> <span>${terms.practiceWhy}</span>`
        : html`<span>${terms.sealed}</span>`
    }
    <span class="who">
      ${
        who === undefined
          ? nothing
          : html`${terms.signedInAs(who)}
              <button class="quiet" type="button" @click=${signOut}>${terms.signOut}</button>`
      }
      ${lock ? html`<button class="quiet" type="button" data-lock @click=${lock}>${terms.lockNow}</button>` : nothing}
    </span>
  </div>`;
}
