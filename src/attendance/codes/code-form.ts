import {html, nothing, type TemplateResult} from 'lit';
import type {CodesPage} from './codes-screen.js';
import {longestCode} from './explain-codes.js';
import {meaningFields} from './meaning-fields.js';
import {plainCode} from './code-table.js';

/** Says what a code means: of a new one, or of one in a list. One form is open at a time. */
export function codeForm(page: CodesPage): unknown {
  const {t, common, work, act} = page;
  const {form, save} = work;
  if (!form) return nothing;
  const {code, meaning, isNew} = form;
  const error = refusalOf(page, plainCode(code));
  const isAboutCode = error !== undefined && !error.isAboutMeaning;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    act(work.keep(page));
  };
  return html`<form class="stack" @submit=${onSubmit} novalidate>
    ${isNew ? codeField(page, code, isAboutCode) : nothing}
    <div class="meaning">
      ${meaningFields({
        t,
        id: 'code-form',
        code,
        meaning,
        none: t.chooseMeaning,
        errorId: error && (!isNew || error.isAboutMeaning) ? 'code-error' : undefined,
        onMeaning: (told) => work.change({meaning: told}),
      })}
    </div>
    ${error ? html`<p class="field-error" id="code-error" role="alert">${error.text}</p>` : nothing}
    <div class="row">
      <button class="primary" type="submit" ?disabled=${save.busy}>${save.busy ? common.working : t.keep}</button>
      <button type="button" ?disabled=${save.busy} @click=${() => work.forget()}>${common.cancel}</button>
    </div>
  </form>`;
}

function codeField({t, work}: CodesPage, code: string, isWrong: boolean): TemplateResult {
  const onInput = (event: Event): void => work.change({code: (event.target as HTMLInputElement).value});
  return html`<div class="field">
    <label for="code-text">${t.code}</label>
    <input
      id="code-text"
      type="text"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby="code-hint ${isWrong ? 'code-error' : ''}"
      .value=${code}
      @input=${onInput}
    />
    <p class="hint" id="code-hint">${t.codeHint}</p>
  </div>`;
}

/** What stands in the way of a change, beside what it is about. */
export function refusedText(page: CodesPage, key: string): unknown {
  const error = page.work.form ? undefined : refusalOf(page, key);
  return error ? html`<p class="field-error" role="alert">${error.text}</p>` : nothing;
}

function refusalOf(
  {t, work: {refused}}: CodesPage,
  key: string,
): {readonly text: string; readonly isAboutMeaning: boolean} | undefined {
  if (refused?.key !== key) return undefined;
  const {refused: why, detail} = refused.refusal;
  const isAboutMeaning = why === 'unknown-status' || why === 'nothing-changed';
  return {text: t.refusals[why](Number(detail?.['most'] ?? longestCode)), isAboutMeaning};
}
