import type {Envelope} from '../journal/entry.js';
import type {Journal} from '../journal/journal.js';
import {toBase64Url} from '../kernel/base64url.js';
import {oneTabAtATime} from '../journal/one-tab.js';
import {announceCareKeys, careKeyFold, careKeyIn, careKeysFold} from '../vault/care-keys.js';
import {makeSealingKeys, openEnvelope} from '../vault/envelope.js';
import {ensureReaderKeys} from '../vault/reader-keys.js';
import {ensureTeamKeys} from '../vault/team-keys.js';
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
 * inbox, whatever it names. What was looked at once is not opened again while the page lives: a millisecond each.
 */
export function careEnvelopes(journal: () => Journal): (envelope: Envelope) => Promise<boolean> {
  const known = new Map<string, boolean>();
  return async (envelope) => {
    const name = `${envelope.key} ${toBase64Url(envelope.sealed.subarray(0, 64))}`;
    const isCare = known.get(name) ?? (await opensForCare(journal(), envelope));
    known.set(name, isCare);
    return isCare;
  };
}

async function opensForCare(journal: Journal, envelope: Envelope): Promise<boolean> {
  for (const keys of (await journal.read(careKeysFold)).values())
    if ((await openEnvelope(keys, envelope)) !== undefined) return true;
  return false;
}
