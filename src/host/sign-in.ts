import {html, nothing, type TemplateResult} from 'lit';
import {roles, type Role} from '../kernel/rights.js';
import type {ClassKey, StaffId} from '../kernel/ids.js';
import type {Roster} from '../roster/roster.js';
import type {HostSession} from './host.js';
import type {KnownHere} from './known-here.js';
import type {SchoolTerms} from './school-messages/en.js';

export interface SignInParts {
  readonly terms: SchoolTerms;
  readonly known: KnownHere | undefined;
  readonly chosen: Role;
  readonly choose: (role: Role) => void;
  readonly signIn: (session: HostSession) => void;
}

/** The local sign-in by role, for a school that tries everything on one device. */
export function signInForm(parts: SignInParts): TemplateResult {
  const {terms, known, chosen} = parts;
  return html`<form class="sign-in card stack" @submit=${(event: SubmitEvent) => submit(event, parts)}>
    <div>
      <h1>${terms.signInTitle}</h1>
      <p class="muted">${terms.signInLead}</p>
    </div>
    <fieldset class="roles">
      <legend class="visually-hidden">${terms.signInTitle}</legend>
      ${roles.map((role) => roleChoice(role, parts))}
    </fieldset>
    ${known && !known.roster && known.staff.length > 0 ? staffChoice(known.staff, parts) : nothing}
    ${chosen === 'teacher' && known?.roster ? classChoice(known.roster, terms) : nothing}
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

/** The class lists are sealed: keys are found by the sign-in that they were made for, and classes come once it is unlocked. */
function staffChoice(staff: readonly StaffId[], {terms, chosen}: SignInParts): TemplateResult {
  const usual = practiceId(chosen);
  const fits = (id: StaffId): boolean => id === usual || !id.startsWith('practice-');
  const offered = staff.filter(fits);
  const first = offered.includes(usual) ? usual : offered[0];
  return html`<div class="field">
    <label for="staff">${terms.whichSignIn}</label>
    <select id="staff" name="staff" aria-describedby="staff-hint">
      ${offered.map((id) => html`<option value=${id} ?selected=${id === first}>${id}</option>`)}
      ${offered.includes(usual) ? nothing : html`<option value=${usual}>${terms.newSignIn}</option>`}
    </select>
    <p class="hint" id="staff-hint">${terms.signInSealed}</p>
  </div>`;
}

function practiceId(role: Role): StaffId {
  return `practice-${role}` as StaffId;
}

function submit(event: SubmitEvent, {terms, known, chosen, signIn}: SignInParts): void {
  event.preventDefault();
  const fields = new FormData(event.target as HTMLFormElement);
  const classKey = fields.get('class') as ClassKey | null;
  const teacher = known?.roster?.classes.find(({key}) => key === classKey)?.teachers[0];
  signIn({
    staffId: teacher ?? (fields.get('staff') as StaffId | null) ?? practiceId(chosen),
    name: terms.roles[chosen],
    roles: [chosen],
    classes: chosen === 'teacher' && classKey ? [classKey] : [],
  });
}
