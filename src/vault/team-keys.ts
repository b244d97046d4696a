import {draft} from '../kernel/draft.js';
import {subject} from '../kernel/ids.js';
import type {Fold} from '../journal/fold.js';
import type {Journal} from '../journal/journal.js';
import {oneTabAtATime} from '../journal/one-tab.js';
import {careKeysMade} from './care-keys.js';
import {readerKeysMade, teamKeyAnnounced, teamKeysMade, type KeyPair} from './key-kinds.js';
import {makeSigningKeys} from './signature.js';

/** Every pair that was ever made, by both halves, as with the care team's sealing keys. */
export const teamKeysFold: Fold<Map<string, KeyPair>> = {
  name: 'vault/team-keys',
  version: 1,
  ledger: 'care',
  kinds: [teamKeysMade],
  ignores: [careKeysMade, readerKeysMade],
  empty: () => new Map(),
  add: (state, {body}) => {
    const keys = body as KeyPair;
    state.set(`${keys.publicKey} ${keys.privateKey}`, keys);
  },
};

/** Public halves that were announced. */
export const teamKeyFold: Fold<Set<string>> = {
  name: 'vault/team-key',
  version: 1,
  ledger: 'public',
  kinds: [teamKeyAnnounced],
  empty: () => new Set(),
  add: (state, {body}) => void state.add((body as KeyPair).publicKey),
};

/** The pair that this device signs with; of several the first by its public half, the same on every device. */
export async function ensureTeamKeys(journal: Journal): Promise<KeyPair> {
  return oneTabAtATime('pana-team-keys', async () => {
    const [known] = [...(await journal.read(teamKeysFold))].sort(([a], [b]) => (a < b ? -1 : 1));
    if (known) return known[1];
    const keys = await makeSigningKeys();
    const {publicKey} = keys;
    await journal.append({
      care: [draft(teamKeysMade, subject('team-key', publicKey), keys)],
      public: [draft(teamKeyAnnounced, subject('team-key', publicKey), {publicKey})],
    });
    return keys;
  });
}
