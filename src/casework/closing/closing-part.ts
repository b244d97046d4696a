import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import {loadTerms} from '../../i18n/catalogue.js';
import {TermsController} from '../../i18n/terms-controller.js';
import {notice} from '../../ui/notice.js';
import {caseForm, opener} from '../case-form.js';
import {isToDo, outcomes, type ActionId} from '../case-kinds.js';
import type {CaseScreen} from '../case-screen.js';
import {reopenCase} from '../case-rules.js';
import {addWords} from '../case-words.js';
import {closingCatalogue} from '../closing-messages/catalogue.js';
import type {ClosingTerms} from '../closing-messages/en.js';
import {givers} from '../consent/consent-kinds.js';
import type {FormFields} from '../form-controller.js';
import {areaField, radioField, textField} from '../form-fields.js';
import {KeptUntil} from '../retention/kept-until.js';
import {endCase, endOf, isEndTold, isToldAhead, tellEnd} from './closing-rules.js';
import {closingWords} from './closing-words.js';
import {endFields, toldIn, toldNow} from './end-fields.js';

/** The closing of a case: its form, the views of child and family, and what is shown of them afterwards. */
export class ClosingPart {
  readonly #host: LitElement;
  readonly #terms: TermsController<ClosingTerms>;
  readonly #kept: KeptUntil;
  #isShown = false;

  constructor(host: LitElement, school: () => School | undefined) {
    this.#host = host;
    this.#terms = new TermsController(host, closingCatalogue);
    this.#kept = new KeptUntil(host, school);
  }

  /** Fetches the words. Throws where the network does not give them. */
  async begin(): Promise<void> {
    await Promise.all([loadTerms(closingCatalogue, this.#terms.language), this.#kept.begin()]);
    addWords(closingWords(() => this.#terms.value));
  }

  get refused(): Readonly<Record<string, string>> {
    return this.#terms.value?.refused ?? {};
  }

  render(screen: CaseScreen): TemplateResult | typeof nothing {
    const c = this.#terms.value;
    if (!c) return nothing;
    if (!this.#isShown) this.#focusFirst(screen);
    this.#isShown = true;
    const {record} = screen;
    if (!record.isOpen) return html`${told(screen, c)} ${this.#kept.render(screen)} ${reopenForm(screen, c)}`;
    return html`${isToldAhead(record) ? aheadPart(screen, c) : nothing} ${closeForm(screen, c)}`;
  }

  /** The form was asked for before it was here. */
  #focusFirst({form}: CaseScreen): void {
    if (form.name !== 'close' && form.name !== 'end') return;
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('form[data-form] :is(input, textarea)')?.focus(),
    );
  }
}

function aheadPart(screen: CaseScreen, c: ClosingTerms): TemplateResult {
  const {record, today} = screen;
  const isTold = isEndTold(endOf(record));
  return html`<div class="row">${opener(screen, 'end', isTold ? c.change : c.ahead, 'quiet')}</div>
    ${caseForm(screen, {
      name: 'end',
      label: c.title,
      fields: html`<p class="hint">${c.aheadHint}</p>
        ${endFields(screen, c)}`,
      decide: (fields) => tellEnd(toldIn(fields, record), record, today),
    })}`;
}

function closeForm(screen: CaseScreen, c: ClosingTerms): TemplateResult | typeof nothing {
  const {t, form, record, today} = screen;
  const choices = outcomes.map((outcome) => [outcome, t.outcomes[outcome]] as const);
  const isAhead = isToldAhead(record);
  return caseForm(screen, {
    name: 'close',
    label: t.close,
    submit: t.close,
    danger: true,
    fields: html`<p class="hint">${c.closeIntro}</p>
      ${radioField(form, {name: 'outcome', label: t.outcome, choices})}
      ${areaField(form, {name: 'reason', label: c.closeReason, rows: 2})}
      ${isAhead ? toldNow(screen, c) : endFields(screen, c)} ${leftOpenFields(screen, c)}`,
    decide: ({outcome, reason = '', ...fields}) =>
      endCase(
        {
          outcome: outcomes.find((known) => known === outcome),
          reason,
          leftOpen: leftOpenIn(fields),
          ...(!isAhead && {told: toldIn(fields, record)}),
        },
        record,
        today,
      ),
  });
}

function leftOpenFields({form, record}: CaseScreen, c: ClosingTerms): TemplateResult | typeof nothing {
  const open = record.actions.filter(({value}) => isToDo(value));
  if (open.length === 0) return nothing;
  return html`<p>${c.stillOpen(open.length)}</p>
    ${open.map(({value}) => textField(form, {name: `left-${value.action}`, label: c.whyNot(value.text)}))}`;
}

function leftOpenIn(fields: FormFields): Readonly<Partial<Record<ActionId, string>>> {
  const left = Object.entries(fields).filter(([name]) => name.startsWith('left-'));
  return Object.fromEntries(left.map(([name, why]) => [name.slice('left-'.length), why]));
}

function reopenForm(screen: CaseScreen, c: ClosingTerms): TemplateResult {
  const {words, form, record, twin, today} = screen;
  const choices = (['assessed', 'in-progress'] as const).map((step) => [step, words.steps[step]] as const);
  return html`<div class="row">${opener(screen, 'reopen', c.reopen)}</div>
    ${caseForm(screen, {
      name: 'reopen',
      label: c.reopen,
      submit: c.reopen,
      fields: html`${radioField(form, {name: 'to', label: c.reopenTo, value: 'assessed', choices})}
      ${areaField(form, {name: 'reason', label: c.reopenReason, rows: 2})}`,
      decide: ({to, reason = ''}) =>
        reopenCase({to: to === 'in-progress' ? to : 'assessed', reason}, record, twin, today),
    })}`;
}

/** Of a closed case. One that an older Pana closed has none. */
function told(screen: CaseScreen, c: ClosingTerms): TemplateResult {
  const {views, help} = endOf(screen.record);
  const isNone = !help && givers.every((giver) => !views[giver]);
  return isNone
    ? html`<p class="muted small">${c.nothing}</p>`
    : notice('info', html`<div class="stack">${toldNow(screen, c)}</div>`);
}
