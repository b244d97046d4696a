import {expect} from 'chai';
import type {EntryLedger, LedgerName} from '../../src/journal/entry.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {MemoryRemote} from '../../src/sync/memory-remote.js';
import {RemoteError, type Remote} from '../../src/sync/remote.js';
import {noteStored} from '../support/shares.js';
import {SyncDevice} from '../support/sync-devices.js';
import {VirtualTime} from '../support/virtual-time.js';

const minute = 60_000;
const care = ['care', 'school', 'public'] as const;

describe('a device on which nobody does anything', () => {
  let time: VirtualTime;
  let remote: CountingRemote;
  let device: SyncDevice;

  const started = async (ledgers: readonly EntryLedger[]): Promise<void> => {
    time = new VirtualTime();
    remote = new CountingRemote(time);
    device = new SyncDevice('a', new MemoryReplica(), () => remote, ledgers, {pause: time.pause});
    device.runner.start();
    await time.pass(0);
  };

  afterEach(() => device.runner.stop());

  it('asks 184 times in an hour for a teacher and 355 times for the care team, nearly always to wait', async () => {
    await started(['school', 'public']);
    await time.pass(60 * minute);
    expect(remote.counts()).to.deep.equal({waits: 144 + 1, others: 13 * 3});
    await device.runner.stop();
    await started(care);
    await time.pass(60 * minute);
    expect(remote.counts()).to.deep.equal({waits: 2 * (144 + 1), others: 13 * 5});
  });

  it('reads all at once where a wait tells of something', async () => {
    await started(care);
    await time.pass(7 * minute);
    await remote.inner.push('school', [noteStored('unwatched')]);
    await remote.inner.push('care', [noteStored('watched')]);
    remote.tell('care');
    await time.pass(1000);
    expect(await device.ids('care')).to.have.length(1);
    expect(await device.ids('school')).to.have.length(1);
  });

  it('sees within five minutes what came where it does not wait', async () => {
    await started(care);
    await time.pass(minute / 2);
    await remote.inner.push('school', [noteStored('unwatched')]);
    await time.pass(minute);
    expect(await device.ids('school')).to.have.length(0);
    await time.pass(4 * minute);
    expect(await device.ids('school')).to.have.length(1);
  });

  it('sends at once, in the middle of the waits, what somebody writes', async () => {
    await started(care);
    await time.pass(2 * minute);
    await device.write('school', 'a register');
    await time.pass(1000);
    expect((await remote.inner.pull('school')).entries).to.have.length(1);
  });

  it('tries a ledger that met a problem again after each wait', async () => {
    await started(care);
    remote.refused = 'school';
    await time.pass(5 * minute + 1000);
    await remote.inner.push('school', [noteStored('behind it')]);
    remote.refused = undefined;
    await time.pass(26_000);
    expect(await device.ids('school')).to.have.length(1);
  });
});

/** Holds a wait for 25 seconds of a clock that is moved, and counts what it is asked. */
class CountingRemote implements Remote {
  readonly inner = new MemoryRemote();
  refused: LedgerName | undefined;
  readonly #told = new Map<LedgerName, AbortController>();
  #waits = 0;
  #others = 0;

  constructor(private readonly time: VirtualTime) {}

  readonly push: Remote['push'] = (ledger, items) => {
    this.#others += 1;
    return this.inner.push(ledger, items);
  };

  readonly pull: Remote['pull'] = (ledger, after, signal) => {
    this.#others += 1;
    if (ledger === this.refused) return Promise.reject(new RemoteError('unauthorised'));
    return this.inner.pull(ledger, after, signal);
  };

  readonly epoch = (): Promise<string> => {
    this.#others += 1;
    return Promise.resolve('first');
  };

  readonly watch = async (ledger: LedgerName, _after: string, signal: AbortSignal): Promise<boolean> => {
    this.#waits += 1;
    const told = new AbortController();
    this.#told.set(ledger, told);
    await this.time.pause(25_000, AbortSignal.any([signal, told.signal]));
    signal.throwIfAborted();
    return told.signal.aborted;
  };

  tell(ledger: LedgerName): void {
    this.#told.get(ledger)?.abort();
  }

  counts(): {readonly waits: number; readonly others: number} {
    return {waits: this.#waits, others: this.#others};
  }
}
