import type {Journal} from '../journal/journal.js';
import {oneTabAtATime} from '../journal/one-tab.js';
import {announceCareKeys, careKeyFold, careKeyIn} from '../vault/care-keys.js';
import {makeSealingKeys} from '../vault/envelope.js';
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
