import {expect} from 'chai';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {Journal} from '../../src/journal/journal.js';
import type {JournalError} from '../../src/journal/journal-error.js';
import {subject, type BlobId} from '../../src/kernel/ids.js';
import {keptBlob, namingStored} from '../support/blobs.js';
import {author, noon} from '../support/entries.js';
import {erasureStored} from '../support/erasures.js';
import {answered, everythingIn, holdsText} from '../support/raw-database.js';

let count = 0;
const freshName = (): string => `files-${String(Date.now())}-${String((count += 1))}`;
const said = 'what the photo shows';

async function failure(work: Promise<unknown>): Promise<JournalError> {
  return work.then(
    () => expect.fail('it was taken'),
    (cause: unknown) => cause as JournalError,
  );
}

describe('files in IndexedDB', () => {
  it('lie there when the database is opened again, and nowhere once they were erased', async () => {
    const [name, photo] = [freshName(), await keptBlob(said)];
    const entry = namingStored('w1', photo.id);
    const first = await IdbReplica.open(name);
    await first.append({care: [entry]}, {blobs: [photo]});
    first.close();
    const second = await IdbReplica.open(name);
    expect(await second.blob(photo.id)).to.deep.equal(photo.bytes);
    await second.append({care: [erasureStored('w1', {ids: [entry.id]})]});
    await second.append({care: [entry]}, {blobs: [photo]});
    expect(holdsText(await everythingIn(name), said)).to.equal(false);
    second.close();
  });

  for (const [what, store] of [
    ['the file', 'blobs'],
    ['who names it', 'blobNames'],
  ] as const)
    it(`names a disk that is full at ${what}, and keeps neither file nor entry`, async () => {
      const [name, photo] = [freshName(), await keptBlob(said)];
      const replica = await IdbReplica.open(name);
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...parameters) {
        if (this.name === store) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, parameters);
      };
      const error = await failure(
        replica.append({care: [namingStored('w1', photo.id)]}, {blobs: [photo]}),
      ).finally(() => (IDBObjectStore.prototype.put = put));
      expect(error.kind).to.equal('quota');
      expect((await replica.read('care')).entries).to.deep.equal([]);
      expect(holdsText(await everythingIn(name), said)).to.equal(false);
      replica.close();
    });

  it('are not shown once their bytes were changed', async () => {
    const [name, photo] = [freshName(), await keptBlob(said)];
    const replica = await IdbReplica.open(name);
    await replica.append({care: [namingStored('w1', photo.id)]}, {blobs: [photo]});
    const database = await answered(indexedDB.open(name));
    const blobs = database.transaction('blobs', 'readwrite').objectStore('blobs');
    await answered(blobs.put(new TextEncoder().encode('something else'), photo.id));
    database.close();
    expect((await failure(replica.blob(photo.id))).kind).to.equal('corrupt');
    replica.close();
  });

  it('stay where one tab attaches again what the other erases at the same moment, with its entry or not at all', async () => {
    const [name, photo] = [freshName(), await keptBlob(said)];
    const [one, other] = await Promise.all([IdbReplica.open(name), IdbReplica.open(name)]);
    const [old, fresh] = [namingStored('w1', photo.id), namingStored('w2', photo.id)];
    await one.append({care: [old]}, {blobs: [photo]});
    await Promise.all([
      one.append({care: [erasureStored('w1', {ids: [old.id]})]}),
      other.append({care: [fresh]}, {blobs: [photo]}),
    ]);
    expect(await one.blob(photo.id)).to.deep.equal(photo.bytes);
    await other.append({care: [erasureStored('w2', {ids: [fresh.id]})]});
    expect(await one.blob(photo.id)).to.equal(undefined);
    one.close();
    other.close();
  });

  it('find a database of before, and the names that a newer device wrote into it', async () => {
    const [name, photo] = [freshName(), await keptBlob(said)];
    const entry = namingStored('w1', photo.id);
    await older(name, entry);
    const replica = await IdbReplica.open(name);
    expect((await replica.read('care')).entries).to.deep.equal([entry]);
    expect((await replica.read('care')).epoch).to.equal(3);
    expect(await replica.readSnapshot('v')).to.deep.include({state: 'kept'});
    const other = namingStored('w2', photo.id);
    await replica.append({care: [other]}, {blobs: [photo]});
    await replica.append({care: [erasureStored('w2', {ids: [other.id]})]});
    expect(await replica.blob(photo.id)).to.deep.equal(photo.bytes);
    await replica.append({care: [erasureStored('w1', {ids: [entry.id]})]});
    expect(holdsText(await everythingIn(name), said)).to.equal(false);
    replica.close();
  });

  it('are named and read through the journal', async () => {
    const replica = await IdbReplica.open(freshName());
    const journal = new Journal({replica, author, now: () => noon});
    const photo = await journal.asBlob(new TextEncoder().encode(said), subject('case', 'c1'));
    const entry = namingStored('w1', photo.id).content as never;
    await journal.append({care: [entry]}, [photo]);
    expect(await journal.blob(photo.id)).to.deep.equal(photo.bytes);
    expect(await journal.blob('unknown' as BlobId)).to.equal(undefined);
    journal.close();
  });
});

/** As the second version of Pana left it. */
async function older(name: string, entry: unknown): Promise<void> {
  const request = indexedDB.open(name, 2);
  request.onupgradeneeded = () => {
    for (const ledger of ['school', 'care', 'public'])
      request.result.createObjectStore(ledger, {autoIncrement: true}).createIndex('id', 'id', {unique: true});
    for (const store of ['envelopes', 'outbox', 'snapshots', 'erased', 'erasedKeys', 'epochs'])
      request.result.createObjectStore(store);
  };
  const database = await answered(request);
  const transaction = database.transaction(['care', 'snapshots', 'epochs'], 'readwrite');
  await Promise.all([
    answered(transaction.objectStore('care').add(entry)),
    answered(transaction.objectStore('epochs').add(3, 'care')),
    answered(
      transaction
        .objectStore('snapshots')
        .add({version: '1', ledger: 'care', position: 1, epoch: 3, state: 'kept'}, 'v'),
    ),
    new Promise((resolve) => (transaction.oncomplete = resolve)),
  ]);
  database.close();
}
