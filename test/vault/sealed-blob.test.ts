import {expect} from 'chai';
import {blobIdOf, type KeptBlob} from '../../src/journal/blob.js';
import {Journal} from '../../src/journal/journal.js';
import type {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {subject, type BlobId} from '../../src/kernel/ids.js';
import {audienceOf} from '../../src/vault/audience-of.js';
import {SealingReplica} from '../../src/vault/sealing-replica.js';
import {keptBlob, namingStored} from '../support/blobs.js';
import {author, noon} from '../support/entries.js';
import {ledgerKey, TestRing} from '../support/keys.js';
import {wordsIn} from '../support/raw-words.js';

const said = new TextEncoder().encode('what the photo shows');
const ofCase = subject('case', 'c1');

describe('a sealed file', () => {
  let inner: MemoryReplica;
  let ring: TestRing;
  let replica: SealingReplica;
  let journal: Journal;
  const keep = async (blob: KeptBlob): Promise<void> =>
    replica.append({care: [namingStored('w1', blob.id)]}, {blobs: [blob]});
  const failure = async (id: BlobId): Promise<string> =>
    journal.blob(id).then(
      () => 'none',
      (cause: unknown) => (cause as JournalError).kind,
    );

  beforeEach(async () => {
    inner = new MemoryReplica();
    ring = await TestRing.of('school', 'care', 'case/c1' as never);
    replica = new SealingReplica({inner, keys: ring, audienceOf});
    journal = new Journal({replica, author, now: () => noon});
  });

  it('opens for the members of its case, and shows nothing where it lies', async () => {
    const blob = await journal.asBlob(said, ofCase);
    await keep(blob);
    expect(await journal.blob(blob.id)).to.deep.equal(said);
    const lying = await inner.blob(blob.id);
    expect(await blobIdOf(lying as Uint8Array<ArrayBuffer>)).to.equal(blob.id);
    expect(wordsIn(lying, ['photo', 'case/'])).to.deep.equal([]);
  });

  it('has another name each time, so that who knows a photo cannot tell whether it is here', async () => {
    const [one, other] = [await journal.asBlob(said, ofCase), await journal.asBlob(said, ofCase)];
    expect(one.id).not.to.equal(other.id);
    expect(one.id).not.to.equal(await blobIdOf(said));
  });

  it('is locked to whoever is in the team and not in the case', async () => {
    const blob = await journal.asBlob(said, ofCase);
    await keep(blob);
    const {keys} = ring;
    ring.empty();
    ring.add(...keys.filter(({audience}) => audience === 'care'));
    expect(await failure(blob.id)).to.equal('locked');
    const error: unknown = await journal.asBlob(said, ofCase).catch((cause: unknown) => cause);
    expect((error as JournalError).kind).to.equal('locked');
  });

  it('is not shown once a bit of it was changed, though it was named anew', async () => {
    const {bytes} = await journal.asBlob(said, ofCase);
    for (const at of [30, 60, bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at] = Number(changed[at]) ^ 1;
      const blob = {id: await blobIdOf(changed), bytes: changed};
      await keep(blob);
      expect(await failure(blob.id)).to.equal('corrupt');
    }
    const cut = bytes.slice(0, 200);
    const blob = {id: await blobIdOf(cut), bytes: cut};
    await keep(blob);
    expect(await failure(blob.id)).to.equal('corrupt');
  });

  it('is not opened with the name of another key', async () => {
    const {bytes} = await journal.asBlob(said, ofCase);
    const key = await ledgerKey('care');
    ring.add(key);
    const changed = (await journal.asBlob(said, subject('wave', 'w1'))).bytes.slice();
    changed.set(bytes.subarray(12, 28), 12);
    const blob = {id: await blobIdOf(changed), bytes: changed};
    await keep(blob);
    expect(await failure(blob.id)).to.equal('corrupt');
  });

  it('is as long as another of about its length', async () => {
    const long = async (bytes: number): Promise<number> =>
      (await journal.asBlob(new Uint8Array(bytes), ofCase)).bytes.length;
    expect(await long(10)).to.equal(await long(16_000));
    expect(await long(1_000_000)).to.equal(await long(1_010_000));
    for (const bytes of [20_000, 99_999, 123_456, 1_000_001, 5_000_000]) {
      const found = await long(bytes);
      expect(found).to.be.within(bytes, 1.12 * bytes + 60);
      expect((await journal.asBlob(new Uint8Array(bytes), ofCase)).bytes.length).to.equal(found);
    }
  });

  it('lets a file from before the sealing be read', async () => {
    const before = await keptBlob('from before');
    await keep(before);
    expect(await journal.blob(before.id)).to.deep.equal(before.bytes);
  });
});
