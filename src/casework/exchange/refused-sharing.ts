import {html, nothing, type TemplateResult} from 'lit';
import {notice} from '../../ui/notice.js';
import {heldIn} from '../case-record.js';
import type {CaseScreen} from '../case-screen.js';
import {consentSet, withheldSet} from '../consent/consent-kinds.js';
import {valueOf} from '../case-words.js';
import type {ExchangeTerms} from '../exchange-messages/en.js';

/** A paper names its reader in free words, so nothing can be held against it by itself: what was refused is read out first. */
export function refusedSharing(screen: CaseScreen, t: ExchangeTerms): TemplateResult | typeof nothing {
  const {record} = screen;
  const no = heldIn(record, consentSet).filter(({value}) => ['refused', 'withdrawn'].includes(value.answer));
  const kept = heldIn(record, withheldSet).filter(({value}) => value.withheld);
  const lines = [...no, ...kept].map(({kind, value}) => valueOf(screen, {kind, body: value})).filter(Boolean);
  if (no.length + kept.length === 0) return nothing;
  return notice(
    'warning',
    html`<span>${t.refusedSharing(no.length + kept.length)}</span>
      ${lines.length > 0 ? html`<ul>${lines.map((line) => html`<li><bdi>${line}</bdi></li>`)}</ul>` : nothing}`,
  );
}
