import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import {ViewController} from '../../host/view-controller.js';
import {loadTerms} from '../../i18n/catalogue.js';
import {longDay, momentOf} from '../../i18n/format.js';
import {TermsController} from '../../i18n/terms-controller.js';
import {notice} from '../../ui/notice.js';
import type {CaseScreen} from '../case-screen.js';
import {caseKeepingCatalogue} from '../retention-messages/catalogue.js';
import type {CaseKeepingTerms} from '../retention-messages/en.js';
import {retentionOf, type Retention} from './retention-rules.js';
import {certificateFor, holdsOf, retentionFold, timesIn} from './retention-view.js';

/** Of a closed case: until when it is kept, or why it has no end here. Holding and erasing have a screen of their own. */
export class KeptUntil {
  readonly #terms: TermsController<CaseKeepingTerms>;
  readonly #kept: ViewController<ReturnType<typeof retentionFold.empty>>;

  constructor(host: LitElement, school: () => School | undefined) {
    this.#terms = new TermsController(host, caseKeepingCatalogue);
    this.#kept = new ViewController(host, school, retentionFold);
  }

  /** Fetches the words. Throws where the network does not give them. */
  async begin(): Promise<void> {
    await loadTerms(caseKeepingCatalogue, this.#terms.language);
  }

  render(screen: CaseScreen): TemplateResult | typeof nothing {
    const [t, kept] = [this.#terms.value, this.#kept.state];
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
