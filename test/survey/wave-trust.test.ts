import {expect} from 'chai';
import {addDays, localDay} from '../../src/kernel/school-day.js';
import {usualFloors} from '../../src/disclosure/floors.js';
import {findOpenWaves, findWave} from '../../src/survey/wave-client.js';
import type {PublishedWave} from '../../src/survey/wave.js';
import {makeSigningKeys} from '../../src/vault/signature.js';
import {everyKind, everyText} from '../support/questionnaire.js';
import {rewritten, signed, startedWave, teamKeys} from '../support/survey.js';
import {serverBase, standInServer} from '../support/survey-server.js';

const pinned = [teamKeys.publicKey];

/** As it goes over the wire: what is absent is not there. */
function unsigned(wave: PublishedWave): PublishedWave {
  return JSON.parse(JSON.stringify({...wave, signature: undefined})) as PublishedWave;
}

describe('a pupil’s device', () => {
  let wave: PublishedWave;
  let server: ReturnType<typeof standInServer>;

  beforeEach(async () => {
    wave = (await startedWave(undefined, {from: addDays(localDay(new Date()), -1)})).published;
    server = standInServer([]);
  });

  afterEach(() => server.restore());

  /** What it makes of what the server hands out under the slip's name. */
  async function found(waves: readonly PublishedWave[], keys: readonly string[] | undefined) {
    server.waves = waves;
    return findWave(serverBase, wave.wave, keys);
  }

  it('follows a wave that one of the pinned keys signed', async () => {
    const other = await makeSigningKeys();
    expect(await found([wave], pinned)).to.deep.equal({found: 'open', wave});
    expect((await found([wave], [other.publicKey, ...pinned])).found).to.equal('open');
  });

  it('refuses one that nobody signed', async () => {
    const bare = unsigned(wave);
    expect((await found([bare], pinned)).found).to.equal('untrusted');
    expect((await found([{...bare, signature: 7 as never}], pinned)).found).to.equal('untrusted');
    expect((await found([wave], [])).found).to.equal('untrusted');
  });

  it('refuses one that another signed', async () => {
    const theirs = await signed(wave, await makeSigningKeys());
    expect((await found([theirs], pinned)).found).to.equal('untrusted');
  });

  it('refuses one that was altered, even where no key is pinned: its name is made of what it says', async () => {
    const changes = {
      title: 'Spring',
      publicKey: (await startedWave()).published.publicKey,
      instrument: everyKind,
      floors: {...usualFloors, people: 5},
      window: {...wave.window, until: addDays(wave.window.until, 30)},
      helpLines: [{number: '900', name: {en: 'Not yours'}}],
    };
    for (const [name, value] of Object.entries(changes)) {
      const texts = name === 'instrument' ? {texts: {en: everyText}} : {};
      const changed = {...wave, ...texts, [name]: value};
      for (const keys of [pinned, undefined])
        expect((await found([changed], keys)).found, name).to.equal('missing');
      expect((await found([await signed(changed)], pinned)).found, `${name}, signed`).to.equal('missing');
    }
  });

  it('passes over what lies beside the wave and would weaken it, wherever it lies', async () => {
    const weaker = await signed({...wave, floors: {...usualFloors, people: 5}});
    for (const waves of [
      [weaker, wave],
      [wave, weaker],
    ])
      expect(await found(waves, pinned)).to.deep.equal({found: 'open', wave});
  });

  it('works unpinned with a wave that nobody signed, and with those from before floors were promised', async () => {
    const bare = unsigned(wave);
    expect((await found([bare], undefined)).found).to.equal('open');
    const old = await rewritten(bare, {floors: undefined});
    server.waves = [old];
    expect((await findWave(serverBase, old.wave)).found).to.equal('open');
  });

  it('is not stopped by what is nested too deep to be named', async () => {
    const real = JSON.stringify({entries: [{content: {kind: 'survey/wave-published', body: wave}}]});
    const text = real.replace('"title"', `"extra":${'['.repeat(20_000)}1${']'.repeat(20_000)},"title"`);
    const before = globalThis.fetch;
    globalThis.fetch = () => Promise.resolve(new Response(text));
    try {
      expect((await findWave(serverBase, wave.wave, pinned)).found).to.be.oneOf(['missing', 'unreachable']);
    } finally {
      globalThis.fetch = before;
    }
  });

  it('looks up only trusted waves where the address names none', async () => {
    const bare = unsigned(wave);
    server.waves = [bare];
    expect(await findOpenWaves(serverBase, pinned)).to.equal('untrusted');
    const other = (await startedWave(undefined, {from: wave.window.from})).published;
    server.waves = [bare, other];
    expect(await findOpenWaves(serverBase, pinned)).to.deep.equal([other]);
  });
});
