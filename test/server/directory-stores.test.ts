import {expect} from 'chai';
import {appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DirectoryEntries} from '../../src/server/directory-entries.js';
import {DirectoryEnvelopes} from '../../src/server/directory-envelopes.js';
import {published} from '../suites/remote.js';
import {envelopeKey, envelopeOf} from '../support/envelopes.js';

describe('stores in a directory', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pana-store-'));
  });

  afterEach(() => rm(directory, {recursive: true}));

  describe('envelopes in a directory', () => {
    it('are there after a restart', async () => {
      await (await DirectoryEnvelopes.open(directory)).put(envelopeOf(1));
      const again = await DirectoryEnvelopes.open(directory);
      expect(await again.read(envelopeKey(1))).to.deep.equal(envelopeOf(1).sealed);
      expect(await again.put(envelopeOf(1))).to.equal('same');
    });

    it('bear no time of arrival and no other trace than key and content', async () => {
      const store = await DirectoryEnvelopes.open(directory);
      await store.put(envelopeOf(1));
      const names = await readdir(directory);
      expect(names).to.deep.equal([`${Buffer.from(envelopeKey(1)).toString('hex')}.envelope`]);
      const {mtime, size} = await stat(join(directory, names[0]!));
      expect(mtime.toISOString()).to.equal('2000-01-01T00:00:00.000Z');
      expect(size).to.equal(4096);
    });

    it('are gone for good once erased, also after a restart and where they never came', async () => {
      const store = await DirectoryEnvelopes.open(directory);
      await store.put(envelopeOf(1));
      for (const at of [1, 2]) await store.erase(envelopeKey(at));
      await store.erase(envelopeKey(1));
      for (const each of [store, await DirectoryEnvelopes.open(directory)]) {
        expect(await each.keys()).to.deep.equal([]);
        expect(await each.read(envelopeKey(1))).to.equal(undefined);
        for (const at of [1, 2]) expect(await each.put(envelopeOf(at))).to.equal('erased');
      }
      const sizes = (await readdir(directory)).map(async (name) => stat(join(directory, name)));
      for (const {size, mtime} of await Promise.all(sizes)) {
        expect(size).to.equal(0);
        expect(mtime.toISOString()).to.equal('2000-01-01T00:00:00.000Z');
      }
    });

    it('are gone after a crash between the mark and the envelope', async () => {
      const store = await DirectoryEnvelopes.open(directory);
      await store.put(envelopeOf(1));
      const [name = ''] = await readdir(directory);
      await writeFile(join(directory, name.replace('.envelope', '.erased')), '');
      expect(await (await DirectoryEnvelopes.open(directory)).keys()).to.deep.equal([]);
    });

    it('stay gone where another process puts and erases at the same moment', async () => {
      const [one, other] = await Promise.all([0, 1].map(() => DirectoryEnvelopes.open(directory)));
      for (let at = 0; at < 20; at += 1)
        await Promise.all([one!.put(envelopeOf(at)), other!.erase(envelopeKey(at))]);
      expect(await one!.keys()).to.deep.equal([]);
    });

    it('never lead out of it, whatever the key', async () => {
      const store = await DirectoryEnvelopes.open(join(directory, 'inbox'));
      await store.put({key: '../../outside', sealed: new Uint8Array(1)});
      expect(await readdir(directory)).to.deep.equal(['inbox']);
      expect(await store.keys()).to.deep.equal(['../../outside']);
    });

    it('stay two where keys differ by a capital letter only', async () => {
      const store = await DirectoryEnvelopes.open(directory);
      await store.put({key: 'aaaaaaaaaaaaaaaa', sealed: new Uint8Array([1])});
      await store.put({key: 'Aaaaaaaaaaaaaaaa', sealed: new Uint8Array([2])});
      const names = await readdir(directory);
      expect(new Set(names.map((name) => name.toLowerCase())).size).to.equal(2);
    });

    it('let one win where several processes race, whole', async () => {
      const stores = await Promise.all([1, 2, 3, 4].map(() => DirectoryEnvelopes.open(directory)));
      const key = envelopeKey(1);
      const outcomes = await Promise.all(
        stores.map((store, index) => store.put({key, sealed: envelopeOf(index).sealed})),
      );
      expect(outcomes.filter((outcome) => outcome === 'stored')).to.have.length(1);
      expect(await stores[0]!.read(key)).to.deep.equal(envelopeOf(outcomes.indexOf('stored')).sealed);
      expect(await readdir(directory)).to.have.length(1);
    });

    it('that a crash left half written are cleared away and never listed', async () => {
      await writeFile(join(directory, 'abc.partial'), 'half');
      const store = await DirectoryEnvelopes.open(directory);
      expect(await store.keys()).to.deep.equal([]);
      expect(await readdir(directory)).to.deep.equal([]);
    });
  });

  describe('published entries in a directory', () => {
    let store: DirectoryEntries;

    beforeEach(async () => {
      store = await DirectoryEntries.open(directory);
    });

    afterEach(() => store.close());

    it('are there after a restart, in order of arrival', async () => {
      const [a, b] = [published('a'), published('b')];
      await store.put(b);
      await store.put(a);
      const again = await DirectoryEntries.open(directory);
      expect(await again.entries()).to.deep.equal([b, a]);
      expect(await again.put(a)).to.equal('same');
      await again.close();
    });

    it('survive a line that a crash left half written', async () => {
      const [a, b] = [published('a'), published('Ә')];
      await store.put(a);
      await appendFile(join(directory, 'public.jsonl'), JSON.stringify(b).slice(0, 90));
      expect(await store.put(b)).to.equal('stored');
      expect(await store.entries()).to.deep.equal([a, b]);
      const again = await DirectoryEntries.open(directory);
      expect(await again.entries()).to.deep.equal([a, b]);
      await again.close();
    });

    it('that another process wrote are seen', async () => {
      const other = await DirectoryEntries.open(directory);
      const entry = published('a');
      await other.put(entry);
      expect(await store.entries()).to.deep.equal([entry]);
      expect(await store.put(entry)).to.equal('same');
      await other.close();
    });

    it('written at once are all kept, once each', async () => {
      const many = Array.from({length: 30}, (_, index) => published(index));
      await Promise.all([...many, ...many].map((entry) => store.put(entry)));
      expect(await store.entries()).to.deep.equal(many);
      const lines = (await readFile(join(directory, 'public.jsonl'), 'utf8')).trim().split('\n');
      expect(lines).to.have.length(30);
    });
  });
});
