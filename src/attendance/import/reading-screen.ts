import {html, type TemplateResult} from 'lit';
import {list, percent} from '../../i18n/format.js';
import type {ImportTerms} from '../import-messages/en.js';
import type {ImportJob} from './job.js';

/** How far reading is, and a way out. */
export function readingScreen(t: ImportTerms, language: string, job: ImportJob): TemplateResult {
  const share = job.share ?? 0;
  const title = t.reading(list(language, job.names));
  return html`<header class="head">
      <h2 tabindex="-1">${title}</h2>
      <p class="muted">${t.readingNote}</p>
    </header>
    <progress max="1" .value=${share} aria-label=${title}>${percent(language, share)}</progress>
    <div><button type="button" @click=${() => job.cancel()}>${t.cancelReading}</button></div>`;
}
