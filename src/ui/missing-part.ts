import {html, type TemplateResult} from 'lit';
import type {CommonTerms} from '../i18n/common/en.js';
import {notice} from './notice.js';

/** A part that is fetched when it is wanted. */
interface Fetched {
  /** It could not be fetched. */
  readonly isMissing: boolean;
  /** Lets it be tried again. */
  forget(): void;
}

/**
 * In the place of a part that is on its way, or did not come.
 *
 * @param unreached what is said where it did not come
 */
export function missingPart(part: Fetched, common: CommonTerms, unreached: string): TemplateResult {
  if (!part.isMissing) return html`<p class="muted" role="status">${common.loading}</p>`;
  return notice(
    'danger',
    html`${unreached} <button type="button" @click=${() => part.forget()}>${common.retry}</button>`,
  );
}
