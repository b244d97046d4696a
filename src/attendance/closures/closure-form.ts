import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../../i18n/format.js';
import type {ClassKey} from '../../kernel/ids.js';
import {parseDay} from '../../kernel/school-day.js';
import {firstDay, lastDay} from '../../roster/calendar.js';
import type {CloseClassRefusal} from '../../roster/close-class.js';
import {longestReason} from '../../roster/closure-kinds.js';
import type {ClosuresPage} from './closures-screen.js';
import type {ClosureForm} from './closures-work.js';

type FieldName = 'from' | 'until' | 'reason';

/** The field at fault. */
const fieldOf: Readonly<Record<CloseClassRefusal, FieldName>> = {
  'unknown-class': 'from',
  'no-first-day': 'from',
  'no-last-day': 'until',
  'ends-before-it-begins': 'until',
  'outside-year': 'until',
  'no-school-day': 'until',
  'no-reason': 'reason',
  'reason-too-long': 'reason',
  overlaps: 'until',
  stale: 'until',
  'nothing-changed': 'until',
};

/** The button that opens the form, or the form. */
export function closureForm(page: ClosuresPage): TemplateResult {
  const {t, common, work, act, show, language} = page;
  const {form} = work;
  if (!form)
    return html`<div>
      <button type="button" data-opens="closure" @click=${() => show(() => work.begin())}>${t.newOnes}</button>
    </div>`;
  const from = parseDay(form.from);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    act(work.close(page));
  };
  return html`<form class="card stack" novalidate aria-labelledby="closure-form" @submit=${onSubmit}>
    <h3 id="closure-form">
      ${form.isNew || !from ? t.newOnes : t.changeOnes(shortDay(language, from))}
    </h3>
    <div class="span">
      ${form.isNew ? dayField(page, form, 'from') : nothing} ${dayField(page, form, 'until')}
    </div>
    ${reasonField(page, form)} ${form.isNew ? otherClasses(page, form) : nothing}
    <div class="row">
      <button type="submit" class="primary" ?disabled=${work.save.busy}>
        ${work.save.busy ? common.working : form.isNew ? t.save : t.saveChange}
      </button>
      <button type="button" @click=${() => show(() => work.forget())}>${common.cancel}</button>
    </div>
  </form>`;
}

function dayField(page: ClosuresPage, form: ClosureForm, name: 'from' | 'until'): TemplateResult {
  const {t, work, classScreen} = page;
  const fault = faultOf(page, name);
  return html`<div class="field">
    <label for="closure-${name}">${t[name]}</label>
    <input
      type="date"
      id="closure-${name}"
      min=${(name === 'until' && form.from) || (firstDay(classScreen.calendar) ?? nothing)}
      max=${lastDay(classScreen.calendar) ?? nothing}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${fault ? `closure-fault-${name}` : nothing}
      .value=${form[name]}
      @change=${(event: Event) => work.change({[name]: (event.target as HTMLInputElement).value})}
    />
    ${faultText(name, fault)}
  </div>`;
}

function reasonField(page: ClosuresPage, {reason}: ClosureForm): TemplateResult {
  const {t, work} = page;
  const fault = faultOf(page, 'reason');
  return html`<div class="field">
    <label for="closure-reason">${t.reason}</label>
    <input
      id="closure-reason"
      autocomplete="off"
      maxlength=${longestReason}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${fault ? 'closure-hint closure-fault-reason' : 'closure-hint'}
      .value=${reason}
      @input=${(event: Event) => work.change({reason: (event.target as HTMLInputElement).value})}
    />
    <p class="hint" id="closure-hint">${t.reasonHint}</p>
    ${faultText('reason', fault)}
  </div>`;
}

/** Frost and elections close more than one class: folded, since most notes are about one. */
function otherClasses({t, work, others}: ClosuresPage, form: ClosureForm): TemplateResult | typeof nothing {
  if (others.length === 0) return nothing;
  const keys = others.map(({key}) => key);
  const all = keys.every((key) => form.others.has(key));
  const tick = (isTicked: boolean, ...of: readonly ClassKey[]): void => {
    const next = new Set(form.others);
    for (const key of of)
      if (isTicked) next.add(key);
      else next.delete(key);
    work.change({others: next});
  };
  return html`<details data-others>
    <summary>${t.others(form.others.size)}</summary>
    <fieldset class="classes">
      <legend class="visually-hidden">${t.others(0)}</legend>
      ${others.length > 1 ? box(t.allClasses(others.length), all, (isTicked) => tick(isTicked, ...keys)) : nothing}
      ${others.map(({key, title}) => box(title, form.others.has(key), (isTicked) => tick(isTicked, key)))}
    </fieldset>
  </details>`;
}

function box(label: string, checked: boolean, onTick: (isTicked: boolean) => void): TemplateResult {
  return html`<label class="box">
    <input
      type="checkbox"
      .checked=${checked}
      @change=${(event: Event) => onTick((event.target as HTMLInputElement).checked)}
    />
    <bdi>${label}</bdi>
  </label>`;
}

function faultOf({t, work, others}: ClosuresPage, name: FieldName): string | undefined {
  if (work.refused?.at !== 'form') return undefined;
  const {refused, detail} = work.refused.refusal;
  if (fieldOf[refused] !== name) return undefined;
  const other = others.find(({key}) => key === detail?.['classKey']);
  return other ? t.ofClass(other.title, t.refused[refused]) : t.refused[refused];
}

function faultText(name: FieldName, fault: string | undefined): unknown {
  return fault ? html`<p class="field-error" id="closure-fault-${name}" role="alert">${fault}</p>` : nothing;
}
