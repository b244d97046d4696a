import type {Journal} from '../journal/journal.js';
import {announceCareKeys, careKeyFold, careKeyIn} from '../vault/care-keys.js';
import {makeSealingKeys} from '../vault/envelope.js';

/**
 * Sees to it that concerns can be sealed to somebody. Until the team sets up keys of its own, the first device of a
 * school makes them; one tab at a time, so that two do not make two pairs.
 */
export async function ensureCareKeys(journal: Journal): Promise<void> {
  await navigator.locks.request('pana-care-keys', async () => {
    if (careKeyIn(await journal.read(careKeyFold))) return;
    await journal.append(announceCareKeys(await makeSealingKeys()));
  });
}
