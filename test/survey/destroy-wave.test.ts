import {expect} from 'chai';
import type {School} from '../../src/host/school.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {JournalError} from '../../src/journal/journal-error.js';
import type {EntryLedger, StoredEntry} from '../../src/journal/entry.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {addDays, day} from '../../src/kernel/school-day.js';
import {climateFold, releasesIn} from '../../src/survey/climate-view.js';
import {destroyExpired, destroyHere} from '../../src/survey/destroy-wave-work.js';
import {keepReadingKey, openReadingKey} from '../../src/survey/reading-keys.js';
import {writeSheet} from '../../src/survey/recovery-sheet.js';
import {release} from '../../src/survey/release-work.js';
import {restoreKey} from '../../src/survey/restore-key.js';
import {holdWave, liftHolds} from '../../src/survey/retention.js';
import {openWritten} from '../../src/survey/open-written.js';
import {lookAt, readAll} from '../../src/survey/written-looks.js';
import {writtenFold, writtenIn} from '../../src/survey/written-view.js';
import {closeWave, issueMore} from '../../src/survey/plan-wave.js';
import {endWave, settleClosings} from '../../src/survey/surveys-work.js';
import {makeSealingKeys, sealEnvelope} from '../../src/vault/envelope.js';
import {blindAnswer, drawn, issuersOf} from '../support/blind-responses.js';
import {author} from '../support/entries.js';
import {answeredWave, destroyed, waveIn} from '../support/destroyed.js';
import {holdsText} from '../support/raw-database.js';
import {schoolOf} from '../support/school.js';
import {answer, issuedTo, schoolRoster, startedWave} from '../support/survey.js';
import {lines, wordsWave, write} from '../support/written.js';

const ledgers: readonly EntryLedger[] = ['school', 'care', 'public'];
const end = day('2026-12-02');

async function kindsIn({journal}: School): Promise<readonly string[]> {
  const all = await Promise.all(ledgers.map((ledger) => journal.entries(ledger)));
  return all.flat().map(({kind}) => kind);
}

/** The same school on another day. */
function later(school: School, days: number): School {
  return {...school, now: () => new Date(`${addDays(end, days)}T07:00:00Z`)};
}

