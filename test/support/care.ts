import type {School} from '../../src/host/school.js';
import type {SealingKeys} from '../../src/vault/envelope.js';
import {announceCareKeys} from '../../src/vault/care-keys.js';

/** A pair made once: making one costs more than most tests. Opens nothing but what tests seal. */
export const careKeys: SealingKeys = {
  publicKey: '7FbdD_XmLIQKFG_Pa1W2KaEmE7Rh48LmY3l3CZjv3hY',
  privateKey: 'YEHtNWV-FKsptEYHJ3Sz1eDde0Cwf85sT3ZvQ0ySgFM',
};

/** Gives a school a care team that can read. */
export async function withCareTeam(school: School): Promise<School> {
  await school.journal.append(announceCareKeys(careKeys));
  return school;
}
