import {expect} from 'chai';
import {isSealed, type Sealed} from '../../src/journal/entry.js';
import type {Fold} from '../../src/journal/fold.js';
import {Journal} from '../../src/journal/journal.js';
import type {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {defineKind, draft, type Draft} from '../../src/kernel/draft.js';
import {isFields, isText} from '../../src/kernel/guards.js';
import {subject} from '../../src/kernel/ids.js';
import {audienceOf} from '../../src/vault/audience-of.js';
import type {OpeningProgress} from '../../src/vault/opened-entries.js';
import {SealingReplica} from '../../src/vault/sealing-replica.js';
import {author, noon} from '../support/entries.js';
import {caseStored, scopeErased, secret, triageStored} from '../support/erasures.js';
import {ledgerKey, TestRing} from '../support/keys.js';
import {holdsText} from '../support/raw-database.js';

const noted = defineKind('test/noted', isText);
const note = (text: string): Draft => draft(noted, subject('note', text), text);
const written = defineKind('casework/note-written', isFields);
const caseNote = (caseId: string): Draft =>
  draft(written, subject('case', caseId, 'note', 'n1'), {caseId, text: secret});

/** All texts of both kinds. */
const textsFold: Fold<Set<string>> = {
  name: 'test/texts',
  version: 1,
  ledger: 'care',
  kinds: [noted, written],
  empty: () => new Set(),
  add: (state, {body}) => void state.add(isText(body) ? body : (body as {text: string}).text),
};

async function failureOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (cause: unknown) => (cause as JournalError).kind,
  );
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('a sealed device', () => {
  let inner: MemoryReplica;
  let ring: TestRing;
  let replica: SealingReplica;
  let journal: Journal;
  const opened = (keys: TestRing): [SealingReplica, Journal] => {
    const sealing = new SealingReplica({inner, keys, audienceOf});
    return [sealing, new Journal({replica: sealing, author, now: () => noon})];
  };
  const lying = async (): Promise<readonly unknown[]> => (await inner.read('care')).entries;
  const held = async (): Promise<number> => (await inner.read('care')).entries.length;

  beforeEach(async () => {
    inner = new MemoryReplica();
    ring = await TestRing.forTeam();
    [replica, journal] = opened(ring);
  });

  it('drops what its views show in the very moment of locking, and counts it as unreadable', async () => {
    await journal.append({care: [note('a'), note('b')]});
    const view = journal.view(textsFold);
    await view.catchUp();
    expect([...view.state]).to.deep.equal(['a', 'b']);
    ring.empty();
    expect([...view.state]).to.deep.equal([]);
    await view.catchUp();
    expect([view.state.size, view.unreadable]).to.deep.equal([0, 2]);
    expect((await replica.read('care')).entries.every(({content}) => isSealed(content))).to.equal(true);
  });

  it('shows all of it again once it is unlocked', async () => {
    await journal.append({care: [note('a')]});
    const view = journal.view(textsFold);
    await view.catchUp();
    const {keys} = ring;
    ring.empty();
    await view.catchUp();
    ring.add(...keys);
    await settled();
    expect([[...view.state], view.unreadable]).to.deep.equal([['a'], 0]);
  });

  it('gives nothing away that was being opened when it was locked', async () => {
    await journal.append({care: Array.from({length: 600}, (_, at) => note(String(at)))});
    const onOpening = ({done}: OpeningProgress): void => {
      if (done === 500) ring.empty();
    };
    const reading = new SealingReplica({inner, keys: ring, audienceOf, onOpening}).read('care');
    expect((await reading).entries.every(({content}) => isSealed(content))).to.equal(true);
  });

  it('keeps no snapshot over locking, and none in the store', async () => {
    await journal.append({care: [note('a')]});
    const {position, epoch} = await replica.read('care');
    await replica.writeSnapshot('v', {version: '1', ledger: 'care', position, epoch, state: 'a secret'});
    expect(await replica.readSnapshot('v')).to.deep.include({state: 'a secret'});
    expect(await inner.readSnapshot('v')).to.equal(undefined);
    const {keys} = ring;
    ring.empty();
    ring.add(...keys);
    expect(await replica.readSnapshot('v')).to.equal(undefined);
  });

  it('saves nothing while it is locked, and says so', async () => {
    ring.empty();
    expect(await failureOf(journal.append({care: [note('a')]}))).to.equal('locked');
    expect(await held()).to.equal(0);
  });

  it('seals what is written in a case for its members alone, and never for the whole team instead', async () => {
    expect(await failureOf(journal.append({care: [caseNote('c1')]}))).to.equal('locked');
    expect(await held()).to.equal(0);
    const key = await ledgerKey('case/c1' as never);
    ring.add(key);
    await journal.append({care: [caseNote('c1')]});
    const [stored] = (await inner.read('care')).entries;
    expect((stored?.content as Sealed).keyId).to.equal(key.id);
  });

  it('leaves the looks at flags and erasures to the whole team', async () => {
    const entries = [triageStored('c1'), scopeErased('case/c1', {ids: []})];
    await replica.append({care: entries});
    const keys = (await inner.read('care')).entries.map(({content}) => (content as Sealed).keyId);
    expect(keys).to.deep.equal(Array(2).fill(ring.current('care')?.id));
  });

  it('shows to who is in no case all but the case, and that when its key comes', async () => {
    const key = await ledgerKey('case/c1' as never);
    ring.add(key);
    await journal.append({care: [note('a'), caseNote('c1')]});
    const outside = new TestRing();
    outside.add(...ring.keys.filter(({audience}) => audience !== key.audience));
    const [, theirs] = opened(outside);
    const view = theirs.view(textsFold);
    await view.catchUp();
    expect([[...view.state], view.unreadable]).to.deep.equal([['a'], 1]);
    outside.add(key);
    await settled();
    expect([[...view.state], view.unreadable]).to.deep.equal([['a', secret], 0]);
  });

  it('does not begin anew for a key of which nothing lies here', async () => {
    await journal.append({care: [note('a')]});
    const {epoch} = await replica.read('care');
    ring.add(await ledgerKey('case/c9' as never));
    await settled();
    expect((await replica.read('care')).epoch).to.equal(epoch);
  });

  for (const [what, first] of [
    ['what it names', 'care'],
    ['the erasure itself', 'case/c1'],
  ] as const)
    it(`finishes an erasure when the key of ${what} was missing`, async () => {
      const keyOfCase = await ledgerKey('case/c1' as never);
      ring.add(keyOfCase);
      const noteOfCase = caseStored('c1');
      await replica.append({care: [noteOfCase]});
      const erasure = scopeErased('case/c1', {ids: [noteOfCase.id]});
      const from = new SealingReplica({inner: new MemoryReplica(), keys: ring, audienceOf});
      await from.append({care: [erasure]});
      const pulled = (await from.inner.read('care')).entries;
      const partly = new TestRing();
      partly.add(...ring.keys.filter(({audience}) => audience === first));
      const [later] = opened(partly);
      await later.append({care: pulled});
      await later.read('care');
      expect(await held()).to.equal(2);
      partly.add(...ring.keys.filter(({audience}) => audience !== first));
      expect((await later.read('care')).entries.map(({id}) => id)).to.deep.equal([erasure.id]);
      expect(await held()).to.equal(1);
    });

  it('puts a whole copy in the place of one that was changed in the store', async () => {
    await journal.append({care: [note('a')]});
    const [good] = (await inner.read('care')).entries;
    const {ciphertext, ...rest} = good?.content as Sealed;
    const bad = ciphertext.slice();
    bad[40] = Number(bad[40]) ^ 1;
    inner = new MemoryReplica();
    await inner.append({care: [{id: good?.id ?? ('' as never), content: {...rest, ciphertext: bad}}]});
    const [mending, theirs] = opened(ring);
    const view = theirs.view(textsFold);
    await view.catchUp();
    expect(view.unreadable).to.equal(1);
    await mending.append({care: good ? [good] : []});
    await settled();
    expect([[...view.state], view.unreadable]).to.deep.equal([['a'], 0]);
  });

  it('tells how far opening has come', async () => {
    await journal.append({care: Array.from({length: 1200}, (_, at) => note(String(at)))});
    const told: OpeningProgress[] = [];
    const onOpening = (progress: OpeningProgress): void => void told.push(progress);
    const fresh = new SealingReplica({inner, keys: ring, audienceOf, onOpening});
    await fresh.read('care');
    expect(told.map(({done}) => done)).to.deep.equal([500, 1000, 1200]);
    expect(told.at(-1)).to.deep.equal({ledger: 'care', done: 1200, total: 1200});
  });

  it('opens each entry once', async () => {
    await journal.append({care: Array.from({length: 5}, (_, at) => note(String(at)))});
    const asked: string[] = [];
    const counting = {
      current: ring.current.bind(ring),
      onChange: ring.onChange.bind(ring),
      byId: (id: string) => (asked.push(id), ring.byId(id)),
    };
    const fresh = new SealingReplica({inner, keys: counting, audienceOf});
    await fresh.read('care');
    const once = asked.length;
    await fresh.read('care');
    expect([once > 0, asked.length]).to.deep.equal([true, once]);
  });

  it('carries ledgers of other devices as they lie, locked or not', async () => {
    await journal.append({care: [note('a')]});
    const {entries} = await replica.inner.read('care');
    inner = new MemoryReplica();
    const locked = new TestRing();
    const [there, theirs] = opened(locked);
    await there.append({care: entries});
    expect(await lying()).to.deep.equal(entries);
    locked.add(...ring.keys);
    expect([...(await theirs.read(textsFold))]).to.deep.equal(['a']);
    expect(holdsText(await lying(), 'noted')).to.equal(false);
  });
});
