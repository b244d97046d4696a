import {html, type nothing, type TemplateResult} from 'lit';
import {isOneOf} from '../../kernel/guards.js';
import type {GoalId} from '../case-kinds.js';
import {caseForm} from '../case-form.js';
import type {GoalRecord} from '../case-record.js';
import type {CaseScreen} from '../case-screen.js';
import {areaField, radioField, selectField} from '../form-fields.js';
import {endGoal, setGoal} from '../plan-rules.js';
import {domains} from './plan-kinds.js';
import {goalStates} from './plan-progress.js';

export function goalForm(
  screen: CaseScreen,
  name: string,
  goal?: GoalRecord,
): TemplateResult | typeof nothing {
  const {t, plan, form, record} = screen;
  const choices = domains.map((domain) => [domain, plan.domains[domain]] as const);
  return caseForm(screen, {
    name,
    label: goal ? t.editGoal : t.addGoal,
    fields: html`${areaField(form, {
      name: 'text',
      label: t.goal,
      hint: t.goalHint,
      rows: 2,
      value: goal?.value.text ?? '',
    })}
    ${selectField(form, {
      name: 'domain',
      label: plan.domain,
      value: goal?.value.domain ?? '',
      placeholder: plan.domains.other,
      choices,
    })}`,
    decide: ({text = '', domain = ''}) =>
      setGoal({goal: goal?.value.goal ?? (form.key as GoalId), text, domain}, record),
  });
}

/** Whether it was reached, and how one can see that. */
export function goalStateForm(
  screen: CaseScreen,
  name: string,
  {value}: GoalRecord,
): TemplateResult | typeof nothing {
  const {plan, form, record, today} = screen;
  const choices = goalStates.map((state) => [state, plan.goalStates[state]] as const);
  return caseForm(screen, {
    name,
    label: plan.stateOf(value.text),
    fields: html`${radioField(form, {
      name: 'state',
      label: plan.goalState,
      value: value.end?.state ?? '',
      choices,
    })}
    ${areaField(form, {name: 'why', label: plan.why, hint: plan.whyHint, rows: 2, value: value.end?.why ?? ''})}`,
    decide: ({state, why = ''}) =>
      endGoal({goal: value.goal, state: isOneOf(state, goalStates) ? state : undefined, why}, record, today),
  });
}
