import {html, nothing, type TemplateResult} from 'lit';
import {momentOf} from '../../i18n/format.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import type {Decision} from '../../kernel/refusal.js';
import {notice} from '../../ui/notice.js';
import {outcomes, type Outcome} from '../case-kinds.js';
import type {FormController, FormFields} from '../form-controller.js';
import {areaField, formEnd, numberField} from '../form-fields.js';
import type {People} from '../people.js';
import type {CaseKeepingTerms} from '../retention-messages/en.js';
import {yearBounds, type KeepingTimes} from './retention-kinds.js';
import {setTimes} from './retention-rules.js';
import {areTimesContested, timesHeads, timesIn, type RetentionState} from './retention-view.js';

/** Which form is open. */
const formName = 'times';

/** Of each number, before the outcome that it is for: a refusal says which. */
export const yearsField = 'years-';

interface TimesScreen {
  readonly t: CaseKeepingTerms;
  readonly common: CommonTerms;
  readonly language: string;
  readonly people: People;
  readonly form: FormController;
  readonly kept: RetentionState;
  readonly maySet: boolean;
  readonly submit: (event: Event, decide: (fields: FormFields) => Decision) => void;
}

/** For how many years this school keeps a closed case, and the form that changes it. */
export function timesPart(screen: TimesScreen): TemplateResult {
  const {t, form, kept, maySet} = screen;
  const times = timesIn(kept);
  return html`<details class="card" data-times ?open=${form.name === formName || areTimesContested(kept)}>
    <summary>${t.times.title}</summary>
    <div class="stack">
    <p class="muted">${t.times.lead}</p>
    ${areTimesContested(kept) ? notice('warning', t.times.contested) : nothing}
    <ul>
      ${outcomes.map((outcome) => html`<li>${t.times.outcomes[outcome]}: ${t.times.years(times.years[outcome])}</li>`)}
      <li>${t.times.exploitation}: ${t.times.years(times.exploitation)}</li>
    </ul>
    ${whySet(screen)}
    ${
      maySet
        ? html`<div>
            <button type="button" class="compact" data-opens=${formName} aria-expanded=${form.name === formName} @click=${() => (form.name === formName ? form.cancel() : form.open(formName))}>
              ${t.times.change}
            </button>
          </div>`
        : nothing
    }
    ${maySet && form.name === formName ? timesForm(screen, times) : nothing}
    </div>
  </details>`;
}

/** Each of several that stand beside each other. */
function whySet({t, language, people, kept}: TimesScreen): unknown {
  const heads = timesHeads(kept);
  if (heads.length === 0) return html`<p class="small">${t.times.usual}</p>`;
  return heads.map(
    ({body, by, at}) =>
      html`<p class="small">
        ${t.times.setBy(momentOf(language, at), people.staffName(by))}: <bdi>${body.reason}</bdi>
      </p>`,
  );
}

function timesForm({t, common, form, kept, submit}: TimesScreen, times: KeepingTimes): TemplateResult {
  const years = (line: Outcome | 'exploitation', label: string, value: number): TemplateResult =>
    numberField(form, {name: `${yearsField}${line}`, label, value: String(value), ...yearBounds});
  const decide = (fields: FormFields): Decision =>
    setTimes(
      timesOf(fields),
      timesHeads(kept).map(({id}) => id),
    );
  return html`<form data-form class="inline-form" novalidate aria-label=${t.times.title} @submit=${(event: Event) => submit(event, decide)} @input=${form.keep} @keydown=${form.hear}>
    <div class="years">
      ${outcomes.map((outcome) => years(outcome, t.times.outcomes[outcome], times.years[outcome]))}
      ${years('exploitation', t.times.exploitation, times.exploitation)}
    </div>
    <p class="hint">${t.times.hint}</p>
    ${areaField(form, {name: 'why', label: t.times.why, rows: 2})} ${formEnd(form, common)}
  </form>`;
}

/** What is no number becomes one that no bound allows, so that it is named and not guessed. */
function timesOf(fields: FormFields): KeepingTimes {
  const yearsOf = (line: string): number => {
    const text = fields[`${yearsField}${line}`]?.trim() ?? '';
    return text === '' ? Number.NaN : Number(text);
  };
  const years = Object.fromEntries(outcomes.map((outcome) => [outcome, yearsOf(outcome)]));
  return {
    years: years as KeepingTimes['years'],
    exploitation: yearsOf('exploitation'),
    reason: fields['why'] ?? '',
  };
}
