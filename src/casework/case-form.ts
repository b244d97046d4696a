import {html, nothing, type TemplateResult} from 'lit';
import {formEnd} from './form-fields.js';
import type {CaseScreen} from './case-screen.js';
import type {FormFields} from './form-controller.js';
import type {Decided} from './case-screen.js';

interface CaseForm {
  readonly name: string;
  readonly label: string;
  readonly fields: unknown;
  readonly decide: (fields: FormFields) => Decided;
  readonly submit?: string;
  readonly danger?: boolean;
}

/** What a form needs of the screen around it. */
type FormScreen = Pick<CaseScreen, 'form' | 'common' | 'submit'>;

/** A form in its place, shown while it is the open one. */
export function caseForm(screen: FormScreen, spec: CaseForm): TemplateResult | typeof nothing {
  const {form, common, submit} = screen;
  if (form.name !== spec.name) return nothing;
  return html`<form
    data-form
    novalidate
    class="inline-form"
    aria-label=${spec.label}
    @submit=${(event: Event) => submit(event, spec.decide)}
    @input=${form.keep}
    @keydown=${form.hear}
  >
    ${spec.fields} ${formEnd(form, common, spec.submit, spec.danger)}
  </form>`;
}

/** The button that opens a form; it stays where it is, so that focus can return to it. */
export function opener(
  {form}: Pick<FormScreen, 'form'>,
  name: string,
  text: string,
  look = '',
  label?: string,
): TemplateResult {
  return html`<button
    type="button"
    class=${look}
    data-opens=${name}
    aria-expanded=${form.name === name}
    aria-label=${label ?? nothing}
    @click=${() => (form.name === name ? form.cancel() : form.open(name))}
  >
    ${text}
  </button>`;
}
