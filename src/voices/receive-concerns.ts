import type {Envelope} from '../journal/entry.js';
import {draft, type Draft} from '../kernel/draft.js';
import {openEnvelope, type SealingKeys} from '../vault/envelope.js';
import {concernReceived, concernSubject, isConcernMessage, type Concern} from './concern.js';
import {longestText, mostPupils} from './log-concern.js';

export interface ReceivedConcerns {
  /** For the care ledger. Equal on every device that opens the same envelopes. */
  readonly care: readonly Draft[];
  /** Envelopes that opened and hold nothing that may be shown: they stay in the inbox, and a screen says how many. */
  readonly setAside: number;
}

/** What was learned of envelopes in this sitting, so that opening is not tried at every look into the inbox. */
export interface InboxMemory {
  /** Care keys that were tried, by envelope; none of them opened it. */
  readonly shut: Map<string, number>;
  readonly setAside: Set<string>;
}

export function emptyMemory(): InboxMemory {
  return {shut: new Map(), setAside: new Set()};
}

/**
 * Opens the concerns among the inbox's envelopes. Opening costs about a millisecond a key.
 *
 * @param keys every pair of the care team's keys
 * @param isSkipped keys of envelopes that were received before, or that are tickets of a wave
 */
export async function receiveConcerns(
  envelopes: readonly Envelope[],
  keys: readonly SealingKeys[],
  isSkipped: (envelopeKey: string) => boolean,
  memory: InboxMemory = emptyMemory(),
): Promise<ReceivedConcerns> {
  const care: Draft[] = [];
  for (const envelope of envelopes) {
    if (isSkipped(envelope.key) || memory.setAside.has(envelope.key)) continue;
    const concern = await openConcern(envelope, keys, memory);
    if (concern) care.push(receivedDraft(envelope.key, concern));
  }
  return {care, setAside: memory.setAside.size};
}

async function openConcern(
  envelope: Envelope,
  keys: readonly SealingKeys[],
  memory: InboxMemory,
): Promise<Concern | undefined> {
  const message = await openWithAny(envelope, keys, memory);
  if (message === undefined) return undefined;
  if (isConcernMessage(message) && isBounded(message.concern)) return onlyKnownFields(message.concern);
  memory.setAside.add(envelope.key);
  return undefined;
}

/** Pairs are only ever added, so their number says which were tried. */
async function openWithAny(
  envelope: Envelope,
  keys: readonly SealingKeys[],
  {shut}: InboxMemory,
): Promise<unknown> {
  if (shut.get(envelope.key) === keys.length) return undefined;
  for (const pair of keys) {
    const message = await openEnvelope(pair, envelope);
    if (message !== undefined) return message;
  }
  shut.set(envelope.key, keys.length);
  return undefined;
}

/** Whoever knows the public key can seal anything: what is far beyond a form's bounds was made by none. */
function isBounded({pupils, text, by, at}: Concern): boolean {
  return (
    pupils.length > 0 &&
    pupils.length <= mostPupils &&
    text.length <= longestText &&
    [by, at, ...pupils.map(({pupil}) => pupil)].every((part) => part.length <= longestKey)
  );
}

const longestKey = 200;

function onlyKnownFields({lifeSafety, kind, pupils, day, text, by, at}: Concern): Concern {
  return {lifeSafety, kind, pupils: pupils.map(({pupil, role}) => ({pupil, role})), day, text, by, at};
}

function receivedDraft(envelope: string, concern: Concern): Draft {
  return draft(concernReceived, concernSubject(envelope), {envelope, concern});
}
