import {expect} from 'chai';
import fc from 'fast-check';
import type {Envelope, StoredEntry} from '../../src/journal/entry.js';
import {erase, erased} from '../../src/journal/erasure.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {erasureReasons, isErasable, kindsErasedWith} from '../../src/kernel/erasable.js';
import {draft} from '../../src/kernel/draft.js';
import {subject, type EntryId} from '../../src/kernel/ids.js';
import {ticketsIssued, waveClosed, waveKeysMade, waveSubject} from '../../src/survey/wave.js';
import {textsOpened, textsRead} from '../../src/survey/written-kinds.js';
import {caseKinds} from '../../src/casework/case-kinds-all.js';
import {incidentTold} from '../../src/casework/people/people-kinds.js';
import {actionAnswered, actionHanded} from '../../src/casework/plan/handed-kinds.js';
import {waysSet} from '../../src/casework/ways/ways.js';
import {flagRaised, flagTriaged} from '../../src/signals/flag.js';
import {concernReceived} from '../../src/voices/concern.js';
import {contactRequested} from '../../src/voices/contact-request.js';
import {author, noon} from '../support/entries.js';
import {erasureStored, secret, secretStored, waveScope} from '../support/erasures.js';
import {holdsText} from '../support/raw-database.js';
import {heldFold} from '../support/wave-fold.js';

function journalOn(replica: MemoryReplica, spares?: (envelope: Envelope) => Promise<boolean>): Journal {
  return new Journal({replica, author, now: () => noon, ...(spares && {spares})});
}

/** What lies in the replica and what the view made of it, without an order. */
async function seen(replica: MemoryReplica, journal = journalOn(replica)): Promise<unknown> {
  const {entries} = await replica.read('care');
  const view = journal.view(heldFold);
  await view.catchUp();
  return [
    entries.map(({id}) => id).sort(),
    [...view.state.keys()].sort(),
    view.unreadable,
    (await replica.envelopes()).map(({key}) => key),
  ];
}

describe('what may be erased', () => {
  it('is what opens or tells apart the answers of one wave, by the names the survey uses', () => {
    expect(kindsErasedWith(waveScope('w1'))).to.have.members(
      [waveKeysMade, ticketsIssued, waveClosed, textsOpened, textsRead].map(({name}) => name),
    );
    const about = waveSubject('w1' as never, 'keys');
    expect(isErasable(waveScope('w1'), {kind: waveKeysMade.name, about})).to.equal(true);
  });

  it('is nothing of another wave, of all waves at once, or of a room that did not say so', () => {
    const keys = {kind: waveKeysMade.name, about: subject('wave', 'w1', 'keys')};
    for (const scope of ['wave', 'wave/', '', 'wave/w', 'wave/w1/keys', 'case/w1', 'constructor/w1'])
      expect(isErasable(scope as never, keys), scope).to.equal(false);
    for (const kind of ['voices/concern-received', 'casework/goal-set', 'attendance/register-taken'])
      expect(isErasable(waveScope('w1'), {...keys, kind}), kind).to.equal(false);
  });

  it('is all that a case may hold, by the names that casework uses, and nothing that several cases share', () => {
    const own = caseKinds.map(({name}) => name);
    expect(kindsErasedWith('case/c1' as never)).to.have.members([
      ...own,
      'casework/case-held',
      flagTriaged.name,
    ]);
    for (const {name} of [incidentTold, waysSet, actionHanded, concernReceived, flagRaised])
      expect(kindsErasedWith('case/c1' as never)).not.to.include(name);
    expect(kindsErasedWith('handed/h1' as never)).to.have.members([actionHanded.name, actionAnswered.name]);
    expect(kindsErasedWith('concern/e1' as never)).to.deep.equal([concernReceived.name]);
    expect(kindsErasedWith('contact/d1' as never)).to.deep.equal([contactRequested.name]);
    expect(kindsErasedWith('incident/i1' as never)).to.deep.equal([incidentTold.name]);
  });

  it('is told with a reason of the list', () => {
    const erasure = {scope: waveScope('w1'), reason: 'expired', ids: [], envelopes: [], counts: {}};
    for (const reason of erasureReasons) expect(erased.is({...erasure, reason})).to.equal(true);
    expect(erased.is({...erasure, reason: 'because'})).to.equal(false);
    expect(erased.is({...erasure, counts: {answers: NaN}})).to.equal(false);
  });
});

