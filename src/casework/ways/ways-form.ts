import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import {notice} from '../../ui/notice.js';
import {riskLevels, type RiskLevel} from '../case-kinds.js';
import type {FormController, FormFields} from '../form-controller.js';
import {areaField, boxField, formEnd, numberField} from '../form-fields.js';
import type {CaseworkTerms} from '../messages/en.js';
import type {WaysTerms} from '../ways-messages/en.js';
import {longestPause} from './deadlines.js';
import {approvable, clockBounds, clockNames, triageBounds, type ClockName, type Ways} from './ways.js';

export interface WaysScreen {
  readonly t: WaysTerms;
  readonly words: CaseworkTerms;
  readonly common: CommonTerms;
  readonly form: FormController;
  readonly ways: Ways;
  readonly isContested: boolean;
}

const levels = [...riskLevels].reverse();

/** Every deadline of the school and who looks twice, to be changed with a reason. */
export function waysForm(screen: WaysScreen, submit: (event: Event) => void): TemplateResult {
  const {t, form, ways, common, isContested} = screen;
  return html`<form
    data-form
    novalidate
    class="inline-form ways"
    aria-label=${t.title}
    @submit=${submit}
    @input=${form.keep}
    @keydown=${form.hear}
  >
    <h3>${t.title}</h3>
    <p class="small">${t.lead}</p>
    ${isContested ? notice('warning', t.contested) : nothing}
    ${numberField(form, {name: 'triage', label: t.triage, value: String(ways.triageHours), ...triageBounds})}
    ${clockNames.map((clock) => clockFields(screen, clock))}
    <p class="hint">${t.pause(longestPause)}</p>
    <fieldset class="field">
      <legend>${t.approvals}</legend>
      ${approvable.map((what) => boxField(form, {name: `approve-${what}`, label: t.approval[what], checked: ways.approvals.includes(what)}))}
      ${boxField(form, {name: 'self', label: t.selfApproval, hint: t.selfApprovalHint, checked: ways.selfApproval})}
    </fieldset>
    ${areaField(form, {name: 'reason', label: t.reason, rows: 2})} ${formEnd(form, common)}
  </form>`;
}

function clockFields(screen: WaysScreen, clock: ClockName): TemplateResult {
  const {t} = screen;
  return html`<fieldset class="field clock">
    <legend>${t.clocks[clock]} <span class="small muted">${t.units[clock]}</span></legend>
    ${levels.map((level) => clockInput(screen, clock, level))}
  </fieldset>`;
}

function clockInput({words, form, ways}: WaysScreen, clock: ClockName, level: RiskLevel): TemplateResult {
  const name = `${clock}-${level}`;
  const {min, max} = clockBounds[clock];
  return html`<label
    >${words.risks[level]}
    <input
      type="number"
      inputmode="numeric"
      name=${name}
      min=${min}
      max=${max}
      aria-invalid=${form.refusal?.detail?.['clock'] === clock ? 'true' : nothing}
      .value=${live(form.value(name, String(ways.clocks[clock][level])))}
  /></label>`;
}

/** What was filled in. What is no number becomes one that no bound allows, so that it is named and not guessed. */
export function waysOf(fields: FormFields): Ways {
  const days = (clock: ClockName, level: RiskLevel): number => numberIn(fields[`${clock}-${level}`]);
  const clock = (name: ClockName): Ways['clocks'][ClockName] => ({
    high: days(name, 'high'),
    medium: days(name, 'medium'),
    low: days(name, 'low'),
  });
  return {
    triageHours: numberIn(fields['triage']),
    clocks: {
      contact: clock('contact'),
      assessment: clock('assessment'),
      plan: clock('plan'),
      review: clock('review'),
    },
    approvals: approvable.filter((what) => `approve-${what}` in fields),
    selfApproval: 'self' in fields,
    reason: fields['reason'] ?? '',
  };
}

function numberIn(text = ''): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
