import {html, nothing, type TemplateResult} from 'lit';
import {languageName} from '../i18n/language-names.js';
import {askedOf} from './instrument/instrument.js';
import type {LibraryInstrument} from './instruments/library.js';
import type {PlanQuestions} from './plan-questions-controller.js';
import type {SurveysTerms} from './staff-messages/en.js';

export interface QuestionsView extends PlanQuestions {
  readonly t: SurveysTerms;
  /** The check has to be looked at before anything is published. */
  readonly isOpen: boolean;
}

/** What is asked, in a line on each; below it whom that could single out in the classes chosen. */
export function questionsField(view: QuestionsView): TemplateResult {
  const {t, entries, chosen, choose} = view;
  return html`<div class="field wide">
      <label for="questionnaire">${t.form.questionnaire}</label>
      <select
        id="questionnaire"
        aria-describedby="questionnaire-hint"
        ?disabled=${entries.length === 0}
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
      >
        ${entries.map((entry) => option(view, entry))}
      </select>
      <span id="questionnaire-hint" class="hint">${chosen ? described(t, chosen) : nothing}</span>
    </div>
    ${findings(view)}`;
}

function option({titleOf, chosen}: QuestionsView, entry: LibraryInstrument): TemplateResult {
  return html`<option value=${entry.id} ?selected=${entry.id === chosen?.id}>${titleOf(entry)}</option>`;
}

function described(t: SurveysTerms, {instrument, ages, minutes, languages}: LibraryInstrument): string {
  return [
    ...(ages ? [t.form.ages(ages.from, ages.to)] : []),
    t.form.questions(askedOf(instrument).length),
    t.form.minutes(minutes),
    languages.map(languageName).join(', '),
  ].join(' · ');
}

function findings({t, checked, isOpen}: QuestionsView): TemplateResult | typeof nothing {
  const count = checked?.report.findings.length ?? 0;
  if (!checked || count === 0) return nothing;
  return html`<details class="card" ?open=${isOpen}>
    <summary>${t.form.findings(count)}</summary>
    ${checked.draw(checked)}
  </details>`;
}
