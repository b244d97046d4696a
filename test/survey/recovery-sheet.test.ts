import {expect} from 'chai';
import fc from 'fast-check';
import type {School} from '../../src/host/school.js';
import {usualFloors} from '../../src/disclosure/floors.js';
import {toBase64Url} from '../../src/kernel/base64url.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {SubjectKey} from '../../src/kernel/ids.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {climateFold, releasesIn} from '../../src/survey/climate-view.js';
import {readSheet, sheetLength, writeSheet} from '../../src/survey/recovery-sheet.js';
import {restoreKey} from '../../src/survey/restore-key.js';
import {release} from '../../src/survey/release-work.js';
import {endWave} from '../../src/survey/surveys-work.js';
import {signs} from '../../src/kernel/printed-signs.js';
import {
  careWavesFold,
  publicWavesFold,
  releasedWavesFold,
  wavesIn,
  type Wave,
} from '../../src/survey/wave-view.js';
import {readerKeysMade} from '../../src/vault/key-kinds.js';
import {makeSealingKeys} from '../../src/vault/envelope.js';
import {schoolOf} from '../support/school.js';
import {answer, issuedTo, rewritten, schoolRoster, startedWave} from '../support/survey.js';

const keys = fc.uint8Array({minLength: 32, maxLength: 32}).map(toBase64Url);
const cyrillic: Readonly<Record<string, string>> = {
  A: 'а',
  B: 'в',
  C: 'с',
  E: 'е',
  H: 'н',
  K: 'к',
  M: 'м',
  P: 'р',
  T: 'т',
  X: 'х',
  Y: 'у',
};

describe('a recovery sheet', () => {
  it('gives back the key that was written, typed in either case, either alphabet and any grouping', () => {
    fc.assert(
      fc.property(keys, fc.constantFrom(' ', '\n', '-', ''), fc.boolean(), (privateKey, gap, other) => {
        const text = writeSheet(privateKey).join(gap);
        const typed = other
          ? Array.from(text)
              .map((sign) => cyrillic[sign] ?? sign)
              .join('')
          : text.toLowerCase();
        expect(readSheet(typed)).to.deep.equal({privateKey});
      }),
    );
    expect(readSheet(writeSheet(toBase64Url(new Uint8Array(32))).join(''))).to.deep.equal({
      privateKey: toBase64Url(new Uint8Array(32)),
    });
  });

  it('finds every wrong sign and every two that changed places, and names their group', () => {
    const place = fc.nat(sheetLength - 1);
    fc.assert(
      fc.property(keys, place, fc.integer({min: 1, max: signs.length - 1}), (privateKey, at, by) => {
        const typed = Array.from(writeSheet(privateKey).join(''));
        typed[at] = signs[(signs.indexOf(typed[at]!) + by) % signs.length]!;
        expect(readSheet(typed.join(''))).to.deep.equal({problem: 'check', group: Math.floor(at / 8) + 1});
      }),
    );
    fc.assert(
      fc.property(keys, place, place, (privateKey, one, two) => {
        const typed = Array.from(writeSheet(privateKey).join(''));
        fc.pre(typed[one] !== typed[two] && Math.floor(one / 8) === Math.floor(two / 8));
        [typed[one], typed[two]] = [typed[two]!, typed[one]!];
        expect(readSheet(typed.join(''))).to.include({problem: 'check'});
      }),
    );
  });

  it('finds two groups that changed places', () => {
    const group = fc.nat(8);
    fc.assert(
      fc.property(keys, group, group, (privateKey, one, two) => {
        fc.pre(one !== two);
        const typed = [...writeSheet(privateKey)];
        [typed[one], typed[two]] = [typed[two]!, typed[one]!];
        expect(readSheet(typed.join(' '))).to.include({problem: 'check'});
      }),
    );
  });

  it('says what is missing, and takes nothing that is too large for a key', () => {
    expect(readSheet('  ')).to.deep.equal({problem: 'empty'});
    expect(readSheet('ABC 0')).to.deep.equal({problem: 'sign'});
    expect(readSheet('ABC')).to.deep.equal({problem: 'length', count: 3});
    const [, ...rest] = writeSheet(toBase64Url(new Uint8Array(32)));
    // Seven of the highest digit and the sign that checks them: the sum is 28 times 18, and 12 times its negative is 13.
    const highest = `${'9'.repeat(7)}${signs[(((-28 * 18 * 12) % 19) + 19) % 19]!}`;
    expect(readSheet([highest, ...rest].join(''))).to.deep.equal({problem: 'check', group: 1});
  });
});

async function waveOf({journal}: School): Promise<readonly Wave[]> {
  return wavesIn(
    await journal.read(publicWavesFold),
    await journal.read(careWavesFold),
    await journal.read(releasedWavesFold),
  );
}

