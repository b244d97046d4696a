import {html, nothing, type TemplateResult} from 'lit';
import type {StaffId} from '../kernel/ids.js';
import {parseDay} from '../kernel/school-day.js';
import {actionStatuses, type Action, type ActionId, type GoalId, type Responsible} from './case-kinds.js';
import {caseForm} from './case-form.js';
import type {Held} from './case-record.js';
import type {CaseScreen} from './case-screen.js';
import type {FormFields} from './form-controller.js';
import {areaField, dayField, selectField, textField} from './form-fields.js';
import {setAction} from './plan-rules.js';

/** The value of the choice that stands for a person outside the staff list. */
const somebodyElse = 'else';

export function newAction(screen: CaseScreen, goal: GoalId): TemplateResult | typeof nothing {
  const {t, record, today, form} = screen;
  return caseForm(screen, {
    name: `action new ${goal}`,
    label: t.addAction,
    fields: fields(screen),
    decide: (filled) =>
      setAction(
        {...read(filled), action: form.key as ActionId, goal, status: 'open', result: ''},
        record,
        today,
      ),
  });
}

export function actionForm(
  screen: CaseScreen,
  name: string,
  {value}: Held<Action>,
): TemplateResult | typeof nothing {
  const {t, form, record, today} = screen;
  const choices = actionStatuses.map((status) => [status, t.statuses[status]] as const);
  return caseForm(screen, {
    name,
    label: t.editAction(value.text),
    fields: html`${fields(screen, value)}
      <div class="pair">
        ${selectField(form, {name: 'status', label: t.status, value: value.status, choices})}
        ${areaField(form, {name: 'result', label: t.result, value: value.result, rows: 2})}
      </div>`,
    decide: (filled) =>
      setAction(
        {
          ...read(filled),
          action: value.action,
          goal: value.goal,
          status: actionStatuses.find((status) => status === filled['status']) ?? value.status,
          result: filled['result'] ?? '',
        },
        record,
        today,
      ),
  });
}

function fields({t, form, people, today}: CaseScreen, value?: Action): TemplateResult {
  const held = value?.responsible;
  const isElse = held !== undefined && !('staff' in held);
  const preset = held ? ('staff' in held ? held.staff : somebodyElse) : '';
  const known = people.staff.map(({id, name}) => [id, name] as const);
  // A responsible person who has left the staff list stays the chosen one.
  const left =
    held && 'staff' in held && !known.some(([id]) => id === held.staff)
      ? [[held.staff, held.staff] as const]
      : [];
  const choices = [...known, ...left, [somebodyElse, t.someoneElse] as const];
  return html`${areaField(form, {name: 'text', label: t.action, rows: 2, value: value?.text ?? ''})}
    <div class="pair">
      ${selectField(form, {name: 'who', label: t.responsible, value: preset, placeholder: t.choose, choices})}
      ${dayField(form, {name: 'due', label: t.due, value: value?.due ?? '', ...(!value && {min: today})})}
    </div>
    ${
      form.value('who', preset) === somebodyElse
        ? html`<div class="pair">
            ${textField(form, {name: 'name', label: t.name, value: isElse ? held.name : ''})}
            ${textField(form, {name: 'role', label: t.role, hint: t.roleHint, value: isElse ? held.role : ''})}
          </div>`
        : nothing
    }`;
}

function read({text = '', who = '', name = '', role = '', due = ''}: FormFields): {
  readonly text: string;
  readonly responsible: Responsible | undefined;
  readonly due: Action['due'] | undefined;
} {
  const responsible = who === somebodyElse ? {name: name.trim(), role: role.trim()} : {staff: who as StaffId};
  return {text, responsible: who ? responsible : undefined, due: parseDay(due)};
}
