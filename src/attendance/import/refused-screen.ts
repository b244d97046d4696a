import {html, nothing, type TemplateResult} from 'lit';
import type {FileRefusal} from '../../roster/import/reading.js';
import {notice} from '../../ui/notice.js';
import type {ImportTerms} from '../import-messages/en.js';
import type {RefusedFile} from '../import-messages/refusals-en.js';

/** Says what is wrong with a file and what to do about it. */
export function refusedScreen(
  t: ImportTerms,
  refusal: FileRefusal | undefined,
  onAgain: () => void,
): TemplateResult | typeof nothing {
  if (!refusal) return nothing;
  const {file = '', line = 0, value = '', column = ''} = refusal.detail ?? {};
  const known: RefusedFile = {
    file: String(file),
    line: Number(line),
    value: String(value),
    column: String(column),
  };
  return html`<header class="head">
      <h2 tabindex="-1">${t.refused}</h2>
    </header>
    ${notice('danger', html`<p>${t.refusals[refusal.refused](known)}</p><p class="muted">${t.kept}</p>`)}
    <div><button class="primary" type="button" @click=${onAgain}>${t.chooseAgain}</button></div>`;
}
