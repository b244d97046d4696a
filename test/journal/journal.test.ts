import {expect} from 'chai';
import fc from 'fast-check';
import {defineKind, draft} from '../../src/kernel/draft.js';
import {subject, type EntryId} from '../../src/kernel/ids.js';
import {isText} from '../../src/kernel/guards.js';
import {canonicalJson} from '../../src/journal/canonical-json.js';
import {isIntact, writeEntry, type Entry, type StoredEntry} from '../../src/journal/entry.js';
import {foldAll, type Fold} from '../../src/journal/fold.js';
import {addHead, headsOf, isContested, noHeads, type Heads} from '../../src/journal/heads.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {author, entryOf, noon} from '../support/entries.js';

const noted = defineKind('test/noted', isText);
const other = defineKind('elsewhere/noted', isText);
const note = subject('note', '1');
const notes: Fold<Heads<string>> = {
  name: 'test/notes',
  version: 1,
  ledger: 'school',
  kinds: [noted],
  empty: noHeads,
  add: (state, entry) => addHead(state, entry as Entry<string, string>),
};

const journalOn = (replica: MemoryReplica): Journal => new Journal({replica, author, now: () => noon});
const storedOf = (body: string): StoredEntry => {
  const content = entryOf('test/noted', note, body);
  return {id: content.id, content};
};
const bodies = (state: Heads<string>): readonly string[] => headsOf(state, note).map(({body}) => body);

describe('canonical JSON', () => {
  it('does not care in which order members were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(reversed)).to.equal(canonicalJson(object));
      }),
    );
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).to.deep.equal(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what JSON cannot hold', () => {
    for (const value of [NaN, Infinity, () => 0, undefined, {a: Symbol('a')}]) {
      expect(() => canonicalJson(value)).to.throw(TypeError);
    }
  });
});

describe('an entry', () => {
  it('is intact until any part of it is changed', () => {
    const entry = entryOf('test/noted', note, 'words');
    expect(isIntact(entry)).to.equal(true);
    expect(isIntact({...entry, body: 'other words'})).to.equal(false);
    expect(isIntact({...entry, by: 'somebody-else' as typeof entry.by})).to.equal(false);
  });

  it('has another id each time, so that an id confirms no guess', () => {
    const [one, two] = [entryOf('test/noted', note, 'same'), entryOf('test/noted', note, 'same')];
    expect(one.id).not.to.equal(two.id);
  });
});

/** Entries of a few subjects that replace random earlier ones. */
const histories = fc
  .array(
    fc.record({
      about: fc.constantFrom('a', 'b'),
      body: fc.constantFrom('x', 'y', 'z'),
      back: fc.array(fc.nat(5)),
    }),
    {
      maxLength: 20,
    },
  )
  .map((steps) => {
    const entries: Entry[] = [];
    for (const {about, body, back} of steps) {
      const subjectOf = subject('note', about);
      // Of any subject: replacing another's entry must change nothing, in any order.
      const earlier = entries.slice(-6);
      const replaces = [
        ...new Set(back.map((index) => earlier[index]?.id).filter((id): id is EntryId => !!id)),
      ];
      entries.push(entryOf('test/noted', subjectOf, body, replaces));
    }
    return entries;
  });

describe('current entries', () => {
  it('are the same in whatever order, and however often, entries arrive', () => {
    fc.assert(
      fc.property(
        histories.chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray([...entries, ...entries], {minLength: entries.length * 2}),
          ),
        ),
        ([entries, shuffled]) => {
          expect(foldAll(notes, shuffled)).to.deep.equal(foldAll(notes, entries));
        },
      ),
    );
  });

  it('are contested when two say different things, until one replaces both', () => {
    const [mine, theirs] = [entryOf('test/noted', note, 'mine'), entryOf('test/noted', note, 'theirs')];
    const state = foldAll(notes, [mine, theirs]);
    expect(isContested(headsOf(state, note))).to.equal(true);
    addHead(state, entryOf('test/noted', note, 'agreed', [mine.id, theirs.id]) as Entry<string, string>);
    expect(bodies(state)).to.deep.equal(['agreed']);
  });

  it('are no conflict when both say the same', () => {
    const state = foldAll(notes, [entryOf('test/noted', note, 'same'), entryOf('test/noted', note, 'same')]);
    expect(isContested(headsOf(state, note))).to.equal(false);
  });
});