const wanted = fc.record({
  secrets: fc.array(fc.constantFrom('w1', 'w2'), {minLength: 1, maxLength: 6}),
  concerns: fc.array(fc.constantFrom('w1', 'w2'), {maxLength: 3}),
  envelopes: fc.integer({min: 0, max: 5}),
  /** Which of all are named, by which wave's erasure. */
  erasures: fc.array(fc.record({wave: fc.constantFrom('w1', 'w2'), from: fc.nat(8), count: fc.nat(8)}), {
    maxLength: 4,
  }),
});

interface Piece {
  readonly entry?: StoredEntry;
  readonly envelope?: Envelope;
}

/** Entries, envelopes and erasures that name any of them. */
const pieces = wanted.map(({secrets, concerns, envelopes, erasures}) => {
  const entries = [
    ...secrets.map((wave) => secretStored(wave)),
    ...concerns.map((wave) => secretStored(wave, 'survey/participation-noted')),
  ];
  const sealed = Array.from({length: envelopes}, (_, at) => ({
    key: `key-${at}`,
    sealed: new TextEncoder().encode(secret),
  }));
  const erasing = erasures.map(({wave, from, count}) =>
    erasureStored(wave, {
      ids: entries.slice(from, from + count).map(({id}) => id),
      envelopes: sealed.slice(from, from + count).map(({key}) => key),
    }),
  );
  return [
    ...[...entries, ...erasing].map((entry): Piece => ({entry})),
    ...sealed.map((envelope): Piece => ({envelope})),
  ];
});

async function taken(replica: MemoryReplica, piece: Piece): Promise<void> {
  if (piece.entry) await replica.append({care: [piece.entry]});
  if (piece.envelope) await replica.putEnvelopes([piece.envelope], {toShare: true});
}

