import {expect} from 'chai';
import {createDecipheriv, createHash, hkdfSync, pbkdf2Sync} from 'node:crypto';
import {openFile, plainPassphrase, sealFile, sealedRounds} from '../../src/vault/sealed-file.js';

const passphrase = 'river lamp seven';
const sealed = await sealFile('Қызым мектепке қорықпай барсын.', passphrase);
const parts = JSON.parse(sealed) as Record<string, string | number>;

const sumOf = (file: object) => createHash('sha256').update(JSON.stringify(file)).digest('base64url');
/** As somebody would write it who wants nobody to see the change. */
const forged = (more: object): string => {
  const {sum, ...file} = {...parts, ...more};
  expect(sum).to.be.a('string');
  return JSON.stringify({...file, sum: sumOf(file)});
};
const problemOf = async (file: string, words = passphrase) => {
  const opened = await openFile(file, words);
  return 'problem' in opened ? opened.problem : undefined;
};
const flipped = (text: unknown): string => {
  const bytes = Buffer.from(String(text), 'base64url');
  bytes[5]! ^= 1;
  return bytes.toString('base64url');
};

describe('a file sealed to a passphrase', () => {
  it('opens with it, however it is read out', async () => {
    for (const said of [passphrase, 'River  Lamp Seven ', 'river-lamp—seven', 'RIVER LAMP\nSEVEN'])
      expect(await openFile(sealed, said)).to.deep.equal({text: 'Қызым мектепке қорықпай барсын.'});
  });

  it('tells a wrong passphrase from a damaged and from an altered file', async () => {
    expect(await problemOf(sealed, 'river lamp eight')).to.equal('wrong-passphrase');
    expect(await problemOf(sealed, '')).to.equal('wrong-passphrase');
    expect(await problemOf(JSON.stringify({...parts, sealed: flipped(parts['sealed'])}))).to.equal('damaged');
    expect(await problemOf(forged({sealed: flipped(parts['sealed'])}))).to.equal('altered');
    expect(await problemOf(forged({nonce: flipped(parts['nonce'])}))).to.equal('altered');
  });

  it('does not open with another head: what it says of itself is sealed too', async () => {
    expect(await problemOf(forged({rounds: sealedRounds + 1}))).to.equal('wrong-passphrase');
    expect(await problemOf(forged({salt: flipped(parts['salt'])}))).to.equal('wrong-passphrase');
  });

  it('is told from other files, from later ones and from what would keep the device busy', async () => {
    for (const file of ['', 'hello', '[]', '{}', 'null', sealed.slice(0, -20), '9'.repeat(9_000_000)])
      expect(await problemOf(file)).to.equal('no-file');
    expect(await problemOf(JSON.stringify({...parts, version: 2}))).to.equal('later-version');
    for (const more of [
      {rounds: 1},
      {rounds: 1e9},
      {rounds: 600_000.5},
      {kdf: 'MD5'},
      {salt: ''},
      {nonce: 7},
      {sealed: '%'},
      {check: 4},
    ])
      expect(await problemOf(forged(more)), JSON.stringify(more)).to.equal('damaged');
  });

  it('does not tell by its size how much is in it', async () => {
    const [short, long] = await Promise.all([
      sealFile('a', passphrase),
      sealFile('a'.repeat(4000), passphrase),
    ]);
    expect(long.length).to.equal(short.length);
    expect(await sealFile('a', passphrase)).to.not.equal(short);
  });

  it('holds neither its content nor its passphrase', () => {
    expect(sealed).to.not.match(/river|lamp|мектеп/);
  });

  it('can be opened by another program from what stands in it', () => {
    const {sum, sealed: content, ...head} = parts as Record<string, string>;
    expect(sum).to.equal(sumOf({...head, sealed: content}));
    const salt = Buffer.from(head['salt']!, 'base64url');
    const stretched = pbkdf2Sync(plainPassphrase(passphrase), salt, Number(head['rounds']), 32, 'sha256');
    const key = Buffer.from(hkdfSync('sha256', stretched, '', 'pana sealed file content', 32));
    const bytes = Buffer.from(content!, 'base64url');
    const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(head['nonce']!, 'base64url'));
    cipher.setAAD(Buffer.from(JSON.stringify(head))).setAuthTag(bytes.subarray(-16));
    const plain = Buffer.concat([cipher.update(bytes.subarray(0, -16)), cipher.final()]);
    expect(plain.subarray(4, 4 + plain.readUInt32BE()).toString()).to.equal(
      'Қызым мектепке қорықпай барсын.',
    );
  });

  it('has a passphrase stretched as OWASP asks for', () => {
    expect(parts['rounds']).to.be.at.least(600_000);
  });
});
