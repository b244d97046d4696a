import {html, nothing, type TemplateResult} from 'lit';
import {addDays, type SchoolDay} from '../kernel/school-day.js';
import {contactLasts} from '../signals/contact.js';
import {dismissReasons} from '../signals/flag.js';
import type {StandingFlag} from '../signals/flags-view.js';
import {pupilFields} from './contact-pupil.js';
import {areaField, boxField, dayField, formEnd, radioField} from './form-fields.js';
import {longestWatchDays} from './triage-rules.js';
import {picksPupil, together, type DecisionName, type TriageScreen} from './triage-screen.js';

interface TriageForm {
  readonly decision: DecisionName;
  readonly standing: StandingFlag;
  readonly submit: (event: Event) => void;
}

/** The form of one decision. Watching begins with two weeks, so that two keys are enough. */
export function triageForm(screen: TriageScreen, {decision, standing, submit}: TriageForm): TemplateResult {
  const {form, t, common} = screen;
  const submits = {
    open: picksPupil(standing.flag) ? t.contact.confirm : t.confirmOpen,
    join: t.confirmJoin,
    reopen: t.confirmReopen,
    watch: t.confirmWatch,
    dismiss: t.confirmDismiss,
  };
  return html`<form
    data-form
    novalidate
    class="inline-form"
    aria-label=${t[decision]}
    @submit=${submit}
    @input=${form.keep}
    @keydown=${form.hear}
  >
    ${fieldsFor(screen, decision, standing)} ${talkedField(screen, decision, standing)}
    ${areaField(form, {name: 'note', label: t.note, rows: 2})}
    ${formEnd(form, common, submits[decision])}
  </form>`;
}

function fieldsFor(screen: TriageScreen, decision: DecisionName, standing: StandingFlag): TemplateResult {
  const {t, form} = screen;
  switch (decision) {
    case 'open':
    case 'join':
    case 'reopen':
      if (picksPupil(standing.flag)) return pupilFields(screen);
      return html`<p>${t.takesAll(together(screen, standing).length)}</p>`;
    case 'watch':
      return watchFields(screen);
    case 'dismiss':
      return radioField(form, {
        name: 'reason',
        label: t.reason,
        choices: dismissReasons.map((reason) => [reason, t.reasons[reason]] as const),
      });
  }
}

/** Not where a case begins or goes on: that says more. */
function talkedField(
  {t, form, today}: TriageScreen,
  decision: DecisionName,
  {flag, triage}: StandingFlag,
): unknown {
  if (!('pupil' in flag.of) || ['open', 'join', 'reopen'].includes(decision)) return nothing;
  const checked = triage?.body.talkedOn === today;
  return boxField(form, {name: 'talked', label: t.talked, hint: t.talkedHint(contactLasts), checked});
}

function watchFields({t, form, today}: TriageScreen): TemplateResult {
  const quick = [
    [7, t.week],
    [14, t.weeks],
    [30, t.month],
  ] as const;
  const chosen = form.value('until', addDays(today, 14));
  return html`${dayField(form, {
    name: 'until',
    label: t.watchUntil,
    hint: t.watchHint,
    value: addDays(today, 14),
    min: addDays(today, 1),
    max: addDays(today, longestWatchDays),
  })}
    <div class="row">
      ${quick.map(
        ([days, text]) =>
          html`<button
            type="button"
            class="compact"
            aria-pressed=${chosen === addDays(today, days)}
            @click=${(event: Event) => chooseDay(event, addDays(today, days))}
          >
            ${text}
          </button>`,
      )}
    </div>`;
}

/** As if it were typed, so that it is kept like everything else that was typed. */
function chooseDay(event: Event, day: SchoolDay): void {
  const input = (event.currentTarget as HTMLElement).closest('form')?.elements.namedItem('until');
  if (!(input instanceof HTMLInputElement)) return;
  input.value = day;
  input.dispatchEvent(new Event('input', {bubbles: true}));
}
