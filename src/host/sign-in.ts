import {html, nothing, type TemplateResult} from 'lit';
import {roles, type Role} from '../kernel/rights.js';
import type {ClassKey, StaffId} from '../kernel/ids.js';
import type {Roster} from '../roster/roster.js';
import type {HostSession} from './host.js';
import type {SchoolTerms} from './school-messages/en.js';

export interface SignInParts {
  readonly terms: SchoolTerms;
  readonly roster: Roster | undefined;
  readonly chosen: Role;
  readonly choose: (role: Role) => void;
  readonly signIn: (session: HostSession) => void;
}

/** The local sign-in by role, for a school that tries everything on one device. */
export function signInForm(parts: SignInParts): TemplateResult {
  const {terms, roster, chosen} = parts;
  return html`<form class="sign-in card stack" @submit=${(event: SubmitEvent) => submit(event, parts)}>
    <div>
      <h1>${terms.signInTitle}</h1>
      <p class="muted">${terms.signInLead}</p>
    </div>
    <fieldset class="roles">
      <legend class="visually-hidden">${terms.signInTitle}</legend>
      ${roles.map((role) => roleChoice(role, parts))}
    </fieldset>
    ${chosen === 'teacher' && roster ? classChoice(roster, terms) : nothing}
    <button class="primary" type="submit">${terms.signIn}</button>
  </form>`;
}

function roleChoice(role: Role, {terms, chosen, choose}: SignInParts): TemplateResult {
  return html`<label class="role">
    <input type="radio" name="role" value=${role} .checked=${role === chosen} @change=${() => choose(role)} />
    <span><b>${terms.roles[role]}</b><span class="hint">${terms.roleDoes[role]}</span></span>
  </label>`;
}

function classChoice(roster: Roster, terms: SchoolTerms): TemplateResult {
  return html`<div class="field">
    <label for="class">${terms.whichClass}</label>
    <select id="class" name="class">
      ${roster.classes.map(({key, title}) => html`<option value=${key}>${title}</option>`)}
    </select>
  </div>`;
}

function submit(event: SubmitEvent, {terms, roster, chosen, signIn}: SignInParts): void {
  event.preventDefault();
  const classKey = new FormData(event.target as HTMLFormElement).get('class') as ClassKey | null;
  const teacher = roster?.classes.find(({key}) => key === classKey)?.teachers[0];
  signIn({
    staffId: chosen === 'teacher' && teacher ? teacher : (`practice-${chosen}` as StaffId),
    name: terms.roles[chosen],
    roles: [chosen],
    classes: chosen === 'teacher' && classKey ? [classKey] : [],
  });
}
