import {html, nothing, type TemplateResult} from 'lit';
import {momentOf} from '../../i18n/format.js';
import type {ImportTerms} from '../import-messages/en.js';
import type {PastImport} from '../imports-view.js';

/** Imports listed before the rest is left to the history. */
const mostListed = 100;

/** Files of attendance that were imported, each with the way back. */
export function pastList(
  t: ImportTerms,
  language: string,
  past: readonly PastImport[],
  onUndo: (past: PastImport) => void,
): TemplateResult | typeof nothing {
  if (past.length === 0) return nothing;
  return html`<section class="stack">
    <details class="past">
      <summary>${t.pastImports(past.length)}</summary>
      <ul class="dropped">
        ${past.slice(0, mostListed).map((one) => renderOne(t, language, one, onUndo))}
      </ul>
    </details>
  </section>`;
}

function renderOne(
  t: ImportTerms,
  language: string,
  past: PastImport,
  onUndo: (past: PastImport) => void,
): TemplateResult {
  const {file, at, firstDay, lastDay, registers, takenBack} = past;
  return html`<li>
    <bdi>${file}</bdi>
    <span class="muted">${momentOf(language, at)} · ${t.doneRegisters(registers)} ${t.span(firstDay, lastDay)}</span>
    ${
      takenBack
        ? html`<span class="badge">${t.takenBack}</span>`
        : html`<button type="button" aria-label="${t.takeBack}: ${file}" @click=${() => onUndo(past)}>${t.takeBack}</button>`
    }
  </li>`;
}
