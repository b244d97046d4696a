import type {Entry, EntryLedger} from '../../src/journal/entry.js';
import {Journal} from '../../src/journal/journal.js';
import type {Replica} from '../../src/journal/replica.js';
import type {DeviceId, StaffId} from '../../src/kernel/ids.js';
import {InboxShare} from '../../src/sync/inbox-share.js';
import type {Remote} from '../../src/sync/remote.js';
import {SyncRunner, type RunnerOptions} from '../../src/sync/runner.js';
import {pause} from '../../src/sync/runner-world.js';
import {StubWork} from '../../src/sync/stub-work.js';
import {noon} from './entries.js';
import {note} from './shares.js';

export const remoteName = 'school-server';

/** Five minutes of waiting become one second. */
const hurry = 300;

/** One device of a school: what lies on it, and who shares it. */
export class SyncDevice {
  readonly journal: Journal;
  runner: SyncRunner;
  readonly written: Entry[] = [];

  constructor(
    readonly name: string,
    readonly replica: Replica,
    readonly remoteFor: () => Remote,
    readonly ledgers: readonly EntryLedger[] = ['school', 'care'],
    readonly more: Partial<RunnerOptions> = {},
  ) {
    const author = {by: `staff-${name}` as StaffId, device: `device-${name}` as DeviceId};
    this.journal = new Journal({replica, author, now: () => noon});
    this.runner = this.newRunner();
  }

  /** A tab that was killed says nothing any more; another one takes its place. */
  newRunner(): SyncRunner {
    return (this.runner = new SyncRunner({
      journal: this.journal,
      remote: this.remoteFor(),
      name: remoteName,
      ledgers: this.ledgers,
      now: () => noon,
      inbox: new InboxShare({reads: this.ledgers.includes('care')}),
      stubs: new StubWork(),
      wakes: () => () => undefined,
      pause: (ms, signal) => pause(ms / hurry, signal),
      ...this.more,
    }));
  }

  async write(ledger: EntryLedger, text: string): Promise<Entry> {
    const [entry] = await this.journal.append({[ledger]: [note(text)]});
    if (!entry) throw new Error('nothing was written');
    this.written.push(entry);
    return entry;
  }

  async ids(ledger: EntryLedger): Promise<readonly string[]> {
    return (await this.replica.read(ledger)).entries.map(({id}) => id).sort();
  }
}

/** Asks until it is so. @throws where it does not come to be in time */
export async function untilTrue(
  what: string,
  asked: () => boolean | Promise<boolean>,
  ms = 20_000,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await asked())) {
    if (Date.now() > end) throw new Error(`it never came to be: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
