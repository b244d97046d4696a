import {expect} from 'chai';
import {careEnvelopes} from '../../src/host/care-team-keys.js';
import {duty} from '../../src/host/care-duty.js';
import type {School} from '../../src/host/school.js';
import {erase} from '../../src/journal/erasure.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {addDays, day} from '../../src/kernel/school-day.js';
import {announceCareKeys} from '../../src/vault/care-keys.js';
import {makeSealingKeys, sealEnvelope} from '../../src/vault/envelope.js';
import {answeredWave, destroyed, waveIn} from '../support/destroyed.js';
import {author, noon} from '../support/entries.js';
import {concernSubject} from '../../src/voices/concern.js';
import {concernOf} from '../support/concerns.js';
import {waveScope} from '../support/erasures.js';

const end = day('2026-12-02');

describe('the care team’s device', () => {
  /** What the duty does on its own, until it is done or a moment has passed. */
  async function workedOn(school: School, isDone: (of: School) => Promise<boolean>): Promise<boolean> {
    const stop = duty(school);
    try {
      for (let tries = 0; tries < 60; tries += 1) {
        if (await isDone(school)) return true;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return false;
    } finally {
      stop();
    }
  }

  /** Asks no view: reading one would tell the duty to wait a little longer. */
  const isEmpty = async ({journal}: School): Promise<boolean> => (await journal.envelopes()).length === 0;
  const onDay = (school: School, days: number): School => ({
    ...school,
    now: () => new Date(`${addDays(end, days)}T07:00:00Z`),
  });

  it('destroys by itself what has had its time', async () => {
    const {school} = await answeredWave();
    expect(await workedOn(onDay(school, 91), isEmpty)).to.equal(true);
    expect((await waveIn(school)).destroyed?.reason).to.equal('expired');
  });

  it('lets stand what has not', async () => {
    const {school} = await answeredWave();
    expect(await workedOn(onDay(school, 90), isEmpty)).to.equal(false);
    expect((await waveIn(school)).destroyed).to.equal(undefined);
  });
});

describe('an erasure that names what the care team opens', () => {
  it('takes the answers beside it and loses no concern, before or after it came', async () => {
    const [care, wave] = [await makeSealingKeys(), await makeSealingKeys()];
    const spares = careEnvelopes(() => journal);
    const journal: Journal = new Journal({replica: new MemoryReplica(), author, now: () => noon, spares});
    await journal.append({...announceCareKeys(care)});
    const concerns = await Promise.all(
      ['first', 'second'].map((key) => sealEnvelope(care.publicKey, key.padEnd(43, '_'), {kind: 'concern'})),
    );
    const answer = await sealEnvelope(wave.publicKey, 'answer'.padEnd(43, '_'), {kind: 'response'});
    await journal.putEnvelopes([...concerns.slice(0, 1), answer]);
    const envelopes = [...concerns, answer].map(({key}) => key);
    await journal.append({
      care: [erase({scope: waveScope('w1'), reason: 'expired', ids: [], envelopes, counts: {}})],
    });
    await journal.putEnvelopes([...concerns, answer]);
    const left = (await journal.envelopes()).map(({key}) => key);
    expect(left).to.have.members(concerns.map(({key}) => key));
    expect(await journal.erasedAmong(envelopes)).to.deep.equal([answer.key]);
    expect((await journal.erasureReport(waveScope('w1'))).refused).to.equal(2);
  });

  it('takes one concern where it is the erasure of that concern, and keeps it out afterwards', async () => {
    const care = await makeSealingKeys();
    const spares = careEnvelopes(() => journal);
    const journal: Journal = new Journal({replica: new MemoryReplica(), author, now: () => noon, spares});
    await journal.append({...announceCareKeys(care)});
    const keys = ['first', 'second'].map((key) => key.padEnd(43, '_'));
    const concerns = await Promise.all(
      keys.map((key) => sealEnvelope(care.publicKey, key, {kind: 'concern', concern: concernOf()})),
    );
    await journal.putEnvelopes(concerns, {toShare: true});
    const scope = concernSubject(keys[0] ?? '');
    await journal.append({
      care: [erase({scope, reason: 'expired', ids: ['x' as never], envelopes: keys, counts: {}})],
    });
    expect((await journal.envelopes()).map(({key}) => key)).to.deep.equal([keys[1]]);
    expect((await journal.unshared()).map(({key}) => key)).to.deep.equal([keys[1]]);
    expect(await journal.putEnvelopes(concerns.slice(0, 1))).to.deep.equal([keys[0]]);
    expect((await journal.envelopes()).map(({key}) => key)).to.deep.equal([keys[1]]);
  });

  it('takes nothing where no key of the team’s can be read, and what it may once one can', async () => {
    const [care, wave] = [await makeSealingKeys(), await makeSealingKeys()];
    const spares = careEnvelopes(() => journal);
    const journal: Journal = new Journal({replica: new MemoryReplica(), author, now: () => noon, spares});
    const concern = await sealEnvelope(care.publicKey, 'concern'.padEnd(43, '_'), {kind: 'concern'});
    const answer = await sealEnvelope(wave.publicKey, 'answer'.padEnd(43, '_'), {kind: 'response'});
    const envelopes = [answer.key, concern.key];
    const erasure = erase({scope: waveScope('w1'), reason: 'expired', ids: [], envelopes, counts: {}});
    await journal.putEnvelopes([concern, answer]);
    await journal.append({care: [erasure]});
    expect((await journal.envelopes()).map(({key}) => key)).to.deep.equal(envelopes);
    await journal.append({...announceCareKeys(care)});
    await journal.append({care: [erasure]});
    expect((await journal.envelopes()).map(({key}) => key)).to.deep.equal([concern.key]);
  });

  it('lets nothing else in under the key of an answer that is gone', async () => {
    const {school} = await answeredWave();
    const [first] = await school.journal.envelopes();
    await destroyed(school);
    const forged = {key: first?.key ?? '', sealed: new Uint8Array(4096).fill(7)};
    expect(await school.journal.putEnvelopes([forged])).to.deep.equal([forged.key]);
    expect(await school.journal.envelopes()).to.deep.equal([]);
  });
});
