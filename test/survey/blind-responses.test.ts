import {expect} from 'chai';
import type {School} from '../../src/host/school.js';
import type {ClassKey, WaveId} from '../../src/kernel/ids.js';
import {sortBlind} from '../../src/survey/blind-responses.js';
import {firstInstrument} from '../../src/survey/instruments/first.js';
import {inSteps} from '../../src/survey/participation.js';
import {responseOf, roomFor} from '../../src/survey/response.js';
import {joinedSetAside, noteSetAside, type SetAside} from '../../src/survey/set-aside.js';
import {judgeTicket} from '../../src/survey/judge-ticket.js';
import {countedIn} from '../../src/survey/plan-wave.js';
import {tallyResponses} from '../../src/survey/tally-responses.js';
import {countParticipation, endWave} from '../../src/survey/surveys-work.js';
import {
  careWavesFold,
  publicWavesFold,
  releasedWavesFold,
  wavesIn,
  type Wave,
} from '../../src/survey/wave-view.js';
import {isPublishedWave} from '../../src/survey/wave.js';
import {openReadingKey} from '../../src/survey/reading-keys.js';
import {makeSealingKeys, openEnvelope, sealEnvelope} from '../../src/vault/envelope.js';
import {makeIssuingKeys} from '../../src/vault/ticket-signature.js';
import {blindAnswer, drawn, issuersOf} from '../support/blind-responses.js';
import {schoolOf, staffId} from '../support/school.js';
import {allAnswered, answer, issuedTo, startedWave, type StartedWave} from '../support/survey.js';

async function wavesOf({journal}: School): Promise<readonly Wave[]> {
  return wavesIn(
    await journal.read(publicWavesFold),
    await journal.read(careWavesFold),
    await journal.read(releasedWavesFold),
  );
}

