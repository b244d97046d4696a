import {expect} from 'chai';
import {hasBytes, writeEntry, type Entry, type StoredEntry} from '../../src/journal/entry.js';
import {Journal} from '../../src/journal/journal.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Replica} from '../../src/journal/replica.js';
import {subject} from '../../src/kernel/ids.js';
import {stampOf} from '../../src/kernel/stamp.js';
import type {MigrationProgress} from '../../src/vault/migration.js';
import {openKinds} from '../../src/vault/team-kinds.js';
import {author, noon} from '../support/entries.js';
import {joinedDevice, keyedDevice, secret, setUpDevice, type KeyedDevice} from '../support/school-keys.js';

const ledgers = ['school', 'care'] as const;

/** A device in practice: 450 entries of the school, 30 of two cases, some of the team. */
async function practised(): Promise<{readonly inner: MemoryReplica; readonly before: Lying}> {
  const inner = new MemoryReplica();
  const journal = new Journal({replica: inner, author, now: () => noon});
  const told = (kind: string, about: string, at: number) => ({
    ...{
      kind,
      about: subject('x', about, String(at)),
      body: {caseId: about, text: `about Aisulu ${String(at)}`},
    },
  });
  const many = (count: number, kind: string, about: string) =>
    Array.from({length: count}, (_, at) => told(kind, about, at));
  await journal.append({school: many(450, 'attendance/x', '7b'), care: many(20, 'signals/x', 'f')});
  await journal.append({
    care: [...many(15, 'casework/note-written', 'c1'), ...many(15, 'casework/note-written', 'c2')],
  });
  return {inner, before: await lying(inner)};
}

type Lying = ReadonlyMap<string, string>;

/** What a reader sees, by id, in order. */
async function lying(replica: Pick<Replica, 'read'>): Promise<Lying> {
  const pages = await Promise.all(ledgers.map((ledger) => replica.read(ledger)));
  return new Map(pages.flatMap(({entries}) => entries.map(({id, content}) => [id, JSON.stringify(content)])));
}

async function seenBy({keys}: KeyedDevice, ids: Lying): Promise<Lying> {
  const contents = await Promise.all(ledgers.map((ledger) => keys.journal.content(ledger)));
  const all = contents.flatMap(({entries}) => entries);
  return new Map(
    all.filter(({id}) => ids.has(id)).map(({id, content}) => [id, JSON.stringify(inOrder(content as Entry))]),
  );
}

/** A seal keeps canonical JSON: members come out in the order of their names. */
const inOrder = ({id, ...rest}: Entry): unknown => ({id, ...sortedIn(rest)});
function sortedIn(value: object): object {
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([name, each]) => [
      name,
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? sortedIn(each as object)
        : (each as unknown),
    ]),
  );
}
const canonically = (all: Lying): Lying =>
  new Map([...all].map(([id, text]) => [id, JSON.stringify(inOrder(JSON.parse(text) as Entry))]));

async function openOnes(inner: Replica): Promise<readonly StoredEntry[]> {
  const pages = await Promise.all(ledgers.map((ledger) => inner.read(ledger)));
  return pages
    .flatMap(({entries}) => entries)
    .filter(({content}) => !hasBytes(content) && !openKinds.includes(content.kind));
}

