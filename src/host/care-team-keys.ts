import type {Envelope} from '../journal/entry.js';
import type {Journal, JournalOptions} from '../journal/journal.js';
import {toBase64Url} from '../kernel/base64url.js';
import type {SubjectKey} from '../kernel/ids.js';
import {oneTabAtATime} from '../journal/one-tab.js';
import {announceCareKeys, careKeyFold, careKeyIn, careKeysFold} from '../vault/care-keys.js';
import {makeSealingKeys, openEnvelope} from '../vault/envelope.js';
import {ensureReaderKeys} from '../vault/reader-keys.js';
import {ensureTeamKeys} from '../vault/team-keys.js';
import {concernSubject, isConcernMessage} from '../voices/concern.js';
import {isContactMessage, onlyContact} from '../voices/contact-request.js';
import {sourceOf} from '../voices/contacts-view.js';
import type {Session} from './session.js';

/**
 * Sees to it that concerns can be sealed to somebody. Until the team sets up keys of its own, the first device of a
 * school makes them; one tab at a time, so that two do not make two pairs.
 */
export async function ensureCareKeys(journal: Journal): Promise<void> {
  await oneTabAtATime('pana-care-keys', async () => {
    if (careKeyIn(await journal.read(careKeyFold))) return;
    await journal.append(announceCareKeys(await makeSealingKeys()));
  });
}

/** What the care team plans waves with: the team's signature, and a key of this person's own to read by. */
export async function ensureSurveyKeys(journal: Journal, session: Session): Promise<void> {
  await ensureTeamKeys(journal);
  await ensureReaderKeys(journal, {staffId: session.staffId, name: session.name});
}

/**
 * Is it sealed to the care team itself: a concern, or a request for contact? No erasure takes such an envelope from the
 * inbox, whatever it names, but the erasure of that one concern or request. Where no key of the team's can be read, as on a
 * locked device, nobody can say, and all are. What was looked at once is not opened again while the page lives: a millisecond each.
 */
export function careEnvelopes(journal: () => Journal): NonNullable<JournalOptions['spares']> {
  const known = new Map<string, SubjectKey | 'shut' | 'else'>();
  return async (envelope, erasedScopes) => {
    const name = `${envelope.key} ${toBase64Url(envelope.sealed.subarray(0, 64))}`;
    const held = known.get(name) ?? (await heldForCare(journal(), envelope));
    if (held === undefined) return true;
    known.set(name, held);
    return held !== 'shut' && !erasedScopes.has(held as SubjectKey);
  };
}

/** @returns what it holds, by subject; `else` for what the care team can open and does not understand; `undefined` without a key */
async function heldForCare(
  journal: Journal,
  envelope: Envelope,
): Promise<SubjectKey | 'shut' | 'else' | undefined> {
  const all = await journal.read(careKeysFold);
  if (all.size === 0) return undefined;
  for (const keys of all.values()) {
    const message = await openEnvelope(keys, envelope);
    if (message === undefined) continue;
    if (isConcernMessage(message)) return concernSubject(envelope.key);
    return isContactMessage(message) ? sourceOf(onlyContact(message.request)) : 'else';
  }
  return 'shut';
}