describe('answers to blind tickets', () => {
  let school: School;
  let started: StartedWave;

  beforeEach(async () => {
    school = await schoolOf('psychologist');
    const issued = [issuedTo('7a', 6), issuedTo('7b', 4)];
    started = await startedWave(issued, {issuers: await issuersOf('7a', '7b')});
    await school.journal.append({...started.drafts});
  });

  const waveNow = async (): Promise<Wave> => (await wavesOf(school)).find(({id}) => id === started.wave)!;

  async function arrive(classKey: string, count: number): Promise<readonly string[]> {
    const tickets = await Promise.all(Array.from({length: count}, () => drawn(started.wave, classKey)));
    await school.journal.putEnvelopes(
      await Promise.all(tickets.map((ticket) => blindAnswer(started, ticket))),
    );
    return tickets.map(({key}) => key);
  }

  it('count beside those of slips, each for its class', async () => {
    const keys = await arrive('7a', 3);
    await answer(school, started, [...(await waveNow()).classes[1]!.tickets].slice(0, 2), 1);
    expect(await endWave(school, await waveNow())).to.equal(undefined);
    const counted = (await waveNow()).closings[0]?.body.counted;
    expect(counted)
      .to.include.members([...keys])
      .and.to.have.length(5);
    expect((await waveNow()).setAside).to.equal(undefined);
    const many = await tallied(await waveNow());
    expect(many).to.deep.equal([3, 2]);
  });

  /** People by class, as a release counts them. */
  async function tallied(wave: Wave): Promise<readonly number[]> {
    const keys = (await openReadingKey(school, wave))!;
    const envelopes = new Map((await school.journal.envelopes()).map((envelope) => [envelope.key, envelope]));
    const open = (key: string) => openEnvelope(keys, envelopes.get(key)!);
    const classOf = async (key: string, message: unknown) => {
      const judged = await judgeTicket(wave.published, key, message);
      return 'classKey' in judged ? judged.classKey : undefined;
    };
    const {classes} = await tallyResponses(wave, countedIn(wave), open, classOf);
    return classes.map(({people}) => people);
  }

  it('are counted in steps of five while the wave runs', async () => {
    await arrive('7a', 6);
    await countParticipation(school, await waveNow());
    const noted = (await waveNow()).noted!.classes;
    expect(noted).to.deep.include({classKey: '7a', atLeast: inSteps(6)});
    expect(noted).to.deep.include({classKey: '7b', atLeast: 0});
  });

  it('that are forged, replayed, foreign, of no ticket or damaged are set aside with the reason, and no other is lost', async () => {
    const good = await arrive('7b', 2);
    const spent = await drawn(started.wave, '7b');
    const envelopes = [
      await blindAnswer(started, await drawn(started.wave, '7b', await makeIssuingKeys())), // forged
      await blindAnswer(started, spent),
      await blindAnswer(started, spent, {key: 'another-key-of-43-signs'.padEnd(43, '_')}), // replayed
      await blindAnswer(started, await drawn(started.wave, '9c')), // another class
      await blindAnswer(started, await drawn('another-wave' as WaveId, '7b')), // a ticket of another wave: forged here
      await blindAnswer(started, await drawn(started.wave, '7a'), {of: 'another-wave' as WaveId}), // another wave
      await blindAnswer(started, {key: 'guessed-key-of-43-signs'.padEnd(43, '_')}), // no ticket
      {
        key: 'damaged'.padEnd(43, '_'),
        sealed: (await blindAnswer(started, spent)).sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
      },
      {key: 'cut'.padEnd(43, '_'), sealed: new Uint8Array(4096)},
    ];
    await school.journal.putEnvelopes(envelopes);
    await endWave(school, await waveNow());
    const {setAside, closings} = await waveNow();
    expect(setAside?.counts).to.deep.equal({
      forged: 2,
      replayed: 1,
      foreign: 2,
      'no-ticket': 1,
      unreadable: 2,
    });
    expect(closings[0]?.body.counted).to.have.members([...good, spent.key]);
  });

  it('of a stuffed inbox are told with both numbers', async () => {
    await arrive('7b', 3);
    await answer(school, started, (await waveNow()).classes[1]!.tickets, 1);
    await endWave(school, await waveNow());
    expect((await waveNow()).setAside?.overfull).to.deep.equal([{classKey: '7b', responses: 7, pupils: 4}]);
  });

  it('leave what is for another wave or the care team alone', async () => {
    const other = await startedWave([issuedTo('7a', 2)], {title: 'Another', issuers: await issuersOf('7a')});
    await school.journal.append({...other.drafts});
    await school.journal.putEnvelopes([await blindAnswer(other, await drawn(other.wave, '7a'))]);
    await endWave(school, await waveNow());
    expect((await waveNow()).setAside).to.equal(undefined);
  });

  it('say nothing of damage where the key of another wave is with somebody else', async () => {
    const other = await startedWave([issuedTo('7a', 2)], {title: 'Another'});
    await school.journal.append({public: other.drafts.public});
    await school.journal.putEnvelopes([{key: 'cut'.padEnd(43, '_'), sealed: new Uint8Array(4096)}]);
    await endWave(school, await waveNow());
    expect((await waveNow()).setAside).to.equal(undefined);
  });

  it('do not let a wave be closed by somebody who cannot tell which are good', async () => {
    const stranger = {...school, session: {...school.session, staffId: staffId('psychologist-2')}};
    await arrive('7b', 1);
    expect(await endWave(stranger, await waveNow())).to.have.property('refused', 'no-key');
    expect((await waveNow()).closings).to.have.length(0);
  });

  it('of what arrived nothing is kept but the class', async () => {
    const [key = ''] = await arrive('7b', 1);
    const wave = await waveNow();
    const found = await sortBlind(school, wave, (await openReadingKey(school, wave))!);
    expect([...found.valid]).to.deep.equal([[key, '7b']]);
    expect(JSON.stringify(found)).not.to.contain('answers');
  });

  it('need as much room as those to slips: from outside they are alike', async () => {
    const issuers = await issuersOf('7a', '7b');
    const {blind} = await drawn(started.wave, '7b');
    const message = JSON.stringify(
      responseOf(started.wave, firstInstrument, allAnswered(-Number.MAX_VALUE), blind),
    );
    expect(roomFor(started.wave, firstInstrument, issuers)).to.be.at.least(
      new TextEncoder().encode(message).length,
    );
    expect(roomFor(started.wave, firstInstrument, issuers)).to.be.below(4096);
  });

  it('are foreign where the wave has no issuer at all', async () => {
    const slips = await startedWave([issuedTo('8a', 2)], {title: 'Slips alone'});
    await school.journal.append({...slips.drafts});
    await school.journal.putEnvelopes([await blindAnswer(slips, await drawn(slips.wave, '7b'))]);
    const wave = (await wavesOf(school)).find(({id}) => id === slips.wave)!;
    await endWave(school, wave);
    const after = (await wavesOf(school)).find(({id}) => id === slips.wave)!;
    expect([after.setAside?.counts, after.closings[0]?.body.counted]).to.deep.equal([{foreign: 1}, []]);
  });

  it('sealed by anybody as anything else break nothing', async () => {
    for (const [at, message] of [
      null,
      [],
      7,
      {kind: 'response'},
      {kind: 'response', wave: started.wave, ticket: {classKey: '__proto__', random: 'A', signature: 'A'}},
    ].entries())
      await school.journal.putEnvelopes([
        await sealEnvelope(started.keys.publicKey, `odd-${String(at)}`.padEnd(43, '_'), message),
      ]);
    await endWave(school, await waveNow());
    expect((await waveNow()).setAside?.counts).to.deep.equal({foreign: 5});
  });
});

