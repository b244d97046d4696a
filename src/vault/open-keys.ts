import type {Author, EntryLedger} from '../journal/entry.js';
import {Journal, type JournalOptions} from '../journal/journal.js';
import type {Replica} from '../journal/replica.js';
import {audienceOf} from './audience-of.js';
import {firstKeys} from './case-keys.js';
import {signEnd, type DeviceKey} from './device-signature.js';
import type {Audience} from './key-ring.js';
import type {IdleClock} from './idle-lock.js';
import {MemberRing} from './member-ring.js';
import {sealWhatIsOpen} from './migration.js';
import {SchoolKeys} from './school-keys.js';
import {SealingReplica} from './sealing-replica.js';
import type {Stretch} from './stretching.js';

export interface OpenKeysOptions extends Omit<JournalOptions, 'replica'> {
  /** What lies on the disk: sealed, or open from before. */
  readonly inner: Replica;
  readonly author: Author;
  readonly stretch: Stretch;
  readonly clock?: IdleClock;
  readonly deviceKey?: () => Promise<DeviceKey>;
}

/** A person's keys, and the journal that is sealed with them: `keys.journal`. @throws {JournalError} */
export async function openKeys({
  inner,
  stretch,
  clock = usualClock,
  deviceKey,
  ...rest
}: OpenKeysOptions): Promise<SchoolKeys> {
  const ring = new MemberRing();
  const sign = async (ledger: EntryLedger, id: Parameters<typeof signEnd>[2]) => {
    const key = await deviceKey?.();
    return key && signEnd(key, ledger, id);
  };
  const begin = async (audiences: readonly Audience[]) =>
    keys.take(() => [async (standing) => firstKeys(audiences, standing)]);
  const replica = new SealingReplica({inner, keys: ring, audienceOf, sign, begin});
  const journal = new Journal({...rest, replica});
  const {author, now} = rest;
  const keys: SchoolKeys = await SchoolKeys.open({
    ...{staff: author.by, journal, ring, now, stretch, clock},
    migrate: (tell) => sealWhatIsOpen({inner, keys: ring, audienceOf, begin, tell}),
    ...(deviceKey && {deviceKey}),
  });
  return keys;
}

const usualClock: IdleClock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
