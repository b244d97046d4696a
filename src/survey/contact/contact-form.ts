import {html, nothing, type TemplateResult} from 'lit';
import {
  contactFields,
  contactLimits,
  type ContactDraft,
  type ContactFault,
  type ContactField,
} from '../../voices/contact-request.js';
import type {ContactTerms} from '../contact-messages/en.js';

export interface ContactProblem {
  readonly refused: ContactFault | 'failed';
  readonly field?: ContactField;
  readonly detail?: Readonly<Record<string, string | number>>;
}

export interface ContactFormView {
  readonly t: ContactTerms;
  readonly draft: ContactDraft;
  readonly problem: ContactProblem | undefined;
  readonly isBusy: boolean;
  readonly write: (field: ContactField, text: string) => void;
  readonly back: () => void;
  readonly submit: () => void;
}

/** Nothing that is written here is kept by the browser, corrected by a service or offered to the next pupil. */
export function contactForm(view: ContactFormView): TemplateResult {
  const {t, problem, isBusy} = view;
  const submit = (event: Event): void => {
    event.preventDefault();
    view.submit();
  };
  return html`<h1 tabindex="-1" data-start>${t.form.title}</h1>
    <p>${t.form.hint}</p>
    <form class="asked" autocomplete="off" novalidate @submit=${submit}>
      ${contactFields.map((field) => contactField(view, field))}
      <p class="problem" role="alert">${problem && !problem.field ? t.problems.failed : nothing}</p>
      <div class="go between">
        <button type="button" @click=${view.back}>${t.back}</button>
        <button class="primary" name="send" ?disabled=${isBusy}>${t.form.send}</button>
      </div>
    </form>`;
}

function contactField(view: ContactFormView, field: ContactField): TemplateResult {
  const {t, draft, problem, write} = view;
  const wrong = problem?.field === field ? problem : undefined;
  const onInput = (event: Event): void => write(field, (event.target as HTMLInputElement).value);
  const words = t.form.fields[field];
  const fault = wrong ? problemText(t, wrong.refused, contactLimits[field]) : nothing;
  const isNeeded = field === 'name' || field === 'className';
  return html`<div>
    <label for=${field}>
      <b>${words.label}</b>${isNeeded ? nothing : html` <span class="quiet">${t.form.optional}</span>`}
    </label>
    <div class="written" @input=${onInput}>${control(field, draft[field], wrong !== undefined)}</div>
    <p id="${field}-hint" class="quiet">${words.hint}</p>
    <p id="${field}-problem" class="problem" role="alert">${fault}</p>
  </div>`;
}

/** More than a line for what we should know. */
function control(field: ContactField, text: string, isWrong: boolean): TemplateResult {
  const described = `${field}-hint ${field}-problem`;
  const invalid = isWrong ? 'true' : nothing;
  return field === 'about'
    ? html`<textarea
        id=${field}
        name=${field}
        rows="3"
        autocomplete="off"
        autocorrect="off"
        spellcheck="false"
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${text}
      ></textarea>`
    : html`<input
        id=${field}
        name=${field}
        type="text"
        autocomplete="off"
        autocorrect="off"
        spellcheck="false"
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${text}
      />`;
}

function problemText({problems}: ContactTerms, refused: ContactProblem['refused'], most: number): string {
  return refused === 'too-long' ? problems['too-long'](most) : problems[refused];
}
