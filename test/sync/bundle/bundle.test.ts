import {expect} from 'chai';
import type {StoredEntry} from '../../../src/journal/entry.js';
import {Journal} from '../../../src/journal/journal.js';
import {MemoryReplica} from '../../../src/journal/memory-replica.js';
import type {Stamp} from '../../../src/kernel/stamp.js';
import {
  openBundle,
  packBundle,
  unpackBundle,
  writeBundle,
  type Bundle,
  type BundleOptions,
} from '../../../src/sync/bundle/bundle.js';
import {gunzip, gzip} from '../../../src/sync/bundle/gzip.js';
import {previewBundle, takeBundle} from '../../../src/sync/bundle/take-bundle.js';
import {toBase64Url} from '../../../src/kernel/base64url.js';
import {author, noon} from '../../support/entries.js';
import {erasureStored, secretStored} from '../../support/erasures.js';
import {careShare, note, noteStored, sealedAs, waitingIn} from '../../support/shares.js';

const passphrase = 'river lamp seven';

function device(): {readonly replica: MemoryReplica; readonly journal: Journal} {
  const replica = new MemoryReplica();
  return {replica, journal: new Journal({replica, author, now: () => noon})};
}

const all = async (journal: Journal) =>
  Promise.all((['school', 'care', 'public'] as const).map((ledger) => journal.content(ledger)));

/** Sealing takes its time on purpose: only the tests of the seal do it. */
async function textOf(journal: Journal, options?: BundleOptions): Promise<string> {
  return packBundle(await all(journal), options);
}

async function bundleIn(text: string): Promise<Bundle> {
  const opened = await unpackBundle(text);
  if ('problem' in opened) throw new Error(opened.problem);
  return opened.bundle;
}

async function problemOf(opening: ReturnType<typeof unpackBundle>): Promise<string | undefined> {
  const opened = await opening;
  return 'problem' in opened ? opened.problem : undefined;
}

async function packed(value: unknown): Promise<string> {
  return toBase64Url(await gzip(JSON.stringify(value)));
}

