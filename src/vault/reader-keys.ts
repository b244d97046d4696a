import {draft} from '../kernel/draft.js';
import {subject, type StaffId} from '../kernel/ids.js';
import type {Fold} from '../journal/fold.js';
import type {Journal} from '../journal/journal.js';
import {oneTabAtATime} from '../journal/one-tab.js';
import {careKeyAnnounced, careKeysMade} from './care-keys.js';
import {makeSealingKeys} from './envelope.js';
import {
  readerKeyAnnounced,
  readerKeysMade,
  teamKeysMade,
  type ReaderKey,
  type ReaderKeys,
} from './key-kinds.js';

/** Every pair of every reader that this device holds, by its halves. */
export const readerPairsFold: Fold<Map<string, ReaderKeys>> = {
  name: 'vault/reader-pairs',
  version: 1,
  ledger: 'care',
  kinds: [readerKeysMade],
  ignores: [careKeysMade, teamKeysMade],
  empty: () => new Map(),
  add: (state, {body}) => {
    const keys = body as ReaderKeys;
    state.set(`${keys.staff} ${keys.publicKey} ${keys.privateKey}`, keys);
  },
};

/** Who can be named as a reader. A key that somebody else announced for a person is not theirs. */
export const readerKeysFold: Fold<Map<string, ReaderKey>> = {
  name: 'vault/reader-keys',
  version: 1,
  ledger: 'school',
  kinds: [readerKeyAnnounced],
  ignores: [careKeyAnnounced],
  empty: () => new Map(),
  add: (state, {body, by}) => {
    const key = body as ReaderKey;
    const at = `${key.staff} ${key.publicKey}`;
    const known = state.get(at);
    // Of two names for one key the same on every device.
    if (by === key.staff && !(known && known.name <= key.name)) state.set(at, key);
  },
};

/** Sees to it that somebody of the care team can be a reader: makes their pair where this device holds none. */
export async function ensureReaderKeys(
  journal: Journal,
  {staffId, name}: {readonly staffId: StaffId; readonly name: string},
): Promise<readonly ReaderKeys[]> {
  return oneTabAtATime('pana-reader-keys', async () => {
    const known = await ownReaderKeys(journal, staffId);
    if (known.length > 0) return known;
    const keys: ReaderKeys = {staff: staffId, ...(await makeSealingKeys())};
    const {publicKey} = keys;
    const about = subject('reader-key', staffId, publicKey);
    await journal.append({
      care: [draft(readerKeysMade, about, keys)],
      school: [draft(readerKeyAnnounced, about, {staff: staffId, name, publicKey})],
    });
    return [keys];
  });
}

/** @returns the pairs of a person that this device holds */
export async function ownReaderKeys(journal: Journal, staff: StaffId): Promise<readonly ReaderKeys[]> {
  return [...(await journal.read(readerPairsFold)).values()].filter((keys) => keys.staff === staff);
}
