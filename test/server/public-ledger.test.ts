import {expect} from 'chai';
import type {StoredEntry} from '../../src/journal/entry.js';
import {subject} from '../../src/kernel/ids.js';
import {bearer, requestTo, testServer, type TestServer} from '../support/drop-box.js';
import {entryOf} from '../support/entries.js';

describe('the public ledger', () => {
  let server: TestServer;
  let psychologist: string;

  beforeEach(async () => {
    server = await testServer();
    psychologist = await server.tokenFor('psychologist');
  });

  async function publish(entry: StoredEntry, token = psychologist, id: string = entry.id): Promise<number> {
    const body = JSON.stringify(entry);
    return (await server.handler(requestTo(`public/${id}`, {...bearer(token), method: 'PUT', body}))).status;
  }

  async function read(path: string): Promise<{entries: readonly StoredEntry[]; cursor: string}> {
    const response = await server.handler(requestTo(path));
    return (await response.json()) as {entries: readonly StoredEntry[]; cursor: string};
  }

  it('takes an entry once, and says so again', async () => {
    expect(await publish(aboutWave('w1'))).to.equal(201);
    const again = aboutWave('w2');
    await publish(again);
    expect(await publish(again)).to.equal(200);
  });

  it('is written by the care team alone', async () => {
    expect(await publish(aboutWave('w1'), await server.tokenFor('teacher'))).to.equal(403);
    expect(await publish(aboutWave('w1'), 'forged.token.here')).to.equal(401);
    expect((await read('public')).entries).to.deep.equal([]);
  });

  it('takes no entry that was changed, sealed, or put under another id', async () => {
    const entry = aboutWave('w1');
    const changed = {...entry, content: {...entry.content, body: 'changed'}};
    const sealed = {...entry, content: {keyId: 'k', nonce: [], ciphertext: []}} as unknown as StoredEntry;
    expect(await publish(changed)).to.equal(400);
    expect(await publish(sealed)).to.equal(400);
    expect(await publish(entry, psychologist, aboutWave('w2').id)).to.equal(400);
    expect(await publish(entry, psychologist, '..%2f..%2fx')).to.equal(400);
  });

  for (const [what, body] of [
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['an entry without content', '{"id":"x"}'],
    ['a body nested without end', `{"id":"x","content":${'['.repeat(100_000)}`],
    ['deep nesting that is JSON', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const init = {...bearer(psychologist), method: 'PUT', body};
      expect((await server.handler(requestTo(`public/${'x'.repeat(43)}`, init))).status).to.equal(400);
    });
  }

  it('refuses an entry of more than 256 KiB', async () => {
    expect(await publish(aboutWave('w1', 'x'.repeat(262_144)))).to.equal(413);
  });

  it('is read on from a cursor, in order of arrival', async () => {
    const [a, b] = [aboutWave('w1'), aboutWave('w2')];
    await publish(a);
    const {cursor} = await read('public');
    await publish(b);
    expect((await read(`public?after=${cursor}`)).entries).to.deep.equal([b]);
    expect((await read('public')).entries).to.deep.equal([a, b]);
  });

  it('sends all again to a cursor that fits no more, as after a restored backup', async () => {
    await publish(aboutWave('w1'));
    for (const cursor of ['7.abc', '1.abc', '-1.x', 'NaN', '0', '1', '1.undefined', '%00']) {
      expect((await read(`public?after=${cursor}`)).entries, cursor).to.have.length(1);
    }
  });

  it('gives a wave what speaks of it, and nothing of a wave whose name begins alike', async () => {
    const [wave, part] = [aboutWave('w1'), aboutWave('w1', 'keys', 'key')];
    for (const entry of [wave, part, aboutWave('w12')]) await publish(entry);
    expect((await read('waves/w1')).entries).to.deep.equal([wave, part]);
  });

  for (const id of ['unknown', '..%2fpublic', '%2e%2e', 'w1%2f', '', 'x'.repeat(65)]) {
    it(`knows no wave '${id}'`, async () => {
      await publish(aboutWave('w1'));
      expect((await server.handler(requestTo(`waves/${id}`))).status).to.equal(404);
    });
  }

  it('may be kept for half a minute by a browser, and is not sent again to who holds it', async () => {
    await publish(aboutWave('w1'));
    const {headers} = await server.handler(requestTo('waves/w1'));
    expect(headers.get('Cache-Control')).to.equal('public, max-age=30');
    const held = {headers: {'If-None-Match': headers.get('ETag') ?? ''}};
    expect((await server.handler(requestTo('waves/w1', held))).status).to.equal(304);
  });

  for (const [method, path] of [
    ['DELETE', `public/${'x'.repeat(43)}`],
    ['GET', `public/${'x'.repeat(43)}`],
    ['POST', 'public'],
    ['DELETE', 'waves/w1'],
  ] as const) {
    it(`does not take ${method} ${path}`, async () => {
      const init = {...bearer(psychologist), method};
      expect((await server.handler(requestTo(path, init))).status).to.equal(405);
    });
  }
});

function aboutWave(wave: string, body: unknown = 'open', part?: string): StoredEntry {
  const about = part ? subject('wave', wave, part) : subject('wave', wave);
  const content = entryOf('survey/wave-published', about, body);
  return {id: content.id, content};
}
