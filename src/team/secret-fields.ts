import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {FormController} from '../casework/form-controller.js';
import {boxField, radioField} from '../casework/form-fields.js';
import {passphraseBits, strengthOf} from '../vault/passphrase.js';
import type {LockTerms} from './lock-messages/en.js';
import {typedGroups} from './typed-groups.js';

/** Bits at which the meter is full: nobody has to do better. */
const fullBits = 70;

/** A form with the words of locks. */
export interface LockForm {
  readonly l: LockTerms;
  readonly form: FormController;
}

interface PassphraseField {
  readonly name: string;
  readonly label: string;
  readonly autocomplete: 'current-password' | 'new-password';
  readonly hint?: string;
}

/** Hidden until somebody wants to see what they type: others may look over their shoulder. */
export function passphraseField({l, form}: LockForm, field: PassphraseField): TemplateResult {
  const {name, label, autocomplete, hint} = field;
  const fault = form.fault(name);
  const described = [hint ? `hint-${name}` : '', fault ? `fault-${name}` : ''].filter(Boolean).join(' ');
  return html`<div class="field">
      <label for="field-${name}">${label}</label>
      <input
        id="field-${name}"
        name=${name}
        type=${form.checked(`${name}-shown`) ? 'text' : 'password'}
        autocomplete=${autocomplete}
        autocapitalize="none"
        spellcheck="false"
        maxlength="300"
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${described || nothing}
        .value=${live(form.value(name))}
      />
      ${hint ? html`<p class="hint" id="hint-${name}">${hint}</p>` : nothing}
      ${fault ? html`<p class="field-error" id="fault-${name}" role="alert">${fault}</p>` : nothing}
    </div>
    ${boxField(form, {name: `${name}-shown`, label: l.secret.show})}`;
}

/** In words: a colour alone says nothing to who does not see it. */
export function strengthLine({l, form}: LockForm, name: string): TemplateResult | typeof nothing {
  const passphrase = form.value(name);
  const strength = strengthOf(passphrase);
  if (strength === 'empty') return nothing;
  return html`<p class="line strength" role="status" data-strength=${strength}>
    <meter
      min="0"
      low="45"
      high="55"
      optimum=${fullBits}
      max=${fullBits}
      .value=${Math.min(fullBits, passphraseBits(passphrase))}
      aria-label=${l.secret.strength}
    ></meter>
    <span>${l.secret.strengths[strength]}</span>
  </p>`;
}

interface CodeField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly groups: number;
}

/** A printed code, checked group by group while it is typed. */
export function codeField({l, form}: LockForm, {name, label, hint, groups}: CodeField): TemplateResult {
  const fault = form.fault(name);
  const typed = form.value(name);
  return html`<div class="field">
    <label for="field-${name}">${label}</label>
    <input
      id="field-${name}"
      name=${name}
      class="code-input"
      dir="ltr"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      maxlength="120"
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby="hint-${name} groups-${name}${fault ? ` fault-${name}` : ''}"
      .value=${live(typed)}
    />
    <p class="hint" id="hint-${name}">${hint}</p>
    <ol class="groups" id="groups-${name}" role="status">
      ${typedGroups(typed, groups).map((state, at) =>
        state === 'empty'
          ? nothing
          : html`<li class="badge ${badges[state]}" data-group=${state}>
              ${signOf[state]} ${l.groups.label(at + 1)}: ${l.groups.states[state]}
            </li>`,
      )}
    </ol>
    ${fault ? html`<p class="field-error" id="fault-${name}" role="alert">${fault}</p>` : nothing}
  </div>`;
}

const badges = {begun: '', fits: 'success', wrong: 'danger'} as const;
const signOf = {begun: '…', fits: '✓', wrong: '!'} as const;

/** One question with two answers at the most; where there is one answer nothing is asked. */
export function wayField(
  {form}: LockForm,
  name: string,
  label: string,
  ways: readonly (readonly [value: string, text: string])[],
): TemplateResult | typeof nothing {
  const [first] = ways;
  if (!first || ways.length < 2) return nothing;
  return radioField(form, {name, label, choices: ways, value: first[0]});
}
