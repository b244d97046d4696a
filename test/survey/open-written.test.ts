import {expect} from 'chai';
import type {School} from '../../src/host/school.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {openWritten, type Opened} from '../../src/survey/open-written.js';
import {release} from '../../src/survey/release-work.js';
import {responseOf} from '../../src/survey/response.js';
import {endWave} from '../../src/survey/surveys-work.js';
import {lookAt} from '../../src/survey/written-looks.js';
import {writtenFold, writtenIn} from '../../src/survey/written-view.js';
import {sealEnvelope} from '../../src/vault/envelope.js';
import {waveIn} from '../support/destroyed.js';
import {schoolOf, staffId} from '../support/school.js';
import {schoolRoster, startedWave, type StartedWave} from '../support/survey.js';
import {inWords, lines, said, wordsWave, write} from '../support/written.js';

async function opened(school: School): Promise<Opened> {
  const found = await openWritten(school, await waveIn(school));
  if (isRefusal(found)) throw new Error(found.refused);
  return found;
}

async function running(): Promise<{school: School; started: StartedWave}> {
  const school = await schoolOf('psychologist', {roster: schoolRoster});
  const started = await wordsWave();
  await school.journal.append({...started.drafts});
  return {school, started};
}

describe('opening what pupils wrote', () => {
  it('gives each text by itself, and nothing else of the answers it came with', async () => {
    const {school, started} = await running();
    await write(school, started, {
      '7a-0': said('More trees', 'My friends', 2),
      '7a-1': said(null, null, 1),
      '7b-0': said(['Read me soon']),
    });
    const {people, texts, unread} = await opened(school);
    expect(people).to.equal(3);
    expect(texts.map(({item, text, soon}) => `${item} ${text} ${String(soon)}`).sort()).to.deep.equal([
      'thanks My friends false',
      'wish More trees false',
      'wish Read me soon true',
    ]);
    expect(Object.keys(texts[0]!).sort()).to.deep.equal(['digest', 'item', 'soon', 'text']);
    expect(unread).to.deep.equal({unreadable: 0, foreign: 0, unfit: 0});
  });

  it('tells nothing of tickets, classes or arrival: the order is one of digests', async () => {
    const {school, started} = await running();
    await write(school, started, {...lines('7a', 0, 24), ...lines('7b', 0, 3)});
    const {texts} = await opened(school);
    const digests = texts.map(({digest}) => digest);
    expect(digests).to.deep.equal([...digests].sort());
    const keys = (await school.journal.envelopes()).map(({key}) => key);
    expect(keys.filter((key) => JSON.stringify(texts).includes(key))).to.deep.equal([]);
    const places = texts.map(({text}) => Number(text.split(' ')[1]));
    expect(places).not.to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('is the same on every device, and two who write the same are two', async () => {
    const {school, started} = await running();
    await write(school, started, {'7a-0': said('No'), '7a-1': said(['No']), '7a-2': said('No')});
    const [one, other] = [await opened(school), await opened(school)];
    expect(other).to.deep.equal(one);
    expect(new Set(one.texts.map(({digest}) => digest)).size).to.equal(3);
    const elsewhere = await running();
    await write(elsewhere.school, elsewhere.started, {'7a-0': said('No')});
    // Keyed with the wave's own key: nobody without it can confirm a guess.
    expect(one.texts.map(({digest}) => digest)).not.to.include(
      (await opened(elsewhere.school)).texts[0]!.digest,
    );
  });

  it('takes out signs that nobody types, and passes over what is empty without them', async () => {
    const {school, started} = await running();
    await write(school, started, {
      '7a-0': said('one\u0000two\u202e\u2066end\r\nnext'),
      '7a-1': said('\u0007\u202e \t'),
      '7a-2': said('<img src=x onerror=alert(1)>'),
    });
    expect((await opened(school)).texts.map(({text}) => text).sort()).to.deep.equal([
      '<img src=x onerror=alert(1)>',
      'one two  end\nnext',
    ]);
  });

  it('sets aside what is too long, what nobody asked for, and what is forged, and says how many', async () => {
    const {school, started} = await running();
    await write(school, started, {
      '7a-0': said('x'.repeat(201)),
      '7a-1': said(['x'.repeat(201)]),
      '7a-2': said(['one', 'two']),
      '7a-3': said([]),
      '7a-4': {...said('Fine'), more: 'Text where none is asked'},
      '7a-5': {hurt: 'Words instead of a worth', wish: null, thanks: null},
      '7a-6': said(7),
      '7a-7': said('Kept'),
    });
    const other = await startedWave();
    const foreign = responseOf(other.wave, inWords, said('Of another wave'));
    const {publicKey} = started.keys;
    await school.journal.putEnvelopes([
      await sealEnvelope(publicKey, '7a-8'.padEnd(43, '_'), foreign),
      await sealEnvelope(publicKey, '7a-9'.padEnd(43, '_'), {kind: 'concern'}),
      await sealEnvelope(other.keys.publicKey, '7a-10'.padEnd(43, '_'), foreign),
      {key: '7a-11'.padEnd(43, '_'), sealed: new Uint8Array(4096)},
      // No ticket of this wave: it is not even opened.
      await sealEnvelope(
        publicKey,
        'somebody'.padEnd(43, '_'),
        responseOf(started.wave, inWords, said('Forged')),
      ),
    ]);
    const {texts, people, unread} = await opened(school);
    expect(texts.map(({text}) => text)).to.deep.equal(['Kept']);
    expect(people).to.equal(1);
    expect(unread).to.deep.equal({unreadable: 2, foreign: 2, unfit: 7});
  });

  it('once the wave is closed opens no other answers than those that count', async () => {
    const {school, started} = await running();
    await write(school, started, lines('7a', 0, 3));
    await endWave(school, await waveIn(school));
    await write(school, started, lines('7a', 3, 6));
    expect((await opened(school)).people).to.equal(3);
  });

  it('is refused to whoever holds no key', async () => {
    const {school} = await running();
    const session = {...school.session, staffId: staffId('psychologist-2')};
    expect(await openWritten({...school, session}, await waveIn(school))).to.have.property(
      'refused',
      'no-key',
    );
  });
});

describe('what a look writes down', () => {
  it('is in care alone, without words, without tickets, and never in a ledger that staff read', async () => {
    const {school, started} = await running();
    await write(school, started, lines('7a', 0, 24));
    const wave = await waveIn(school);
    const found = await opened(school);
    const look = {wave: wave.id, slot: 0, isWhole: true, isLast: false, floors: {freeText: 10}};
    await school.journal.append({
      care: lookAt(found, writtenIn(await school.journal.read(writtenFold), wave.id), look),
    });
    expect(writtenIn(await school.journal.read(writtenFold), wave.id).opened.size).to.equal(24);
    await endWave(school, wave);
    await release(school, await waveIn(school));
    const keys = (await school.journal.envelopes()).map(({key}) => key);
    for (const ledger of ['school', 'care', 'public'] as const)
      for (const entry of await school.journal.entries(ledger)) {
        const text = JSON.stringify(entry);
        expect(
          found.texts.filter((said) => text.includes(said.text)),
          entry.kind,
        ).to.deep.equal([]);
        if (entry.kind !== 'survey/texts-opened') continue;
        expect(ledger).to.equal('care');
        expect(keys.filter((key) => text.includes(key))).to.deep.equal([]);
      }
  });
});