describe('destroying a wave', () => {
  it('takes answers, keys, tickets and what was counted; promise, end, release and a certificate stay', async () => {
    const {school} = await answeredWave();
    const before = releasesIn(await school.journal.read(climateFold));
    const wave = await destroyed(school);
    expect(await school.journal.envelopes()).to.deep.equal([]);
    const kinds = await kindsIn(school);
    for (const gone of ['survey/wave-keys', 'survey/tickets-issued', 'survey/wave-closed'])
      expect(kinds).not.to.include(gone);
    for (const kept of [
      'survey/wave-published',
      'survey/wave-ended',
      'survey/wave-released',
      'journal/erased',
    ])
      expect(kinds).to.include(kept);
    expect(releasesIn(await school.journal.read(climateFold))).to.deep.equal(before);
    expect(wave.destroyed).to.deep.include({
      by: school.session.staffId,
      reason: 'not-needed',
      counts: {answers: 25, slips: 29, keys: 1, classes: 3},
    });
    expect([wave.keys, wave.classes, wave.closings, wave.readers]).to.deep.equal([[], [], [], []]);
  });

  it('opens, counts, releases and restores nothing any more', async () => {
    const {school, started} = await answeredWave();
    const wave = await destroyed(school);
    expect(await openReadingKey(school, wave)).to.equal(undefined);
    const sheet = writeSheet(started.keys.privateKey).join(' ');
    const refusals = [
      await release(school, wave),
      await restoreKey(school, wave, [wave], sheet),
      closeWave(wave, []),
      issueMore(wave, []),
      await destroyHere(school, wave, {reason: 'not-needed'}),
    ];
    const reasons = refusals.map((result) => isRefusal(result) && result.refused);
    expect(reasons).to.deep.equal(['destroyed', 'destroyed', 'closed', 'closed', 'destroyed']);
  });

  it('names every slip, so that the certificate does not tell who answered', async () => {
    const {school, slips, answered} = await answeredWave();
    await destroyed(school);
    const [erasure] = (await school.journal.entries('care')).filter(({kind}) => kind === 'journal/erased');
    const {envelopes} = erasure?.body as {envelopes: readonly string[]};
    expect(envelopes).to.deep.equal([...slips].sort());
    expect(answered.length).to.be.below(slips.length);
  });

  it('refuses what comes late and says how much', async () => {
    const {school, started, slips, answered} = await answeredWave();
    const unused = slips.filter((slip) => !answered.includes(slip));
    await answer(school, started, unused.slice(0, 1), 1); // after the wave was closed
    const wave = await destroyed(school);
    expect(wave.setAside?.counts).to.deep.equal({late: 1});
    await answer(school, started, unused, 1);
    expect(await school.journal.envelopes()).to.deep.equal([]);
    const report = await school.journal.erasureReport(`wave/${wave.id}` as never);
    expect(report).to.deep.equal({refused: 0, late: unused.length - 1});
  });

  it('keeps another wave, and a concern that lies beside the answers', async () => {
    const {school, started} = await answeredWave();
    const other = await startedWave([issuedTo('7b', 3)], {title: 'Spring 2027', from: '2027-03-01'});
    await school.journal.append({...other.drafts});
    await answer(school, other, [issuedTo('7b', 3).tickets[2] ?? '', 'spring'.padEnd(43, '_')], 2);
    const keys = await makeSealingKeys();
    const concern = await sealEnvelope(keys.publicKey, 'concern'.padEnd(43, '_'), {kind: 'concern'});
    await school.journal.putEnvelopes([concern]);
    await destroyHere(school, await waveIn(school, started.wave), {reason: 'not-needed'});
    const left = (await school.journal.envelopes()).map(({key}) => key);
    expect(left).to.include.members([concern.key, 'spring'.padEnd(43, '_')]);
    const spring = await waveIn(school, other.wave);
    expect(spring.destroyed).to.equal(undefined);
    expect(spring.classes[0]?.tickets).to.have.length(3);
    expect(await openReadingKey(school, spring)).to.deep.equal(other.keys);
  });

  it('takes also what came by blind tickets, counted or not, and hides how many', async () => {
    const blind = await startedWave([issuedTo('7b', 3)], {issuers: await issuersOf('7b')});
    const school = await schoolOf('psychologist');
    await school.journal.append({...blind.drafts});
    const tickets = await Promise.all([0, 1, 2].map(() => drawn(blind.wave, '7b')));
    const envelopes = await Promise.all(tickets.map((ticket) => blindAnswer(blind, ticket)));
    await school.journal.putEnvelopes(envelopes.slice(0, 2));
    await endWave(school, await waveIn(school));
    await school.journal.putEnvelopes(envelopes.slice(2)); // late
    const refused = await destroyHere(school, await waveIn(school), {reason: 'not-needed', unreleased: true});
    expect(refused).to.equal(undefined);
    expect(await school.journal.envelopes()).to.deep.equal([]);
    expect((await waveIn(school)).setAside?.counts).to.deep.equal({late: 1});
    const [erasure] = (await school.journal.entries('care')).filter(({kind}) => kind === 'journal/erased');
    const named = (erasure?.body as {envelopes: readonly string[]}).envelopes;
    expect(named).to.include.members(tickets.map(({key}) => key));
    expect((named.length - 3) % 5).to.equal(0);
  });

  it('takes both closings where two devices closed the wave, and the one that joined them', async () => {
    const {school} = await answeredWave({released: false});
    const wave = await waveIn(school);
    const again = closeWave({...wave, closings: []}, []);
    if (isRefusal(again)) throw new Error(again.refused);
    await school.journal.append({care: again.care});
    await settleClosings(school, await waveIn(school));
    await destroyHere(school, await waveIn(school), {reason: 'not-needed', unreleased: true});
    expect(await kindsIn(school)).not.to.include('survey/wave-closed');
  });
});

