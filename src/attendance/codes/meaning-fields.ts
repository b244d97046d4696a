import {html, nothing, type TemplateResult} from 'lit';
import type {CodesTerms} from '../codes-messages/en.js';
import {justifications, type Justification, type Status} from '../marks.js';
import type {CodeMeaning} from './code-table.js';
import {explainedStatuses} from './explain-codes.js';

export interface MeaningFields {
  readonly t: CodesTerms;
  /** Unique in its element. */
  readonly id: string;
  /** For those who hear one field after another. */
  readonly code: string;
  readonly meaning: CodeMeaning | undefined;
  /** What stands there while nothing is chosen. */
  readonly none: string;
  /** The id of a message about these fields. */
  readonly errorId?: string | undefined;
  readonly onMeaning: (meaning: CodeMeaning | undefined) => void;
}

/** Two selects that say what a code means; an absence has a reason. */
export function meaningFields(fields: MeaningFields): TemplateResult {
  const {t, id, code, meaning, none, errorId, onMeaning} = fields;
  const onStatus = (event: Event): void => {
    const status = (event.target as HTMLSelectElement).value as Status | '';
    onMeaning(status === '' ? undefined : {status});
  };
  return html`<div class="field">
      <label for="${id}-status">${t.means}</label>
      <select
        id="${id}-status"
        aria-label=${code ? t.meansOf(code) : nothing}
        aria-invalid=${errorId ? 'true' : nothing}
        aria-describedby=${errorId ?? nothing}
        .value=${meaning?.status ?? ''}
        @change=${onStatus}
      >
        <option value="" ?selected=${!meaning}>${none}</option>
        ${explainedStatuses.map(
          (status) =>
            html`<option value=${status} ?selected=${status === meaning?.status}>${t.statuses[status]}</option>`,
        )}
      </select>
    </div>
    ${meaning?.status === 'absent' ? reasonField(fields, meaning) : nothing}`;
}

function reasonField({t, id, code, onMeaning}: MeaningFields, meaning: CodeMeaning): TemplateResult {
  const onReason = (event: Event): void => {
    const justification = (event.target as HTMLSelectElement).value as Justification;
    onMeaning({status: 'absent', justification});
  };
  const chosen = meaning.justification ?? 'unknown';
  return html`<div class="field">
    <label for="${id}-reason">${t.reason}</label>
    <select id="${id}-reason" aria-label=${code ? t.reasonOf(code) : nothing} @change=${onReason}>
      ${[...justifications]
        .reverse()
        .map(
          (one) => html`<option value=${one} ?selected=${one === chosen}>${t.justifications[one]}</option>`,
        )}
    </select>
  </div>`;
}
