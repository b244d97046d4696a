import {expect} from 'chai';
import {request} from 'node:http';
import {readFileSync} from 'node:fs';
import {ask, makeDatabase, type Answer, type Asking} from '../support/couch/ask.js';
import {startFakeCouch, type FakeCouch} from '../support/couch/fake-couch.js';
import {checkedConfig, hasHaproxy, passwords, startHaproxy, type Haproxy} from '../support/couch/haproxy.js';
import {makeSigner} from '../support/couch/tokens.js';
import {envelope, letters, newId, sealed} from '../support/couch/validate-rows.js';

const signer = makeSigner();
const app = 'https://staff.school.example';
const textOf = (name: string): string =>
  readFileSync(new URL(`../../deploy/couchdb/validate/${name}.js`, import.meta.url), 'utf8')
    .trim()
    .replace(/;$/, '');

/** Runs where HAProxy is installed (a package of Debian); elsewhere it is said to be skipped. */
describe('the shipped proxy', function () {
  this.timeout(30_000);
  let couches: readonly FakeCouch[] = [];
  let proxy: Haproxy | undefined;
  const teacher = signer.token('saule', ['s1:teacher']);
  const lead = signer.token('lead', ['s1:lead']);

  before(async function () {
    if (!hasHaproxy()) return this.skip();
    const users = {
      admin: {password: 'secret', roles: ['_admin']},
      'inbox-writer': {password: passwords.writer, roles: ['inbox-writer']},
      'public-reader': {password: passwords.reader, roles: ['public-reader']},
    };
    couches = await Promise.all([1, 2, 3].map(() => startFakeCouch({...signer, users})));
    for (const couch of couches) {
      const team = ['s1:care', 's1:lead'];
      const staff = [...team, 's1:teacher'];
      await makeDatabase(couch, 's1-school', {roles: staff, validate: textOf('entries')});
      await makeDatabase(couch, 's1-care', {roles: team, validate: textOf('entries')});
      const readers = [...staff, 'public-reader'];
      await makeDatabase(couch, 's1-public', {roles: readers, validate: textOf('entries')});
      const writers = [...team, 'inbox-writer'];
      await makeDatabase(couch, 's1-inbox', {roles: writers, validate: textOf('envelopes')});
    }
    proxy = await startHaproxy(couches.map(({url}) => url));
  });

  after(async () => {
    await proxy?.close();
    await Promise.all(couches.map((couch) => couch.close()));
  });

  const asked = (call: string, asking: Asking = {}): Promise<Answer> => ask(proxy?.url ?? '', call, asking);
  const letter = (): object => ({v: 1, sealed: envelope(4096)['sealed']});
  const key = (): string => `e${letters(22)}`;
  const reached = (): number =>
    couches.flatMap(({asked}) => asked).filter(({path}) => path !== '/_up').length;

  /** As no `fetch` sends it: a path that is not tidied, a body whose length nobody was told. */
  function raw(path: string, headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const sending = request(proxy?.url ?? '', {method: 'PUT', path, headers});
      sending.on('response', ({statusCode}) => resolve(statusCode)).on('error', reject);
      sending.end('{}');
    });
  }

  it('is a configuration that HAProxy takes without a warning', () => {
    const {ok, said} = checkedConfig({listen: '127.0.0.1:18443', nodes: ['127.0.0.1:1']});
    expect(ok, said).to.equal(true);
    expect(said).not.to.match(/WARNING|ALERT/);
  });

  describe('lets anybody write to the inbox, and nothing else', () => {
    it('an envelope: 201, and a second one under its key 409', async () => {
      const path = `PUT /s1-inbox/${key()}`;
      expect((await asked(path, {body: letter()})).status).to.equal(201);
      expect((await asked(path, {body: letter()})).status).to.equal(409);
    });

    it('of 64 KiB', async () => {
      const body = {v: 1, sealed: envelope(65_536)['sealed']};
      expect((await asked(`PUT /s1-inbox/${key()}`, {body})).status).to.equal(201);
    });

    const refused: readonly (readonly [what: string, call: string, asking: Asking, status: number])[] = [
      ['reading one', `GET /s1-inbox/${key()}`, {}, 405],
      ['listing', 'GET /s1-inbox/_all_docs', {}, 405],
      ['listing by names', 'POST /s1-inbox/_all_docs', {body: {keys: []}}, 405],
      ['following', 'GET /s1-inbox/_changes', {}, 405],
      ['counting', 'GET /s1-inbox', {}, 405],
      ['writing many', 'POST /s1-inbox/_bulk_docs', {body: {docs: []}}, 405],
      ['deleting', `DELETE /s1-inbox/${key()}`, {}, 405],
      ['revisions of one’s own', `PUT /s1-inbox/${key()}?new_edits=false`, {body: letter()}, 400],
      ['any question', `PUT /s1-inbox/${key()}?batch=ok`, {body: letter()}, 400],
      ['rules', 'PUT /s1-inbox/_design/x', {body: {}}, 404],
      ['local documents', 'PUT /s1-inbox/_local/x', {body: {}}, 404],
      ['who may read', 'PUT /s1-inbox/_security', {body: {}}, 404],
      ['an encoded way', `PUT /s1-inbox%2F${key()}`, {body: letter()}, 404],
      ['a doubled way', `PUT //s1-inbox/${key()}`, {body: letter()}, 404],
      ['too much', `PUT /s1-inbox/${key()}`, {body: {v: 1, sealed: 'x'.repeat(100_000)}}, 413],
      ['words beside it', `PUT /s1-inbox/${key()}`, {body: {...letter(), name: 'x'}}, 403],
      ['another size', `PUT /s1-inbox/${key()}`, {body: {v: 1, sealed: 'x'.repeat(100)}}, 403],
    ];
    for (const [what, call, asking, status] of refused) {
      it(`${what}: ${status}`, async () => expect((await asked(call, asking)).status).to.equal(status));
    }

    it('with another method under a header: the method is what it is', async () => {
      const path = `/s1-inbox/${key()}`;
      await asked(`PUT ${path}`, {body: letter()});
      const headers = {'X-HTTP-Method-Override': 'DELETE'};
      expect((await asked(`PUT ${path}`, {body: letter(), headers})).status).to.equal(409);
    });

    it('and gives nobody the cookie that stands for its password', async () => {
      const {headers, status} = await asked(`PUT /s1-inbox/${key()}`, {body: letter()});
      expect([status, headers.get('Set-Cookie')]).to.deep.equal([201, null]);
    });

    it('without a length: 411', async () => {
      expect(await raw(`/s1-inbox/${key()}`, {'Transfer-Encoding': 'chunked'})).to.equal(411);
    });

    it('by a way that goes up and down: 404', async () => {
      for (const up of ['..', '%2e%2e', '.', '%2F'])
        expect(await raw(`/s1-inbox/${up}/${key()}`, {'Content-Length': '2'}), up).to.equal(404);
    });
  });

  describe('lets whoever has a token do what the databases allow', () => {
    it('write and read a ledger', async () => {
      const docs = [{_id: newId(), by: 'saule', ...sealed}];
      const pushed = await asked('POST /s1-school/_bulk_docs', {as: teacher, body: {docs}});
      expect([pushed.status, pushed.body[0]?.['ok']]).to.deep.equal([201, true]);
      expect((await asked('GET /s1-school/_changes?limit=5', {as: teacher})).status).to.equal(200);
      expect((await asked('GET /s1-inbox/_changes', {as: lead})).status).to.equal(200);
      expect((await asked('GET /s1-care/_changes', {as: teacher})).status).to.equal(403);
    });

    const refused: readonly (readonly [what: string, call: string, asking: Asking, status: number])[] = [
      ['no token', 'GET /s1-school/_changes', {}, 401],
      ['a password', 'GET /s1-school/_changes', {as: 'admin'}, 401],
      ['a token with _admin', 'GET /s1-school', {as: signer.token('m', ['_admin'])}, 403],
      ['the same among others', 'GET /s1-school', {as: signer.token('m', ['s1:lead', '_replicator'])}, 403],
      ['the server’s own rooms', 'GET /_all_dbs', {as: lead}, 404],
      ['its settings', 'GET /_node/_local/_config', {as: lead}, 404],
      ['its users', 'GET /_users/_all_docs', {as: lead}, 404],
      ['another kind of database', 'GET /s1-other/_changes', {as: lead}, 404],
      ['local documents', 'PUT /s1-school/_local/x', {as: lead, body: {}}, 404],
      ['rules', 'GET /s1-school/_design/pana', {as: lead}, 404],
      ['deleting', `DELETE /s1-school/${newId()}`, {as: lead}, 405],
      ['a document without a name', 'POST /s1-school', {as: lead, body: {}}, 405],
      ['a feed without an end', 'GET /s1-school/_changes?feed=continuous', {as: lead}, 400],
      ['a feed of events', 'GET /s1-school/_changes?feed=eventsource', {as: lead}, 400],
      ['heartbeats', 'GET /s1-school/_changes?feed=longpoll&heartbeat=1', {as: lead}, 400],
      ['a function over all', 'GET /s1-school/_changes?filter=_view', {as: lead}, 400],
      ['revisions of one’s own', `PUT /s1-school/${newId()}?new_edits=false`, {as: lead, body: sealed}, 400],
    ];
    for (const [what, call, asking, status] of refused) {
      it(`${what}: ${status}, and the CouchDB hears nothing of it`, async () => {
        const before = reached();
        expect((await asked(call, asking)).status).to.equal(status);
        expect(reached()).to.equal(before);
      });
    }

    it('not with a role hidden behind an escape', async () => {
      const claims = '{"sub":"m","_couchdb.roles":["\\u005fadmin"]}';
      const as = ['{"alg":"ES256"}', claims, 'x']
        .map((part) => Buffer.from(part).toString('base64url'))
        .join('.');
      const answer = await asked('GET /s1-school', {as});
      expect([answer.status, answer.body['reason']]).to.deep.equal([403, 'roles']);
    });
  });

  it('lets anybody read what is public, and wait for nothing', async () => {
    expect((await asked('GET /s1-public/_changes?include_docs=true')).status).to.equal(200);
    expect((await asked('GET /s1-public/_changes?feed=longpoll')).status).to.equal(400);
    expect((await asked(`PUT /s1-public/${newId()}`, {body: {}})).status).to.equal(401);
  });

  it('lets pages of the apps read its refusals, and pages of others nothing', async () => {
    const from = (origin: string, call: string): Promise<Answer> => asked(call, {headers: {Origin: origin}});
    for (const call of [
      'GET /s1-inbox',
      'GET /s1-school',
      'DELETE /s1-school',
      'GET /_up',
      'OPTIONS /s1-inbox/x',
    ]) {
      const {headers} = await from(app, call);
      expect(headers.get('Access-Control-Allow-Origin'), call).to.equal(app);
      expect(headers.get('Access-Control-Expose-Headers'), call).to.match(/Retry-After/);
      expect(headers.get('Access-Control-Allow-Credentials'), call).to.equal(null);
      expect((await from('https://evil.example', call)).headers.get('Access-Control-Allow-Origin')).to.equal(
        null,
      );
    }
    expect((await from(app, 'OPTIONS /s1-inbox/x')).status).to.equal(204);
  });

  it('keeps one database at one node', async () => {
    for (const {asked} of couches) asked.length = 0;
    for (let school = 2; school < 14; school += 1)
      for (let each = 0; each < 3; each += 1) await asked(`GET /s${school}-school`, {as: lead});
    const homes = couches.map(
      ({asked}) => new Set(asked.map(({path}) => /^\/(s\d+-school)$/.exec(path)?.[1])),
    );
    for (const home of homes) home.delete(undefined);
    const all = homes.flatMap((home) => [...home]);
    expect(all).to.have.length(new Set(all).size);
    expect(homes.filter(({size}) => size > 0)).to.have.length.above(1);
  });

  it('asks a school that floods its inbox to wait, and no other', async () => {
    const flood = Array.from({length: 1300}, () => asked('PUT /s9-inbox/eAAAAAAAAAAAAAAAA', {body: {}}));
    const answers = await Promise.all(flood);
    const busy = answers.filter(({status}) => status === 429);
    expect(busy.length).to.be.within(50, 150);
    expect(busy[0]?.headers.get('Retry-After')).to.equal('20');
    expect((await asked(`PUT /s1-inbox/${key()}`, {body: letter()})).status).to.equal(201);
  });

  it('writes no address, no name and nothing of the inbox into its log', async () => {
    const id = newId();
    await asked(`GET /s1-school/${id}`, {as: teacher});
    await asked(`PUT /s1-inbox/${key()}`, {body: letter()});
    await new Promise((resolve) => setTimeout(resolve, 200));
    const log = proxy?.log() ?? '';
    expect(log).to.match(/GET s1-school 404/);
    expect(log).not.to.match(/ s\d+-inbox/);
    expect(log).not.to.contain(id);
    expect(log.split('\n').filter((line) => / s1-/.test(line) && /127\.0\.0\.1/.test(line))).to.deep.equal(
      [],
    );
  });
});
