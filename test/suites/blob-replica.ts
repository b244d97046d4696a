import {expect} from 'chai';
import type {KeptBlob} from '../../src/journal/blob.js';
import type {StoredEntry} from '../../src/journal/entry.js';
import type {JournalError} from '../../src/journal/journal-error.js';
import type {Replica} from '../../src/journal/replica.js';
import {keptBlob, namingStored} from '../support/blobs.js';
import {erasureStored} from '../support/erasures.js';

/** What every replica promises of files. @param make an empty replica, its own at each call */
export function blobSuite(name: string, make: () => Promise<Replica>): void {
  describe(`${name}, keeping files`, () => {
    let replica: Replica;
    let photo: KeptBlob;
    const textOf = async ({id}: KeptBlob): Promise<string | undefined> => {
      const bytes = await replica.blob(id);
      return bytes && new TextDecoder().decode(bytes);
    };

    beforeEach(async () => {
      replica = await make();
      photo = await keptBlob('a photo of the note');
    });

    afterEach(() => replica.close());

    it('gives back the bytes that an entry names', async () => {
      await replica.append({care: [namingStored('w1', photo.id)]}, {blobs: [photo]});
      expect(await textOf(photo)).to.equal('a photo of the note');
    });

    it('says that a file has not come yet, and takes it when its entry comes again with it', async () => {
      const entry = namingStored('w1', photo.id);
      await replica.append({care: [entry]});
      expect(await textOf(photo)).to.equal(undefined);
      await replica.append({care: [entry]}, {blobs: [photo]});
      expect(await textOf(photo)).to.equal('a photo of the note');
      expect((await replica.read('care')).entries).to.have.length(1);
    });

    it('keeps nothing that no entry of the care team names', async () => {
      const other = await keptBlob('another');
      await replica.append(
        {care: [namingStored('w1', other.id)], school: [namingStored('w1', photo.id)]},
        {blobs: [photo]},
      );
      expect(await textOf(photo)).to.equal(undefined);
    });

    it('writes a file with its entry or neither of them', async () => {
      const good = namingStored('w1', photo.id);
      const poison = {...good, id: 'x', content: {...good.content, body: () => 0}} as unknown as StoredEntry;
      const error: unknown = await replica
        .append({care: [good], public: [poison]}, {blobs: [photo]})
        .catch((cause: unknown) => cause);
      expect(error).to.be.instanceOf(Error);
      expect(await textOf(photo)).to.equal(undefined);
      expect((await replica.read('care')).entries).to.deep.equal([]);
    });

    it('refuses bytes that are not what their name was made of, and the entry with them', async () => {
      const changed = {...photo, bytes: new TextEncoder().encode('a photo of another note')};
      const error: unknown = await replica
        .append({care: [namingStored('w1', photo.id)]}, {blobs: [changed]})
        .catch((cause: unknown) => cause);
      expect((error as JournalError).kind).to.equal('corrupt');
      expect((await replica.read('care')).entries).to.deep.equal([]);
    });

    it('keeps a file until the last entry that names it is erased', async () => {
      const [one, other] = [namingStored('w1', photo.id), namingStored('w2', photo.id)];
      await replica.append({care: [one, other]}, {blobs: [photo]});
      await replica.append({care: [erasureStored('w1', {ids: [one.id]})]});
      expect(await textOf(photo)).to.equal('a photo of the note');
      await replica.append({care: [erasureStored('w2', {ids: [other.id]})]});
      expect(await textOf(photo)).to.equal(undefined);
    });

    it('takes a file whose entries go together, and leaves the others of their case', async () => {
      const letter = await keptBlob('a letter');
      const entries = [namingStored('w1', photo.id, letter.id), namingStored('w1', photo.id)];
      const kept = namingStored('w1', letter.id);
      await replica.append({care: [...entries, kept]}, {blobs: [photo, letter]});
      await replica.append({care: [erasureStored('w1', {ids: entries.map(({id}) => id)})]});
      expect(await textOf(photo)).to.equal(undefined);
      expect(await textOf(letter)).to.equal('a letter');
    });

    it('keeps the file of an entry that an erasure may not take', async () => {
      const entry = namingStored('w1', photo.id);
      await replica.append({care: [entry]}, {blobs: [photo]});
      await replica.append({care: [erasureStored('w2', {ids: [entry.id]})]});
      expect(await textOf(photo)).to.equal('a photo of the note');
    });

    it('lets no stale batch bring an erased file back, before the erasure, with it or after', async () => {
      const entry = namingStored('w1', photo.id);
      const erasure = erasureStored('w1', {ids: [entry.id]});
      await replica.append({care: [entry, erasure]}, {blobs: [photo]});
      expect(await textOf(photo)).to.equal(undefined);
      await replica.append({care: [entry]}, {blobs: [photo]});
      expect(await textOf(photo)).to.equal(undefined);
      const again = namingStored('w3', photo.id);
      await replica.append({care: [again]}, {blobs: [photo]});
      expect(await textOf(photo)).to.equal('a photo of the note');
    });

    it('is not changed through the bytes that it gave or took', async () => {
      await replica.append({care: [namingStored('w1', photo.id)]}, {blobs: [photo]});
      photo.bytes.fill(0);
      (await replica.blob(photo.id))?.fill(0);
      expect(await textOf(photo)).to.equal('a photo of the note');
    });

    it('reads past names that are none', async () => {
      const strange = [['x'], 'x', null, [photo.id, 5]].map((blobs) => namingStored('w1', blobs as never));
      const shapeless = {id: 7, content: {blobs: [photo.id]}} as unknown as StoredEntry;
      await replica.append({care: [...strange, shapeless]}, {blobs: [photo]});
      expect((await replica.read('care')).entries).to.have.length(5);
      expect(await textOf(photo)).to.equal(undefined);
    });

    it('says so once it is closed', async () => {
      replica.close();
      const error: unknown = await replica.blob(photo.id).catch((cause: unknown) => cause);
      expect((error as JournalError).kind).to.equal('closed');
    });
  });
}
