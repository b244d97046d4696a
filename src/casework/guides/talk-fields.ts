import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {refuse, type Refusal} from '../../kernel/refusal.js';
import {areaField, radioField} from '../form-fields.js';
import type {Answer} from './answer.js';
import {optionsOf, type Question} from './guide.js';
import type {TalkScreen} from './talk.js';

/** What a form says: an answer, that there is none yet, or that it cannot be read. */
export function answerIn(
  question: Question,
  form: FormData,
): Answer | Refusal<'no-answer' | 'out-of-bounds'> {
  const value = form.get('answer');
  const text = typeof value === 'string' ? value.trim() : '';
  switch (question.kind) {
    case 'words':
      return text ? {said: 'words', words: text} : refuse('no-answer');
    case 'number':
    case 'hours': {
      if (!text) return refuse('no-answer');
      const number = Number(text.replace(',', '.'));
      return Number.isFinite(number) ? {said: 'number', number} : refuse('out-of-bounds');
    }
    case 'choice':
    case 'yes-no':
      return text ? {said: 'chosen', chosen: [text]} : refuse('no-answer');
    case 'several': {
      const chosen = optionsOf(question).filter((option) => form.has(`option-${option}`));
      return chosen.length > 0 ? {said: 'chosen', chosen} : refuse('no-answer');
    }
  }
}

export function answerField(
  page: TalkScreen,
  question: Question,
  answer: Answer | undefined,
): TemplateResult {
  const {form, texts, t} = page;
  const {ask = question.id, hint = '', options = {}} = texts.questions[question.id] ?? {};
  const field = {name: 'answer', label: ask, hint};
  const names: Readonly<Record<string, string>> = {
    yes: t.words.yes,
    no: t.words.no,
    ...options,
  };
  const named = optionsOf(question).map((option) => [option, names[option] ?? option] as const);
  const chosen = answer?.said === 'chosen' ? answer.chosen : [];
  switch (question.kind) {
    case 'words':
      return areaField(form, {...field, rows: 7, value: answer?.said === 'words' ? answer.words : ''});
    case 'number':
    case 'hours':
      return figureField(page, question, answer?.said === 'number' ? String(answer.number) : '');
    case 'choice':
    case 'yes-no':
      return radioField(form, {...field, value: chosen[0] ?? '', choices: named});
    case 'several':
      return severalField(page, question, named, chosen);
  }
}

function figureField(page: TalkScreen, question: Question, value: string): TemplateResult {
  const {form, t} = page;
  const fault = form.fault('answer');
  const {ask = question.id, hint} = page.texts.questions[question.id] ?? {};
  const unit = question.kind === 'hours' ? t.hoursUnit : t.yearsUnit(question.from ?? 0, question.to ?? 0);
  return html`<div class="field">
    <label for="field-answer">${ask}</label>
    <input
      id="field-answer"
      name="answer"
      class="figure"
      inputmode="decimal"
      autocomplete="off"
      maxlength="6"
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby="hint-answer${fault ? ' fault-answer' : ''}"
      .value=${live(form.value('answer', value))}
    />
    <p class="hint" id="hint-answer">${unit} ${hint ?? nothing}</p>
    ${faultLine(fault)}
  </div>`;
}

type Named = readonly (readonly [option: string, name: string])[];

function severalField(
  {form, texts}: TalkScreen,
  question: Question,
  named: Named,
  chosen: readonly string[],
): TemplateResult {
  const fault = form.fault('answer');
  const {ask = question.id, hint} = texts.questions[question.id] ?? {};
  const described = [hint && 'hint-answer', fault && 'fault-answer'].filter(Boolean).join(' ');
  return html`<fieldset class="field" aria-describedby=${described || nothing}>
    <legend>${ask}</legend>
    <div class="several">
      ${named.map(
        ([option, name]) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              name="option-${option}"
              aria-invalid=${fault ? 'true' : nothing}
              .checked=${live(form.checked(`option-${option}`, chosen.includes(option)))}
            />${name}</label
          >`,
      )}
    </div>
    ${hint ? html`<p class="hint" id="hint-answer">${hint}</p>` : nothing} ${faultLine(fault)}
  </fieldset>`;
}

function faultLine(fault: string | undefined): TemplateResult | typeof nothing {
  return fault ? html`<p class="field-error" id="fault-answer" role="alert">${fault}</p>` : nothing;
}
