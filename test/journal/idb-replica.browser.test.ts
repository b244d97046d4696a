import {expect} from 'chai';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {subject} from '../../src/kernel/ids.js';
import {blobSuite} from '../suites/blob-replica.js';
import {chainSuite} from '../suites/chain-replica.js';
import {erasingSuite} from '../suites/erasing-replica.js';
import {pullingSuite} from '../suites/pulling-replica.js';
import {replicaSuite} from '../suites/replica.js';
import {sharingSuite} from '../suites/sharing-replica.js';
import {entryOf} from '../support/entries.js';

let count = 0;
const freshName = (): string => `test-${String(Date.now())}-${String((count += 1))}`;

replicaSuite('IdbReplica', () => IdbReplica.open(freshName()));
erasingSuite('IdbReplica', () => IdbReplica.open(freshName()));
chainSuite('IdbReplica', () => IdbReplica.open(freshName()));
blobSuite('IdbReplica', () => IdbReplica.open(freshName()));
sharingSuite('IdbReplica', () => IdbReplica.open(freshName()));
pullingSuite('IdbReplica', () => IdbReplica.open(freshName()));

describe('IdbReplica', () => {
  it('holds everything when it is opened again', async () => {
    const name = freshName();
    const content = entryOf('test/noted', subject('note'), 'kept');
    const first = await IdbReplica.open(name);
    await first.append({school: [{id: content.id, content}]});
    first.close();
    const second = await IdbReplica.open(name);
    expect((await second.read('school')).entries).to.deep.equal([{id: content.id, content}]);
    second.close();
  });

  it('tells another tab of a write', async () => {
    const name = freshName();
    const [one, other] = await Promise.all([IdbReplica.open(name), IdbReplica.open(name)]);
    const heard = new Promise((resolve) => other.onChange(({ledgers}) => resolve(ledgers)));
    const content = entryOf('test/noted', subject('note'), 'shared');
    await one.append({school: [{id: content.id, content}]});
    expect(await heard).to.deep.equal(['school']);
    one.close();
    other.close();
  });

  it('says that a database is blocked while an older one stays open', async () => {
    const name = freshName();
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore('snapshots');
      request.onsuccess = () => resolve(request.result);
    });
    const error: unknown = await IdbReplica.open(name, {version: 2}).catch((cause: unknown) => cause);
    expect(error).to.be.instanceOf(JournalError);
    expect((error as JournalError).kind).to.equal('blocked');
    stubborn.close();
  });

  it('names a full disk and keeps nothing half', async () => {
    const replica = await IdbReplica.open(freshName());
    const add = IDBObjectStore.prototype.add;
    let adds = 0;
    IDBObjectStore.prototype.add = function (...parameters) {
      adds += 1;
      if (adds === 2) throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, parameters);
    };
    const entries = ['a', 'b'].map((body) => entryOf('test/noted', subject('note'), body));
    const error: unknown = await replica
      .append({school: entries.map((content) => ({id: content.id, content}))})
      .catch((cause: unknown) => cause)
      .finally(() => (IDBObjectStore.prototype.add = add));
    expect((error as JournalError).kind).to.equal('quota');
    expect((await replica.read('school')).entries).to.have.length(0);
    replica.close();
  });
});
