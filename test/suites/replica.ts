import {expect} from 'chai';
import {subject} from '../../src/kernel/ids.js';
import type {StoredEntry} from '../../src/journal/entry.js';
import type {JournalError} from '../../src/journal/journal-error.js';
import type {Replica, Snapshot} from '../../src/journal/replica.js';
import {entryOf} from '../support/entries.js';

function stored(body: unknown): StoredEntry {
  const content = entryOf('test/noted', subject('note', '1'), body);
  return {id: content.id, content};
}

function snapshotOf(parts: Partial<Snapshot> = {}): Snapshot {
  return {version: '1', ledger: 'care', position: 1, epoch: 0, state: {}, ...parts};
}

/** What every replica promises. @param make an empty replica, its own at each call */
export function replicaSuite(name: string, make: () => Promise<Replica>): void {
  describe(`${name} as a replica`, () => {
    let replica: Replica;

    beforeEach(async () => {
      replica = await make();
    });

    afterEach(() => replica.close());

    it('gives back what was appended, in order of arrival', async () => {
      const [a, b] = [stored('a'), stored('b')];
      await replica.append({school: [a]});
      await replica.append({school: [b]});
      expect((await replica.read('school')).entries).to.deep.equal([a, b]);
    });

    it('keeps ledgers apart', async () => {
      await replica.append({school: [stored('a')], care: [stored('b')]});
      expect((await replica.read('care')).entries).to.have.length(1);
      expect((await replica.read('public')).entries).to.have.length(0);
    });

    it('reads on from a position', async () => {
      await replica.append({school: [stored('a')]});
      const {position} = await replica.read('school');
      const later = stored('b');
      await replica.append({school: [later]});
      expect((await replica.read('school', position)).entries).to.deep.equal([later]);
      const end = (await replica.read('school', position)).position;
      expect((await replica.read('school', end)).entries).to.have.length(0);
    });

    it('reads more than comes in one request, and a whole number of requests', async () => {
      for (const more of [2000, 1]) {
        const before = await replica.read('school');
        const some = Array.from({length: more}, (_, index) => stored(String(before.position + index)));
        await replica.append({school: some});
        const {entries, position} = await replica.read('school');
        expect(entries.map(({id}) => id)).to.deep.equal([...before.entries, ...some].map(({id}) => id));
        expect((await replica.read('school', position)).entries).to.have.length(0);
        expect((await replica.read('school', before.position)).entries).to.have.length(more);
      }
    });

    it('takes an entry twice and keeps it once, and the rest of the batch with it', async () => {
      const [known, fresh] = [stored('a'), stored('b')];
      await replica.append({school: [known]});
      await replica.append({school: [known, fresh, fresh]});
      expect((await replica.read('school')).entries).to.deep.equal([known, fresh]);
    });

    it('writes a batch whole or not at all', async () => {
      const poison = {
        ...stored('x'),
        content: {...stored('x').content, body: () => 0},
      } as unknown as StoredEntry;
      const error = await replica.append({school: [stored('a')], care: [poison]}).then(
        () => undefined,
        (cause: unknown) => cause,
      );
      expect(error).to.be.instanceOf(Error);
      expect((await replica.read('school')).entries).to.have.length(0);
      expect((await replica.read('care')).entries).to.have.length(0);
    });

    it('is not changed through what it gave or took', async () => {
      const entry = stored({list: ['a']});
      await replica.append({school: [entry]});
      const read = (await replica.read('school')).entries[0];
      (read?.content as {body: {list: string[]}}).body.list.push('b');
      expect((await replica.read('school')).entries[0]).to.deep.equal(entry);
    });

    it('lets the first content under an envelope key win', async () => {
      const first = {key: 'k', sealed: new Uint8Array([1])};
      expect(await replica.putEnvelopes([first])).to.deep.equal([]);
      expect(await replica.putEnvelopes([first])).to.deep.equal([]);
      expect(await replica.putEnvelopes([{key: 'k', sealed: new Uint8Array([2])}])).to.deep.equal(['k']);
      expect(await replica.envelopes()).to.deep.equal([first]);
    });

    it('lists envelopes by key, whatever order they came in', async () => {
      for (const key of ['c', 'a', 'b']) await replica.putEnvelopes([{key, sealed: new Uint8Array([1])}]);
      expect((await replica.envelopes()).map(({key}) => key)).to.deep.equal(['a', 'b', 'c']);
    });

    it('remembers which envelopes still have to be shared', async () => {
      await replica.putEnvelopes([{key: 'mine', sealed: new Uint8Array([1])}], {toShare: true});
      await replica.putEnvelopes([{key: 'pulled', sealed: new Uint8Array([2])}]);
      expect((await replica.unshared()).map(({key}) => key)).to.deep.equal(['mine']);
      await replica.markShared(['mine']);
      expect(await replica.unshared()).to.deep.equal([]);
      expect(await replica.envelopes()).to.have.length(2);
    });

    it('keeps the snapshot of the later position', async () => {
      const later = snapshotOf({position: 9, state: new Map([['a', 1]])});
      await replica.writeSnapshot('v', later);
      await replica.writeSnapshot('v', snapshotOf({position: 4, state: 'older'}));
      expect(await replica.readSnapshot('v')).to.deep.equal(later);
    });

    it('tells of what was written', async () => {
      const heard: string[] = [];
      replica.onChange(({ledgers}) => heard.push(...ledgers));
      await replica.append({care: [stored('a')]});
      await replica.putEnvelopes([{key: 'k', sealed: new Uint8Array([1])}]);
      expect(heard).to.deep.equal(['care', 'inbox']);
    });

    it('says so once it is closed', async () => {
      replica.close();
      const error = await replica.append({school: [stored('a')]}).catch((cause: unknown) => cause);
      expect((error as JournalError).kind).to.equal('closed');
    });
  });
}
