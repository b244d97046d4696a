import type {School} from '../host/school.js';
import type {StaffId, WaveId} from '../kernel/ids.js';
import {draft, type Draft} from '../kernel/draft.js';
import type {SealingKeys} from '../vault/envelope.js';
import type {ReaderKey} from '../vault/key-kinds.js';
import {ensureReaderKeys, ownReaderKeys} from '../vault/reader-keys.js';
import {isPair, unwrapKey, wrapKey} from '../vault/wrapped-key.js';
import {waveKeysMade, waveSubject, type WaveKeys, type WrappedKey} from './wave.js';
import type {Wave} from './wave-view.js';

/** Seals a wave's private half to each key of each reader: somebody may have one on every device. */
export async function wrapForReaders(
  keys: SealingKeys,
  readers: readonly StaffId[],
  known: Iterable<ReaderKey>,
): Promise<readonly WrappedKey[]> {
  const chosen = [...known].filter(({staff}) => readers.includes(staff));
  return Promise.all(
    chosen.map(async ({staff, publicKey: to}) => ({reader: staff, to, sealed: await wrapKey(to, keys)})),
  );
}

/** @returns the pair that opens this wave's answers, or `undefined` where this person has none on this device */
export async function openReadingKey(school: School, wave: Wave): Promise<SealingKeys | undefined> {
  const own = await ownReaderKeys(school.journal, school.session.staffId);
  for (const held of wave.keys) {
    const {publicKey, privateKey, wrapped = []} = held;
    if (privateKey !== undefined && (await isPair({publicKey, privateKey}))) return {publicKey, privateKey};
    for (const {to, sealed} of wrapped)
      for (const pair of own.filter((keys) => keys.publicKey === to)) {
        const opened = await unwrapKey(pair, publicKey, sealed);
        if (opened) return opened;
      }
  }
  return undefined;
}

/** Keeps a key that came back from paper: from now on this person can open the wave here. */
export async function keepReadingKey(school: School, wave: WaveId, keys: SealingKeys): Promise<void> {
  const {staffId} = school.session;
  const own = await ensureReaderKeys(school.journal, school.session);
  const known = own.map(({staff, publicKey}) => ({staff, publicKey, name: ''}));
  const wrapped = await wrapForReaders(keys, [staffId], known);
  await school.journal.append({care: [keysDraft(wave, keys.publicKey, [staffId], wrapped)]});
}

export function keysDraft(
  wave: WaveId,
  publicKey: string,
  readers: readonly StaffId[],
  wrapped: readonly WrappedKey[],
): Draft<'survey/wave-keys', WaveKeys> {
  return draft(waveKeysMade, waveSubject(wave, 'keys'), {wave, publicKey, readers, wrapped});
}
