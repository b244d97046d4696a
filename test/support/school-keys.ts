import type {EntryLedger} from '../../src/journal/entry.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Replica} from '../../src/journal/replica.js';
import type {DeviceId} from '../../src/kernel/ids.js';
import {makeDeviceKey, type DeviceKey} from '../../src/vault/device-signature.js';
import type {IdleClock} from '../../src/vault/idle-lock.js';
import {openKeys} from '../../src/vault/open-keys.js';
import type {SchoolKeys} from '../../src/vault/school-keys.js';
import {admitMember, inviteMember} from '../../src/vault/team-decisions.js';
import type {SealedLedger} from '../../src/vault/team-kinds.js';
import {noon} from './entries.js';
import {orThrow, passphrase, quickStretch} from './member-locks.js';
import {friday, monday, staff} from './teams.js';

/** A clock that a test moves; timers run when it says so. */
export class TestClock implements IdleClock {
  time = 1_000_000;
  waiting: {at: number; run: () => void}[] = [];

  readonly now = (): number => this.time;

  readonly after = (milliseconds: number, run: () => void): (() => void) => {
    const timer = {at: this.time + milliseconds, run};
    this.waiting.push(timer);
    return () => {
      this.waiting = this.waiting.filter((each) => each !== timer);
    };
  };

  pass(minutes: number): void {
    const end = this.time + minutes * 60_000;
    for (;;) {
      const [next] = this.waiting.filter(({at}) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.waiting = this.waiting.filter((each) => each !== next);
      this.time = next.at;
      next.run();
    }
    this.time = end;
  }
}

export interface KeyedDevice {
  readonly keys: SchoolKeys;
  readonly inner: Replica;
  readonly clock: TestClock;
  readonly device: DeviceKey;
}

/** A person on a device, whose ledgers may be there already. */
export async function keyedDevice(who: string, inner: Replica = new MemoryReplica()): Promise<KeyedDevice> {
  const device = await makeDeviceKey(`device of ${who}` as DeviceId);
  const clock = new TestClock();
  const keys = await openKeys({
    ...{inner, author: {by: staff(who), device: device.device}, now: () => noon},
    ...{stretch: quickStretch, clock, deviceKey: () => Promise.resolve(device)},
  });
  return {keys, inner, clock, device};
}

export const secret = {by: 'passphrase', passphrase} as const;

/** A device whose person set up the school's keys. */
export async function setUpDevice(who = 'lead-1', inner?: Replica): Promise<KeyedDevice> {
  const made = await keyedDevice(who, inner);
  orThrow(await made.keys.setUp(secret, 'Leyla'));
  return made;
}

/** What lies on either device lies on both afterwards. */
export async function exchange(one: KeyedDevice, other: KeyedDevice): Promise<void> {
  await carry(one, other);
  await carry(other, one);
  await Promise.all([one, other].map(({keys}) => keys.write({school: [], care: []})));
}

async function carry(from: KeyedDevice, to: KeyedDevice): Promise<void> {
  const ledgers: readonly EntryLedger[] = ['school', 'care', 'public'];
  for (const ledger of ledgers) {
    const {entries} = await from.inner.read(ledger);
    await to.keys.journal.takeIn({[ledger]: entries});
  }
}

/** Invited by one, answered on another device, and admitted. */
export async function joinedDevice(
  lead: KeyedDevice,
  who: string,
  ledgers: readonly SealedLedger[] = ['school', 'care'],
): Promise<KeyedDevice> {
  const newcomer = await keyedDevice(who);
  const {code, ...drafts} = orThrow(
    await inviteMember({staff: staff(who), ledgers, until: friday}, lead.keys.standing!, monday),
  );
  await lead.keys.write(drafts);
  await exchange(lead, newcomer);
  orThrow(await newcomer.keys.join(code, secret));
  await exchange(lead, newcomer);
  const {invitation} = drafts.school[0]!.body as {readonly invitation: string};
  await lead.keys.write(orThrow(await admitMember({invitation, name: who}, lead.keys.standing!, monday)));
  await exchange(lead, newcomer);
  return newcomer;
}
