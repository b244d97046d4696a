import type {School, Sharing} from '../host/school.js';
import type {Journal} from '../journal/journal.js';
import {randomKey} from '../kernel/ids.js';
import {exchangeInbox} from '../sync/exchange.js';
import {sealEnvelope} from '../vault/envelope.js';
import type {ConcernMessage} from './concern.js';

/** Milliseconds until a person is told that it goes later. */
const patience = 5000;

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
  {journal, remote, sharing}: Pick<School, 'journal' | 'remote' | 'sharing'>,
  key: string,
): Promise<Shared> {
  // Where a CouchDB shares the inbox it is faster: the care team's devices wait at it, and look into the drop-box once a minute.
  if (sharing) return sentBySharing(journal, sharing, key);
  if (!remote) return 'here';
  try {
    await exchangeInbox(journal, remote);
    return (await isWaiting(journal, key)) ? 'later' : 'shared';
  } catch {
    return 'later';
  }
}

/** Sharing was woken by what was kept. @returns once it has gone; `later` where that takes long, and it goes on trying */
async function sentBySharing(journal: Journal, sharing: Sharing, key: string): Promise<Shared> {
  let end: () => void = () => undefined;
  const gone = new Promise<Shared>((resolve) => {
    const look = (): void =>
      void isWaiting(journal, key).then(
        (waits) => !waits && resolve('shared'),
        () => resolve('later'),
      );
    const timer = setTimeout(() => resolve('later'), patience);
    const stop = sharing.subscribe(look);
    end = () => {
      clearTimeout(timer);
      stop();
    };
    look();
  });
  return gone.finally(end);
}

async function isWaiting(journal: Journal, key: string): Promise<boolean> {
  return (await journal.unshared()).some((envelope) => envelope.key === key);
}
