import {expect} from 'chai';
import {checkLedger} from '../../src/journal/ledger-check.js';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {Journal} from '../../src/journal/journal.js';
import {JournalError} from '../../src/journal/journal-error.js';
import type {Replica} from '../../src/journal/replica.js';
import {defineKind, draft, type Draft} from '../../src/kernel/draft.js';
import {isText} from '../../src/kernel/guards.js';
import {subject, type DeviceId} from '../../src/kernel/ids.js';
import {audienceOf} from '../../src/vault/audience-of.js';
import {SealingReplica} from '../../src/vault/sealing-replica.js';
import {blobSuite} from '../suites/blob-replica.js';
import {chainSuite} from '../suites/chain-replica.js';
import {erasingSuite} from '../suites/erasing-replica.js';
import {replicaSuite} from '../suites/replica.js';
import {author, noon} from '../support/entries.js';
import {erasureStored, secretStored} from '../support/erasures.js';
import {MemberRing, type TestRing} from '../support/keys.js';

let count = 0;
const freshName = (): string => `sealing-${String(Date.now())}-${String((count += 1))}`;
const sealingOn = async (name: string, keys: TestRing): Promise<SealingReplica> =>
  new SealingReplica({inner: await IdbReplica.open(name), keys, audienceOf});
const make = async (): Promise<Replica> => sealingOn(freshName(), await MemberRing.ofAll(4));

replicaSuite('SealingReplica in IndexedDB', make);
erasingSuite('SealingReplica in IndexedDB', make);
chainSuite('SealingReplica in IndexedDB', make);
blobSuite('SealingReplica in IndexedDB', make);

const noted = defineKind('test/noted', isText);
const note = (text: string): Draft => draft(noted, subject('note', text), text);

describe('sealed ledgers in IndexedDB', () => {
  let name: string;
  let ring: MemberRing;
  const journalOn = (replica: Replica, device = 'device-1'): Journal =>
    new Journal({replica, author: {...author, device: device as DeviceId}, now: () => noon});

  beforeEach(async () => {
    name = freshName();
    ring = await MemberRing.ofAll(4);
  });

  it('hold one chain of what two tabs write at the same moment', async () => {
    const [one, other] = await Promise.all([sealingOn(name, ring), sealingOn(name, ring)]);
    const [here, there] = [journalOn(one), journalOn(other)];
    const drafts = Array.from({length: 40}, (_, at) => [note(`${at} a`), note(`${at} b`)]);
    await Promise.all(drafts.map((care, at) => (at % 2 ? here : there).append({care})));
    const {entries} = await one.read('care');
    expect(entries).to.have.length(80);
    expect(checkLedger({entries, kinds: [noted]}).findings).to.deep.equal([]);
    one.close();
    other.close();
  });

  it('hold where one tab erases what the other writes at the same moment', async () => {
    const [one, other] = await Promise.all([sealingOn(name, ring), sealingOn(name, ring)]);
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
    one.close();
    other.close();
  });

  it('name a full disk, and then nothing was written', async () => {
    const replica = await sealingOn(name, ring);
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const error: unknown = await journalOn(replica)
      .append({care: [note('a')]})
      .catch((cause: unknown) => cause)
      .finally(() => (IDBObjectStore.prototype.add = add));
    expect(error).to.be.instanceOf(JournalError);
    expect((error as JournalError).kind).to.equal('quota');
    expect((await replica.read('care')).entries).to.have.length(0);
    await journalOn(replica).append({care: [note('b')]});
    const {entries} = await replica.read('care');
    expect(checkLedger({entries, kinds: [noted]}).findings).to.deep.equal([]);
    replica.close();
  });

  it('tell the views of another tab, which opens what came', async () => {
    const [one, other] = await Promise.all([sealingOn(name, ring), sealingOn(name, ring)]);
    const heard = new Promise((resolve) => other.onChange(({ledgers}) => resolve(ledgers)));
    await journalOn(one).append({care: [note('a')]});
    expect(await heard).to.deep.equal(['care']);
    const [entry] = (await other.read('care')).entries;
    expect(entry?.content).to.deep.include({body: 'a'});
    one.close();
    other.close();
  });
});
