import {html, type TemplateResult} from 'lit';
import type {CaseId, PupilKey, StaffId} from '../kernel/ids.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import type {Draft} from '../kernel/draft.js';
import type {StandingFlag} from '../signals/flags-view.js';
import {joinCase, openCase} from './case-rules.js';
import {triagedFlag} from './flag-groups.js';
import type {FormFields} from './form-controller.js';
import {pupilField} from './pupil-field.js';
import type {TriageScreen} from './triage-screen.js';

/** Whose request it is. */
export function pupilFields(screen: TriageScreen): TemplateResult {
  const {contact} = screen.t;
  return html`<p>${contact.takes}</p>
    ${pupilField(screen, {...contact, hint: contact.whichHint})}`;
}

/** Into the case that the pupil has, or a new one. */
export function takeContact(
  screen: TriageScreen,
  standing: StandingFlag,
  {fields, lead}: {readonly fields: FormFields; readonly lead: StaffId},
): readonly Draft[] | Refusal {
  const pupil = (fields['pupil'] ?? '') as PupilKey;
  if (!screen.people.pupilName(pupil)) return refuse('pupil-missing');
  const open = screen.openCase({pupil});
  const flags = [triagedFlag(standing)];
  const note = fields['note'] ?? '';
  if (open) return joinCase({flags, note}, open, screen.today);
  return openCase({caseId: screen.form.key as CaseId, pupil, flags, lead, note}, undefined, screen.today);
}
