import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import type {SubjectKey} from '../kernel/ids.js';
import {concernReceived} from './concern.js';
import {contactRequested} from './contact-request.js';
import {textWarned, warningSource, type TextWarning} from './text-warning.js';

/** By source. Of two days on which the same words were marked, the first. */
export type TextWarningsState = Map<SubjectKey, TextWarning>;

export const textWarningsFold: Fold<TextWarningsState> = {
  name: 'voices/text-warnings',
  version: 1,
  ledger: 'care',
  kinds: [textWarned],
  ignores: [concernReceived, contactRequested],
  empty: () => new Map(),
  add: (state, entry) => addWarning(state, entry as Entry<string, TextWarning>),
};

function addWarning(state: TextWarningsState, {about, body}: Entry<string, TextWarning>): void {
  if (about !== warningSource(body)) return;
  const known = state.get(about);
  if (!known || orderOf(body) < orderOf(known)) state.set(about, body);
}

function orderOf({day, title}: TextWarning): string {
  return `${day} ${title}`;
}
