import {expect} from 'chai';
import {Journal} from '../../src/journal/journal.js';
import type {Replica} from '../../src/journal/replica.js';
import {mostAside, type Share} from '../../src/journal/sharing.js';
import {stampOf} from '../../src/kernel/stamp.js';
import {author, noon} from '../support/entries.js';
import {erasureStored, secretStored} from '../support/erasures.js';
import {careShare, note, noteStored, pulledMark, sealedAs, stickShare, waitingIn} from '../support/shares.js';

/** What every replica promises of what comes from remotes. @param make an empty replica, its own at each call */
export function pullingSuite(name: string, make: () => Promise<Replica>): void {
  describe(`${name}, pulling`, () => {
    let replica: Replica;
    const journal = (): Journal => new Journal({replica, author, now: () => noon});
    const waiting = (share?: Share) => waitingIn(replica, share);
    const state = (share = careShare) => replica.sharing.stateOf(share);

    beforeEach(async () => {
      replica = await make();
    });

    afterEach(() => replica.close());

    it('keeps what was pulled and how far in one step, and offers none of it to who gave it', async () => {
      await replica.sharing.begin(careShare);
      await replica.sharing.begin(stickShare);
      await replica.append({care: [noteStored('theirs')]}, {pulled: pulledMark({cursor: '7-x'})});
      expect((await replica.read('care')).entries).to.have.length(1);
      expect(await state()).to.deep.equal({
        cursor: '7-x',
        heard: stampOf(noon),
        waiting: 0,
        refused: [],
        aside: [],
      });
      expect(await waiting(stickShare)).to.deep.equal(['theirs']);
    });

    it('moves the cursor of a pull that brought nothing, and remembers when', async () => {
      await replica.sharing.begin(careShare);
      await replica.append({care: []}, {pulled: pulledMark({cursor: '3'})});
      expect(await state()).to.deep.include({cursor: '3', heard: stampOf(noon)});
    });

    it('keeps the cursor where a pull began elsewhere, and takes its entries all the same', async () => {
      await replica.sharing.begin(careShare);
      await replica.append({care: []}, {pulled: pulledMark({cursor: '3'})});
      await replica.append({care: [noteStored('late')]}, {pulled: pulledMark({after: '1', cursor: '2'})});
      expect((await state())?.cursor).to.equal('3');
      expect((await replica.read('care')).entries).to.have.length(1);
    });

    it('keeps neither entry nor cursor where one of them cannot be kept', async () => {
      await replica.sharing.begin(careShare);
      const poison = {...noteStored('x'), content: {...noteStored('x').content, body: () => 0}} as never;
      const failed = await replica
        .append({care: [noteStored('a'), poison]}, {pulled: pulledMark({cursor: '9'})})
        .catch((cause: unknown) => cause);
      expect(failed).to.be.instanceOf(Error);
      expect(await state()).not.to.have.property('cursor');
      expect((await replica.read('care')).entries).to.deep.equal([]);
    });

    it('takes off the list what the remote shows that it has', async () => {
      await replica.sharing.begin(careShare);
      const [a, b] = [noteStored('a'), noteStored('b')];
      await replica.append({care: [a, b]});
      await replica.append({care: [a]}, {pulled: pulledMark()});
      expect(await waiting()).to.deep.equal(['b']);
    });

    it('leaves on the list what lies there under another seal', async () => {
      await replica.sharing.begin(careShare);
      const [a, b] = [noteStored('a').id, noteStored('b').id];
      await replica.append({care: [sealedAs(a, 1), sealedAs(b, 1)]});
      await replica.append({care: [sealedAs(a, 1), sealedAs(b, 2)]}, {pulled: pulledMark()});
      const left = await replica.sharing.waiting(careShare, 9);
      expect(left).to.deep.equal([sealedAs(b, 1)]);
    });

    it('brings nothing back that was erased, and offers none of it, from a stale remote or bundle', async () => {
      await replica.sharing.begin(careShare);
      const secret = secretStored('w1');
      await replica.append({care: [erasureStored('w1', {ids: [secret.id]})]});
      await replica.append({care: [secret]}, {pulled: pulledMark()});
      await replica.append({care: [secret]});
      expect((await replica.read('care')).entries).to.have.length(1);
      expect((await state())?.waiting).to.equal(1);
    });

    it('pulls from the start after a restored backup, and offers again all that was not erased', async () => {
      await replica.sharing.begin(careShare);
      const [a, b, secret] = [noteStored('a'), noteStored('b'), secretStored('w1')];
      await replica.append({care: [a, b, secret]});
      await replica.sharing.settle(careShare, {
        stored: [a.id, secret.id],
        refused: [{id: b.id, reason: 'forbidden'}],
      });
      await replica.append({care: []}, {pulled: pulledMark({cursor: '12'})});
      await replica.append({care: [erasureStored('w1', {ids: [secret.id]})]});
      await replica.sharing.restart(careShare, 'second');
      expect(await state()).to.deep.include({epoch: 'second', waiting: 3, refused: []});
      expect(await state()).not.to.have.property('cursor');
      await replica.append({care: [a]}, {pulled: pulledMark({cursor: '2'})});
      expect(await waiting())
        .to.have.length(2)
        .and.include('b');
    });

    it('names an epoch once', async () => {
      await replica.sharing.begin(careShare);
      await replica.sharing.nameEpoch(careShare, 'first');
      await replica.sharing.nameEpoch(careShare, 'other');
      expect((await state())?.epoch).to.equal('first');
    });

    it('remembers what was set aside, each name once, and not without end', async () => {
      await replica.sharing.begin(careShare);
      const aside = [{id: 'x', why: 'not-its-name' as const}];
      await replica.append({care: []}, {pulled: pulledMark({aside})});
      await replica.append({care: []}, {pulled: pulledMark({after: '1', cursor: '2', aside})});
      expect((await state())?.aside).to.deep.equal(aside);
      const flood = Array.from({length: mostAside + 10}, (_, at) => ({
        id: `x${at}`,
        why: 'malformed' as const,
      }));
      await replica.append({care: []}, {pulled: pulledMark({after: '2', cursor: '3', aside: flood})});
      expect((await state())?.aside).to.have.length(mostAside);
    });

    it('forgets list and cursor where sharing ends, and keeps the entries', async () => {
      await replica.sharing.begin(careShare);
      await journal().append({care: [note('a')]});
      await replica.append({care: []}, {pulled: pulledMark()});
      await replica.sharing.end(careShare);
      expect(await state()).to.equal(undefined);
      await replica.append({care: [noteStored('b')]}, {pulled: pulledMark()});
      expect((await replica.read('care')).entries).to.have.length(2);
      await replica.sharing.begin(careShare);
      expect(await state()).not.to.have.property('cursor');
      expect((await state())?.waiting).to.equal(2);
    });
  });
}
