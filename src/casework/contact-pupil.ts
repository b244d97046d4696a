import {html, nothing, type TemplateResult} from 'lit';
import type {CaseId, PupilKey, StaffId} from '../kernel/ids.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import type {Draft} from '../kernel/draft.js';
import type {StandingFlag} from '../signals/flags-view.js';
import {joinCase, openCase} from './case-rules.js';
import {triagedFlag} from './flag-groups.js';
import type {FormFields} from './form-controller.js';
import {radioField, textField} from './form-fields.js';
import type {TriageScreen} from './triage-screen.js';

const mostShown = 8;

/** A person finds whose request it is: the list begins empty, and nobody is chosen ahead. */
export function pupilFields(screen: TriageScreen): TemplateResult {
  const {form, t, findPupils, people} = screen;
  const query = form.value('query').trim();
  const found = query === '' ? [] : findPupils(query);
  const chosen = form.value('pupil') as PupilKey;
  const shown = found.slice(0, mostShown).map(({key}) => key);
  const keys = chosen !== '' && !shown.includes(chosen) ? [chosen, ...shown] : shown;
  const choices = keys.map((key) => [key, nameWithClass(people, key)] as const);
  const said = query === '' ? '' : found.length > 0 ? t.contact.found(found.length) : t.contact.none;
  return html`<p>${t.contact.takes}</p>
    ${textField(form, {name: 'query', label: t.contact.which, hint: t.contact.whichHint})}
    <p class="small muted" role="status">
      ${said}${found.length > mostShown ? ` (${t.contact.more(found.length - mostShown)})` : nothing}
    </p>
    ${radioField(form, {name: 'pupil', label: t.contact.choose, choices})}`;
}

function nameWithClass(people: TriageScreen['people'], key: PupilKey): string {
  return [people.pupilName(key) ?? key, people.classOfPupil(key)].filter(Boolean).join(', ');
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
  if (open) return joinCase({flags, note}, open);
  return openCase({caseId: screen.form.key as CaseId, pupil, flags, lead, note}, undefined, screen.today);
}
