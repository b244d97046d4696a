import {html, type TemplateResult} from 'lit';
import {notice} from '../ui/notice.js';
import type {CommonTerms} from '../i18n/common/en.js';
import type {Refusal} from '../kernel/refusal.js';
import type {FormController} from '../casework/form-controller.js';
import type {LockTerms} from './lock-messages/en.js';

/** The field at fault, by the reason of a refusal. */
export const lockFaultFields: Readonly<Record<string, string>> = {
  'weak-passphrase': 'new-passphrase',
  'wrong-secret': 'secret',
  'name-missing': 'name',
  'no-invitation': 'invitation',
  expired: 'invitation',
  'forged-invitation': 'invitation',
  'not-yours': 'invitation',
};

export function lockWords(l: LockTerms | undefined, {refused}: Refusal): string {
  const words: Readonly<Record<string, string>> = l?.refused ?? {};
  return words[refused] ?? refused;
}

/** The one button of such a form. It takes about a second, and says so. */
export function lockFormEnd(
  {form, common}: {readonly form: FormController; readonly common: CommonTerms},
  label: string,
  working: string,
): TemplateResult {
  const {action, generalFault} = form;
  return html`${generalFault ? notice('danger', generalFault) : ''}
    ${action.failed ? notice('danger', common.failed[action.failed]) : ''}
    <div class="row">
      <button class="primary" ?disabled=${action.busy}>${label}</button>
      <span class="muted" role="status">${action.busy ? working : ''}</span>
    </div>`;
}
