import type {StaffId} from '../../kernel/ids.js';
import {plainText} from '../../kernel/plain-text.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import {daysBetween, type SchoolDay} from '../../kernel/school-day.js';
import type {Audience} from '../case-kinds.js';
import type {CaseRecord} from '../case-record.js';
import {placedDraft} from '../placed-draft.js';
import {
  contactMade,
  personKept,
  type ContactId,
  type ContactMade,
  type ContactRole,
  type ContactWay,
  type PersonId,
  type PersonKept,
  type Safety,
} from './keeping-kinds.js';

/** A contact is written down while it is remembered. */
export const oldestContact = 366;

interface RecordContact {
  readonly contact: ContactId;
  readonly day: SchoolDay | undefined;
  readonly with: readonly ContactRole[];
  readonly how: ContactWay | undefined;
  readonly summary: string;
  readonly audience: Audience;
  readonly by: StaffId;
  readonly others: string;
}

export type ContactRefusal =
  | 'contact-day-missing'
  | 'contact-day-future'
  | 'contact-day-old'
  | 'contact-with-missing'
  | 'contact-how-missing'
  | 'summary-missing';

/** Also on a closed case: a child who was followed is talked with afterwards. */
export function recordContact(
  command: RecordContact,
  record: CaseRecord,
  today: SchoolDay,
): Decision<ContactRefusal> {
  const {contact, day, how, audience, by} = command;
  const [summary, others] = [plainText(command.summary), plainText(command.others)];
  if (!day) return refuse('contact-day-missing');
  if (day > today) return refuse('contact-day-future');
  if (daysBetween(day, today) > oldestContact) return refuse('contact-day-old');
  if (command.with.length === 0) return refuse('contact-with-missing');
  if (!how) return refuse('contact-how-missing');
  if (!summary) return refuse('summary-missing');
  const body: ContactMade = {
    caseId: record.id,
    ...{contact, day, with: [...new Set(command.with)], how, summary, audience, by},
    ...(others && {others}),
  };
  return [placedDraft(record, contactMade, body)];
}

interface KeepPerson {
  readonly person: PersonId;
  readonly name: string;
  readonly relation: string;
  readonly reach: string;
  readonly safety: Safety | undefined;
  readonly language: string;
  readonly isBarred: boolean;
  readonly why: string;
  readonly isFormer: boolean;
}

export type PersonRefusal =
  'person-name-missing' | 'relation-missing' | 'safety-missing' | 'barred-reason-missing';

/** Adds somebody around the child, or says anew what holds of them. */
export function keepPerson(command: KeepPerson, record: CaseRecord): Decision<PersonRefusal> {
  const {person, safety, isBarred, isFormer} = command;
  const [name, relation, reach, language, why] = [
    command.name,
    command.relation,
    command.reach,
    command.language,
    command.why,
  ].map(plainText) as [string, string, string, string, string];
  if (!name) return refuse('person-name-missing');
  if (!relation) return refuse('relation-missing');
  if (!safety) return refuse('safety-missing');
  if (isBarred && !why) return refuse('barred-reason-missing');
  const body: PersonKept = {
    caseId: record.id,
    ...{person, name, relation, reach, safety, language},
    ...(isBarred && {barred: why}),
    ...(isFormer && {former: true}),
  };
  return [placedDraft(record, personKept, body)];
}
