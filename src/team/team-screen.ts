import {html, nothing, type TemplateResult} from 'lit';
import type {FormFields} from '../casework/form-controller.js';
import {formEnd} from '../casework/form-fields.js';
import type {People} from '../casework/people.js';
import type {CommonTerms} from '../i18n/common/en.js';
import type {StaffId} from '../kernel/ids.js';
import type {Refusal} from '../kernel/refusal.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {spokenFingerprint, type Fingerprint} from '../vault/fingerprint.js';
import type {Standing} from '../vault/team-decisions.js';
import type {SchoolKeys} from '../vault/school-keys.js';
import type {TeamTerms} from './messages/en.js';
import type {LockForm} from './secret-fields.js';

/** What the parts of `<pana-team>` share. */
export interface TeamScreen extends LockForm {
  readonly t: TeamTerms;
  readonly common: CommonTerms;
  readonly language: string;
  readonly people: People;
  readonly keys: SchoolKeys;
  readonly standing: Standing;
  readonly today: SchoolDay;
  readonly act: Act;
  /** A code that is shown once, instead of all else. */
  readonly show: (code: ShownCode) => void;
}

export interface ShownCode {
  readonly code: string;
  readonly name: string;
  readonly until: SchoolDay;
}

/**
 * Carries out what a form asks for.
 *
 * @param check what is known before anything is made
 * @param run may refuse: the form stays as it is and says why
 * @param said announced when it is done
 */
export type Act = (
  event: Event,
  parts: {
    readonly check?: (fields: FormFields) => Refusal | undefined;
    readonly run: (fields: FormFields) => Promise<unknown>;
    readonly said?: string;
  },
) => void;

export function opener({form}: LockForm, name: string, label: string, of = label): TemplateResult {
  const toggle = (): void => (form.name === name ? form.cancel() : form.open(name));
  return html`<button type="button" class="compact" data-opens=${name} aria-label=${of} aria-expanded=${form.name === name} @click=${toggle}>
    ${label}
  </button>`;
}

interface TeamForm {
  readonly name: string;
  readonly label: string;
  readonly fields: unknown;
  readonly submit: string;
  readonly danger?: boolean;
  readonly run: (event: Event) => void;
}

/** The form while it is open. */
export function teamForm(
  {form, common}: LockForm & {readonly common: CommonTerms},
  {name, label, fields, submit, danger, run}: TeamForm,
): TemplateResult | typeof nothing {
  if (form.name !== name) return nothing;
  return html`<form data-form class="inline-form" novalidate aria-label=${label} @submit=${run} @input=${form.keep} @keydown=${form.hear}>
    ${fields} ${formEnd(form, common, submit, danger)}
  </form>`;
}

/** As two people read them to each other. */
export function digits(fingerprint: Fingerprint): TemplateResult {
  return html`<ol class="digits small" dir="ltr">
    ${spokenFingerprint(fingerprint).map((group) => html`<li translate="no">${group}</li>`)}
  </ol>`;
}

/** By the name that the team gave, else by the staff list's. */
export function nameOf({people, standing}: TeamScreen, staff: StaffId, member?: Fingerprint): string {
  const named = member && standing.team.members.get(member)?.name;
  return named ?? people.staffName(staff);
}
