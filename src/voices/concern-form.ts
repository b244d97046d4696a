import {html, nothing, type TemplateResult} from 'lit';
import {notice} from '../ui/notice.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';
import type {SchoolClass} from '../roster/roster.js';
import {concernKinds, concernRoles, type ConcernRole} from './concern.js';
import {incidentChoice} from './concern-happened.js';
import {longestText, type ConcernDraft, type ConcernFault, type InvolvedDraft} from './log-concern.js';
import type {ConcernFormTerms} from './form-messages/en.js';
import type {VoicesTerms} from './messages/en.js';
import type {FoundPupil} from './pupil-search.js';

/** Words of every screen that shows concerns, and those of the form. */
export type FormTerms = VoicesTerms & ConcernFormTerms;

/** What the parts of the form need: where it stands, how to change it, and its words. */
export interface FormPart {
  readonly t: FormTerms;
  readonly draft: ConcernDraft;
  readonly faults: readonly ConcernFault[];
  readonly change: (more: Partial<ConcernDraft>) => void;
  /** In the order of the school's lists. */
  readonly classes: readonly SchoolClass[];
}

/** Characters left are shown from here on. */
const nearTheEnd = 500;

export function faultText(
  {t, faults}: FormPart,
  ...of: readonly ConcernFault[]
): TemplateResult | typeof nothing {
  const fault = of.find((one) => faults.includes(one));
  return fault ? html`<span class="field-error">${t.faults[fault]}</span>` : nothing;
}

export function dangerQuestion(part: FormPart): TemplateResult {
  const {t, draft, change} = part;
  const choice = (answer: boolean, label: string, hint: string): TemplateResult => html`<label
    class="big-choice ${answer ? 'alarm' : ''}"
  >
    <input
      type="radio"
      name="danger"
      .checked=${draft.lifeSafety === answer}
      aria-describedby="danger-error"
      @change=${() => change({lifeSafety: answer})}
    />
    <span><strong>${label}</strong><span class="hint">${hint}</span></span>
  </label>`;
  return html`<fieldset class="field">
    <legend>${t.danger.question}</legend>
    <div class="big-choices">
      ${choice(true, t.danger.yes, t.danger.yesHint)} ${choice(false, t.danger.no, t.danger.noHint)}
    </div>
    <span id="danger-error">${faultText(part, 'no-answer')}</span>
  </fieldset>`;
}

export function actFirst({t}: FormPart): TemplateResult {
  return notice(
    'danger',
    html`<strong>${t.danger.first}</strong>
      <ol class="steps">
        ${t.danger.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      <a class="button call" href="tel:112">${t.danger.call}</a>
      <p>${t.danger.then}</p>`,
  );
}

export function involvedList(
  part: FormPart,
  named: (pupil: InvolvedDraft['pupil']) => FoundPupil | undefined,
  remove: (pupil: InvolvedDraft['pupil']) => void,
): TemplateResult | typeof nothing {
  const {draft, t} = part;
  if (draft.pupils.length === 0) return nothing;
  const missing = part.faults.includes('no-role');
  return html`<ul class="involved">
      ${draft.pupils.map((involved) => {
        const pupil = named(involved.pupil);
        const name = pupil?.name ?? involved.pupil;
        return html`<li class=${missing && !involved.role ? 'missing' : ''}>
          <fieldset>
            <legend><bdi>${name}</bdi> <bdi class="muted">${pupil?.classTitle}</bdi></legend>
            <div class="roles">${concernRoles.map((role) => roleChoice(part, involved, role))}</div>
          </fieldset>
          <button
            type="button"
            class="quiet remove"
            aria-label=${t.remove(name)}
            @click=${() => remove(involved.pupil)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </li>`;
      })}
    </ul>
    <span>${faultText(part, 'no-role')}</span>`;
}

function roleChoice(
  {t, draft, change}: FormPart,
  involved: InvolvedDraft,
  role: ConcernRole,
): TemplateResult {
  const choose = (): void =>
    change({
      pupils: draft.pupils.map((one) => (one.pupil === involved.pupil ? {pupil: one.pupil, role} : one)),
    });
  return html`<label class="chip">
    <input
      type="radio"
      name="part-${involved.pupil}"
      .checked=${involved.role === role}
      @change=${choose}
    />
    <span>${t.roles[role]}</span>
  </label>`;
}

export function kindChoice(part: FormPart): TemplateResult {
  const {t, draft, change} = part;
  return html`<fieldset class="field">
    <legend>${t.kind}</legend>
    <div class="chips">
      ${concernKinds.map(
        (kind) => html`<label class="chip">
          <input
            type="radio"
            name="kind"
            value=${kind}
            .checked=${!draft.incident && draft.kind === kind}
            @change=${() => change({kind, incident: undefined, nobodyKnown: false})}
          />
          <span>${t.kinds[kind]}</span>
        </label>`,
      )}
    </div>
    ${incidentChoice(part)}
  </fieldset>`;
}

export function dayField(part: FormPart, today: SchoolDay): TemplateResult {
  const {t, draft, faults, change} = part;
  const onChange = (event: Event): void =>
    change({day: parseDay((event.target as HTMLInputElement).value) ?? today});
  return html`<div class="field when">
    <label for="when">${t.when}</label>
    <input
      id="when"
      type="date"
      max=${today}
      .value=${draft.day ?? today}
      aria-describedby="when-error"
      aria-invalid=${faults.includes('future-day') ? 'true' : 'false'}
      @change=${onChange}
    />
    <span id="when-error">${faultText(part, 'future-day')}</span>
  </div>`;
}

export function textField(part: FormPart): TemplateResult {
  const {t, draft, faults, change} = part;
  const invalid = faults.includes('no-text') || faults.includes('too-long');
  const left = longestText - draft.text.length;
  // Some browsers send text to a spelling service; what is written here must not leave the page unsealed.
  return html`<div class="field">
    <label for="text">${t.text}</label>
    <ul id="text-hint" class="hint hints">
      ${t.textHints.map((hint) => html`<li>${hint}</li>`)}
    </ul>
    <textarea
      id="text"
      rows="6"
      dir="auto"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="text-hint text-error"
      aria-invalid=${invalid ? 'true' : 'false'}
      .value=${draft.text}
      @input=${(event: Event) => change({text: (event.target as HTMLTextAreaElement).value})}
    ></textarea>
    <span id="text-error">${faultText(part, 'no-text', 'too-long')}</span>
    ${left <= nearTheEnd && left >= 0 ? html`<span class="hint number">${t.left(left)}</span>` : nothing}
  </div>`;
}
