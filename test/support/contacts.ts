import type {School} from '../../src/host/school.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import {day} from '../../src/kernel/school-day.js';
import type {WaveId} from '../../src/kernel/ids.js';
import {contactRequested, type ContactRequest} from '../../src/voices/contact-request.js';
import {sourceOf, type StandingContact} from '../../src/voices/contacts-view.js';
import {textWarned, warningSource, type TextWarning} from '../../src/voices/text-warning.js';
import {textWarningsFold} from '../../src/voices/text-warnings-view.js';
import {detectContacts} from '../../src/signals/detect-contacts.js';
import {detectTextWarnings} from '../../src/signals/detect-text-warnings.js';
import {rules} from '../../src/signals/rules.js';
import {raisedFlag} from './flags.js';
import {autumnCalendar, smallRoster} from './school.js';

/** A pupil of 7b asks on Friday 20 November 2026. */
export function contactOf(more: Partial<ContactRequest> = {}): ContactRequest {
  return {
    name: 'Aigerim A.',
    className: '7 б',
    about: 'Somebody takes my things.',
    when: 'After lesson 5, by the library',
    day: day('2026-11-20'),
    ...more,
  };
}

export function standingContact(more: Partial<ContactRequest> = {}): StandingContact {
  const request = contactOf(more);
  return {source: sourceOf(request), request};
}

export function contactDraft(envelope: string, more: Partial<ContactRequest> = {}): Draft {
  const request = contactOf(more);
  return draft(contactRequested, sourceOf(request), {envelope, request});
}

export function warningOf(more: Partial<TextWarning> = {}): TextWarning {
  const text = 'They wait behind the gym with a knife.';
  return {wave: 'wave-1' as WaveId, title: 'Autumn 2026', text, day: day('2026-11-20'), ...more};
}

export function warningDraft(more: Partial<TextWarning> = {}): Draft {
  const warning = warningOf(more);
  return draft(textWarned, warningSource(warning), warning);
}

const today = day('2026-11-23');

/** As the care team's duty does it: the request, and its flag. */
export async function raiseContact(school: School, more: Partial<ContactRequest> = {}): Promise<void> {
  const where = {roster: smallRoster, calendar: autumnCalendar, today, rules};
  const flags = detectContacts([standingContact(more)], where).map(raisedFlag);
  await school.journal.append({care: [contactDraft('envelope-c', more), ...flags]});
}

export async function raiseWarning(school: School, more: Partial<TextWarning> = {}): Promise<void> {
  await school.journal.append({care: [warningDraft(more)]});
  const state = await school.journal.read(textWarningsFold);
  await school.journal.append({care: detectTextWarnings(state, today, rules).map(raisedFlag)});
}
