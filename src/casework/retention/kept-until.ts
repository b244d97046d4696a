import {html, nothing, type TemplateResult} from 'lit';
import {longDay, momentOf} from '../../i18n/format.js';
import {notice} from '../../ui/notice.js';
import type {CaseScreen} from '../case-screen.js';
import type {CaseKeepingTerms} from '../retention-messages/en.js';
import {retentionOf, type Retention} from './retention-rules.js';
import {RetentionPart} from './retention-part.js';
import {certificateFor, holdsOf, timesIn} from './retention-view.js';

/** Of a closed case: until when it is kept, or why it has no end here. Holding and erasing have a screen of their own. */
export class KeptUntil extends RetentionPart {
  render(screen: CaseScreen): TemplateResult | typeof nothing {
    const {t, kept} = this;
    if (!t || !kept) return nothing;
    const {record, setAside, today, language} = screen;
    const known = {holds: holdsOf(kept, record.id), unreadable: setAside?.length ?? 0, times: timesIn(kept)};
    const erased = certificateFor(kept, record.id);
    return html`<div class="stack small" data-kept>
      ${erased ? notice('warning', t.came(momentOf(language, erased.at))) : nothing}
      ${keptText(screen, t, retentionOf(record, known, today))}
    </div>`;
  }
}

function keptText({language}: CaseScreen, t: CaseKeepingTerms, retention: Retention): unknown {
  switch (retention.kind) {
    case 'due':
    case 'running':
      return html`<p>
        ${retention.kind === 'due' ? html`<span class="badge warning">${t.due}</span>` : nothing}
        ${t.untilDay(longDay(language, retention.until))}
      </p>`;
    case 'unreadable':
      return html`<p>${t.unreadable(retention.count)}</p>`;
    case 'no-day':
      return html`<p>${t.noDay}</p>`;
    // Who holds it stands above, of open cases too.
    case 'held':
    case 'open':
      return nothing;
  }
}
