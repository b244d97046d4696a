import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {notice} from '../ui/notice.js';
import type {FormController} from './form-controller.js';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
}

export function textField(form: FormController, field: Field & {readonly max?: number}): TemplateResult {
  const {described, invalid} = attributesOf(form, field);
  return around(
    form,
    field,
    html`<input
      id="field-${field.name}"
      name=${field.name}
      autocomplete="off"
      maxlength=${field.max ?? 200}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${live(form.value(field.name, field.value))}
    />`,
  );
}

export function areaField(form: FormController, field: Field & {readonly rows?: number}): TemplateResult {
  const {described, invalid} = attributesOf(form, field);
  return around(
    form,
    field,
    html`<textarea
      id="field-${field.name}"
      name=${field.name}
      rows=${field.rows ?? 3}
      maxlength="4000"
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${live(form.value(field.name, field.value))}
    ></textarea>`,
  );
}

/** What was typed stays text: a rule says what is no number. */
export function numberField(
  form: FormController,
  field: Field & {readonly min: number; readonly max: number},
): TemplateResult {
  const {described, invalid} = attributesOf(form, field);
  return around(
    form,
    field,
    html`<input
      type="number"
      inputmode="numeric"
      class="short"
      id="field-${field.name}"
      name=${field.name}
      min=${field.min}
      max=${field.max}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${live(form.value(field.name, field.value))}
    />`,
  );
}

export function dayField(
  form: FormController,
  field: Field & {readonly min?: string; readonly max?: string},
): TemplateResult {
  const {described, invalid} = attributesOf(form, field);
  return around(
    form,
    field,
    html`<input
      type="date"
      id="field-${field.name}"
      name=${field.name}
      min=${field.min ?? nothing}
      max=${field.max ?? nothing}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${live(form.value(field.name, field.value))}
    />`,
  );
}

type Choices = readonly (readonly [value: string, text: string])[];

export function selectField(
  form: FormController,
  field: Field & {readonly choices: Choices; readonly placeholder?: string},
): TemplateResult {
  const {described, invalid} = attributesOf(form, field);
  const chosen = form.value(field.name, field.value);
  return around(
    form,
    field,
    html`<select
      id="field-${field.name}"
      name=${field.name}
      aria-invalid=${invalid}
      aria-describedby=${described}
    >
      ${field.placeholder ? html`<option value="" ?selected=${chosen === ''}>${field.placeholder}</option>` : nothing}
      ${field.choices.map(
        ([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
      )}
    </select>`,
  );
}

export function radioField(form: FormController, field: Field & {readonly choices: Choices}): TemplateResult {
  const {described, invalid} = attributesOf(form, field);
  const chosen = form.value(field.name, field.value);
  return html`<fieldset class="field" aria-describedby=${described}>
    <legend>${field.label}</legend>
    <div class="choices">
      ${field.choices.map(
        ([value, text]) =>
          html`<label class="choice"
            ><input
              type="radio"
              name=${field.name}
              value=${value}
              aria-invalid=${invalid}
              .checked=${live(value === chosen)}
            />${text}</label
          >`,
      )}
    </div>
    ${below(form, field)}
  </fieldset>`;
}

export function boxField(form: FormController, field: Field & {readonly checked?: boolean}): TemplateResult {
  return html`<div class="field">
    <label class="choice"
      ><input
        type="checkbox"
        name=${field.name}
        aria-describedby=${attributesOf(form, field).described}
        .checked=${live(form.checked(field.name, field.checked))}
      />${field.label}</label
    >
    ${below(form, field)}
  </div>`;
}

/** Save and cancel, and above them what went wrong with the whole form. */
export function formEnd(
  form: FormController,
  common: CommonTerms,
  submit = common.save,
  danger = false,
): TemplateResult {
  const {action} = form;
  return html`${form.generalFault ? notice('danger', form.generalFault) : nothing}
    ${action.failed ? notice('danger', common.failed[action.failed]) : nothing}
    <div class="row">
      <button class=${danger ? 'danger' : 'primary'} ?disabled=${action.busy}>
        ${action.busy ? common.working : submit}
      </button>
      <button type="button" @click=${() => form.cancel()}>${common.cancel}</button>
    </div>`;
}

function around(form: FormController, field: Field, control: TemplateResult): TemplateResult {
  return html`<div class="field">
    <label for="field-${field.name}">${field.label}</label>
    ${control} ${below(form, field)}
  </div>`;
}

function below(form: FormController, {name, hint}: Field): TemplateResult {
  const fault = form.fault(name);
  return html`${hint ? html`<p class="hint" id="hint-${name}">${hint}</p>` : nothing}
  ${fault ? html`<p class="field-error" id="fault-${name}" role="alert">${fault}</p>` : nothing}`;
}

function attributesOf(
  form: FormController,
  {name, hint}: Field,
): {readonly described: string | typeof nothing; readonly invalid: 'true' | typeof nothing} {
  const fault = form.fault(name);
  const ids = [hint ? `hint-${name}` : '', fault ? `fault-${name}` : ''].filter(Boolean);
  return {described: ids.length > 0 ? ids.join(' ') : nothing, invalid: fault ? 'true' : nothing};
}
