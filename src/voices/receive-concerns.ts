import type {Envelope} from '../journal/entry.js';
import {draft, type Draft} from '../kernel/draft.js';
import {envelopeSizes, openEnvelope, type SealingKeys} from '../vault/envelope.js';
import {concernReceived, concernSubject, isConcernMessage, longestKey, type Concern} from './concern.js';
import {
  contactRequested,
  isContactBounded,
  isContactMessage,
  onlyContact,
  type ContactRequest,
} from './contact-request.js';
import {sourceOf} from './contacts-view.js';
import {isName} from './happened.js';
import {longestText, mostPupils} from './log-concern.js';
import type {SetAside, SetAsideReason} from './set-aside.js';

export interface Received {
  /** For the care ledger. Equal on every device that opens the same envelopes. */
  readonly care: readonly Draft[];
  /** Envelopes that hold nothing that may be shown: they stay in the inbox, and a screen says how many and why. */
  readonly setAside: SetAside;
}

/** What was learned of envelopes in this sitting, so that opening is not tried at every look into the inbox. */
export interface InboxMemory {
  /** Care keys that were tried, by envelope; none of them opened it. */
  readonly shut: Map<string, number>;
  readonly setAside: Map<string, SetAsideReason>;
}

export function emptyMemory(): InboxMemory {
  return {shut: new Map(), setAside: new Map()};
}

/**
 * Opens concerns and requests for contact among the inbox's envelopes. Opening costs about a millisecond a key.
 *
 * @param keys every pair of the care team's keys
 * @param isSkipped keys of envelopes that were received before, or that are tickets of a wave
 */
export async function receiveConcerns(
  envelopes: readonly Envelope[],
  keys: readonly SealingKeys[],
  isSkipped: (envelopeKey: string) => boolean,
  memory: InboxMemory = emptyMemory(),
): Promise<Received> {
  const care: Draft[] = [];
  for (const envelope of envelopes) {
    if (isSkipped(envelope.key) || memory.setAside.has(envelope.key)) continue;
    const read = await readEnvelope(envelope, keys, memory);
    if (typeof read === 'string') memory.setAside.set(envelope.key, read);
    else if (read) care.push(read);
  }
  return {care, setAside: countsOf(memory)};
}

async function readEnvelope(
  envelope: Envelope,
  keys: readonly SealingKeys[],
  memory: InboxMemory,
): Promise<Draft | SetAsideReason | undefined> {
  // Pairs are only ever added, so their number says which were tried.
  if (memory.shut.get(envelope.key) === keys.length) return undefined;
  if (!envelopeSizes.some((bytes) => bytes === envelope.sealed.length)) return 'damaged';
  const message = await openWithAny(envelope, keys, memory);
  if (message === undefined) return undefined;
  if (isConcernMessage(message)) return concernDraft(envelope.key, message.concern);
  if (isContactMessage(message)) return contactDraft(envelope.key, message.request);
  return 'not-understood';
}

async function openWithAny(
  envelope: Envelope,
  keys: readonly SealingKeys[],
  {shut}: InboxMemory,
): Promise<unknown> {
  for (const pair of keys) {
    const message = await openEnvelope(pair, envelope);
    if (message !== undefined) return message;
  }
  shut.set(envelope.key, keys.length);
  return undefined;
}

function concernDraft(envelope: string, concern: Concern): Draft | SetAsideReason {
  if (concern.pupils.length === 0 && !isName(concern.incident)) return 'not-understood';
  if (!isBounded(concern)) return 'too-long';
  return draft(concernReceived, concernSubject(envelope), {envelope, concern: onlyKnownFields(concern)});
}

function contactDraft(envelope: string, sent: ContactRequest): Draft | SetAsideReason {
  if (!isContactBounded(sent)) return 'too-long';
  const request = onlyContact(sent);
  return draft(contactRequested, sourceOf(request), {envelope, request});
}

/** Whoever knows the public key can seal anything: what is far beyond a form's bounds was made by none. */
function isBounded({pupils, text, by, at, room = ''}: Concern): boolean {
  return (
    pupils.length <= mostPupils &&
    text.length <= longestText &&
    [by, at, room, ...pupils.map(({pupil}) => pupil)].every((part) => part.length <= longestKey)
  );
}

/** What a later version calls something is kept as it is; what is no name at all is not, and costs nobody the concern. */
function onlyKnownFields(concern: Concern): Concern {
  const {lifeSafety, kind, incident, pupils, day, place, room, hour, text, by, at} = concern;
  return {
    lifeSafety,
    kind,
    ...(isName(incident) && {incident}),
    pupils: pupils.map(({pupil, role}) => ({pupil, role})),
    day,
    ...(isName(place) && {place}),
    ...(room && {room}),
    ...(isName(hour) && {hour}),
    text,
    by,
    at,
  };
}

function countsOf({setAside}: InboxMemory): SetAside {
  const counts = {damaged: 0, 'not-understood': 0, 'too-long': 0};
  for (const reason of setAside.values()) counts[reason] += 1;
  return counts;
}
