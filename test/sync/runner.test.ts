import {expect} from 'chai';
import {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Entry, StoredEntry} from '../../src/journal/entry.js';
import type {EntryId} from '../../src/kernel/ids.js';
import {MemoryRemote} from '../../src/sync/memory-remote.js';
import {RemoteError, type PushOutcome, type Remote} from '../../src/sync/remote.js';
import {erasureStored, secretStored} from '../support/erasures.js';
import {noteStored} from '../support/shares.js';
import {remoteName, SyncDevice, untilTrue} from '../support/sync-devices.js';

describe('the runner', () => {
  let remote: MemoryRemote;
  const devices: SyncDevice[] = [];

  const device = (name: string, its: Remote = remote): SyncDevice => {
    const made = new SyncDevice(name, new MemoryReplica(), () => its, ['care'], {rest: 1000});
    devices.push(made);
    return made;
  };
  const allShared = (one: SyncDevice) =>
    untilTrue(`${one.name} has shared all`, async () => (await one.runner.status()).allShared);

  beforeEach(() => {
    remote = new MemoryRemote();
  });

  afterEach(async () => {
    for (const {runner} of devices.splice(0)) await runner.stop();
  });

  it('brings what one device wrote to another, and what that one answers back', async () => {
    const [a, b] = [device('a'), device('b')];
    await a.write('care', 'before it ran');
    a.runner.start();
    b.runner.start();
    await untilTrue('it arrives', async () => (await b.ids('care')).length === 1);
    await b.write('care', 'answer');
    await untilTrue('the answer arrives', async () => (await a.ids('care')).length === 2);
    await allShared(a);
  });

  it('never says that all is shared before the remote was heard, nor while something waits', async () => {
    const a = device('a');
    expect((await a.runner.status()).allShared).to.equal(false);
    remote.reachable = false;
    a.runner.start();
    await untilTrue('it met nobody', async () => (await a.runner.status()).problems?.care === 'unreachable');
    expect(await a.runner.status()).to.deep.include({allShared: false, waiting: 0});
    remote.reachable = true;
    await allShared(a);
    remote.reachable = false;
    await a.write('care', 'later');
    expect(await a.runner.status()).to.deep.include({allShared: false, waiting: 1});
    remote.reachable = true;
    await allShared(a);
  });

  it('waits longer and longer for a server that is away, at most five minutes, and as long as it asked', async () => {
    const waits: number[] = [];
    const away: Remote = {
      push: () => Promise.resolve([]),
      pull: () => Promise.reject(new RemoteError('unreachable', {wait: waits.length === 3 ? 77_000 : 0})),
    };
    const a = new SyncDevice('a', new MemoryReplica(), () => away, ['care'], {
      random: () => 1,
      pause: async (ms) => {
        waits.push(ms);
        await new Promise((resolve) => setTimeout(resolve, 0));
      },
    });
    devices.push(a);
    a.runner.start();
    await untilTrue('it has waited often', () => waits.length > 12);
    expect(waits.slice(0, 6)).to.deep.equal([1000, 2000, 4000, 77_000, 16_000, 32_000]);
    expect(Math.max(...waits)).to.equal(300_000);
  });

  it('parks what is refused, sends the rest, shows it, and offers it again when it is told to', async () => {
    const strict = new StrictRemote(remote);
    const a = device('a', strict);
    const [bad] = [await a.write('care', 'bad')];
    await a.write('care', 'good');
    a.runner.start();
    await untilTrue('the rest went', async () => (await a.runner.status()).waiting === 0);
    const status = await a.runner.status();
    expect(status.refused).to.deep.equal([
      {id: bad.id, reason: 'forbidden', words: 'not you', ledger: 'care'},
    ]);
    expect(status.allShared).to.equal(false);
    strict.refuses = '';
    await a.runner.retry();
    await allShared(a);
  });

  it('offers again, when it starts, what was forbidden to who was signed in before', async () => {
    const strict = new StrictRemote(remote);
    const a = device('a', strict);
    await a.write('care', 'bad');
    a.runner.start();
    await untilTrue('it is refused', async () => (await a.runner.status()).refused.length === 1);
    await a.runner.stop();
    strict.refuses = '';
    a.newRunner().start();
    await allShared(a);
  });

  it('sets aside what is not what its name says, and takes the rest', async () => {
    const [whole, forged] = [noteStored('a'), noteStored('b')];
    await remote.push('care', [whole, {...forged, content: {...forged.content, body: 'other'}}]);
    const a = device('a');
    a.runner.start();
    await allShared(a);
    expect(await a.ids('care')).to.deep.equal([whole.id]);
    expect((await a.runner.status()).aside).to.deep.equal([
      {id: forged.id, why: 'not-its-name', ledger: 'care'},
    ]);
  });

  it('reads an erasure before it offers what that names', async () => {
    const secret = secretStored('w1');
    await remote.push('care', [erasureStored('w1', {ids: [secret.id]})]);
    const a = device('a');
    await a.replica.append({care: [secret]});
    a.runner.start();
    await allShared(a);
    const {entries} = await remote.pull('care');
    expect(entries.map(({id}) => id)).not.to.include(secret.id);
    expect(await a.ids('care')).not.to.include(secret.id);
  });

  it('offers what a restored server lost, minus what was erased, and nothing that it still has', async () => {
    const before = new RestorableRemote(remote);
    const a = device('a', before);
    const kept = await a.write('care', 'in the backup');
    a.runner.start();
    await allShared(a);
    const lost = await a.write('care', 'written after it');
    const secret = secretStored('w1');
    await a.replica.append({care: [secret]});
    await allShared(a);
    await a.runner.stop();
    await a.replica.append({care: [erasureStored('w1', {ids: [secret.id]})]});
    before.restore(new MemoryRemote(), 'second');
    await before.push('care', [{id: kept.id, content: kept}]);
    before.pushed.length = 0;
    a.newRunner().start();
    await untilTrue('it read anew', async () => (await epochOf(a)) === 'second');
    await allShared(a);
    expect(before.pushed).to.include(lost.id).and.not.include(secret.id).and.not.include(kept.id);
    expect((await before.pull('care')).entries).to.have.length(3);
  });

  it('goes on with the other ledgers where one is not for this person', async () => {
    const shut: Remote = {
      push: (ledger, entries) => remote.push(ledger, entries),
      pull: (ledger, after) =>
        ledger === 'care' ? Promise.reject(new RemoteError('unauthorised')) : remote.pull(ledger, after),
    };
    const a = new SyncDevice('a', new MemoryReplica(), () => shut, ['care', 'school'], {rest: 1000});
    devices.push(a);
    await remote.push('school', [noteStored('theirs')]);
    a.runner.start();
    await untilTrue('the other arrives', async () => (await a.ids('school')).length === 1);
    const {problems, allShared: all} = await a.runner.status();
    expect(problems).to.deep.equal({care: 'unauthorised'});
    expect(all).to.equal(false);
  });

  it('says that this device cannot store, and goes on once it can', async () => {
    const a = device('a');
    await remote.push('care', [noteStored('theirs')]);
    const append = a.replica.append.bind(a.replica);
    a.replica.append = () => Promise.reject(new JournalError('quota'));
    a.runner.start();
    await untilTrue('it says so', async () => (await a.runner.status()).storage === 'quota');
    expect((await a.runner.status()).allShared).to.equal(false);
    a.replica.append = append;
    await allShared(a);
    expect(await a.ids('care')).to.have.length(1);
    expect(await a.runner.status()).not.to.have.property('storage');
  });

  it('stops cleanly in the middle of a request, and another goes on', async () => {
    let asked = 0;
    const hanging: Remote = {
      push: () => new Promise(() => undefined),
      pull: (_ledger, _after, signal) =>
        new Promise((_, reject) => {
          asked += 1;
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    };
    const a = device('a', hanging);
    await a.write('care', 'kept');
    a.runner.start();
    await untilTrue('it asks', () => asked === 1);
    await a.runner.stop();
    expect((await a.runner.status()).waiting).to.equal(1);
  });
});

/** Refuses entries that say something. */
class StrictRemote implements Remote {
  refuses = 'bad';
  readonly pull: Remote['pull'] = (ledger, after, signal) => this.inner.pull(ledger, after, signal);

  constructor(private readonly inner: MemoryRemote) {}

  readonly push: Remote['push'] = async (_ledger, items) => {
    const isBad = ({content}: StoredEntry): boolean => (content as Entry).body === this.refuses;
    const all = items as readonly StoredEntry[];
    const said = await this.inner.push(
      'care',
      all.filter((item) => !isBad(item)),
    );
    const refused = all
      .filter(isBad)
      .map(({id: key}): PushOutcome => ({key, outcome: 'refused', reason: 'forbidden', words: 'not you'}));
    return [...said, ...refused];
  };
}

/** A remote that can be put back to what it was. */
class RestorableRemote implements Remote {
  #epoch = 'first';
  readonly pushed: EntryId[] = [];

  constructor(private inner: MemoryRemote) {}

  readonly push: Remote['push'] = (ledger, items) => {
    this.pushed.push(...(items as readonly StoredEntry[]).map(({id}) => id));
    return this.inner.push(ledger, items);
  };
  readonly pull: Remote['pull'] = (ledger, after, signal) => this.inner.pull(ledger, after, signal);
  readonly epoch = () => Promise.resolve(this.#epoch);

  restore(inner: MemoryRemote, epoch: string): void {
    this.inner = inner;
    this.#epoch = epoch;
  }
}

async function epochOf({journal}: SyncDevice): Promise<string | undefined> {
  return (await journal.sharing.stateOf({remote: remoteName, ledger: 'care'}))?.epoch;
}
