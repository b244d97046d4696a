import {sha256} from '@noble/hashes/sha2.js';
import {canonicalJson} from '../journal/canonical-json.js';
import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import {keyFromBytes, type SubjectKey} from '../kernel/ids.js';
import {concernReceived} from './concern.js';
import {textWarned} from './text-warning.js';
import {
  contactRequested,
  contactSubject,
  type ContactRequest,
  type ReceivedContact,
} from './contact-request.js';

/** A request, and where its flag leads to. */
export interface StandingContact {
  readonly source: SubjectKey;
  readonly request: ContactRequest;
}

export interface ContactsState {
  readonly requests: Map<SubjectKey, ContactRequest>;
  /** Envelopes that were opened: a request sent twice came in two. */
  readonly envelopes: Set<string>;
}

/** Requests for contact. What was asked stays asked; no entry replaces another. */
export const contactsFold: Fold<ContactsState> = {
  name: 'voices/contacts',
  version: 1,
  ledger: 'care',
  kinds: [contactRequested],
  ignores: [concernReceived, textWarned],
  empty: () => ({requests: new Map(), envelopes: new Set()}),
  add: (state, entry) => addContact(state, entry as Entry<string, ReceivedContact>),
};

function addContact(
  {requests, envelopes}: ContactsState,
  {about, body}: Entry<string, ReceivedContact>,
): void {
  if (about !== sourceOf(body.request)) return;
  requests.set(about, body.request);
  envelopes.add(body.envelope);
}

/** Equal requests have one source. */
export function sourceOf(request: ContactRequest): SubjectKey {
  return contactSubject(keyFromBytes(sha256(utf8.encode(canonicalJson(request)))));
}

export function allContacts({requests}: ContactsState): readonly StandingContact[] {
  return Array.from(requests, ([source, request]) => ({source, request})).sort((a, b) =>
    a.source < b.source ? -1 : 1,
  );
}

/** @param source a flag's `source` */
export function contactAt({requests}: ContactsState, source: SubjectKey): ContactRequest | undefined {
  return requests.get(source);
}

const utf8 = new TextEncoder();
