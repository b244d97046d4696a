import {expect} from 'chai';
import {erase} from '../../src/journal/erasure.js';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {Journal} from '../../src/journal/journal.js';
import type {JournalError} from '../../src/journal/journal-error.js';
import type {EntryId} from '../../src/kernel/ids.js';
import {author, noon} from '../support/entries.js';
import {erasureStored, secret, secretStored, waveScope} from '../support/erasures.js';
import {answered, everythingIn, holdsText} from '../support/raw-database.js';
import {heldFold} from '../support/wave-fold.js';

let count = 0;
const freshName = (): string => `erasing-${String(Date.now())}-${String((count += 1))}`;
const journalOn = (replica: IdbReplica): Journal => new Journal({replica, author, now: () => noon});
const sealed = new TextEncoder().encode(secret);

function erasing(ids: readonly EntryId[], envelopes: readonly string[] = []) {
  return erase({scope: waveScope('w1'), reason: 'expired', ids, envelopes, counts: {}});
}

/** More entries than a snapshot waits for, in the database and in a snapshot. */
async function filled(name: string): Promise<readonly EntryId[]> {
  const replica = await IdbReplica.open(name);
  const secrets = Array.from({length: 510}, () => secretStored('w1'));
  await replica.append({care: secrets});
  const journal = journalOn(replica);
  await journal.putEnvelopes([{key: 'answer', sealed}], {toShare: true});
  await journal.read(heldFold);
  while (!(await replica.readSnapshot(heldFold.name)))
    await new Promise((resolve) => setTimeout(resolve, 10));
  journal.close();
  return secrets.map(({id}) => id);
}

describe('erasing in IndexedDB', () => {
  it('leaves the content in no store, whatever is merged afterwards', async () => {
    const name = freshName();
    const ids = await filled(name);
    expect(holdsText(await everythingIn(name), secret)).to.equal(true);
    const stale = await IdbReplica.open(name);
    const {entries} = await stale.read('care');
    const journal = journalOn(stale);
    await journal.append({care: [erasing(ids, ['answer'])]});
    expect(holdsText(await everythingIn(name), secret)).to.equal(false);
    await stale.append({care: entries});
    await journal.putEnvelopes([{key: 'answer', sealed}], {toShare: true});
    expect(holdsText(await everythingIn(name), secret)).to.equal(false);
    expect(holdsText(await everythingIn(name), ids[0] ?? '')).to.equal(true); // the id stays
    journal.close();
  });

  it('makes the views of another tab anew, and takes no snapshot of theirs from before', async () => {
    const name = freshName();
    const ids = await filled(name);
    const [one, other] = await Promise.all([IdbReplica.open(name), IdbReplica.open(name)]);
    const [here, there] = [journalOn(one), journalOn(other)];
    const view = there.view(heldFold);
    await view.catchUp();
    expect(view.state.size).to.equal(510);
    const slow = await other.readSnapshot(heldFold.name);
    const emptied = new Promise<void>((resolve) =>
      view.subscribe(() => {
        if (view.state.size === 0) resolve();
      }),
    );
    await here.append({care: [erasing(ids, ['answer'])]});
    await emptied;
    if (slow) await other.writeSnapshot(heldFold.name, slow);
    expect(holdsText(slow, secret)).to.equal(true);
    expect(holdsText(await everythingIn(name), secret)).to.equal(false);
    expect(view.unreadable).to.equal(0);
    here.close();
    there.close();
  });

  it('holds where one tab erases what the other writes at the same moment', async () => {
    const name = freshName();
    const [one, other] = await Promise.all([IdbReplica.open(name), IdbReplica.open(name)]);
    const secrets = Array.from({length: 20}, () => secretStored('w1'));
    const ids = secrets.map(({id}) => id);
    await Promise.all(
      secrets.map((entry, at) =>
        at === 10
          ? Promise.all([one.append({care: [erasureStored('w1', {ids})]}), other.append({care: [entry]})])
          : other.append({care: [entry]}),
      ),
    );
    expect((await other.read('care')).entries).to.have.length(1);
    expect(holdsText(await everythingIn(name), secret)).to.equal(false);
    one.close();
    other.close();
  });

  it('names a full disk, and then nothing is erased and nothing lost', async () => {
    const name = freshName();
    const ids = await filled(name);
    const replica = await IdbReplica.open(name);
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    IDBObjectStore.prototype.put = function (...parameters) {
      if ((puts += 1) === 7) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, parameters);
    };
    const error: unknown = await journalOn(replica)
      .append({care: [erasing(ids, ['answer'])]})
      .catch((cause: unknown) => cause)
      .finally(() => (IDBObjectStore.prototype.put = put));
    expect((error as JournalError).kind).to.equal('quota');
    expect((await replica.read('care')).entries).to.have.length(510);
    expect((await replica.envelopes()).map(({key}) => key)).to.deep.equal(['answer']);
    expect((await replica.read('care')).epoch).to.equal(0);
    replica.close();
  });

  it('opens a database from before erasure with all that is in it', async () => {
    const name = freshName();
    const entry = secretStored('w1');
    await older(name, entry);
    const replica = await IdbReplica.open(name);
    expect((await replica.read('care')).entries).to.deep.equal([entry]);
    expect((await replica.unshared()).map(({key}) => key)).to.deep.equal(['answer']);
    expect(await replica.readSnapshot(heldFold.name)).to.equal(undefined);
    await journalOn(replica).append({care: [erasing([entry.id], ['answer'])]});
    expect(holdsText(await everythingIn(name), secret)).to.equal(false);
    replica.close();
  });
});

/** As the first version of Pana left it. */
async function older(name: string, entry: unknown): Promise<void> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    for (const ledger of ['school', 'care', 'public'])
      request.result.createObjectStore(ledger, {autoIncrement: true}).createIndex('id', 'id', {unique: true});
    for (const store of ['envelopes', 'outbox', 'snapshots']) request.result.createObjectStore(store);
  };
  const database = await answered(request);
  const transaction = database.transaction(['care', 'envelopes', 'outbox', 'snapshots'], 'readwrite');
  await Promise.all([
    answered(transaction.objectStore('care').add(entry)),
    answered(transaction.objectStore('envelopes').add({key: 'answer', sealed}, 'answer')),
    answered(transaction.objectStore('outbox').add(true, 'answer')),
    answered(
      transaction.objectStore('snapshots').add({version: '1', position: 1, state: 'old'}, heldFold.name),
    ),
    new Promise((resolve) => (transaction.oncomplete = resolve)),
  ]);
  database.close();
}
