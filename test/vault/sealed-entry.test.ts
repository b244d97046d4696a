import {expect} from 'chai';
import fc from 'fast-check';
import {bytesOf, type Entry, type Sealed, type StoredEntry} from '../../src/journal/entry.js';
import {subject, type EntryId} from '../../src/kernel/ids.js';
import {gcmSeal} from '../../src/vault/aes-gcm.js';
import type {LedgerKey} from '../../src/vault/key-ring.js';
import {entryIn, openEntry, sealEntry, smallestSize} from '../../src/vault/sealed-entry.js';
import {entryOf} from '../support/entries.js';
import {ledgerKey, TestRing} from '../support/keys.js';
import {holdsText} from '../support/raw-database.js';

type Plain = StoredEntry & {readonly content: Entry};

function storedOf(body: unknown, kind = 'casework/note-written'): Plain {
  const content = entryOf(kind, subject('case', 'of-one-child'), body);
  return {id: content.id, content};
}

function sealedIn({content}: StoredEntry): Sealed {
  return content as Sealed;
}

describe('a sealed entry', () => {
  let ring: TestRing;
  let key: LedgerKey;
  const problem = async (id: EntryId, sealed: Sealed, ledger: 'care' | 'school' = 'care'): Promise<unknown> =>
    (await openEntry(ring, ledger, id, sealed)).problem;

  beforeEach(async () => {
    ring = await TestRing.of('care', 'school');
    key = ring.current('care') as LedgerKey;
  });

  it('opens to what was sealed, with its signature', async () => {
    const entry: Plain = {...storedOf({text: 'Әлия, çocuk, 孩子 🙂'}), signature: {key: 'k', value: 'v'}};
    const {id, content} = await sealEntry(key, 'care', entry);
    const opened = await openEntry(ring, 'care', id, content as Sealed);
    expect('text' in opened && entryIn(id, opened)).to.deep.equal(entry);
  });

  it('opens to the same whatever JSON a body holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        const entry = storedOf(JSON.parse(JSON.stringify(body)));
        const {id, content} = await sealEntry(key, 'care', entry);
        const opened = await openEntry(ring, 'care', id, content as Sealed);
        expect('text' in opened && entryIn(id, opened)).to.deep.equal(entry);
        expect(opened.problem).to.equal(undefined);
      }),
      {numRuns: 100},
    );
  });

  it('shows neither kind, subject, author, time nor words outside', async () => {
    const stored = await sealEntry(key, 'care', storedOf({text: 'what the child said'}));
    expect(Object.keys(stored)).to.deep.equal(['id', 'content']);
    expect(Object.keys(stored.content)).to.have.members(['keyId', 'nonce', 'ciphertext']);
    for (const word of ['note-written', 'of-one-child', 'staff-1', 'device-1', '2026-11-23', 'child said'])
      expect(holdsText(stored, word)).to.equal(false);
  });

  it('is as long as another, be it a look or a conversation', async () => {
    const long = async (letters: number): Promise<number> =>
      sealedIn(await sealEntry(key, 'care', storedOf({text: 'x'.repeat(letters)}))).ciphertext.length;
    expect([await long(0), await long(10), await long(1000)]).to.deep.equal(Array(3).fill(smallestSize));
    expect([await long(2000), await long(5000)]).to.deep.equal(Array(2).fill(4 * smallestSize));
    expect(await long(20_000)).to.equal(16 * smallestSize);
  });

  it('never has the same nonce or the same bytes twice', async () => {
    const entry = storedOf('a');
    const all = await Promise.all(Array.from({length: 200}, () => sealEntry(key, 'care', entry)));
    expect(new Set(all.map((each) => String(sealedIn(each).nonce))).size).to.equal(200);
    expect(new Set(all.map((each) => String(sealedIn(each).ciphertext))).size).to.equal(200);
  });

  it('does not open under the id of another, whose ciphertext a server put in its place', async () => {
    const [one, other] = [
      await sealEntry(key, 'care', storedOf('a')),
      await sealEntry(key, 'care', storedOf('b')),
    ];
    expect(await problem(one.id, sealedIn(other))).to.equal('altered');
    expect(await problem(one.id, sealedIn(one))).to.equal(undefined);
  });

  it('does not open in another ledger', async () => {
    const {id, content} = await sealEntry(key, 'care', storedOf('a'));
    expect(await problem(id, content as Sealed, 'school')).to.equal('altered');
  });

  it('does not open with another key under its key’s name, nor under the name of another key', async () => {
    const {id, content} = await sealEntry(await ledgerKey('care'), 'care', storedOf('a'));
    expect(await problem(id, {...(content as Sealed), keyId: key.id})).to.equal('altered');
    const copy = {...key, id: 'another-name'};
    ring.add(copy);
    const own = await sealEntry(key, 'care', storedOf('a'));
    expect(await problem(own.id, {...sealedIn(own), keyId: copy.id})).to.equal('altered');
  });

  it('opens with the key of an old epoch for whoever still holds it, and says that a key is missing to others', async () => {
    const {id, content} = await sealEntry(key, 'care', storedOf('a'));
    ring.add(await ledgerKey('care'));
    expect(await problem(id, content as Sealed)).to.equal(undefined);
    ring.empty();
    expect(await problem(id, content as Sealed)).to.equal('no-key');
  });

  it('is refused when any byte of it was changed, or when it was cut', async () => {
    const {id, content} = await sealEntry(key, 'care', storedOf('a'));
    const {keyId, nonce, ciphertext} = content as Sealed;
    const flipped = (bytes: Uint8Array, at: number): Uint8Array =>
      bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
    for (const at of [1, 700, ciphertext.length - 1])
      expect(await problem(id, {keyId, nonce, ciphertext: flipped(ciphertext, at)})).to.equal('altered');
    expect(await problem(id, {keyId, nonce: flipped(nonce, 3), ciphertext})).to.equal('altered');
    for (const length of [0, 1, 8, 16, 17, ciphertext.length - 1])
      expect(await problem(id, {keyId, nonce, ciphertext: ciphertext.slice(0, length)})).to.equal('altered');
    expect(await problem(id, {keyId, nonce: new Uint8Array(), ciphertext})).to.equal('altered');
    expect(await problem(id, {keyId, nonce: 'x', ciphertext: 5} as never)).to.equal('altered');
  });

  it('says that a later Pana made it', async () => {
    const {id, content} = await sealEntry(key, 'care', storedOf('a'));
    const ciphertext = sealedIn({id, content}).ciphertext.slice();
    ciphertext[0] = 2;
    expect(await problem(id, {...(content as Sealed), ciphertext})).to.equal('later-format');
  });

  it('says that a holder of the key sealed something else under this id', async () => {
    const [entry, other] = [storedOf('a'), storedOf('b')];
    const {id, content} = await sealEntry(key, 'care', {id: entry.id, content: other.content});
    const opened = await openEntry(ring, 'care', id, content as Sealed);
    expect(opened.problem).to.equal('other-content');
  });

  it('is refused where a holder of the key sealed nonsense', async () => {
    const {id, content} = storedOf('a');
    const entry = bytesOf(content);
    const frames = [
      new Uint8Array(3),
      frameOf(10_000, 0, entry),
      frameOf(entry.length, 10_000, entry),
      frameOf(5, 0, new TextEncoder().encode('[1,2]')),
      frameOf(3, 0, new Uint8Array([0xff, 0xfe, 0xfd])),
      frameOf(2, 3, new TextEncoder().encode('{}no!')),
    ];
    for (const plain of frames) {
      const nonce = crypto.getRandomValues(new Uint8Array(12));
      const bound = new TextEncoder().encode(`pana entry 1\ncare\n${id}\n${key.id}`);
      const sealed = await gcmSeal(key.key, nonce, plain, bound);
      expect(await problem(id, {keyId: key.id, nonce, ciphertext: new Uint8Array([1, ...sealed])})).to.equal(
        'altered',
      );
    }
  });
});

function frameOf(length: number, more: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const plain = new Uint8Array(600 + bytes.length);
  new DataView(plain.buffer).setUint32(0, length);
  new DataView(plain.buffer).setUint32(4, more);
  plain.set(bytes, 8);
  return plain;
}
