import {html, nothing, type TemplateResult} from 'lit';
import {addDays, parseDay} from '../kernel/school-day.js';
import {notice} from '../ui/notice.js';
import {outcomes, steps, type ActionId, type Step} from './case-kinds.js';
import {caseForm, opener} from './case-form.js';
import type {CaseScreen} from './case-screen.js';
import {closeCase, nextStep, reopenCase, takeStep} from './case-rules.js';
import {reviewWithin} from './caseload.js';
import {areaField, dayField, radioField, textField} from './form-fields.js';

/** What comes next, what it still wants, and the buttons that go there, back or to the end. */
export function caseSteps(screen: CaseScreen): TemplateResult {
  const {record} = screen;
  return html`<section class="next-step">
    ${record.isOpen ? openSteps(screen) : closedSteps(screen)}
  </section>`;
}

function openSteps(screen: CaseScreen): TemplateResult {
  const {t, words, record, today, actFault} = screen;
  const next = nextStep(record, today);
  const missing = next?.missing && next.to !== 'under-review' ? t.wants[next.missing] : '';
  const fault = actFault('step');
  return html`<p>
      <strong>${next ? t.next(words.steps[next.to]) : nothing}</strong>
      <span class="muted">${missing || t.ready}</span>
    </p>
    ${fault ? notice('danger', fault) : nothing}
    <div class="row">${next ? takeButton(screen, next.to) : nothing} ${backButton(screen)} ${closeButton(screen)}</div>
    ${reviewForm(screen)} ${closeForm(screen)}`;
}

function takeButton(screen: CaseScreen, to: Step): TemplateResult | typeof nothing {
  const {t, words, record, today, act, isBusy} = screen;
  if (to === 'closed') return nothing;
  if (to === 'under-review') return opener(screen, 'review', t.takeNext(words.steps[to]), 'primary');
  return html`<button
    type="button"
    class="primary"
    ?disabled=${isBusy}
    @click=${() => act('step', () => takeStep({to}, record, today), '.next-step button')}
  >
    ${t.takeNext(words.steps[to])}
  </button>`;
}

function backButton(screen: CaseScreen): TemplateResult | typeof nothing {
  const {t, words, record, today, act, isBusy} = screen;
  const to = steps[steps.indexOf(record.step) - 1];
  if (!to || to === 'closed') return nothing;
  return html`<button
    type="button"
    class="quiet"
    ?disabled=${isBusy}
    @click=${() => act('step', () => takeStep({to}, record, today), '.next-step button')}
  >
    ${t.takeBack(words.steps[to])}
  </button>`;
}

function closeButton(screen: CaseScreen): TemplateResult {
  return opener(screen, 'close', screen.t.close, screen.record.step === 'under-review' ? 'primary' : 'quiet');
}

function reviewForm(screen: CaseScreen): TemplateResult | typeof nothing {
  const {t, form, record, today} = screen;
  const within = reviewWithin[record.risk ?? 'high'];
  return caseForm(screen, {
    name: 'review',
    label: t.reviewOn,
    fields: dayField(form, {
      name: 'reviewOn',
      label: t.reviewOn,
      hint: t.reviewHint(within),
      value: addDays(today, within),
      min: today,
    }),
    decide: ({reviewOn = ''}) => {
      const day = parseDay(reviewOn);
      return takeStep({to: 'under-review', ...(day && {reviewOn: day})}, record, today);
    },
  });
}

function closeForm(screen: CaseScreen): TemplateResult | typeof nothing {
  const {t, form, record, today} = screen;
  const choices = outcomes.map((outcome) => [outcome, t.outcomes[outcome]] as const);
  return caseForm(screen, {
    name: 'close',
    label: t.close,
    submit: t.close,
    danger: true,
    fields: html`<p class="hint">${t.closeIntro}</p>
      ${radioField(form, {name: 'outcome', label: t.outcome, choices})}
      ${areaField(form, {name: 'reason', label: t.closeReason, rows: 2})} ${leftOpenFields(screen)}`,
    decide: ({outcome, reason = '', ...fields}) =>
      closeCase(
        {
          outcome: outcomes.find((known) => known === outcome),
          reason,
          leftOpen: Object.fromEntries(
            Object.entries(fields).map(([name, why]) => [name.slice('left-'.length) as ActionId, why]),
          ),
        },
        record,
        today,
      ),
  });
}

function leftOpenFields({t, form, record}: CaseScreen): TemplateResult | typeof nothing {
  const open = record.actions.filter(({value}) => value.status === 'open');
  if (open.length === 0) return nothing;
  return html`<p>${t.stillOpen(open.length)}</p>
    ${open.map(({value}) => textField(form, {name: `left-${value.action}`, label: t.whyNot(value.text)}))}`;
}

function closedSteps(screen: CaseScreen): TemplateResult {
  const {t, words, form, record, twin} = screen;
  const {outcome, reason} = record.stepHeld?.value ?? {};
  const choices = (['assessed', 'in-progress'] as const).map((step) => [step, words.steps[step]] as const);
  return html`${notice(
    'info',
    html`<strong>${t.closedWith(outcome ? t.outcomes[outcome] : t.outcomes['not-known'])}</strong>
        <span class="prose"><bdi>${reason ?? ''}</bdi></span>`,
  )}
    <div class="row">${opener(screen, 'reopen', t.reopen)}</div>
    ${caseForm(screen, {
      name: 'reopen',
      label: t.reopen,
      submit: t.reopen,
      fields: html`${radioField(form, {name: 'to', label: t.reopenTo, value: 'assessed', choices})}
      ${areaField(form, {name: 'reason', label: t.reopenReason, rows: 2})}`,
      decide: ({to, reason: why = ''}) =>
        reopenCase({to: to === 'in-progress' ? to : 'assessed', reason: why}, record, twin),
    })}`;
}