describe('erasing', () => {
  it('gives the same view in whatever order, and however often, content and erasures meet', async () => {
    const orders = pieces.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], {minLength: all.length * 2})),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ([all, shuffled]) => {
        const [one, other] = [new MemoryReplica(), new MemoryReplica()];
        for (const piece of all) await taken(one, piece);
        const watching = journalOn(other);
        watching.view(heldFold);
        for (const piece of shuffled) await taken(other, piece);
        expect(await seen(other)).to.deep.equal(await seen(one));
        expect(await seen(other, watching)).to.deep.equal(await seen(one));
      }),
      {numRuns: 150},
    );
  });

  it('is not undone by merging any part of what another device still has', async () => {
    const merged = pieces.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all)));
    await fc.assert(
      fc.asyncProperty(merged, async ([all, stale]) => {
        const replica = new MemoryReplica();
        for (const piece of all) await taken(replica, piece);
        const before = await seen(replica);
        for (const piece of stale) await taken(replica, piece);
        expect(await seen(replica)).to.deep.equal(before);
      }),
      {numRuns: 150},
    );
  });

  it('leaves a view without the content and without anything unreadable, in this tab and in another', async () => {
    const replica = new MemoryReplica();
    const [here, there] = [journalOn(replica), journalOn(replica)];
    await replica.append({care: [secretStored('w1'), secretStored('w1', 'survey/participation-noted')]});
    const views = [here, there].map((journal) => journal.view(heldFold));
    await Promise.all(views.map((view) => view.catchUp()));
    const revision = views[0]?.revision ?? 0;
    const [first] = (await replica.read('care')).entries;
    await here.append({care: [erase({...ofWave, ids: [first?.id as EntryId]})]});
    await Promise.all(views.map((view) => view.catchUp()));
    for (const view of views) {
      expect(view.state.size).to.equal(1);
      expect(view.unreadable).to.equal(0);
      expect(holdsText([...view.state.values()], secret)).to.equal(true); // what may not be erased
    }
    expect(views[0]?.revision).to.be.greaterThan(revision);
  });

  it('leaves nothing unreadable of an entry that nobody could read', async () => {
    const replica = new MemoryReplica();
    const broken = secretStored('w1', 'survey/tickets-issued'); // the view knows no such kind
    await replica.append({care: [broken]});
    const journal = journalOn(replica);
    await journal.read(heldFold);
    expect(journal.view(heldFold).unreadable).to.equal(1);
    await journal.append({care: [erase({...ofWave, ids: [broken.id]})]});
    expect(journal.view(heldFold).unreadable).to.equal(0);
  });

  it('keeps a stored snapshot from bringing the content back', async () => {
    const replica = new MemoryReplica();
    const secrets = Array.from({length: 600}, () => secretStored('w1'));
    await replica.append({care: secrets});
    await journalOn(replica).read(heldFold);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await replica.readSnapshot('survey/held')).not.to.equal(undefined);
    await journalOn(replica).append({care: [erase({...ofWave, ids: secrets.map(({id}) => id)})]});
    expect((await journalOn(replica).read(heldFold)).size).to.equal(0);
    expect(holdsText(await replica.readSnapshot('survey/held'), secret)).to.equal(false);
  });

  it('loses no envelope that the care team opens, whoever names it', async () => {
    const replica = new MemoryReplica();
    const isConcern = ({key}: Envelope): Promise<boolean> => Promise.resolve(key.startsWith('concern'));
    const journal = journalOn(replica, isConcern);
    const envelope = (key: string): Envelope => ({key, sealed: new Uint8Array([1])});
    await journal.putEnvelopes(['concern-1', 'answer-1'].map(envelope), {toShare: true});
    const named = ['concern-1', 'concern-2', 'answer-1', 'answer-2'];
    await journal.append({care: [erase({...ofWave, envelopes: named})]});
    expect(await journal.putEnvelopes(['concern-2', 'answer-2'].map(envelope))).to.deep.equal(['answer-2']);
    expect((await journal.envelopes()).map(({key}) => key)).to.deep.equal(['concern-1', 'concern-2']);
    expect((await journal.unshared()).map(({key}) => key)).to.deep.equal(['concern-1']);
    expect((await journal.erasureReport(waveScope('w1'))).refused).to.equal(2);
    expect(await journal.erasedAmong(named)).to.deep.equal(['answer-1', 'answer-2']);
  });

  it('tells those who watch the inbox', async () => {
    const journal = journalOn(new MemoryReplica());
    let told = 0;
    journal.onInbox(() => (told += 1));
    await journal.append({care: [erase({...ofWave, envelopes: ['a']})]});
    expect(told).to.be.greaterThan(0);
  });

  it('goes with what is written beside it, or not at all', async () => {
    const replica = new MemoryReplica();
    const lying = secretStored('w1');
    await replica.append({care: [lying]});
    const poison = draft(waveKeysMade, waveSubject('w1' as never, 'keys'), {
      wave: (() => 0) as never,
    } as never);
    const failed = await journalOn(replica)
      .append({care: [erase({...ofWave, ids: [lying.id]}), poison]})
      .catch((cause: unknown) => cause);
    expect(failed).to.be.instanceOf(Error);
    expect((await replica.read('care')).entries.map(({id}) => id)).to.deep.equal([lying.id]);
  });
});

const ofWave = {scope: waveScope('w1'), reason: 'not-needed', ids: [], envelopes: [], counts: {}} as const;
