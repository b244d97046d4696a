import {expect} from 'chai';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {MemoryRemote} from '../../src/sync/memory-remote.js';
import {RemoteError, type Remote} from '../../src/sync/remote.js';
import {openBundle, writeBundle} from '../../src/sync/bundle/bundle.js';
import {noteStored} from '../support/shares.js';
import {SyncDevice, untilTrue} from '../support/sync-devices.js';

let count = 0;
const freshName = (): string => `runner-${String(Date.now())}-${String((count += 1))}`;
const passphrase = 'river lamp seven';

/** Loses every third request: half of them before the server, half after it. */
function lossy(remote: MemoryRemote, draw: () => number): Remote {
  const lost = new RemoteError('unreachable');
  return {
    push: async (ledger, items) => {
      const drawn = draw();
      const later = items.map((item) => ({
        key: 'key' in item ? item.key : item.id,
        outcome: 'later' as const,
      }));
      if (drawn < 0.15) return later;
      const said = await remote.push(ledger, items);
      return drawn < 0.3 ? later : said;
    },
    pull: async (ledger, after, signal) => {
      const pulled = await remote.pull(ledger, after, signal);
      if (draw() < 0.3) throw lost;
      return pulled;
    },
  };
}

describe('sharing from real databases', () => {
  const devices: SyncDevice[] = [];
  const ran = (device: SyncDevice): SyncDevice => {
    devices.push(device);
    device.runner.start();
    return device;
  };

  afterEach(async () => {
    for (const {runner, replica} of devices.splice(0)) {
      await runner.stop();
      replica.close();
    }
  });

  it('five devices lose nothing, invent nothing and end alike, whatever gets lost and whoever is killed', async function () {
    this.timeout(120_000);
    const remote = new MemoryRemote();
    let state = 7;
    const draw = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      const replica = await IdbReplica.open(freshName());
      // Devices of one browser would take turns under one name.
      ran(
        new SyncDevice(name, replica, () => lossy(remote, draw), ['care'], {rest: 2000, name: freshName()}),
      );
    }
    for (let at = 0; at < 12; at += 1) {
      for (const device of devices) await device.write('care', `${device.name} ${at}`);
      const killed = devices[at % 5];
      // Another tab of the same device takes over in the middle of whatever this one was doing.
      if (at % 3 === 1) void killed?.runner.stop();
      if (at % 3 === 1) killed?.newRunner().start();
    }
    const written = devices.flatMap((device) => device.written.map(({id}) => id as string)).sort();
    for (const device of devices) {
      await untilTrue('it has all', async () => (await device.ids('care')).length === written.length, 60_000);
      await untilTrue('it shared all', async () => (await device.runner.status()).allShared, 60_000);
      expect(await device.ids('care')).to.deep.equal(written);
    }
    const there = (await remote.pull('care')).entries.map(({id}) => id as string);
    expect(there.sort()).to.deep.equal(written);
  });

  it('one of two tabs sends, and the other goes on when it is closed', async () => {
    const [name, lock] = [freshName(), freshName()];
    const remote = new MemoryRemote();
    const asked = {one: 0, other: 0};
    const counting = (who: 'one' | 'other'): Remote => ({
      push: (ledger, items) => remote.push(ledger, items),
      pull: (ledger, after, signal) => {
        asked[who] += 1;
        return remote.pull(ledger, after, signal);
      },
    });
    const options = {name: lock, rest: 3000};
    const one = ran(
      new SyncDevice('a', await IdbReplica.open(name), () => counting('one'), ['care'], options),
    );
    await untilTrue('the first asks', () => asked.one > 0);
    const other = ran(
      new SyncDevice('a', await IdbReplica.open(name), () => counting('other'), ['care'], options),
    );
    await other.write('care', 'written in the tab that does not send');
    await untilTrue('the first sends it', async () => (await other.runner.status()).allShared);
    expect(asked.other).to.equal(0);
    await one.runner.stop();
    await other.write('care', 'later');
    await untilTrue('the other goes on', async () => (await other.runner.status()).allShared);
    expect(asked.other).to.be.above(0);
    expect((await remote.pull('care')).entries).to.have.length(2);
  });

  it('writes a bundle that opens in this browser', async function () {
    this.timeout(30_000);
    const care = [noteStored('қауіп')];
    const file = await writeBundle([{ledger: 'care', entries: care, traces: []}], passphrase);
    expect(await openBundle(file, passphrase)).to.deep.equal({bundle: {care}, lost: 0});
  });
});
