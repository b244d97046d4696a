import {defineKind} from '../kernel/draft.js';
import {isFields, isText} from '../kernel/guards.js';
import {subject, type SubjectKey} from '../kernel/ids.js';
import {plainText} from '../kernel/plain-text.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';

/** Characters, at most. Even with six bytes each all of it fits an envelope of 4 KiB: none is larger than another. */
export const contactLimits = {name: 80, className: 40, about: 300, when: 120} as const;
export type ContactField = keyof typeof contactLimits;
export const contactFields = Object.keys(contactLimits) as readonly ContactField[];

/** A pupil asks that an adult contact them. Said by name, and so no part of any survey. */
export interface ContactRequest {
  readonly name: string;
  /** As the pupil writes it. */
  readonly className: string;
  /** What it is about; empty where the pupil would rather tell it in person. */
  readonly about: string;
  /** When and how it would be good; empty where it does not matter. */
  readonly when: string;
  /** By the pupil's device, inside the wave's window: a tablet's clock may be wrong. */
  readonly day: SchoolDay;
}

/** What lies under the seal. It names no wave, no ticket and no class list: nothing leads from it to an answer. */
export interface ContactMessage {
  readonly kind: 'contact';
  readonly request: ContactRequest;
}

/** The care team has opened the envelope. Equal on every device that opens it. */
export interface ReceivedContact {
  readonly envelope: string;
  readonly request: ContactRequest;
}

export const contactRequested = defineKind('voices/contact-requested', isReceived);

/** @param digest of the request itself: asked twice in the same words, it is one request */
export function contactSubject(digest: string): SubjectKey {
  return subject('contact', digest);
}

export type ContactDraft = Readonly<Record<ContactField, string>>;

export const emptyContact: ContactDraft = {name: '', className: '', about: '', when: ''};

/** What is missing or wrong, in the order of the form. */
export type ContactFault = 'no-name' | 'no-class' | 'too-long';

/** @returns what goes under the seal, or the first fault with its field */
export function requestContact(
  given: ContactDraft,
  day: SchoolDay,
): ContactMessage | (Refusal<ContactFault> & {readonly field: ContactField}) {
  const {name, className, about, when} = given;
  const request: ContactRequest = {
    name: plainText(name),
    className: plainText(className),
    about: plainText(about),
    when: plainText(when),
    day,
  };
  if (request.name === '') return {...refuse('no-name'), field: 'name'};
  if (request.className === '') return {...refuse('no-class'), field: 'className'};
  const long = contactFields.find((field) => request[field].length > contactLimits[field]);
  if (long) return {...refuse('too-long', {most: contactLimits[long]}), field: long};
  return {kind: 'contact', request};
}

/** @param message what an envelope held */
export function isContactMessage(message: unknown): message is ContactMessage {
  return isFields(message) && message['kind'] === 'contact' && isRequest(message['request']);
}

/** Whoever knows the public key can seal anything: what is beyond the form's bounds was made by none. */
export function isContactBounded(request: ContactRequest): boolean {
  return contactFields.every((field) => request[field].length <= contactLimits[field]);
}

/** Without what a sender added, and as plain text. */
export function onlyContact({name, className, about, when, day}: ContactRequest): ContactRequest {
  const plain = {name, className, about, when};
  for (const field of contactFields) plain[field] = plainText(plain[field]);
  return {...plain, day};
}

function isRequest(value: unknown): value is ContactRequest {
  return (
    isFields(value) &&
    contactFields.every((field) => isText(value[field])) &&
    isText(value['day']) &&
    parseDay(value['day']) !== undefined
  );
}

function isReceived(body: unknown): body is ReceivedContact {
  return isFields(body) && isText(body['envelope']) && isRequest(body['request']);
}
