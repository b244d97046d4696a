import {html, nothing, type TemplateResult} from 'lit';
import {isOneOf} from '../../kernel/guards.js';
import {parseDay} from '../../kernel/school-day.js';
import {actionStatuses, type Action, type ActionId, type GoalId, type Responsible} from '../case-kinds.js';
import {caseForm} from '../case-form.js';
import type {HeldAction} from '../case-record.js';
import type {CaseScreen, Decided} from '../case-screen.js';
import type {FormFields} from '../form-controller.js';
import {areaField, radioField, selectField} from '../form-fields.js';
import {setAction} from '../plan-rules.js';
import {dayFields, kindFields, whoFields, whoIn, wentField} from './action-fields.js';
import type {SetAction} from './action-parts.js';
import {handFields} from './hand-fields.js';
import {handingFor} from './hand-over.js';
import {actionKinds, mediated, wentWays, type HandoverId} from './plan-kinds.js';

export function newAction(screen: CaseScreen, goal: GoalId): TemplateResult | typeof nothing {
  const {t, form} = screen;
  return caseForm(screen, {
    name: `action new ${goal}`,
    label: t.addAction,
    fields: fields(screen),
    decide: (filled) =>
      decide(screen, filled, {action: form.key as ActionId, goal, status: 'open', result: ''}),
  });
}

export function actionForm(
  screen: CaseScreen,
  name: string,
  {value}: HeldAction,
): TemplateResult | typeof nothing {
  const {t, form} = screen;
  const choices = actionStatuses.map((status) => [status, t.statuses[status]] as const);
  return caseForm(screen, {
    name,
    label: t.editAction(value.text),
    fields: html`${fields(screen, value)}
      <div class="pair">
        ${selectField(form, {name: 'status', label: t.status, value: value.status, choices})}
        ${areaField(form, {name: 'result', label: t.result, value: value.result, rows: 2})}
      </div>
      ${form.value('status', value.status) === 'done' ? wentField(screen, value) : nothing}`,
    decide: (filled) => {
      const status = isOneOf(filled['status'], actionStatuses) ? filled['status'] : value.status;
      const {action, goal, origin} = value;
      return decide(screen, filled, {action, goal, origin, status, result: filled['result'] ?? ''}, value);
    },
  });
}

/** The short way: what was done, and how it went. */
export function finishForm(
  screen: CaseScreen,
  name: string,
  {value}: HeldAction,
): TemplateResult | typeof nothing {
  const {t, plan, form, record, today} = screen;
  return caseForm(screen, {
    name,
    label: plan.finishOf(value.text),
    submit: t.markDone,
    fields: html`${radioField(form, {
      name: 'went',
      label: plan.went,
      value: 'not-known',
      choices: wentWays.map((went) => [went, plan.wents[went]] as const),
    })}
    ${areaField(form, {name: 'result', label: t.result, value: value.result, rows: 2})}`,
    decide: ({went, result = ''}) =>
      setAction({...value, status: 'done', result, went: known(went, wentWays)}, record, today),
  });
}

function fields(screen: CaseScreen, value?: Action): TemplateResult {
  const {t, form} = screen;
  return html`${areaField(form, {name: 'text', label: t.action, rows: 2, value: value?.text ?? ''})}
  ${kindFields(screen, value)} ${whoFields(screen, value)} ${dayFields(screen, value)} ${handFields(screen, value)}`;
}

type Fixed = Pick<SetAction, 'action' | 'goal' | 'status' | 'result' | 'origin'>;

function decide(
  {record, today, form}: CaseScreen,
  filled: FormFields,
  fixed: Fixed,
  value?: Action,
): Decided {
  const {text = '', start = '', due = '', end = '', between, fit = '', need = ''} = filled;
  const responsible: Responsible | undefined = whoIn(filled);
  const side = known(between, mediated);
  const isHanded = filled['hand'] !== undefined && responsible && 'staff' in responsible;
  const key = `${form.key}h` as HandoverId;
  return setAction(
    {
      ...fixed,
      ...{text, responsible},
      start: parseDay(start),
      due: parseDay(due),
      end: parseDay(end),
      kind: known(filled['kind'], actionKinds) ?? (filled['kind'] ? value?.kind : undefined),
      went: known(filled['went'], wentWays),
      mediation: side && {between: side, fit},
      handed: isHanded ? handingFor(value, responsible.staff, {need, key}) : undefined,
    },
    record,
    today,
  );
}

function known<Item extends string>(value: string | undefined, choices: readonly Item[]): Item | undefined {
  return isOneOf(value, choices) ? value : undefined;
}
