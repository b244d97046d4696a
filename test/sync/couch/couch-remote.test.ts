import {expect} from 'chai';
import type {Entry, Sealed, StoredEntry} from '../../../src/journal/entry.js';
import type {EntryId} from '../../../src/kernel/ids.js';
import {CouchRemote} from '../../../src/sync/couch/couch-remote.js';
import type {Remote} from '../../../src/sync/remote.js';
import {ask} from '../../support/couch/ask.js';
import {CouchSchool} from '../../support/couch-school.js';
import {noteStored, notes, pushedTo, sealedAs} from '../../support/shares.js';

describe('CouchRemote', () => {
  let school: CouchSchool;
  let remote: CouchRemote;

  beforeEach(async () => {
    school = await CouchSchool.small();
    remote = school.remote();
  });

  afterEach(() => school.couch.close());

  const pushed = (entries: readonly StoredEntry[], to: Remote = remote) => pushedTo(to, entries);

  it('gives another device what was pushed, open and sealed, as it lay', async () => {
    const open = noteStored({words: 'қауіп', list: [1, null]});
    const sealed = sealedAs(noteStored('b').id, 200);
    expect(await pushed([open, sealed])).to.deep.equal(['stored', 'stored']);
    const {entries} = await school.remote('staff-2').pull('care');
    expect(entries).to.deep.equal([open, sealed]);
  });

  it('sends a thousand entries in ten requests, and reads them in six with one that is no entry', async () => {
    school.asked();
    expect(new Set(await pushed(notes(1000)))).to.deep.equal(new Set(['stored']));
    expect(school.asked()).to.have.length(10);
    let cursor: string | undefined;
    let count = 0;
    for (let more = true; more;) {
      const page = await remote.pull('care', cursor);
      count += page.entries.length;
      cursor = page.cursor;
      more = page.more === true;
    }
    expect(count).to.equal(1000);
    expect(school.asked()).to.have.length(6);
  });

  it('keeps a request under a megabyte', async () => {
    const long = Array.from({length: 90}, (_, at) => noteStored(`${at} ${'x'.repeat(15_000)}`));
    expect(new Set(await pushed(long))).to.deep.equal(new Set(['stored']));
    const sizes = school.couch.asked.filter(({path}) => path.endsWith('_bulk_docs')).map(({bytes}) => bytes);
    expect(sizes).to.have.length(2);
    expect(Math.max(...sizes)).to.be.below(1_010_000);
  });

  it('says stored of what is there already, in two requests for the whole batch', async () => {
    const entries = notes(20);
    await pushed(entries);
    school.asked();
    expect(new Set(await pushed(entries, school.remote('staff-2')))).to.deep.equal(new Set(['stored']));
    expect(school.asked()).to.deep.equal(['POST /s1-care/_bulk_docs', 'POST /s1-care/_all_docs']);
  });

  it('says taken, and never stored, where something else lies under the name', async () => {
    const [open, sealed] = [noteStored('a'), sealedAs(noteStored('b').id, 1)];
    const forged = {...open.content, body: 'forged'} as Entry;
    const docs = [
      {_id: `e${open.id}`, v: 1, by: 'x', content: forged},
      {_id: `e${sealed.id}`, v: 1, by: 'x', keyId: 'k1', nonce: 'AAAA', sealed: 'AA'},
    ];
    await ask(school.couch.url, 'POST /s1-care/_bulk_docs', {as: 'admin', body: {docs}});
    expect(await pushed([open, sealed])).to.deep.equal(['refused taken', 'refused taken']);
  });

  it('sends nothing that is not what its name says', async () => {
    const whole = noteStored('a');
    const torn = {...whole, content: {...whole.content, body: 'torn'} as Entry};
    expect(await pushed([torn, noteStored('b')])).to.deep.equal(['refused malformed', 'stored']);
    expect((await remote.pull('care')).entries).to.have.length(1);
  });

  it('sets aside what is not what its name says, and gives the rest', async () => {
    const [whole, forged, odd] = [noteStored('a'), noteStored('b'), noteStored('c')];
    await pushed([whole]);
    const docs = [
      {_id: `e${forged.id}`, v: 1, by: 'x', content: {...forged.content, body: 'other'}},
      {_id: `e${odd.id}`, v: 1, by: 'x', content: 'words'},
      {
        _id: `e${sealedAs('z'.repeat(43) as EntryId, 1).id}`,
        v: 2,
        by: 'x',
        keyId: 'k',
        nonce: '',
        sealed: 'A',
      },
    ];
    await ask(school.couch.url, 'POST /s1-care/_bulk_docs', {as: 'admin', body: {docs}});
    const {entries, aside} = await remote.pull('care');
    expect(entries).to.deep.equal([whole]);
    expect(aside).to.deep.equal([
      {id: forged.id, why: 'not-its-name'},
      {id: odd.id, why: 'malformed'},
      {id: 'z'.repeat(43), why: 'malformed'},
    ]);
  });

  it('takes the whole one of two leaves and tells that they differ', async () => {
    const entry = noteStored('a');
    const document = (body: unknown) => ({v: 1, by: 'x', content: {...entry.content, body}});
    const put = (body: unknown) =>
      ask(school.couch.url, `PUT /s1-care/e${entry.id}`, {as: 'admin', body: document(body)});
    await put('a');
    school.couch.database('s1-care').racing.add(`e${entry.id}`);
    await put('other');
    expect(await remote.pull('care')).to.deep.include({
      entries: [entry],
      aside: [{id: entry.id, why: 'differs'}],
    });
  });

  it('waits for what comes, and hears of it at once', async () => {
    const {cursor} = await remote.pull('care');
    const heard = remote.watch('care', cursor, new AbortController().signal);
    await pushed(notes(1), school.remote('staff-2'));
    await heard;
    expect((await remote.pull('care', cursor)).entries).to.have.length(1);
  });

  it('leaves a stub where something was erased, which nothing takes away again', async () => {
    const [lying, late] = [noteStored('a'), noteStored('b')];
    await pushed([lying]);
    expect(await remote.erase([lying.id, late.id], 'care')).to.deep.equal([lying.id, late.id]);
    expect(await remote.erase([lying.id], 'care')).to.deep.equal([lying.id]);
    expect(await pushed([lying, late], school.remote('staff-2'))).to.deep.equal([
      'refused erased',
      'refused erased',
    ]);
    expect(await remote.pull('care')).to.deep.include({entries: []});
  });

  it('knows which life of the server this is, and that an operator has named none', async () => {
    expect(await remote.epoch()).to.equal(undefined);
    const body = {v: 1, epoch: 'second'};
    await ask(school.couch.url, 'PUT /s1-public/epoch', {as: 'admin', body});
    expect(await remote.epoch()).to.equal('second');
    expect((await remote.pull('public')).entries).to.deep.equal([]);
  });

  it('sends an envelope with nothing that names its sender, and no cookie with anything', async () => {
    const sent: RequestInit[] = [];
    const fetched: typeof fetch = (input, init) => {
      sent.push(init ?? {});
      return school.network(input, init);
    };
    const watched = school.remote('staff-1', ['s1:care'], {fetch: fetched});
    await watched.push('inbox', [{key: 'k'.repeat(20), sealed: new Uint8Array(4)}]);
    await watched.pull('inbox');
    expect(new Headers(sent[0]?.headers).has('Authorization')).to.equal(false);
    for (const init of sent)
      expect(init).to.include({credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error'});
  });

  it('asks nothing of a school whose name could be read as another one', () => {
    for (const name of ['s1-care', 'S1', '', 'a/b', '1a', 'x'.repeat(41)])
      expect(() => new CouchRemote({base: 'https://a.example/', school: name})).to.throw(RangeError);
  });

  it('reads a sealed entry byte for byte', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(300));
    const content: Sealed = {keyId: 'k1', nonce: bytes.slice(0, 12), ciphertext: bytes};
    await pushed([{id: noteStored('a').id, content}]);
    expect((await remote.pull('care')).entries[0]?.content).to.deep.equal(content);
  });
});