describe('what is refused', () => {
  const reason = 'not-needed' as const;

  it('is to destroy a wave that still runs', async () => {
    const school = await schoolOf('psychologist');
    await school.journal.append({...(await startedWave()).drafts});
    expect((await destroyHere(school, await waveIn(school), {reason}))?.refused).to.equal('not-closed');
  });

  it('is to destroy what nobody released, until a person says so', async () => {
    const {school} = await answeredWave({released: false});
    const wave = await waveIn(school);
    expect((await destroyHere(school, wave, {reason}))?.refused).to.equal('not-released');
    expect(await school.journal.envelopes()).to.have.length(26);
    expect(await destroyHere(school, wave, {reason, unreleased: true})).to.equal(undefined);
    expect(await school.journal.envelopes()).to.have.length(0);
  });

  it('is to destroy what pupils wrote before somebody has read it, by hand or by the clock', async () => {
    let now = new Date(2026, 10, 24, 12);
    const school = await schoolOf('psychologist', {roster: schoolRoster, now: () => now});
    const started = await wordsWave();
    await school.journal.append({...started.drafts});
    await write(school, started, lines('7a', 0, 24));
    await endWave(school, await waveIn(school));
    await release(school, await waveIn(school));
    const wave = await waveIn(school);
    expect((await destroyHere(school, wave, {reason}))?.refused).to.equal('unread');
    now = new Date(2027, 10, 24, 12);
    await destroyExpired(school);
    expect(await school.journal.envelopes()).to.have.length(24);
    const look = {wave: wave.id, slot: 0, isWhole: true, isLast: true, floors: {freeText: 10}};
    const state = async () => writtenIn(await school.journal.read(writtenFold), wave.id);
    const opened = await openWritten(school, wave);
    if (isRefusal(opened)) throw new Error(opened.refused);
    await school.journal.append({care: lookAt(opened, await state(), look)});
    await school.journal.append({care: readAll(await state(), look, new Set((await state()).opened.keys()))});
    await destroyExpired(school);
    expect(await school.journal.envelopes()).to.have.length(0);
  });

  it('is to destroy what somebody holds', async () => {
    const {school} = await answeredWave();
    const held = holdWave(await waveIn(school), 'An inquiry', end);
    if (isRefusal(held)) throw new Error(held.refused);
    await school.journal.append({care: held});
    expect((await destroyHere(school, await waveIn(school), {reason}))?.refused).to.equal('held');
    const lifted = liftHolds(await waveIn(school), end);
    if (isRefusal(lifted)) throw new Error(lifted.refused);
    await school.journal.append({care: lifted});
    expect(await destroyHere(school, await waveIn(school), {reason})).to.equal(undefined);
  });
});

