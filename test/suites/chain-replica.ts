import {expect} from 'chai';
import {checkLedger} from '../../src/journal/ledger-check.js';
import {Journal} from '../../src/journal/journal.js';
import type {Replica} from '../../src/journal/replica.js';
import type {Entry, EntryLedger} from '../../src/journal/entry.js';
import {erase} from '../../src/journal/erasure.js';
import {defineKind, draft, type Draft} from '../../src/kernel/draft.js';
import {isText} from '../../src/kernel/guards.js';
import {subject, type DeviceId, type EntryId} from '../../src/kernel/ids.js';
import {author, noon} from '../support/entries.js';
import {secretEntry, secretStored, waveScope} from '../support/erasures.js';

const noted = defineKind('test/noted', isText);
const note = (text: string): Draft => draft(noted, subject('note', text), text);

/** What every replica promises of the chains of those who write here. @param make an empty replica, its own at each call */
export function chainSuite(name: string, make: () => Promise<Replica>): void {
  describe(`${name}, chaining`, () => {
    let replica: Replica;
    const journal = (device = 'device-1'): Journal =>
      new Journal({replica, author: {...author, device: device as DeviceId}, now: () => noon});
    const held = async (ledger: EntryLedger = 'care'): Promise<readonly Entry[]> =>
      (await replica.read(ledger)).entries.map(({content}) => content as Entry);
    const findings = async () =>
      checkLedger({...(await journal().content('care')), kinds: [noted]}).findings.filter(
        ({kind}) => kind !== 'unknown-kind',
      );

    beforeEach(async () => {
      replica = await make();
    });

    afterEach(() => replica.close());

    it('names the entry before, from the first on, and goes on where another opening ended', async () => {
      await journal().append({care: [note('a'), note('b')]});
      await journal().append({care: [note('c')]});
      const [a, b, c] = await held();
      expect([a?.place, a?.after]).to.deep.equal([1, undefined]);
      expect([b?.place, b?.after]).to.deep.equal([2, a?.id]);
      expect([c?.place, c?.after]).to.deep.equal([3, b?.id]);
    });

    it('has a chain for each ledger and each device', async () => {
      await journal().append({care: [note('a')], school: [note('b')]});
      await journal('device-2').append({care: [note('c')]});
      const all = [...(await held()), ...(await held('school'))];
      expect(all.map(({place, after}) => [place, after])).to.deep.equal([
        [1, undefined],
        [1, undefined],
        [1, undefined],
      ]);
    });

    it('makes one chain of what two tabs of a device write at the same moment', async () => {
      const [one, other] = [journal(), journal()];
      await Promise.all(
        Array.from({length: 40}, (_, at) =>
          (at % 2 ? one : other).append({care: [note(`${at} a`), note(`${at} b`)]}),
        ),
      );
      expect((await held()).map(({place}) => place)).to.have.members(
        Array.from({length: 80}, (_, at) => at + 1),
      );
      expect(await findings()).to.deep.equal([]);
    });

    it('leaves no gap where a save fails', async () => {
      await journal().append({care: [note('a')]});
      const failed = await journal()
        .append({care: [note('b'), {...note('c'), body: NaN}]})
        .catch((cause: unknown) => cause);
      expect(failed).to.be.instanceOf(Error);
      await journal().append({care: [note('d')]});
      expect((await held()).map(({place, body}) => [place, body])).to.deep.equal([
        [1, 'a'],
        [2, 'd'],
      ]);
    });

    it('follows what was there before it wrote anything here, as after filling a new browser from a bundle', async () => {
      await journal().append({care: [note('a'), note('b')]});
      const {entries} = await replica.read('care');
      replica.close();
      replica = await make();
      await replica.append({care: entries});
      await journal().append({care: [note('c')]});
      expect(await findings()).to.deep.equal([]);
      expect((await held()).at(-1)?.place).to.equal(3);
    });

    it('begins anew after entries from before there were chains, and calls none of them missing', async () => {
      await replica.append({care: [secretStored('w1')]});
      await journal().append({care: [note('a')]});
      expect((await held()).at(-1)?.place).to.equal(1);
      expect(await findings()).to.deep.equal([]);
    });

    it('lets a whole entry take the place of a damaged one of its name, and views begin anew', async () => {
      const [a, b] = await journal('device-2').append({care: [note('a'), note('b')]});
      const {entries} = await replica.read('care');
      replica.close();
      replica = await make();
      const torn = {id: b?.id as EntryId, content: {...b, body: 'torn'} as Entry};
      await replica.append({care: [{id: a?.id as EntryId, content: a as Entry}, torn]});
      const {epoch} = await replica.read('care');
      await replica.append({care: entries});
      expect((await held()).map(({body}) => body)).to.deep.equal(['a', 'b']);
      expect((await replica.read('care')).epoch).to.equal(epoch + 1);
      await replica.append({care: [torn]});
      expect((await held()).map(({body}) => body)).to.deep.equal(['a', 'b']);
      expect((await replica.read('care')).epoch).to.equal(epoch + 1);
    });

    it('keeps the name and the place of what was erased', async () => {
      const {kind, about, body} = secretEntry('w1');
      const [first, secret] = await journal().append({care: [note('a'), {kind, about, body}, note('b')]});
      const ids = [secret?.id as EntryId];
      await journal().append({
        care: [erase({scope: waveScope('w1'), reason: 'expired', ids, envelopes: [], counts: {}})],
      });
      expect(await replica.erasedTraces()).to.deep.equal([
        {id: secret?.id, scope: 'wave/w1', device: 'device-1', place: 2, after: first?.id},
      ]);
      expect(await findings()).to.deep.equal([]);
      await journal().append({care: [note('c')]});
      expect((await held()).at(-1)?.place).to.equal(5);
    });
  });
}