describe('what was set aside', () => {
  const note = (counts: SetAside['counts'], responses = 5): SetAside => ({
    wave: 'w' as WaveId,
    counts,
    overfull: [{classKey: '7b' as ClassKey, responses, pupils: 4}],
  });

  it('joins to the most of each, in whatever order two devices noted it', () => {
    const notes = [note({forged: 2}, 6), note({forged: 1, replayed: 3})];
    const joined = joinedSetAside(notes);
    expect(joined).to.deep.equal({...note({forged: 2, replayed: 3}, 6)});
    expect(joinedSetAside(notes.toReversed())).to.deep.equal(joined);
    expect(joinedSetAside([])).to.equal(undefined);
  });

  it('is no entry where there is nothing to tell', () => {
    expect(noteSetAside('w' as WaveId, {}, [])).to.deep.equal([]);
    expect(noteSetAside('w' as WaveId, {forged: 1}, [])).to.have.length(1);
  });
});

describe('the issuers of a published wave', () => {
  let published: object;

  before(async () => {
    ({published} = await startedWave(undefined, {issuers: await issuersOf('7b')}));
  });

  it('are part of what it promises', async () => {
    const plain = await startedWave();
    expect(isPublishedWave(published) && isPublishedWave(plain.published)).to.equal(true);
    expect((published as {wave: string}).wave).not.to.equal(plain.wave);
  });

  for (const [what, issuers] of [
    ['none', {}],
    ['a list', []],
    ['a key alone', {'7b': 'AAAA'}],
    ['no title', {'7b': {publicKey: 'AAAA', title: ''}}],
    ['a key without an end', {'7b': {publicKey: 'A'.repeat(900), title: '7 Б'}}],
    ['a class key without an end', {['7'.repeat(101)]: {publicKey: 'AAAA', title: '7 Б'}}],
    [
      'more than any school has',
      Object.fromEntries(Array.from({length: 301}, (_, at) => [String(at), {publicKey: 'A', title: 'A'}])),
    ],
  ] as const) {
    it(`are not ${what}`, () => {
      expect(isPublishedWave({...published, issuers})).to.equal(false);
    });
  }

  it('need a sealing key beside them as any wave does', async () => {
    const {publicKey} = await makeSealingKeys();
    expect(isPublishedWave({...published, publicKey})).to.equal(true);
    expect(isPublishedWave({...published, publicKey: undefined})).to.equal(false);
  });
});
