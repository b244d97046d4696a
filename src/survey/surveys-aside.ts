import {html, nothing, type TemplateResult} from 'lit';
import {notice} from '../ui/notice.js';
import type {ClassKey} from '../kernel/ids.js';
import {setAsideReasons, type SetAside} from './set-aside.js';
import type {SurveysTerms} from './staff-messages/en.js';

/** What did not count when a wave was closed, and why; how many said nothing; and classes from which more came than there are pupils. */
export function setAsideView(
  {aside}: SurveysTerms,
  setAside: SetAside | undefined,
  titleOf: (classKey: ClassKey) => string,
): TemplateResult | typeof nothing {
  if (!setAside) return nothing;
  const {counts, overfull} = setAside;
  const reasons = setAsideReasons.flatMap((reason) => {
    const count = counts[reason] ?? 0;
    return count > 0 ? [html`<li>${aside.reasons[reason](count)}</li>`] : [];
  });
  return html`${
    reasons.length > 0
      ? notice('info', [html`<p>${aside.heading}</p>`, html`<ul class="aside">${reasons}</ul>`])
      : nothing
  }
  ${counts.declined ? notice('info', aside.declined(counts.declined)) : nothing}
  ${overfull.map(({classKey, responses, pupils}) =>
    notice('warning', html`<p><bdi>${titleOf(classKey)}</bdi>: ${aside.overfull(responses, pupils)}</p>`),
  )}`;
}