describe('a journal', () => {
  it('shows what was appended as soon as it is durable', async () => {
    const journal = journalOn(new MemoryReplica());
    const view = journal.view(notes);
    await journal.append({school: [draft(noted, note, 'hello')]});
    expect(bodies(view.state)).to.deep.equal(['hello']);
    expect(view.status).to.equal('ready');
  });

  it('follows what another tab writes into the same store', async () => {
    const replica = new MemoryReplica();
    const [one, other] = [journalOn(replica), journalOn(replica)];
    const view = other.view(notes);
    await view.catchUp();
    const changed = new Promise<void>((resolve) => view.subscribe(resolve));
    await one.append({school: [draft(noted, note, 'from the other tab')]});
    await changed;
    expect(bodies(view.state)).to.deep.equal(['from the other tab']);
  });

  it('draws nothing anew for what is another view’s business', async () => {
    const journal = journalOn(new MemoryReplica());
    const view = journal.view(notes);
    await view.catchUp();
    const {revision} = view;
    let told = 0;
    view.subscribe(() => (told += 1));
    await journal.append({school: [draft(other, note, 'of another room')]});
    expect([told, view.revision]).to.deep.equal([0, revision]);
    await journal.append({school: [draft(noted, note, 'hello')]});
    expect(told).to.be.at.least(1);
    expect(view.revision).to.be.above(revision);
  });

  it('says so when a view that failed can be read again, with nothing new in it', async () => {
    const replica = new MemoryReplica();
    const journal = journalOn(replica);
    const view = journal.view(notes);
    await view.catchUp();
    const read = replica.read.bind(replica);
    replica.read = () => Promise.reject(new Error('the disk is gone'));
    await view.catchUp();
    const told = new Promise<void>((resolve) => view.subscribe(resolve));
    replica.read = read;
    await view.catchUp();
    await told;
    expect(view.status).to.equal('ready');
  });

  it('reads a ledger once for all views that begin together, and none misses what comes in meanwhile', async () => {
    const replica = new MemoryReplica();
    await replica.append({school: [storedOf('first')]});
    const read = replica.read.bind(replica);
    let whole = 0;
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    replica.read = async (ledger, after) => {
      const page = await read(ledger, after);
      if (after) return page;
      whole += 1;
      await held;
      return page;
    };
    const journal = journalOn(replica);
    const first = journal.read(notes);
    await Promise.resolve();
    await replica.append({school: [storedOf('second')]});
    const second = journal.read({...notes, name: 'test/notes-again'});
    await new Promise((resolve) => setTimeout(resolve));
    letGo();
    expect([...bodies(await first)].sort()).to.deep.equal(['first', 'second']);
    expect([...bodies(await second)].sort()).to.deep.equal(['first', 'second']);
    expect(whole).to.equal(1);
  });

  it('loses no entry when many appends and readings run at once', async () => {
    const journal = journalOn(new MemoryReplica());
    const view = journal.view(notes);
    await Promise.all(
      Array.from({length: 50}, async (_, index) => {
        await journal.append({school: [draft(noted, subject('note', String(index)), 'x')]});
        await view.catchUp();
      }),
    );
    expect(view.state.current.size).to.equal(50);
  });

  it('counts entries that it cannot understand and keeps them', async () => {
    const replica = new MemoryReplica();
    const journal = journalOn(replica);
    const strange = entryOf('test/from-the-future', note, {}); // of the view's room, of no known kind
    const misshapen = entryOf('test/noted', note, {not: 'text'});
    const forged = {...entryOf('test/noted', note, 'kept'), body: 'forged'};
    const others = entryOf('other/business', note, {});
    await replica.append({
      school: [strange, misshapen, forged, others].map((content) => ({id: content.id, content})),
    });
    const view = journal.view(notes);
    await view.catchUp();
    expect(view.unreadable).to.equal(3);
    expect(bodies(view.state)).to.deep.equal([]);
    expect((await replica.read('school')).entries).to.have.length(4);
  });

  it('opens from a snapshot and reads only what came after it', async () => {
    const replica = new MemoryReplica();
    const entries = Array.from({length: 600}, (_, index) =>
      draft(noted, subject('note', String(index)), 'x'),
    );
    const first = journalOn(replica);
    await first.append({school: entries});
    await first.read(notes);
    await new Promise((resolve) => setTimeout(resolve));
    await first.append({school: [draft(noted, note, 'later')]});
    const positions: number[] = [];
    const read = replica.read.bind(replica);
    replica.read = (ledger, after) => {
      positions.push(after ?? 0);
      return read(ledger, after);
    };
    const state = await journalOn(replica).read(notes);
    expect(Math.min(...positions)).to.equal(600);
    expect(state.current.size).to.equal(600); // note/1 was replaced by nothing: both are current
    expect(bodies(state)).to.have.members(['x', 'later']);
  });

  it('makes a snapshot anew when the view has learnt a kind', async () => {
    const replica = new MemoryReplica();
    await replica.writeSnapshot('test/notes', {
      version: 'of another version',
      ledger: 'school',
      position: 5,
      epoch: 0,
      state: 'unusable',
    });
    const journal = journalOn(replica);
    await journal.append({school: [draft(noted, note, 'read from the start')]});
    expect(bodies(await journal.read(notes))).to.deep.equal(['read from the start']);
  });

  it('says why a view could not be read', async () => {
    const replica = new MemoryReplica();
    const journal = journalOn(replica);
    replica.close();
    const view = journal.view(notes);
    await view.catchUp();
    expect(view.status).to.equal('failed');
    expect(view.error?.kind).to.equal('closed');
  });

  it('signs entries with who wrote them and on which device', () => {
    const entry = writeEntry(draft(noted, note, 'x'), author, noon.toISOString() as Entry['at']);
    expect([entry.by, entry.device]).to.deep.equal([author.by, author.device]);
  });
});