describe('what a device does by itself', () => {
  const gone = async (school: School): Promise<boolean> => !!(await waveIn(school)).destroyed;

  it('destroys a released wave once its time is over, and not a day before', async () => {
    const {school} = await answeredWave();
    await destroyExpired(later(school, 90));
    expect(await gone(school)).to.equal(false);
    await destroyExpired(later(school, 91));
    expect((await waveIn(school)).destroyed?.reason).to.equal('expired');
  });

  it('waits longer or shorter where the school chose so', async () => {
    const {school} = await answeredWave();
    await destroyExpired({...later(school, 91), answerDays: 120});
    expect(await gone(school)).to.equal(false);
    await destroyExpired({...later(school, 29), answerDays: 28});
    expect(await gone(school)).to.equal(true);
  });

  it('never destroys what was not released, or is held', async () => {
    const {school: unreleased} = await answeredWave({released: false});
    await destroyExpired(later(unreleased, 1000));
    const {school: held} = await answeredWave();
    const drafts = holdWave(await waveIn(held), 'A court', end);
    if (isRefusal(drafts)) throw new Error(drafts.refused);
    await held.journal.append({care: drafts});
    await destroyExpired(later(held, 1000));
    expect([await gone(unreleased), await gone(held)]).to.deep.equal([false, false]);
  });

  it('does so once, however often it is opened and in however many tabs', async () => {
    const replica = new MemoryReplica();
    const {school} = await answeredWave({replica});
    const journal = new Journal({replica, author, now: school.now});
    for (const tab of [school, {...school, journal}]) await destroyExpired(later(tab, 91));
    await destroyExpired(later(school, 92));
    expect((await kindsIn(school)).filter((kind) => kind === 'journal/erased')).to.have.length(1);
  });

  it('comes to one certificate with a device that was offline meanwhile', async () => {
    const [one, other] = [new MemoryReplica(), new MemoryReplica()];
    const {school} = await answeredWave({replica: one});
    await merged(one, other);
    const away: School = {...school, journal: new Journal({replica: other, author, now: school.now})};
    await destroyExpired(later(school, 91));
    await destroyExpired(later(away, 93));
    await merged(one, other);
    await merged(other, one);
    const [here, there] = [await waveIn(school), await waveIn(away)];
    expect(here.destroyed).to.deep.equal(there.destroyed);
    expect(here.destroyed?.counts['answers']).to.equal(25);
    expect(here.isBack).to.equal(false);
  });

  it('erases again what a device that knew of nothing wrote anew', async () => {
    const {school, started} = await answeredWave();
    const before = await waveIn(school);
    await destroyed(school);
    await keepReadingKey(school, before.id, started.keys); // from its sheet, on a device that was away
    expect((await waveIn(school)).isBack).to.equal(true);
    expect(await openReadingKey(school, await waveIn(school))).to.equal(undefined);
    await destroyExpired(school);
    expect((await waveIn(school)).isBack).to.equal(false);
    expect(await kindsIn(school)).not.to.include('survey/wave-keys');
  });
});

describe('a device, a bundle or a backup from before', () => {
  it('brings nothing back, in whatever order it is merged', async () => {
    for (const order of ['old first', 'new first']) {
      const [now, old] = [new MemoryReplica(), new MemoryReplica()];
      const {school, answered} = await answeredWave({replica: now});
      await merged(now, old);
      await destroyed(school);
      const target = new MemoryReplica();
      for (const from of order === 'old first' ? [old, now] : [now, old]) await merged(from, target);
      expect(await target.envelopes(), order).to.deep.equal([]);
      const {entries} = await target.read('care');
      expect(
        holdsText(
          entries.filter(({content}) => !isErasure(content)),
          answered[0] ?? '',
        ),
        order,
      ).to.equal(false);
      expect(entries.some(({content}) => 'kind' in content && content.kind === 'survey/wave-keys')).to.equal(
        false,
      );
    }
  });
});

describe('a full disk', () => {
  it('destroys nothing and loses nothing, and says so', async () => {
    const replica = new MemoryReplica();
    const {school} = await answeredWave({replica});
    const append = replica.append.bind(replica);
    replica.append = () => Promise.reject(new JournalError('quota'));
    const error = await destroyHere(school, await waveIn(school), {reason: 'not-needed'}).catch(
      (cause: unknown) => cause,
    );
    replica.append = append;
    expect((error as JournalError).kind).to.equal('quota');
    expect(await school.journal.envelopes()).to.have.length(26);
    expect((await waveIn(school)).destroyed).to.equal(undefined);
    expect(await openReadingKey(school, await waveIn(school))).not.to.equal(undefined);
    await destroyed(school);
  });
});

/** All that the one has, into the other, as a bundle or a remote would bring it. */
async function merged(from: MemoryReplica, to: MemoryReplica): Promise<void> {
  for (const ledger of ledgers) await to.append({[ledger]: (await from.read(ledger)).entries});
  await to.putEnvelopes(await from.envelopes());
}

function isErasure(content: StoredEntry['content']): boolean {
  return 'kind' in content && content.kind === 'journal/erased';
}
