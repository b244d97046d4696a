import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {shortDay} from '../../i18n/format.js';
import {TermsController} from '../../i18n/terms-controller.js';
import {parseDay} from '../../kernel/school-day.js';
import {caseForm} from '../case-form.js';
import type {CaseScreen, Decided} from '../case-screen.js';
import type {FormFields} from '../form-controller.js';
import {areaField, boxField, dayField, selectField} from '../form-fields.js';
import {templateCatalogue} from '../template-messages/catalogue.js';
import type {TemplateTerms} from '../template-messages/en.js';
import {whoFields, whoIn} from './action-fields.js';
import {
  besideChild,
  lineSuffix,
  proposedDay,
  protocolLines,
  templateBy,
  templates,
  withReason,
  type PlanTemplate,
  type ProtocolLine,
  type TemplateGoal,
  type TemplateId,
  type TemplateLine,
} from './templates.js';
import {beginProtocol, useTemplate} from './use-template.js';

/** Plans for common situations, and the life-danger protocol: fetched when somebody asks for one. */
export class TemplatePart {
  readonly #host: LitElement;
  readonly #terms: TermsController<TemplateTerms>;

  constructor(host: LitElement) {
    this.#host = host;
    this.#terms = new TermsController(host, templateCatalogue);
  }

  get refused(): Readonly<Record<string, string>> {
    return this.#terms.value?.refused ?? {};
  }

  /** @returns `undefined` until its texts are here */
  render(screen: CaseScreen): TemplateResult | typeof nothing | undefined {
    const t = this.#terms.value;
    if (!t) return undefined;
    return screen.form.name === 'protocol' ? protocolForm(screen, t) : this.#templateForm(screen, t);
  }

  #templateForm(screen: CaseScreen, t: TemplateTerms): TemplateResult | typeof nothing {
    const {plan, form} = screen;
    const chosen = templateBy(form.value('template'));
    return caseForm(screen, {
      name: 'template',
      label: plan.template,
      submit: t.use,
      fields: html`<p class="hint">${t.intro}</p>
        ${selectField(form, {
          name: 'template',
          label: t.choose,
          placeholder: screen.t.choose,
          choices: templates.map(({id}) => [id, t.templates[id].title] as const),
        })}
        ${chosen ? this.#proposals(screen, t, chosen) : nothing}`,
      decide: (filled) => decideTemplate(screen, filled),
    });
  }

  #proposals(screen: CaseScreen, t: TemplateTerms, chosen: PlanTemplate): TemplateResult {
    const texts = t.templates[chosen.id as TemplateId];
    return html`<p>${texts.when}</p>
      <div><button type="button" class="compact" @click=${this.#takeDays}>${t.takeDays}</button></div>
      ${chosen.goals.map((goal) => goalProposal(screen, t, chosen, goal))}`;
  }

  /** As if somebody had typed them. */
  readonly #takeDays = (event: Event): void => {
    const form = (event.currentTarget as HTMLElement).closest('form');
    for (const field of form?.querySelectorAll<HTMLInputElement>('input[type="date"]') ?? []) {
      field.value ||= field.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? '';
    }
    form?.dispatchEvent(new Event('input', {bubbles: true}));
    this.#host.requestUpdate();
  };
}

function goalProposal(
  screen: CaseScreen,
  t: TemplateTerms,
  template: PlanTemplate,
  goal: TemplateGoal,
): TemplateResult {
  const {plan, form} = screen;
  const texts: {readonly goals: Readonly<Record<string, string>>} = t.templates[template.id as TemplateId];
  return html`<fieldset class="proposals">
    <legend>${plan.domains[goal.domain]}</legend>
    ${areaField(form, {
      name: `text${lineSuffix(template, `goal-${goal.id}`)}`,
      label: t.goal,
      rows: 2,
      value: texts.goals[goal.id] ?? '',
    })}
    ${goal.lines.map((line) => lineProposal(screen, t, template, line))}
  </fieldset>`;
}

