import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {CommonTerms} from '../../i18n/common/en.js';
import type {Refusal} from '../../kernel/refusal.js';
import {notice} from '../../ui/notice.js';
import type {ExchangeTerms} from '../exchange-messages/en.js';
import {FormController} from '../form-controller.js';
import {textField} from '../form-fields.js';

/** Of every paper and file: who may read it, and why. */
export function readerFields(form: FormController, t: ExchangeTerms): TemplateResult {
  return html`<div class="pair">
    ${textField(form, {name: 'forWhom', label: t.forWhom, hint: t.forWhomHint})}
    ${textField(form, {name: 'why', label: t.why, hint: t.whyHint, max: 400})}
  </div>`;
}

/** A form for something that leaves: its faults stand beside their fields. */
export function outForm(host: LitElement, words: () => ExchangeTerms | undefined): FormController {
  return new FormController(host, {
    fieldOf: {
      'for-whom-missing': 'forWhom',
      'why-missing': 'why',
      'contents-missing': 'contents',
      'nothing-chosen': 'contents',
      'types-missing': 'types',
      'reason-missing': 'reason',
    },
    words: (refusal) => refusedWords(words(), refusal),
  });
}

export function refusedWords(t: ExchangeTerms | undefined, {refused}: Refusal): string {
  const all: Readonly<Record<string, string>> = t?.refused ?? {};
  return all[refused] ?? refused;
}

interface Frame {
  readonly form: FormController;
  readonly common: CommonTerms;
  readonly label: string;
  readonly submitLabel: string;
  readonly fields: unknown;
  readonly onSubmit: (event: Event) => void;
  readonly leave: () => void;
}

/** Escape leaves and keeps what was typed; Ctrl and Enter do what the button does. */
export function framed({form, common, label, submitLabel, fields, onSubmit, leave}: Frame): TemplateResult {
  const {action, generalFault} = form;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      (event.currentTarget as HTMLFormElement).requestSubmit();
    else return;
    event.preventDefault();
  };
  return html`<form
    data-form
    novalidate
    class="inline-form screen-only"
    aria-label=${label}
    @submit=${onSubmit}
    @input=${form.keep}
    @keydown=${onKey}
  >
    ${fields} ${generalFault ? notice('danger', generalFault) : nothing}
    ${action.failed ? notice('danger', common.failed[action.failed]) : nothing}
    <div class="row">
      <button class="primary" ?disabled=${action.busy}>${action.busy ? common.working : submitLabel}</button>
      <button type="button" @click=${leave}>${common.cancel}</button>
    </div>
  </form>`;
}

/** Boxes under one heading, and the fault of all of them together. */
export function boxGroup(
  form: FormController,
  name: string,
  legend: string,
  boxes: unknown,
  hint = '',
): TemplateResult {
  const fault = form.fault(name);
  return html`<fieldset class="field" aria-describedby="hint-${name} fault-${name}">
    <legend>${legend}</legend>
    ${boxes}
    <p class="hint" id="hint-${name}">${hint}</p>
    <p class="field-error" id="fault-${name}" role="alert">${fault ?? ''}</p>
  </fieldset>`;
}
