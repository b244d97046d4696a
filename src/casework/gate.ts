import {html, nothing, type TemplateResult} from 'lit';
import type {CommonTerms} from '../i18n/common/en.js';
import {notice} from '../ui/notice.js';
import type {CareViews, Gate} from './care-views.js';

/** What stands in the place of a screen that cannot be shown. */
export function gateNotice(
  gate: Exclude<Gate, 'ready'>,
  common: CommonTerms,
  views: Pick<CareViews, 'error' | 'retry'>,
): TemplateResult {
  switch (gate) {
    case 'loading':
      return html`<p class="muted" role="status">${common.loading}</p>`;
    case 'not-allowed':
      return notice('info', common.notAllowed);
    case 'no-roster':
      return notice('info', common.noRoster);
    case 'failed':
      return notice(
        'danger',
        html`${common.failed[views.error]}
          <button type="button" @click=${() => views.retry()}>${common.retry}</button>`,
      );
  }
}

/**
 * What could not be read is said wherever a list might look complete without it.
 *
 * @param forOthers how much lies under keys of others: it is missing too, and no damage
 */
export function unreadableNotice(
  common: CommonTerms,
  count: number,
  forOthers = 0,
): TemplateResult | typeof nothing {
  if (count === 0 && forOthers === 0) return nothing;
  return html`${count > 0 ? notice('warning', common.unreadable(count)) : nothing}
  ${forOthers > 0 ? html`<p class="small muted">${common.forOthers(forOthers)}</p>` : nothing}`;
}
