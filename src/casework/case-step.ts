import {html, nothing, type TemplateResult} from 'lit';
import {addDays, parseDay} from '../kernel/school-day.js';
import {notice} from '../ui/notice.js';
import {steps, type Step} from './case-kinds.js';
import {caseForm, opener} from './case-form.js';
import type {CaseScreen} from './case-screen.js';
import {nextStep, takeStep} from './case-rules.js';
import {dayField} from './form-fields.js';

/**
 * What comes next, what it still wants, and the buttons that go there, back or to the end.
 *
 * @param approvals where a second person has to look
 * @param closing the form that ends a case; of a closed one what was said as it ended, and the way to open it again
 */
export function caseSteps(screen: CaseScreen, approvals: unknown, closing: unknown): TemplateResult {
  const {record} = screen;
  return html`<section class="next-step">
    ${record.isOpen ? openSteps(screen, approvals) : closedSteps(screen, closing)}
    ${record.isOpen ? closing : nothing}
  </section>`;
}

function openSteps(screen: CaseScreen, approvals: unknown): TemplateResult {
  const {t, words, record, today, actFault} = screen;
  const next = nextStep(record, today);
  const missing = next?.missing && next.to !== 'under-review' ? t.wants[next.missing] : '';
  const fault = actFault('step');
  return html`<p>
      <strong>${next ? t.next(words.steps[next.to]) : nothing}</strong>
      <span class="muted">${missing || t.ready}</span>
    </p>
    ${fault ? notice('danger', fault) : nothing} ${approvals}
    <div class="row">${next ? takeButton(screen, next.to) : nothing} ${backButton(screen)} ${closeButton(screen)}</div>
    ${reviewForm(screen)}`;
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
  const within = record.ways.clocks.review[record.risk ?? 'high'];
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

function closedSteps({t, record}: CaseScreen, closing: unknown): TemplateResult {
  const {outcome, reason} = record.stepHeld?.value ?? {};
  return html`${notice(
    'info',
    html`<strong>${t.closedWith(outcome ? t.outcomes[outcome] : t.outcomes['not-known'])}</strong>
        <span class="prose"><bdi>${reason ?? ''}</bdi></span>`,
  )}
  ${closing}`;
}