describe('a bundle on a stick', () => {
  it('carries all ledgers to another device, open and sealed, as they lay', async () => {
    const [one, other] = [device(), device()];
    const sealed = sealedAs(noteStored('x').id, 9);
    await one.journal.append({care: [note('қауіп')], school: [note('register')]});
    await one.replica.append({care: [sealed]});
    await takeBundle(other.journal, await bundleIn(await textOf(one.journal)));
    for (const ledger of ['school', 'care', 'public'] as const)
      expect((await other.replica.read(ledger)).entries).to.deep.equal(
        (await one.replica.read(ledger)).entries,
      );
  });

  it('shows before what it would do, and the second time that there is nothing to do', async () => {
    const [one, other] = [device(), device()];
    const [both, forged] = [noteStored('both'), noteStored('forged')];
    const [erasedThere, erasedHere] = [secretStored('w1'), secretStored('w1')];
    await other.replica.append({care: [both, erasureStored('w1', {ids: [erasedThere.id]})]});
    await one.replica.append({
      care: [both, erasedThere, erasedHere, noteStored('new')],
      school: [{...forged, content: {...forged.content, body: 'other'}}],
    });
    const bundle = await bundleIn(await textOf(one.journal));
    const later = {care: [...(bundle.care ?? []), erasureStored('w1', {ids: [erasedHere.id]})]};
    const whole = {...bundle, ...later};
    expect(await previewBundle(other.journal, whole)).to.deep.equal({
      fresh: 2,
      known: 1,
      erased: 2,
      aside: 1,
    });
    await takeBundle(other.journal, whole);
    expect((await other.replica.read('school')).entries).to.deep.equal([]);
    expect((await other.replica.read('care')).entries).to.have.length(4);
    expect(await previewBundle(other.journal, whole)).to.deep.equal({
      fresh: 0,
      known: 3,
      erased: 2,
      aside: 1,
    });
    await takeBundle(other.journal, whole);
    expect((await other.replica.read('care')).entries).to.have.length(4);
  });

  it('amounts to the same whichever of two devices takes first', async () => {
    const [one, other] = [device(), device()];
    await one.journal.append({care: [note('a')]});
    await other.journal.append({care: [note('b')]});
    const [first, second] = [await textOf(one.journal), await textOf(other.journal)];
    await takeBundle(one.journal, await bundleIn(second));
    await takeBundle(other.journal, await bundleIn(first));
    const ids = async ({replica}: typeof one) =>
      (await replica.read('care')).entries.map(({id}) => id).sort();
    expect(await ids(one))
      .to.deep.equal(await ids(other))
      .and.to.have.length(2);
  });

  it('goes on to the server from a device that has a network', async () => {
    const [one, other] = [device(), device()];
    await one.journal.append({care: [note('a')]});
    await other.journal.sharing.begin(careShare);
    await takeBundle(other.journal, await bundleIn(await textOf(one.journal)));
    expect(await waitingIn(other.replica)).to.deep.equal(['a']);
  });

  it('leaves out what says that it is older, and never an erasure or what is sealed', async () => {
    const one = device();
    const sealed = sealedAs(noteStored('x').id, 9);
    const erasure = erasureStored('w1', {ids: ['gone']});
    await one.replica.append({care: [noteStored('old'), sealed, erasure]});
    const since = '2027-01-01T00:00:00.000Z' as Stamp;
    const {care = []} = await bundleIn(await textOf(one.journal, {since}));
    expect(care).to.deep.equal([sealed, erasure]);
  });

  it('takes in all of it or nothing', async () => {
    const other = device();
    const poison = {...noteStored('x'), content: {keyId: 'k', nonce: () => 0, ciphertext: 1}};
    const bundle = {care: [noteStored('a')], school: [poison as unknown as StoredEntry]};
    const error = await takeBundle(other.journal, bundle).catch((cause: unknown) => cause);
    expect(error).to.be.instanceOf(Error);
    expect((await other.replica.read('care')).entries).to.deep.equal([]);
  });

  it('says why it cannot be read', async () => {
    const file = await writeBundle(await all(device().journal), passphrase);
    expect(await problemOf(openBundle(file, 'river lamp eight'))).to.equal('wrong-passphrase');
    expect(await problemOf(openBundle(file.slice(0, -40), passphrase))).to.equal('no-file');
    expect(await problemOf(openBundle('', passphrase))).to.equal('no-file');
    const bundle = {mark: 'pana-bundle', version: 1};
    for (const text of [
      'words',
      '',
      '!',
      await packed({mark: 'other'}),
      await packed({...bundle, ledgers: ['x']}),
    ])
      expect(await problemOf(unpackBundle(text)), text).to.equal('no-bundle');
    expect(await problemOf(unpackBundle(await packed({...bundle, version: 2})))).to.equal('later-version');
  }).timeout(30_000);

  it('counts lines of which nothing can be made, and gives the others', async () => {
    const whole = noteStored('a');
    const head = {mark: 'pana-ledger', version: 1, ledger: 'care', entries: 3, erased: 0};
    const text = [head, whole].map((line) => JSON.stringify(line)).join('\n') + '\n{torn\n';
    const opened = await unpackBundle(await packed({mark: 'pana-bundle', version: 1, ledgers: [text]}));
    expect(opened).to.deep.equal({bundle: {care: [whole]}, lost: 2});
  });

  it('does not let a small file fill the device', async () => {
    const bomb = await gzip('x'.repeat(1_000_000));
    expect(bomb.length).to.be.below(5000);
    expect(await gunzip(bomb, 100_000)).to.equal(undefined);
    expect(await gunzip(bomb, 1_000_000)).to.have.length(1_000_000);
  });

  it('says nothing readable outside its seal, and opens with the passphrase', async () => {
    const one = device();
    await one.journal.append({care: [note('a name that nobody may read')]});
    const file = await writeBundle(await all(one.journal), passphrase);
    expect(file).not.to.match(/nobody|care|test\/noted|staff-1/);
    const opened = await openBundle(file, passphrase);
    expect(opened).to.deep.equal({bundle: await bundleIn(await textOf(one.journal)), lost: 0});
  }).timeout(30_000);
});
