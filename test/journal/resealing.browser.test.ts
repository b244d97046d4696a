import {expect} from 'chai';
import type {StoredEntry} from '../../src/journal/entry.js';
import {keptDeviceKey} from '../../src/journal/idb-device-keys.js';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {randomKey, subject, type DeviceId} from '../../src/kernel/ids.js';
import {makeDeviceKey} from '../../src/vault/device-signature.js';
import {entryOf} from '../support/entries.js';

const openOf = (text: string): StoredEntry => {
  const content = entryOf('attendance/x', subject('x', text), {text});
  return {id: content.id, content};
};
const sealedOf = ({id}: StoredEntry): StoredEntry => ({
  id,
  content: {keyId: 'k', nonce: Uint8Array.of(1), ciphertext: Uint8Array.of(2)},
});

describe('what lies in a browser’s database', () => {
  let replica: IdbReplica;
  const [a, b, c] = ['a', 'b', 'c'].map(openOf) as [StoredEntry, StoredEntry, StoredEntry];

  beforeEach(async () => {
    replica = await IdbReplica.open(`resealing-${randomKey()}`);
    await replica.append({school: [a, b, c]});
  });
  afterEach(() => replica.close());

  it('is sealed in its place, and stays where another copy lies there or nothing any more', async () => {
    const changed = {...c, content: {...c.content, body: {text: 'another'}}} as StoredEntry;
    const gone = openOf('gone');
    const pairs = [b, changed, gone].map((lying) => ({lying, sealed: sealedOf(lying)}));
    expect(await replica.reseal('school', pairs)).to.equal(1);
    expect((await replica.read('school')).entries).to.deep.equal([a, sealedOf(b), c]);
    await replica.append({school: [b]}); // known by its name: it does not come to lie there once more
    expect((await replica.read('school')).entries.map(({id}) => id)).to.deep.equal([a.id, b.id, c.id]);
  });

  it('keeps no snapshot of before, nor one that a page was still making', async () => {
    const snapshot = {version: '1', ledger: 'school', position: 3, epoch: 0, state: 'open'} as const;
    await replica.writeSnapshot('x', snapshot);
    await replica.forgetSnapshots(['school', 'care']);
    expect(await replica.readSnapshot('x')).to.equal(undefined);
    await replica.writeSnapshot('x', snapshot);
    expect(await replica.readSnapshot('x')).to.equal(undefined);
    expect((await replica.read('school')).epoch).to.equal(1);
  });

  it('holds one signing key of a device, which cannot be taken out, whoever of two tabs made it', async () => {
    const [name, device] = [`device-${randomKey()}`, 'd' as DeviceId];
    const ask = () => keptDeviceKey(name, device, () => makeDeviceKey(device));
    const [one, two] = await Promise.all([ask(), ask()]);
    expect([two.id, (await ask()).id]).to.deep.equal([one.id, one.id]);
    expect(one.privateKey.extractable).to.equal(false);
  });
});
