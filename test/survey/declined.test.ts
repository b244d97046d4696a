import {expect} from 'chai';
import type {School} from '../../src/host/school.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {release} from '../../src/survey/release-work.js';
import {joinedSetAside} from '../../src/survey/set-aside.js';
import {endWave} from '../../src/survey/surveys-work.js';
import {
  careWavesFold,
  publicWavesFold,
  releasedWavesFold,
  wavesIn,
  type Wave,
} from '../../src/survey/wave-view.js';
import {schoolOf} from '../support/school.js';
import {answer, issuedTo, schoolRoster, startedWave} from '../support/survey.js';

describe('pupils who said nothing to anything', () => {
  let school: School;

  /** A wave of 32 that is closed and released, in which so many declined. */
  async function releasedWith(declined: number): Promise<Wave> {
    school = await schoolOf('psychologist', {roster: schoolRoster});
    const issued = issuedTo('7a', 32);
    const started = await startedWave([issued]);
    await school.journal.append({...started.drafts});
    await answer(school, started, issued.tickets.slice(declined), 2);
    await answer(school, started, issued.tickets.slice(0, declined), null);
    await endWave(school, await waveNow());
    expect((await waveNow()).setAside, 'before the release').to.equal(undefined);
    const released = await release(school, await waveNow());
    if (isRefusal(released)) throw new Error(released.refused);
    return waveNow();
  }

  async function waveNow(): Promise<Wave> {
    const {journal} = school;
    const [wave] = wavesIn(
      await journal.read(publicWavesFold),
      await journal.read(careWavesFold),
      await journal.read(releasedWavesFold),
    );
    return wave!;
  }

  it('are told to the care team alone, in steps of five', async () => {
    const {setAside} = await releasedWith(9);
    expect(setAside?.counts).to.deep.equal({declined: 5});
    for (const ledger of ['school', 'public'] as const)
      expect(JSON.stringify(await school.journal.entries(ledger))).not.to.contain('declined');
  });

  it('are not told where they are fewer than five', async () => {
    expect((await releasedWith(4)).setAside).to.equal(undefined);
  });

  it('are as many as the device saw that saw the most, beside what was set aside', async () => {
    const {id} = await releasedWith(0);
    const notes = [{declined: 5, late: 1}, {declined: 10}].map((counts) => ({
      wave: id,
      counts,
      overfull: [],
    }));
    expect(joinedSetAside(notes)?.counts).to.deep.equal({declined: 10, late: 1});
    expect(joinedSetAside(notes.toReversed())?.counts).to.deep.equal({declined: 10, late: 1});
  });
});
