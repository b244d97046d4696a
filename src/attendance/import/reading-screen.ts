import {html, type TemplateResult} from 'lit';
import {list, percent} from '../../i18n/format.js';
import type {ImportTerms} from '../import-messages/en.js';

/** Files that are being read. */
export interface ReadingWork {
  readonly names: readonly string[];
  /** 0 to 1. */
  readonly share: number | undefined;
  cancel(): void;
}

/** How far reading is, and a way out. */
export function readingScreen(t: ImportTerms, language: string, job: ReadingWork): TemplateResult {
  const share = job.share ?? 0;
  const title = t.reading(list(language, job.names));
  return html`<header class="head">
      <h2 tabindex="-1">${title}</h2>
      <p class="muted">${t.readingNote}</p>
    </header>
    <progress max="1" .value=${share} aria-label=${title}>${percent(language, share)}</progress>
    <div><button type="button" @click=${() => job.cancel()}>${t.cancelReading}</button></div>`;
}
