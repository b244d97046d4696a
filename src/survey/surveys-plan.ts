import {html, nothing, type TemplateResult} from 'lit';
import {languageNames} from '../i18n/language-names.js';
import {languages, type Language} from '../i18n/languages.js';
import type {ClassKey} from '../kernel/ids.js';
import type {Refusal} from '../kernel/refusal.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';
import {pupilsOf, type Roster, type SchoolClass} from '../roster/roster.js';
import {notice} from '../ui/notice.js';
import {longestWindow, type WavePlan} from './plan-wave.js';
import {textIn} from './form-text.js';
import {refusalText} from './refusal-text.js';
import {readerChoice} from './surveys-keys.js';
import type {Reader} from './surveys-keys-controller.js';
import type {SurveysTerms} from './staff-messages/en.js';
import type {PlanQuestions} from './plan-questions-controller.js';
import {questionsField} from './surveys-questions.js';

export interface PlanView {
  readonly t: SurveysTerms;
  readonly language: string;
  readonly roster: Roster;
  readonly today: SchoolDay;
  readonly readers: readonly Reader[];
  readonly chosen: ReadonlySet<ClassKey>;
  readonly refusal: Refusal | undefined;
  /** The school issues tickets to pupils whom its portal knows. */
  readonly hasIssuer: boolean;
  /** Pupils will be able to ask that an adult contacts them. */
  readonly takesRequests: boolean;
  readonly questions: PlanQuestions;
  readonly choose: (classes: readonly ClassKey[], on: boolean) => void;
  readonly submit: (form: HTMLFormElement) => void;
  readonly cancel: () => void;
  readonly cancelLabel: string;
}

/** What the form says. What it cannot say becomes a refusal of the decision. */
export function planIn(
  form: HTMLFormElement,
  classes: ReadonlySet<ClassKey>,
  known: readonly Reader[],
): WavePlan {
  const data = new FormData(form);
  const chosen = new Set(data.getAll('reader'));
  // Where there is nothing to choose, nothing is asked.
  const readers = known.filter(({staff}) => known.length === 1 || chosen.has(staff));
  return {
    title: textIn(data, 'title'),
    classes: [...classes],
    from: parseDay(textIn(data, 'from')) ?? ('' as SchoolDay),
    days: Number(textIn(data, 'days')),
    readers: readers.map(({staff}) => staff),
    portal: data.has('portal'),
  };
}

export function slipLanguageIn(form: HTMLFormElement): Language {
  const given = new FormData(form).get('language');
  return languages.find((language) => language === given) ?? 'en';
}

export function planForm(view: PlanView): TemplateResult {
  const {t, refusal, submit, cancel, cancelLabel, chosen, roster, today} = view;
  const slips = roster.classes
    .filter(({key}) => chosen.has(key))
    .reduce((sum, {key}) => sum + pupilsOf(roster, key, today).length, 0);
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    submit(event.target as HTMLFormElement);
  };
  return html`<form class="stack" novalidate autocomplete="off" @submit=${submitted}>
    <h2 tabindex="-1" data-start>${t.form.heading}</h2>
    ${when(view)}
    ${questionsField({...view.questions, t, isOpen: refusal?.refused === 'singles-out'})}
    ${classChoice(view)} ${view.hasIssuer ? portalChoice(t) : nothing}
    ${readerChoice(t, view.readers)}
    ${view.questions.duty(view.readers, refusal?.refused === 'free-text')}
    ${view.takesRequests ? notice('info', t.form.requests) : nothing}
    <p class="field-error" role="alert">${refusal ? refusalText(t, refusal) : nothing}</p>
    <div class="row">
      <button class="primary">${t.form.make(slips)}</button>
      <button type="button" @click=${cancel}>${cancelLabel}</button>
    </div>
  </form>`;
}

function when({t, language, today, refusal}: PlanView): TemplateResult {
  const wrong = (...reasons: string[]): 'true' | typeof nothing =>
    refusal && reasons.includes(refusal.refused) ? 'true' : nothing;
  return html`<div class="fields">
    <div class="field wide">
      <label for="title">${t.form.title}</label>
      <input id="title" name="title" maxlength="80" aria-describedby="title-hint" aria-invalid=${wrong('no-title')} />
      <span id="title-hint" class="hint">${t.form.titleHint}</span>
    </div>
    <div class="field">
      <label for="from">${t.form.opens}</label>
      <input id="from" name="from" type="date" .defaultValue=${today} min=${today} aria-invalid=${wrong('window-past')} />
    </div>
    <div class="field">
      <label for="days">${t.form.days}</label>
      <input
        id="days"
        name="days"
        type="number"
        min="1"
        max=${longestWindow}
        .defaultValue=${'10'}
        aria-describedby="days-hint"
        aria-invalid=${wrong('window-length')}
      />
      <span id="days-hint" class="hint">${t.form.daysHint}</span>
    </div>
    ${languageField(t, language)}
  </div>`;
}

function portalChoice({form}: SurveysTerms): TemplateResult {
  return html`<div class="field">
    <label class="choice">
      <input name="portal" type="checkbox" autocomplete="off" .checked=${true} aria-describedby="portal-hint" />
      ${form.portal}
    </label>
    <span id="portal-hint" class="hint">${form.portalHint}</span>
  </div>`;
}

function languageField(t: SurveysTerms, current: string): TemplateResult {
  return html`<div class="field">
    <label for="language">${t.form.language}</label>
    <select id="language" name="language" aria-describedby="language-hint">
      ${Object.entries(languageNames).map(
        ([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === current}>${name}</option>`,
      )}
    </select>
    <span id="language-hint" class="hint">${t.form.languageHint}</span>
  </div>`;
}

function classChoice(view: PlanView): TemplateResult {
  const byYear = new Map<string, SchoolClass[]>();
  for (const group of view.roster.classes) byYear.set(group.year, [...(byYear.get(group.year) ?? []), group]);
  const years = [...byYear].sort(([a], [b]) => a.localeCompare(b, 'en', {numeric: true}));
  return html`<fieldset class="stack">
    <legend>${view.t.form.classes}</legend>
    <div class="years">${years.map(([year, classes]) => yearChoice(view, year, classes))}</div>
  </fieldset>`;
}

function yearChoice(view: PlanView, year: string, classes: readonly SchoolClass[]): TemplateResult {
  const {t, chosen, choose} = view;
  const title = year ? t.form.year(year.replace(/^0+/, '')) : t.form.noYear;
  const keys = classes.map(({key}) => key);
  const count = keys.filter((key) => chosen.has(key)).length;
  return html`<div class="year" role="group" aria-label=${title}>
    <label class="choice whole">
      <input
        type="checkbox"
        autocomplete="off"
        .checked=${count === keys.length}
        .indeterminate=${count > 0 && count < keys.length}
        aria-label=${t.form.whole(title)}
        @change=${(event: Event) => choose(keys, (event.target as HTMLInputElement).checked)}
      />
      ${title}
    </label>
    ${classes.map((group) => classBox(view, group))}
  </div>`;
}

function classBox({t, roster, today, chosen, choose}: PlanView, {key, title}: SchoolClass): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      autocomplete="off"
      .checked=${chosen.has(key)}
      @change=${(event: Event) => choose([key], (event.target as HTMLInputElement).checked)}
    />
    <bdi>${title}</bdi> <span class="muted small">${t.form.pupils(pupilsOf(roster, key, today).length)}</span>
  </label>`;
}
