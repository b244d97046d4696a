import {expect} from 'chai';
import {makeSealingKeys} from '../../src/vault/envelope.js';
import {readerKeyAnnounced} from '../../src/vault/key-kinds.js';
import {ensureReaderKeys, readerKeysFold} from '../../src/vault/reader-keys.js';
import {isSigned, makeSigningKeys, signText} from '../../src/vault/signature.js';
import {ensureTeamKeys, teamKeyFold} from '../../src/vault/team-keys.js';
import {isPair, unwrapKey, wrapKey} from '../../src/vault/wrapped-key.js';
import {draft} from '../../src/kernel/draft.js';
import {subject} from '../../src/kernel/ids.js';
import {schoolOf, staffId} from '../support/school.js';

describe('the team’s signature', () => {
  it('holds for its text and its key, and for nothing else', async () => {
    const [ours, theirs] = [await makeSigningKeys(), await makeSigningKeys()];
    const signature = await signText(ours, 'a wave');
    expect(await isSigned(ours.publicKey, 'a wave', signature)).to.equal(true);
    expect(await isSigned(ours.publicKey, 'a wave.', signature)).to.equal(false);
    expect(await isSigned(theirs.publicKey, 'a wave', signature)).to.equal(false);
    for (const broken of ['', '!', 'AAAA', signature.slice(0, -2)])
      expect(await isSigned(ours.publicKey, 'a wave', broken)).to.equal(false);
    expect(await isSigned('no key', 'a wave', signature)).to.equal(false);
  });

  it('comes from one pair, made once and announced to everybody by its public half alone', async () => {
    const {journal} = await schoolOf('psychologist');
    const keys = await ensureTeamKeys(journal);
    expect(await ensureTeamKeys(journal)).to.deep.equal(keys);
    expect([...(await journal.read(teamKeyFold))]).to.deep.equal([keys.publicKey]);
    const open = JSON.stringify([await journal.entries('public'), await journal.entries('school')]);
    expect(open).not.to.include(keys.privateKey);
  });
});

describe('a wrapped key', () => {
  it('opens for its reader and for nobody else, and only as what it was', async () => {
    const [reader, other, wave] = await Promise.all([
      makeSealingKeys(),
      makeSealingKeys(),
      makeSealingKeys(),
    ]);
    const sealed = await wrapKey(reader.publicKey, wave);
    expect(sealed).not.to.include(wave.privateKey);
    expect(await unwrapKey(reader, wave.publicKey, sealed)).to.deep.equal(wave);
    expect(await unwrapKey(other, wave.publicKey, sealed)).to.equal(undefined);
    expect(await unwrapKey(reader, other.publicKey, sealed)).to.equal(undefined);
    expect(await unwrapKey(reader, wave.publicKey, 'AAAA')).to.equal(undefined);
  });

  it('is not believed where another key lies in it', async () => {
    const [reader, other, wave] = await Promise.all([
      makeSealingKeys(),
      makeSealingKeys(),
      makeSealingKeys(),
    ]);
    const torn = {publicKey: wave.publicKey, privateKey: other.privateKey};
    expect(await isPair(torn)).to.equal(false);
    expect(await unwrapKey(reader, wave.publicKey, await wrapKey(reader.publicKey, torn))).to.equal(
      undefined,
    );
  });
});

describe('a reader’s key', () => {
  it('is made once for each person, who alone can announce it', async () => {
    const {journal, session} = await schoolOf('psychologist');
    const who = {staffId: session.staffId, name: 'Aliya'};
    const [keys] = await ensureReaderKeys(journal, who);
    expect(await ensureReaderKeys(journal, who)).to.deep.equal([keys]);
    const forged = {staff: staffId('psychologist-2'), name: 'Dana', publicKey: 'mine'};
    await journal.append({school: [draft(readerKeyAnnounced, subject('reader-key'), forged)]});
    expect([...(await journal.read(readerKeysFold)).values()]).to.deep.equal([
      {staff: session.staffId, name: 'Aliya', publicKey: keys!.publicKey},
    ]);
    expect(JSON.stringify(await journal.entries('school'))).not.to.include(keys!.privateKey);
  });
});
