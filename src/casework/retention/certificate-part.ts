import {html, type TemplateResult} from 'lit';
import {momentOf} from '../../i18n/format.js';
import type {Certificate} from '../../journal/certificate.js';
import {erasureReasons} from '../../kernel/erasable.js';
import type {People} from '../people.js';
import type {CaseKeepingTerms} from '../retention-messages/en.js';
import {erasedYears} from './what-goes.js';

interface Words {
  readonly t: CaseKeepingTerms;
  readonly language: string;
  readonly people: People;
}

/** What is left of one case. */
export function certificateText(
  {t, language, people}: Words,
  {at, by, reason, counts, scope}: Certificate,
): TemplateResult {
  const {entries = 0, files = 0, looks = 0} = counts;
  return html`${t.certificate(momentOf(language, at), people.staffName(by), t.reasons[reason])}
    <span class="muted small">${t.counts(entries, files, looks)} · <code>${scope}</code></span>`;
}

/** How many cases were erased in each year, and why. */
export function erasedYearsPart(t: CaseKeepingTerms, certificates: readonly Certificate[]): TemplateResult {
  const years = erasedYears(certificates);
  return html`<div class="scrolls" tabindex="0" role="group" aria-label=${t.erasedYears}>
    <table>
      <caption>${t.erasedYears}</caption>
      <thead>
        <tr>
          <th scope="col">${t.erasedYear}</th>
          ${erasureReasons.map((reason) => html`<th scope="col">${t.reasons[reason]}</th>`)}
          <th scope="col">${t.erasedAll}</th>
        </tr>
      </thead>
      <tbody>
        ${years.map(
          ({year, cases, reasons}) =>
            html`<tr>
              <th scope="row">${year}</th>
              ${erasureReasons.map((reason) => html`<td>${reasons.find((one) => one.reason === reason)?.cases ?? 0}</td>`)}
              <td>${cases}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
