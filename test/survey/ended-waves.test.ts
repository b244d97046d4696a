import {expect} from 'chai';
import type {WaveId} from '../../src/kernel/ids.js';
import {addDays, localDay} from '../../src/kernel/school-day.js';
import {endWave} from '../../src/survey/surveys-work.js';
import {findOpenWaves, findWave} from '../../src/survey/wave-client.js';
import {endedText} from '../../src/survey/wave-promise.js';
import {publicWavesFold, careWavesFold, releasedWavesFold, wavesIn} from '../../src/survey/wave-view.js';
import {waveEnded, type PublishedWave} from '../../src/survey/wave.js';
import {isSigned, makeSigningKeys, signText} from '../../src/vault/signature.js';
import {teamKeyFold} from '../../src/vault/team-keys.js';
import {schoolOf} from '../support/school.js';
import {startedWave, teamKeys} from '../support/survey.js';

const pinned = [teamKeys.publicKey];

describe('the end of a wave', () => {
  const real = globalThis.fetch;
  let published: PublishedWave;

  before(async () => {
    published = (await startedWave(undefined, {from: addDays(localDay(new Date()), -1)})).published;
  });

  afterEach(() => {
    globalThis.fetch = real;
  });

  /** What a pupil's device makes of a server that adds these ends to what the team published. */
  async function found(ends: readonly object[], keys: readonly string[] | undefined): Promise<string> {
    const bodies = [['survey/wave-published', published], ...ends.map((end) => [waveEnded.name, end])];
    const entries = bodies.map(([kind, body]) => ({content: {kind, body}}));
    globalThis.fetch = () => Promise.resolve(Response.json({entries}));
    const {found: one} = await findWave('/pana/', published.wave, keys);
    const all = await findOpenWaves('/pana/', keys);
    expect(Array.isArray(all), 'the same by both ways').to.equal(one === 'open');
    return one;
  }

  const ended = async (by = teamKeys, wave: WaveId = published.wave) => ({
    wave: published.wave,
    signature: await signText(by, endedText(wave)),
  });

  it('counts where the team signed it', async () => {
    expect(await found([await ended()], pinned)).to.equal('over');
    expect(await found([{wave: published.wave}, await ended()], pinned)).to.equal('over');
    const other = (await makeSigningKeys()).publicKey;
    expect(await found([await ended()], [other, ...pinned])).to.equal('over');
  });

  it('does not where a server made it up: pupils can go on answering', async () => {
    const others = await makeSigningKeys();
    const forged = [
      {wave: published.wave},
      {wave: published.wave, signature: 7},
      {wave: published.wave, signature: ''},
      {wave: published.wave, signature: published.signature},
      await ended(others),
      await ended(teamKeys, 'another-wave' as WaveId),
    ];
    for (const end of forged) expect(await found([end], pinned), JSON.stringify(end)).to.equal('open');
    expect(await found(forged, pinned)).to.equal('open');
    expect(await found([{...(await ended()), wave: 'another-wave'}], pinned)).to.equal('open');
  });

  it('counts unsigned, as it always did, where no key is pinned', async () => {
    expect(await found([{wave: published.wave}], undefined)).to.equal('over');
    expect(await found([], undefined)).to.equal('open');
  });

  it('is signed with the team’s own key when staff close the wave', async () => {
    const school = await schoolOf('psychologist');
    const started = await startedWave();
    await school.journal.append({...started.drafts});
    const {journal} = school;
    const folds = await Promise.all([
      journal.read(publicWavesFold),
      journal.read(careWavesFold),
      journal.read(releasedWavesFold),
    ]);
    expect(await endWave(school, wavesIn(...folds)[0]!)).to.equal(undefined);
    const ends = (await journal.entries('public')).filter(({kind}) => kind === waveEnded.name);
    const {signature = ''} = ends[0]!.body as {signature?: string};
    const [key = ''] = await journal.read(teamKeyFold);
    expect(await isSigned(key, endedText(started.wave), signature)).to.equal(true);
  });
});
