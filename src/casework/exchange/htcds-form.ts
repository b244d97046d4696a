import {html, nothing, type TemplateResult} from 'lit';
import {notice} from '../../ui/notice.js';
import type {CaseScreen} from '../case-screen.js';
import type {ExchangeTerms} from '../exchange-messages/en.js';
import type {FormController, FormFields} from '../form-controller.js';
import {boxField, radioField} from '../form-fields.js';
import {candidatesOf, homelessOf, type Candidate, type ExportNames} from './htcds/htcds-export.js';
import {asText} from './htcds/htcds-values.js';
import {boxGroup, framed, readerFields} from './reader-form.js';
import {refusedSharing} from './refused-sharing.js';

const fieldBox = (field: string): string => `field ${field}`;

interface ExportForm {
  readonly names: ExportNames;
  readonly leave: () => void;
  readonly onSubmit: (event: Event) => void;
}

/** Field by field what could go out, with its value beside it, and what has no place in the standard. */
export function exportForm(
  form: FormController,
  screen: CaseScreen,
  t: ExchangeTerms,
  {names, leave, onSubmit}: ExportForm,
): TemplateResult {
  const rows = candidatesOf(screen.record, names).map((one) => fieldRow(form, t, one));
  const formats = [
    ['json', 'JSON'],
    ['csv', 'CSV'],
  ] as const;
  return framed({
    form,
    common: screen.common,
    label: t.htcds.title,
    submitLabel: t.htcds.save,
    leave,
    onSubmit,
    fields: html`${refusedSharing(screen, t)} ${readerFields(form, t)}
      ${boxGroup(form, 'contents', t.htcds.fields, html`<ul class="plain">${rows}</ul>`)} ${homeless(screen, t)}
      ${radioField(form, {name: 'format', label: t.htcds.format, value: 'json', choices: formats})}
      <p class="hint">${t.recorded}</p>`,
  });
}

export function chosenFields(fields: FormFields): ReadonlySet<string> {
  const start = fieldBox('');
  return new Set(
    Object.keys(fields).flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : [])),
  );
}

function fieldRow(form: FormController, t: ExchangeTerms, one: Candidate): TemplateResult {
  const {field, value, from, sensitivity, isLeast} = one;
  const name = t.htcds.fieldNames[field];
  return html`<li class="field-line">
    ${boxField(form, {name: fieldBox(field), label: name ? `${name} (${field})` : field, checked: isLeast})}
    <p class="value"><bdi>${asText(value)}</bdi></p>
    <p class="row">
      ${sensitivity === 'identity' ? html`<span class="badge warning">${t.htcds.identity}</span>` : nothing}
      ${sensitivity === 'free' ? html`<span class="badge warning">${t.htcds.free}</span>` : nothing}
      ${from === 'received' ? html`<span class="badge info">${t.htcds.fromOutside}</span>` : nothing}
    </p>
  </li>`;
}

function homeless({record}: CaseScreen, t: ExchangeTerms): TemplateResult | typeof nothing {
  const all = homelessOf(record);
  if (all.length === 0) return nothing;
  return notice(
    'info',
    html`<span>${t.htcds.homeless}: ${all.map(({what, count}) => `${t.htcds.homes[what]} (${count})`).join(', ')}.</span>`,
  );
}
