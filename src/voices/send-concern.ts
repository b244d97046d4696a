import type {School} from '../host/school.js';
import {randomKey} from '../kernel/ids.js';
import {exchangeInbox} from '../sync/exchange.js';
import {sealEnvelope} from '../vault/envelope.js';
import type {ConcernMessage} from './concern.js';

/** `here`: this school shares with no other device. `later`: the network is away. */
export type Shared = 'here' | 'shared' | 'later';

/**
 * Seals a concern for the care team and puts it into this device's inbox. Nobody without the team's private key can
 * read it from then on, nor can its author.
 *
 * @returns the envelope's key
 * @throws {JournalError} where it could not be stored
 */
export async function keepSealed(
  {journal}: Pick<School, 'journal'>,
  careKey: string,
  message: ConcernMessage,
): Promise<string> {
  const envelope = await sealEnvelope(careKey, randomKey(), message);
  await journal.putEnvelopes([envelope], {toShare: true});
  return envelope.key;
}

/** What is saved is safe: failing to share it is never a failure of the concern. */
export async function shareEnvelope(
  {journal, remote}: Pick<School, 'journal' | 'remote'>,
  key: string,
): Promise<Shared> {
  if (!remote) return 'here';
  try {
    await exchangeInbox(journal, remote);
    const waiting = await journal.unshared();
    return waiting.some((envelope) => envelope.key === key) ? 'later' : 'shared';
  } catch {
    return 'later';
  }
}
