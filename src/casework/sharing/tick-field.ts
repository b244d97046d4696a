import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {FormController} from '../form-controller.js';

interface Tick {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  /** Why it cannot be ticked. */
  readonly barred?: string | undefined;
  readonly below?: unknown;
}

/** One box of a list of boxes that are at fault together. */
function tick(
  form: FormController,
  group: string,
  {name, label, checked, barred, below}: Tick,
): TemplateResult {
  const isOn = barred === undefined && form.checked(name, checked);
  return html`<div class="tick">
    <label class="choice ${barred === undefined ? '' : 'barred'}"
      ><input
        type="checkbox"
        name=${name}
        ?disabled=${barred !== undefined}
        aria-invalid=${form.fault(group) ? 'true' : nothing}
        aria-describedby=${barred === undefined ? nothing : `barred-${name}`}
        .checked=${live(isOn)}
      /><bdi>${label}</bdi></label
    >
    ${barred === undefined ? nothing : html`<p class="hint" id="barred-${name}"><bdi>${barred}</bdi></p>`}
    ${isOn ? (below ?? nothing) : nothing}
  </div>`;
}

interface TickList {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly ticks: readonly Tick[];
  readonly foot?: unknown;
}

export function tickList(form: FormController, {name, label, hint, ticks, foot}: TickList): TemplateResult {
  const fault = form.fault(name);
  return html`<fieldset class="field">
    <legend>${label}</legend>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    <div class="ticks">${ticks.map((one) => tick(form, name, one))}</div>
    ${foot ?? nothing} ${fault ? html`<p class="field-error" role="alert">${fault}</p>` : nothing}
  </fieldset>`;
}
