import {html, type TemplateResult} from 'lit';
import type {CommonTerms} from '../../i18n/common/en.js';
import type {LazyController} from '../../ui/lazy-controller.js';
import {notice} from '../../ui/notice.js';
import type {ImportTerms} from '../import-messages/en.js';

/** In the place of a screen that is on its way, or did not come. */
export function missingPart(
  t: ImportTerms,
  common: CommonTerms,
  part: Pick<LazyController<unknown>, 'isMissing' | 'forget'>,
): TemplateResult {
  if (!part.isMissing) return html`<p class="muted" role="status">${common.loading}</p>`;
  return html`${notice('danger', t.partMissing)}
    <div><button type="button" @click=${() => part.forget()}>${common.retry}</button></div>`;
}
