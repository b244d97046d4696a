import {html, nothing, type TemplateResult} from 'lit';
import type {DeviceChain, LedgerFinding} from '../../journal/ledger-check.js';
import {notice} from '../../ui/notice.js';
import type {AuditTerms} from '../audit-messages/en.js';
import type {Checked} from './check-here.js';

/** In the page; the command names all. */
const shownFindings = 50;

/** What was found in one ledger, what is known of each device, and how to save it. */
export function auditReport(t: AuditTerms, {ledger, report}: Checked, save: TemplateResult): TemplateResult {
  const {findings, chains, entries} = report;
  const rest = findings.length - shownFindings;
  return html`<section class="ledger" aria-labelledby=${ledger}>
    <h3 id=${ledger}>${t.ledgers[ledger]}</h3>
    <p class="muted">${t.counted(entries)}</p>
    ${
      findings.length === 0
        ? notice('info', t.whole)
        : html`${notice('warning', html`<strong>${t.found(findings.length)}</strong>`)}
          <ul>
            ${findings.slice(0, shownFindings).map((finding) => html`<li>${findingText(t, finding)}</li>`)}
            ${rest > 0 ? html`<li>${t.more(rest)}</li>` : nothing}
          </ul>
          <p>${t.whatNow}</p>`
    }
    <details class="small">
      <summary>${t.devices(chains.length)}</summary>
      <ul>${chains.map((chain) => html`<li>${deviceText(t, chain)}</li>`)}</ul>
    </details>
    ${save}
  </section>`;
}

function findingText(t: AuditTerms, finding: LedgerFinding): string {
  switch (finding.kind) {
    case 'missing':
      return t.missing(finding.device, finding.from, finding.to);
    case 'forked':
      return t.forked(finding.device);
    case 'altered':
      return t.altered(short(finding.id));
    case 'doubled':
      return t.doubled(short(finding.id));
    case 'unreadable':
      return t.unreadable(short(finding.id));
    case 'unknown-kind':
      return t.unknownKind(short(finding.id));
  }
}

/** As the case names it. */
function short(id: string): string {
  return id.slice(0, 8);
}

function deviceText(t: AuditTerms, {device, last, erased, unlinked}: DeviceChain): string {
  const parts = [
    t.device(device, last),
    ...(erased > 0 ? [t.erased(erased)] : []),
    ...(unlinked > 0 ? [t.unlinked(unlinked)] : []),
  ];
  return parts.join('; ');
}
