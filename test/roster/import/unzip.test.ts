import {expect} from 'chai';
import fc from 'fast-check';
import {zipSync} from 'fflate';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {limits} from '../../../src/roster/import/limits.js';
import {hurried} from '../../../src/roster/import/reading.js';
import {unzipTables} from '../../../src/roster/import/unzip.js';
import {bundle11, zipOf} from '../../support/bundles.js';

const open = (bytes: Uint8Array, more = {}) => unzipTables(bytes, hurried, 'a.zip', {...limits, ...more});

async function refusalOf(bytes: Uint8Array, more = {}): Promise<string> {
  const opened = await open(bytes, more);
  return isRefusal(opened) ? opened.refused : 'opened';
}

describe('a zip', () => {
  it('gives its tables, without folders, and names what it passed over', async () => {
    const opened = await open(
      zipOf({'export/users.csv': 'a,b', 'photo.jpg': 'x', 'old.zip': 'y', '__MACOSX/._users.csv': 'z'}),
    );
    if (isRefusal(opened)) throw new Error(opened.refused);
    expect(opened.files.map(({name}) => name)).to.deep.equal(['users.csv']);
    expect(new TextDecoder().decode(opened.files[0]!.bytes)).to.equal('a,b');
    expect(opened.passedOver).to.deep.equal(['photo.jpg', 'old.zip', '__MACOSX/._users.csv']);
  });

  it('opens what was stored without packing', async () => {
    const opened = await open(zipSync({'a.csv': [new Uint8Array([97, 44, 98]), {level: 0}]}));
    expect(opened).to.have.nested.property('files[0].bytes.length', 3);
  });

  it('stops at a bomb long before it is unpacked', async () => {
    const bomb = zipSync({'users.csv': new Uint8Array(60_000_000)}, {level: 9});
    expect(bomb.length).to.be.lessThan(100_000);
    expect(await refusalOf(bomb)).to.equal('zip-too-big');
  });

  it('does not believe a header that lies about the size', async () => {
    const bomb = zipSync({'users.csv': new Uint8Array(5_000_000)}, {level: 9});
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    view.setUint32(22, 10, true);
    const central = findSign(bomb, 0x02014b50);
    view.setUint32(central + 24, 10, true);
    expect(await refusalOf(bomb)).to.equal('zip-too-big');
  });

  it('holds to the sizes of one file and of all together', async () => {
    const noise = (): Uint8Array => Uint8Array.from({length: 4000}, (_, at) => (at * 7919) % 251);
    const zip = zipOf({'a.csv': noise(), 'b.csv': noise()});
    expect(await refusalOf(zip, {entryBytes: 3000})).to.equal('zip-too-big');
    expect(await refusalOf(zip, {unpackedBytes: 6000})).to.equal('zip-too-big');
    expect(await refusalOf(zip)).to.equal('opened');
  });

  it('refuses too many files', async () => {
    const many = Object.fromEntries(Array.from({length: 65}, (_, at) => [`${at}.csv`, 'a']));
    expect(await refusalOf(zipOf(many))).to.equal('zip-too-big');
  });

  it('says that it is encrypted, cut off or a spreadsheet', async () => {
    const zip = zipOf(bundle11);
    const encrypted = zip.slice();
    const central = findSign(encrypted, 0x02014b50);
    encrypted[central + 8]! |= 1;
    expect(await refusalOf(encrypted)).to.equal('zip-encrypted');
    expect(await refusalOf(zip.subarray(0, zip.length - 40))).to.equal('zip-damaged');
    expect(await refusalOf(zipOf({'[Content_Types].xml': 'x', 'xl/a.xml': 'y'}))).to.equal('spreadsheet');
  });

  it('notices a flipped bit by its checksum', async () => {
    const zip = zipSync({'a.csv': [new TextEncoder().encode('name\nAida\n'), {level: 0}]});
    const at = zip.indexOf('A'.charCodeAt(0), 30);
    zip[at]! ^= 1;
    expect(await refusalOf(zip)).to.equal('zip-damaged');
  });

  it('never throws on damage, and never gives other bytes than were packed', async () => {
    const zip = zipOf(bundle11);
    const damage = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), {minLength: 1, maxLength: 8});
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(zip.length), async (changes, cut) => {
        const broken = zip.slice(0, cut % 3 === 0 ? cut : zip.length);
        for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte;
        const opened = await open(broken);
        if (isRefusal(opened)) return;
        const texts = opened.files.map(({bytes}) => new TextDecoder().decode(bytes));
        expect(Object.values(bundle11)).to.include.members(texts);
      }),
      {numRuns: 300},
    );
  });

  it('can be cancelled', async () => {
    const cancelled = {...hurried, isCancelled: () => true};
    expect(await unzipTables(zipOf(bundle11), cancelled)).to.deep.equal({refused: 'cancelled'});
  });
});

function findSign(bytes: Uint8Array, sign: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 4; at += 1) if (view.getUint32(at, true) === sign) return at;
  throw new Error('no such sign');
}
