import {html, nothing, type TemplateResult} from 'lit';
import type {StaffId} from '../../kernel/ids.js';
import type {Action, Responsible} from '../case-kinds.js';
import type {CaseScreen} from '../case-screen.js';
import type {FormFields} from '../form-controller.js';
import {areaField, dayField, radioField, selectField, textField} from '../form-fields.js';
import {actionKinds, mediated, wentWays} from './plan-kinds.js';

/** The value of the choice that stands for a person outside the staff list. */
export const somebodyElse = 'else';

type Choice = readonly [value: string, text: string];

/** What kind it is; of a mediation also between whom, and why it is fit. */
export function kindFields({plan, form, t}: CaseScreen, value?: Action): TemplateResult {
  const kinds = actionKinds.map((kind): Choice => [kind, plan.kinds[kind]]);
  const preset = value?.kind ?? '';
  // What a later version calls it stays the chosen one.
  const later = preset && !actionKinds.some((kind) => kind === preset) ? [[preset, preset] as Choice] : [];
  const between = mediated.map((side): Choice => [side, plan.betweens[side]]);
  const side = form.value('between', value?.mediation?.between ?? '');
  return html`${selectField(form, {
    name: 'kind',
    label: plan.kind,
    hint: plan.kindHint,
    value: preset,
    placeholder: t.choose,
    choices: [...kinds, ...later],
  })}
  ${
    form.value('kind', preset) === 'mediation'
      ? html`${radioField(form, {name: 'between', label: plan.between, value: value?.mediation?.between ?? '', choices: between})}
        ${
          side === 'harmed-harming'
            ? areaField(form, {
                name: 'fit',
                label: plan.fit,
                hint: plan.fitHint,
                rows: 2,
                value: value?.mediation?.fit ?? '',
              })
            : nothing
        }`
      : nothing
  }`;
}

/** @param suffix of the fields' names, where a form asks it of several lines */
export function whoFields(
  {t, form, people}: CaseScreen,
  value?: Pick<Action, 'responsible'>,
  suffix = '',
): TemplateResult {
  const held = value?.responsible;
  const isElse = held !== undefined && !('staff' in held);
  const preset = held ? ('staff' in held ? held.staff : somebodyElse) : '';
  const staff = people.staff.map(({id, name}): Choice => [id, name]);
  // A responsible person who has left the staff list stays the chosen one.
  const left: readonly Choice[] =
    held && 'staff' in held && !staff.some(([id]) => id === held.staff) ? [[held.staff, held.staff]] : [];
  const choices = [...staff, ...left, [somebodyElse, t.someoneElse] as Choice];
  const [who, name, role] = ['who', 'name', 'role'].map((field) => `${field}${suffix}`) as [
    string,
    string,
    string,
  ];
  return html`${selectField(form, {name: who, label: t.responsible, value: preset, placeholder: t.choose, choices})}
    ${
      form.value(who, preset) === somebodyElse
        ? html`<div class="pair">
            ${textField(form, {name, label: t.name, value: isElse ? held.name : ''})}
            ${textField(form, {name: role, label: t.role, hint: t.roleHint, value: isElse ? held.role : ''})}
          </div>`
        : nothing
    }`;
}

export function whoIn(filled: FormFields, suffix = ''): Responsible | undefined {
  const {[`who${suffix}`]: who = '', [`name${suffix}`]: name = '', [`role${suffix}`]: role = ''} = filled;
  if (!who) return undefined;
  return who === somebodyElse ? {name: name.trim(), role: role.trim()} : {staff: who as StaffId};
}

export function dayFields({t, plan, form, today}: CaseScreen, value?: Action): TemplateResult {
  const {start = '', due = '', end = ''} = value ?? {};
  return html`<div class="pair">
    ${dayField(form, {name: 'due', label: t.due, value: due, ...(!value && {min: today})})}
    ${dayField(form, {name: 'start', label: plan.start, hint: plan.windowHint, value: start})}
    ${dayField(form, {name: 'end', label: plan.end, value: end, ...(!value && {min: today})})}
  </div>`;
}

export function wentField({plan, form}: CaseScreen, value: Action): TemplateResult {
  const choices = wentWays.map((went): Choice => [went, plan.wents[went]]);
  return radioField(form, {name: 'went', label: plan.went, value: value.went ?? 'not-known', choices});
}