/** @returns the last that was told, once it came to an end or stopped */
async function ended({keys}: KeyedDevice): Promise<MigrationProgress> {
  for (;;) {
    const {migration} = keys;
    if (migration && (migration.after !== undefined || migration.failed)) return migration;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('what lay open before the team set up its keys', () => {
  it('is sealed in its place, with a count before and after, and is read as it was', async () => {
    const {inner, before} = await practised();
    const device = await setUpDevice('lead-1', inner);
    const end = await ended(device);
    expect([end.total, end.done, end.left, end.failed]).to.deep.equal([500, 500, 0, undefined]);
    expect(end.after).to.equal(end.before);
    expect(end.before).to.be.at.least(500);
    expect(await openOnes(inner)).to.deep.equal([]);
    expect(JSON.stringify(await inner.read('care'))).not.to.include('Aisulu');
    expect([...(await lying(inner)).keys()].filter((id) => before.has(id))).to.deep.equal([...before.keys()]);
    expect(await seenBy(device, before)).to.deep.equal(canonically(before));
  });

  it('leaves no snapshot of what was open', async () => {
    const {inner} = await practised();
    const snapshot = {version: '1', ledger: 'care', position: 3, epoch: 0, state: 'Aisulu'} as const;
    await inner.writeSnapshot('x', snapshot);
    await ended(await setUpDevice('lead-1', inner));
    expect(await inner.readSnapshot('x')).to.equal(undefined);
    await inner.writeSnapshot('x', snapshot); // by a page that was still reading
    expect(await inner.readSnapshot('x')).to.equal(undefined);
  });

  for (const times of [0, 1, 2, 3])
    it(`goes on at the next unlocking where it was killed after ${String(times)} steps`, async () => {
      const {inner, before} = await practised();
      const stop = failAfter(inner, times, new JournalError('closed'));
      const killed = await ended(await setUpDevice('lead-1', inner));
      expect([killed.failed, (await openOnes(inner)).length]).to.deep.equal(['closed', 500 - killed.done]);
      stop();
      const device = await keyedDevice('lead-1', inner);
      await device.keys.unlock(secret);
      const end = await ended(device);
      expect([end.total, end.left]).to.deep.equal([500 - killed.done, 0]);
      expect(await openOnes(inner)).to.deep.equal([]);
      expect(await seenBy(device, before)).to.deep.equal(canonically(before));
    });

  it('stays where the device is full, whole and readable, and says so', async () => {
    const {inner, before} = await practised();
    failAfter(inner, 1, new JournalError('quota'));
    const device = await setUpDevice('lead-1', inner);
    expect((await ended(device)).failed).to.equal('quota');
    expect([...(await seenBy(device, before)).keys()].sort()).to.deep.equal([...before.keys()].sort());
  });

  it('is sealed once by two tabs that do it at the same moment', async () => {
    const {inner, before} = await practised();
    const one = await setUpDevice('lead-1', inner);
    const two = await keyedDevice('lead-1', inner);
    await two.keys.unlock(secret);
    await ended(one);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await openOnes(inner)).to.deep.equal([]);
    expect(await seenBy(two, before)).to.deep.equal(canonically(before));
  });

  it('is counted as before where it is damaged: under a seal too, or as it lay where nothing can seal it', async () => {
    const {inner} = await practised();
    const whole = writeEntry(
      {kind: 'attendance/x', about: subject('x', 'y'), body: {text: 'a'}},
      author,
      stampOf(noon),
    );
    const changed = {id: whole.id, content: {...whole, body: {text: 'changed'}}};
    const odd = {id: 'B'.repeat(43) as never, content: {...whole, body: {much: 10n}} as never};
    await inner.append({school: [changed, odd]});
    const device = await setUpDevice('lead-1', inner);
    const end = await ended(device);
    expect([end.total, end.done, end.left]).to.deep.equal([502, 501, 1]);
    expect((await openOnes(inner)).map(({id}) => id)).to.deep.equal([odd.id]);
    const {entries} = await device.keys.journal.content('school');
    expect(entries.find(({id}) => id === whole.id)?.content).to.deep.include({body: {text: 'changed'}});
  });

  it('is not touched by somebody who has the school’s key alone, but for what is the school’s', async () => {
    const lead = await setUpDevice();
    const teacher = await joinedDevice(lead, 'teacher-1', ['school']);
    const journal = new Journal({replica: teacher.inner, author, now: () => noon});
    const left = {kind: 'signals/x', about: subject('x'), body: {}};
    await journal.append({care: [left], school: [{...left, kind: 'attendance/x'}]});
    const again = await keyedDevice('teacher-1', teacher.inner);
    await again.keys.unlock(secret);
    const end = await ended(again);
    expect([end.total, end.done, end.left, end.failed]).to.deep.equal([2, 1, 1, undefined]);
    expect((await openOnes(teacher.inner)).map(({content}) => (content as Entry).kind)).to.deep.equal([
      'signals/x',
    ]);
  });
});

/** @returns mends it */
function failAfter(inner: Replica, times: number, cause: Error): () => void {
  const reseal = inner.reseal.bind(inner);
  let done = 0;
  inner.reseal = (...what) => ((done += 1) > times ? Promise.reject(cause) : reseal(...what));
  return () => {
    inner.reseal = reseal;
  };
}
