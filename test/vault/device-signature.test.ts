import {expect} from 'chai';
import {writeEntry, type EndSignature, type StoredEntry} from '../../src/journal/entry.js';
import {Journal} from '../../src/journal/journal.js';
import {checkLedger, type DeviceChain} from '../../src/journal/ledger-check.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {defineKind, draft, type Draft} from '../../src/kernel/draft.js';
import {isText} from '../../src/kernel/guards.js';
import {subject, type DeviceId} from '../../src/kernel/ids.js';
import {stampOf} from '../../src/kernel/stamp.js';
import {audienceOf} from '../../src/vault/audience-of.js';
import {checkEnds, makeDeviceKey, signEnd, type DeviceKey} from '../../src/vault/device-signature.js';
import {SealingReplica} from '../../src/vault/sealing-replica.js';
import {author, noon} from '../support/entries.js';
import {TestRing} from '../support/keys.js';

const noted = defineKind('test/noted', isText);
const note = (text: string): Draft => draft(noted, subject('note', text), text);

describe('the signed end of a device’s chain', () => {
  let key: DeviceKey;
  let replica: SealingReplica;
  let journal: Journal;
  const certified = (id: string): DeviceKey | undefined => (id === key.id ? key : undefined);
  const held = async (): Promise<readonly StoredEntry[]> => (await replica.read('care')).entries;
  const chainOf = async (entries: readonly StoredEntry[]): Promise<DeviceChain | undefined> => {
    const {signed} = await checkEnds('care', entries, certified);
    return checkLedger({entries, kinds: [noted], signed}).chains[0];
  };

  beforeEach(async () => {
    key = await makeDeviceKey(author.device);
    const keys = await TestRing.forTeam();
    const sign = (ledger: 'care' | 'school' | 'public', id: StoredEntry['id']): Promise<EndSignature> =>
      signEnd(key, ledger, id);
    replica = new SealingReplica({inner: new MemoryReplica(), keys, audienceOf, sign});
    journal = new Journal({replica, author, now: () => noon});
  });

  it('is one signature a save, and vouches for all before it', async () => {
    await journal.append({care: [note('a'), note('b')]});
    await journal.append({care: [note('c')]});
    const entries = await held();
    expect(entries.map(({signature}) => signature !== undefined)).to.deep.equal([false, true, true]);
    expect(await chainOf(entries)).to.deep.include({last: 3, vouched: 3});
  });

  it('lies under the seal, where nobody sees whose it is', async () => {
    await journal.append({care: [note('a')]});
    const [stored] = (await replica.inner.read('care')).entries;
    expect(Object.keys(stored ?? {})).to.deep.equal(['id', 'content']);
  });

  it('vouches for nothing that was written after it', async () => {
    await journal.append({care: [note('a')]});
    const [first] = await held();
    const link = {place: 2, ...(first && {after: first.id})};
    const forged = writeEntry(note('never said'), author, stampOf(noon), link);
    const entries = [...(await held()), {id: forged.id, content: forged}];
    expect(await chainOf(entries)).to.deep.include({last: 2, vouched: 1});
  });

  it('vouches for nothing before an entry that was taken out', async () => {
    await journal.append({care: [note('a'), note('b'), note('c')]});
    const [first, , last] = await held();
    expect(await chainOf([first, last].filter((each) => each !== undefined))).to.deep.include({vouched: 0});
  });

  it('is found forged where another key made it, or it was taken from elsewhere', async () => {
    await journal.append({care: [note('a')]});
    const [entry] = await held();
    if (!entry?.signature) throw new Error('nothing was signed');
    const other = {...(await makeDeviceKey(author.device)), id: key.id};
    const cases: readonly EndSignature[] = [
      await signEnd(other, 'care', entry.id),
      await signEnd(key, 'school', entry.id),
      await signEnd(key, 'care', 'another-entry' as never),
      await signEnd({...key, device: 'device-2' as DeviceId}, 'care', entry.id),
      {key: key.id, value: 'no signature'},
    ];
    for (const signature of cases) {
      const {signed, forged} = await checkEnds('care', [{...entry, signature}], certified);
      expect([[...signed], forged]).to.deep.equal([[], [entry.id]]);
    }
    const good = await checkEnds('care', [entry], certified);
    expect([[...good.signed], good.forged]).to.deep.equal([[entry.id], []]);
  });

  it('counts for nothing under a key that was certified for another device, or for none', async () => {
    await journal.append({care: [note('a')]});
    const entries = await held();
    const elsewhere = {...key, device: 'device-2' as DeviceId};
    expect((await checkEnds('care', entries, () => elsewhere)).forged).to.have.length(1);
    expect((await checkEnds('care', entries, () => undefined)).unknown).to.have.length(1);
  });

  it('is made with a key that nobody can take out of the browser', async () => {
    const error: unknown = await crypto.subtle
      .exportKey('pkcs8', key.privateKey)
      .catch((cause: unknown) => cause);
    expect(error).to.be.instanceOf(Error);
  });
});