function lineProposal(
  screen: CaseScreen,
  t: TemplateTerms,
  template: PlanTemplate,
  line: TemplateLine,
): TemplateResult {
  const {plan, form, today, language} = screen;
  const suffix = lineSuffix(template, line.id);
  const texts: {readonly lines: Readonly<Record<string, string>>} = t.templates[template.id as TemplateId];
  const isOut = form.checked(`skip${suffix}`);
  const day = proposedDay(line, today);
  return html`<div class="proposal ${isOut ? 'out' : ''}" data-day=${day}>
    <p class="small muted">${plan.kinds[line.kind]}</p>
    ${areaField(form, {name: `text${suffix}`, label: t.action, rows: 3, value: texts.lines[line.id] ?? ''})}
    ${
      isOut
        ? nothing
        : html`${whoFields(screen, undefined, suffix)}
          ${dayField(form, {name: `due${suffix}`, label: screen.t.due, hint: t.proposed(shortDay(language, day)), min: today})}`
    }
    ${boxField(form, {name: `skip${suffix}`, label: t.skip})}
  </div>`;
}

function decideTemplate({record, today, form}: CaseScreen, filled: FormFields): Decided {
  const template = templateBy(filled['template'] ?? '');
  const said = (field: string, line: string): string =>
    (template && filled[`${field}${lineSuffix(template, line)}`]) ?? '';
  const goals = template?.goals ?? [];
  return useTemplate(
    {
      template,
      key: form.key,
      goals: Object.fromEntries(goals.map(({id}) => [id, said('text', `goal-${id}`)])),
      lines: Object.fromEntries(
        goals
          .flatMap(({lines}) => lines)
          .map(({id}) => [
            id,
            {
              text: said('text', id),
              responsible: template && whoIn(filled, lineSuffix(template, id)),
              due: parseDay(said('due', id)),
              isLeftOut: said('skip', id) !== '',
            },
          ]),
      ),
    },
    record,
    today,
  );
}

function protocolForm(screen: CaseScreen, t: TemplateTerms): TemplateResult | typeof nothing {
  const {plan, record, today, form} = screen;
  const reasonOf = (filled: FormFields, line: ProtocolLine): string => filled[`skip-${line}`] ?? '';
  return caseForm(screen, {
    name: 'protocol',
    label: plan.danger.begin,
    submit: t.begin,
    danger: true,
    fields: html`${whoPart(screen, t.stays, t.staysHint, '-stays')} ${whoPart(screen, t.calls, t.callsHint, '-calls')}
      <p><strong>${t.orders}</strong></p>
      <ol class="protocol-lines">${protocolLines.map((line) => protocolLine(screen, t, line))}</ol>`,
    decide: (filled) =>
      beginProtocol(
        {
          key: form.key,
          stays: whoIn(filled, '-stays'),
          calls: whoIn(filled, '-calls'),
          reasons: Object.fromEntries(withReason.map((line) => [line, reasonOf(filled, line)])),
          goal: t.goalOfProtocol,
          texts: t.lines,
        },
        record,
        today,
      ),
  });
}

function whoPart(screen: CaseScreen, label: string, hint: string, suffix: string): TemplateResult {
  return html`<fieldset class="field">
    <legend>${label}</legend>
    <p class="hint">${hint}</p>
    ${whoFields(screen, undefined, suffix)}
  </fieldset>`;
}

function protocolLine({form}: CaseScreen, t: TemplateTerms, line: ProtocolLine): TemplateResult {
  const who = besideChild.includes(line) ? t.stays : t.calls;
  return html`<li>
    <p>${t.lines[line]}</p>
    <p class="small muted">${who}</p>
    ${withReason.includes(line) ? areaField(form, {name: `skip-${line}`, label: t.notHere, rows: 1}) : nothing}
  </li>`;
}
