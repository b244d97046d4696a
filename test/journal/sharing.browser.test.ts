import {expect} from 'chai';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {Journal} from '../../src/journal/journal.js';
import type {JournalError} from '../../src/journal/journal-error.js';
import type {EntryId} from '../../src/kernel/ids.js';
import {author, noon} from '../support/entries.js';
import {erasureStored, secret, secretStored} from '../support/erasures.js';
import {answered, everythingIn, holdsText} from '../support/raw-database.js';
import {careShare, note, noteStored, pulledMark, waitingIn} from '../support/shares.js';

let count = 0;
const freshName = (): string => `sharing-${String(Date.now())}-${String((count += 1))}`;
const journalOn = (replica: IdbReplica): Journal => new Journal({replica, author, now: () => noon});

describe('what remotes lack, in IndexedDB', () => {
  it('opens a database from before sharing with all that is in it, shared with nobody', async () => {
    const name = freshName();
    await older(name, [noteStored('a'), noteStored('b')]);
    const replica = await IdbReplica.open(name);
    expect((await replica.read('care')).entries).to.have.length(2);
    expect(await replica.sharing.shares()).to.deep.equal([]);
    await replica.sharing.begin(careShare);
    expect(await waitingIn(replica)).to.deep.equal(['a', 'b']);
    replica.close();
  });

  it('remembers list, cursor and refusals when it is opened again', async () => {
    const name = freshName();
    const first = await IdbReplica.open(name);
    await first.sharing.begin(careShare);
    const [a] = await journalOn(first).append({care: [note('a'), note('b')]});
    await first.sharing.settle(careShare, {refused: [{id: a?.id as EntryId, reason: 'forbidden'}]});
    await first.append({care: []}, {pulled: pulledMark({cursor: '5'})});
    const before = await first.sharing.stateOf(careShare);
    first.close();
    const second = await IdbReplica.open(name);
    expect(await second.sharing.stateOf(careShare)).to.deep.equal(before);
    expect(await waitingIn(second)).to.deep.equal(['b']);
    second.close();
  });

  it('keeps names alone: what is erased lies in no store', async () => {
    const name = freshName();
    const replica = await IdbReplica.open(name);
    await replica.sharing.begin(careShare);
    const entry = secretStored('w1');
    await replica.append({care: [entry]});
    await replica.append({care: [erasureStored('w1', {ids: [entry.id]})]});
    expect(holdsText(await everythingIn(name), secret)).to.equal(false);
    expect((await replica.sharing.stateOf(careShare))?.waiting).to.equal(1);
    replica.close();
  });

  it('writes no entry that it cannot list', async () => {
    const replica = await IdbReplica.open(freshName());
    await replica.sharing.begin(careShare);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...parameters) {
      // The second of two equal ones fails, and nobody catches it: as a full disk does, after the call.
      if (this.name === 'waiting') this.add(parameters[0]);
      return this.name === 'waiting' ? this.add(parameters[0]) : put.apply(this, parameters);
    };
    const error: unknown = await journalOn(replica)
      .append({care: [note('a')]})
      .catch((cause: unknown) => cause)
      .finally(() => (IDBObjectStore.prototype.put = put));
    expect(error).to.be.instanceOf(Error);
    expect((error as JournalError).name).to.equal('JournalError');
    expect((await replica.read('care')).entries).to.deep.equal([]);
    expect((await replica.sharing.stateOf(careShare))?.waiting).to.equal(0);
    replica.close();
  });

  it('tells another tab of what a remote said', async () => {
    const name = freshName();
    const [one, other] = await Promise.all([IdbReplica.open(name), IdbReplica.open(name)]);
    const heard = new Promise((resolve) => other.onChange(({ledgers}) => resolve(ledgers)));
    await one.sharing.begin(careShare);
    expect(await heard).to.deep.equal([]);
    await other.append({care: [noteStored('a')]});
    expect(await waitingIn(one)).to.deep.equal(['a']);
    one.close();
    other.close();
  });
});

/** As the fourth version of the database was. */
async function older(name: string, entries: readonly unknown[]): Promise<void> {
  const request = indexedDB.open(name, 4);
  request.onupgradeneeded = () => {
    const database = request.result;
    for (const ledger of ['school', 'care', 'public'])
      database.createObjectStore(ledger, {autoIncrement: true}).createIndex('id', 'id', {unique: true});
    const plain = ['envelopes', 'outbox', 'snapshots', 'erased', 'erasedKeys', 'epochs', 'blobs', 'chains'];
    for (const store of plain) database.createObjectStore(store);
    database.createObjectStore('blobNames', {keyPath: ['entry', 'blob']}).createIndex('blob', 'blob');
  };
  const database = await answered(request);
  const transaction = database.transaction('care', 'readwrite');
  for (const entry of entries) transaction.objectStore('care').add(entry);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}
