import {expect} from 'chai';
import type {Entry} from '../../src/journal/entry.js';
import {erase} from '../../src/journal/erasure.js';
import {Journal} from '../../src/journal/journal.js';
import type {JournalError} from '../../src/journal/journal-error.js';
import type {Replica} from '../../src/journal/replica.js';
import type {Share} from '../../src/journal/sharing.js';
import type {EntryId} from '../../src/kernel/ids.js';
import {author, noon} from '../support/entries.js';
import {secretEntry, waveScope} from '../support/erasures.js';
import {careShare, note, noteStored, schoolShare, stickShare, waitingIn} from '../support/shares.js';

/** What every replica promises of what remotes lack. @param make an empty replica, its own at each call */
export function sharingSuite(name: string, make: () => Promise<Replica>): void {
  describe(`${name}, sharing`, () => {
    let replica: Replica;
    const journal = (): Journal => new Journal({replica, author, now: () => noon});
    const waiting = (share?: Share) => waitingIn(replica, share);
    const state = (share = careShare) => replica.sharing.stateOf(share);

    beforeEach(async () => {
      replica = await make();
    });

    afterEach(() => replica.close());

    it('keeps no list where nothing is shared', async () => {
      await journal().append({care: [note('a')]});
      expect(await waiting()).to.deep.equal([]);
      expect(await state()).to.equal(undefined);
      expect(await replica.sharing.shares()).to.deep.equal([]);
    });

    it('lists what this device writes from then on, in order, each ledger for itself', async () => {
      await replica.sharing.begin(careShare);
      await replica.sharing.begin(schoolShare);
      await journal().append({care: [note('a'), note('b')], school: [note('c')], public: [note('d')]});
      expect(await waiting()).to.deep.equal(['a', 'b']);
      expect(await waiting(schoolShare)).to.deep.equal(['c']);
      expect(await replica.sharing.shares()).to.have.deep.members([careShare, schoolShare]);
    });

    it('offers all that lies there when sharing begins, and the second time nothing again', async () => {
      await journal().append({care: [note('a'), note('b')]});
      await replica.sharing.begin(careShare);
      expect(await waiting()).to.deep.equal(['a', 'b']);
      const [a] = await replica.sharing.waiting(careShare, 1);
      await replica.sharing.settle(careShare, {stored: [a?.id as EntryId]});
      await replica.sharing.begin(careShare);
      expect(await waiting()).to.deep.equal(['b']);
    });

    it('gives so many at a time, and the next ones once the remote has those', async () => {
      await replica.sharing.begin(careShare);
      await journal().append({care: ['a', 'b', 'c'].map(note)});
      const first = await replica.sharing.waiting(careShare, 2);
      expect(first.map(({content}) => (content as Entry).body)).to.deep.equal(['a', 'b']);
      await replica.sharing.settle(careShare, {stored: first.map(({id}) => id)});
      expect(await waiting()).to.deep.equal(['c']);
      expect((await state())?.waiting).to.equal(1);
    });

    it('writes the list with the entry or neither', async () => {
      await replica.sharing.begin(careShare);
      const failed = await journal()
        .append({care: [note('a'), {...note('b'), body: NaN}]})
        .catch((cause: unknown) => cause);
      expect(failed).to.be.instanceOf(Error);
      expect((await state())?.waiting).to.equal(0);
      expect((await replica.read('care')).entries).to.deep.equal([]);
    });

    it('parks what was refused with its reason, lets the rest pass, and lists it again when asked', async () => {
      await replica.sharing.begin(careShare);
      const [a, b] = await journal().append({care: [note('a'), note('b')]});
      const refused = {id: a?.id as EntryId, reason: 'forbidden' as const, words: 'care team only'};
      await replica.sharing.settle(careShare, {refused: [refused]});
      expect(await waiting()).to.deep.equal(['b']);
      expect(await state()).to.deep.include({waiting: 1, refused: [refused]});
      await replica.sharing.retry(careShare, [b?.id as EntryId]);
      expect((await state())?.refused).to.have.length(1);
      await replica.sharing.retry(careShare);
      expect(await waiting()).to.deep.equal(['a', 'b']);
      expect((await state())?.refused).to.deep.equal([]);
    });

    it('stays silent about an entry that is refused once it is on the list no more', async () => {
      await replica.sharing.begin(careShare);
      const [a] = await journal().append({care: [note('a')]});
      const id = a?.id as EntryId;
      await replica.sharing.settle(careShare, {stored: [id]});
      await replica.sharing.settle(careShare, {refused: [{id, reason: 'forbidden'}]});
      expect(await state()).to.deep.include({waiting: 0, refused: []});
    });

    it('offers what came from elsewhere, as a stick brings it', async () => {
      await replica.sharing.begin(careShare);
      await replica.append({care: [noteStored('from a stick')]});
      expect(await waiting()).to.deep.equal(['from a stick']);
    });

    it('offers nothing twice that comes twice', async () => {
      await replica.sharing.begin(careShare);
      const a = noteStored('a');
      await replica.append({care: [a]});
      await replica.sharing.settle(careShare, {stored: [a.id]});
      await replica.append({care: [a]});
      expect(await waiting()).to.deep.equal([]);
    });

    it('offers the whole entry that took the place of a damaged one', async () => {
      const whole = noteStored('whole');
      await replica.append({care: [{...whole, content: {...whole.content, body: 'torn'}}]});
      await replica.sharing.begin(careShare);
      await replica.sharing.settle(careShare, {stored: [whole.id]});
      await replica.append({care: [whole]});
      expect(await waiting()).to.deep.equal(['whole']);
    });

    it('takes what is erased off every list in the same step, parked or not, and offers the erasure', async () => {
      const {kind, about, body} = secretEntry('w1');
      await replica.sharing.begin(careShare);
      await replica.sharing.begin(stickShare);
      const [one, other] = await journal().append({
        care: [
          {kind, about, body},
          {kind, about, body},
        ],
      });
      const ids = [one?.id, other?.id] as EntryId[];
      await replica.sharing.settle(careShare, {refused: [{id: ids[0] as EntryId, reason: 'forbidden'}]});
      await journal().append({
        care: [erase({scope: waveScope('w1'), reason: 'expired', ids, envelopes: [], counts: {}})],
      });
      for (const share of [careShare, stickShare]) {
        const left = await replica.sharing.waiting(share, 9);
        expect(left.map(({content}) => (content as Entry).kind)).to.deep.equal(['journal/erased']);
        expect((await state(share))?.refused).to.deep.equal([]);
      }
    });

    it('tells of a change, without a ledger to read anew', async () => {
      const heard: unknown[] = [];
      replica.onChange(({ledgers}) => heard.push(ledgers));
      await replica.sharing.begin(careShare);
      expect(heard).to.deep.equal([[]]);
    });

    it('says so once it is closed', async () => {
      replica.close();
      const error = await Promise.resolve()
        .then(() => replica.sharing.stateOf(careShare))
        .catch((cause: unknown) => cause);
      expect((error as JournalError).kind).to.equal('closed');
    });
  });
}