describe('a wave whose reader lost a device', () => {
  const issued = [issuedTo('7a', 24)];

  /** Another device of the team: it has what is shared, and no key of any reader. */
  async function onAnotherDevice() {
    const started = await startedWave(issued);
    const lost = started.drafts.care.filter(({kind}) => kind !== readerKeysMade.name);
    const school = await schoolOf('psychologist', {roster: schoolRoster});
    await school.journal.append({public: started.drafts.public, care: lost});
    await answer(school, started, issued[0]!.tickets.slice(0, 22), 2);
    return {school, started, sheet: writeSheet(started.keys.privateKey).join(' ')};
  }

  it('is closed and released from another one, with the recovery sheet', async () => {
    const {school, sheet} = await onAnotherDevice();
    expect(await endWave(school, (await waveOf(school))[0]!)).to.equal(undefined);
    expect(await release(school, (await waveOf(school))[0]!)).to.deep.equal({refused: 'no-key'});
    const waves = await waveOf(school);
    expect(await restoreKey(school, waves[0]!, waves, sheet)).to.equal(undefined);
    expect(await release(school, (await waveOf(school))[0]!)).to.deep.equal({setAside: 0});
    expect(releasesIn(await school.journal.read(climateFold))).to.have.length(1);
    expect(JSON.stringify(await school.journal.entries('care'))).not.to.include(sheet.replaceAll(' ', ''));
  });

  it('keeps the key sealed to the person who typed it', async () => {
    const {school, started, sheet} = await onAnotherDevice();
    const waves = await waveOf(school);
    await restoreKey(school, waves[0]!, waves, sheet);
    expect(JSON.stringify(await school.journal.entries('care'))).not.to.include(started.keys.privateKey);
    const colleague = {...school, session: {...school.session, staffId: 'psychologist-2' as never}};
    await endWave(school, (await waveOf(school))[0]!);
    expect(await release(colleague, (await waveOf(school))[0]!)).to.deep.equal({refused: 'no-key'});
  });

  it('tells a typing slip, the sheet of another wave and one of none apart, and takes none of them', async () => {
    const {school, started, sheet} = await onAnotherDevice();
    const other = await startedWave([issuedTo('7b', 3)], {title: 'Spring 2026'});
    await school.journal.append({public: other.drafts.public});
    const waves = await waveOf(school);
    const wave = waves.find(({id}) => id === started.wave)!;
    const before = await school.journal.entries('care');
    const tried = async (typed: string) => restoreKey(school, wave, waves, typed);
    const slip = sheet.startsWith('A') ? `B${sheet.slice(1)}` : `A${sheet.slice(1)}`;
    expect(await tried('')).to.deep.equal({refused: 'sheet-empty'});
    expect(await tried('IOU')).to.deep.equal({refused: 'sheet-sign'});
    expect(await tried(sheet.slice(2))).to.deep.equal({refused: 'sheet-length', detail: {count: 70}});
    expect(await tried(slip)).to.deep.equal({refused: 'sheet-check', detail: {group: 1}});
    expect(await tried(writeSheet(other.keys.privateKey).join(' '))).to.deep.equal({
      refused: 'sheet-of-other',
      detail: {title: 'Spring 2026'},
    });
    expect(await tried(writeSheet((await makeSealingKeys()).privateKey).join(' '))).to.deep.equal({
      refused: 'sheet-unknown',
    });
    expect(await school.journal.entries('care')).to.deep.equal(before);
  });
});

describe('the reading key of a wave', () => {
  const issued = [issuedTo('7a', 24)];

  it('lies open nowhere', async () => {
    const {drafts, keys: pair} = await startedWave(issued);
    expect(JSON.stringify([drafts.public, drafts.care])).not.to.include(pair.privateKey);
  });

  it('of a wave from before keys were wrapped still opens it', async () => {
    const {drafts, keys: pair, wave, published} = await startedWave(issued);
    const school = await schoolOf('psychologist', {roster: schoolRoster});
    const [held, tickets] = drafts.care;
    const body = {wave, publicKey: pair.publicKey, privateKey: pair.privateKey, readers: ['psychologist-1']};
    await school.journal.append({public: drafts.public, care: [{...held!, body}, tickets!]});
    await answer(school, {wave, keys: pair, published, drafts}, issued[0]!.tickets.slice(0, 22), 2);
    await endWave(school, (await waveOf(school))[0]!);
    expect(isRefusal(await release(school, (await waveOf(school))[0]!))).to.equal(false);
  });
});

describe('a release', () => {
  it('keeps to the floors that its wave promised', async () => {
    const issued = [issuedTo('7a', 24)];
    const school = await schoolOf('psychologist', {roster: schoolRoster});
    const started = await startedWave(issued);
    const floors = {...usualFloors, people: 23, classPeople: 23};
    const published = await rewritten(started.published, {floors});
    const {wave} = published;
    const renamed = (draft: Draft): Draft => ({
      ...draft,
      about: draft.about.replace(started.wave, wave) as SubjectKey,
      body: draft.kind === 'survey/wave-published' ? published : {...(draft.body as object), wave},
    });
    const {public: open, care} = started.drafts;
    const survey = care.filter(({kind}) => kind.startsWith('survey/'));
    const others = care.filter(({kind}) => !kind.startsWith('survey/'));
    await school.journal.append({public: open.map(renamed), care: [...survey.map(renamed), ...others]});
    await answer(school, {...started, wave, published}, issued[0]!.tickets.slice(0, 22), 2);
    await endWave(school, (await waveOf(school))[0]!);
    expect(await release(school, (await waveOf(school))[0]!)).to.deep.equal({
      refused: 'too-few',
      detail: {floor: 23},
    });
  });
});
