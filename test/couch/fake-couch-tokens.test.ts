import {expect} from 'chai';
import {ask} from '../support/couch/ask.js';
import {CouchBench, signer} from '../support/couch/bench.js';

describe('tokens at the fake CouchDB', () => {
  const bench = new CouchBench();
  const {by} = bench;

  beforeEach(() => bench.start());
  afterEach(() => bench.couch.close());

  describe('judges a token as the server does', () => {
    const now = Math.floor(Date.now() / 1000);
    const good = {sub: 'saule', iss: 'school-server', exp: now + 60, '_couchdb.roles': ['s1:teacher']};
    const cases: readonly (readonly [what: string, token: string, status: number, reason: RegExp])[] = [
      ['a good one', signer.raw(good), 200, /^$/],
      ['one that ran out', signer.raw({...good, exp: now - 1}), 401, /exp not in future/],
      ['one without an end', signer.raw({...good, exp: undefined}), 400, /Missing exp claim/],
      ["another's", signer.raw({...good, iss: 'x'}), 400, /Invalid iss claim/],
      ['an unknown key', signer.raw(good, {kid: 'k9'}), 400, /Unknown kid/],
      ['an inherited key', signer.raw(good, {kid: 'constructor'}), 400, /Unknown kid/],
      ['a bad signature', `${signer.raw(good).slice(0, -8)}AAAAAAAA`, 400, /Bad signature/],
      ['no signature', signer.raw(good, {alg: 'none'}), 400, /Invalid alg/],
      ['three words', 'a b.c', 400, /Malformed token/],
      ['nobody', signer.raw({...good, sub: undefined}), 401, /sub claim/],
      ['another school', signer.raw({...good, '_couchdb.roles': ['s2:teacher']}), 403, /not allowed/],
      ['no roles', signer.raw({...good, '_couchdb.roles': undefined}), 403, /not allowed/],
    ];
    for (const [what, as, status, reason] of cases) {
      it(`${what}: ${status}`, async () => {
        const answer = await by('GET /s1-school', {as});
        expect(answer.status).to.equal(status);
        expect(answer.body['reason'] ?? '').to.match(reason);
      });
    }

    it('a path to roles that is not there: 404, as though something were missing', async () => {
      bench.couch.authentication.rolesPath = 'pana.roles';
      const answer = await by('GET /s1-school');
      expect(answer.status).to.equal(404);
      expect(answer.body['reason']).to.equal('missing json key');
      const as = signer.token('saule', [], {pana: {roles: ['s1:teacher']}});
      expect((await by('GET /s1-school', {as})).status).to.equal(200);
    });

    it('the role _admin is an admin, whoever signed it', async () => {
      const as = signer.token('mallory', ['_admin']);
      expect((await by('GET /_all_dbs', {as})).status).to.equal(200);
      expect((await by('GET /_all_dbs')).status).to.equal(401);
    });

    it('nobody: 401 with Basic, unless the request wishes otherwise', async () => {
      const bare = await ask(bench.couch.url, 'GET /s1-school');
      expect(bare.status).to.equal(401);
      expect(bare.headers.get('WWW-Authenticate')).to.match(/^Basic/);
      const headers = {'X-CouchDB-WWW-Authenticate': 'Cookie'};
      expect(
        (await ask(bench.couch.url, 'GET /s1-school', {headers})).headers.get('WWW-Authenticate'),
      ).to.equal('Cookie');
    });

    it('a feed that was opened goes on after its token has run out', async () => {
      let now = 0;
      bench.couch.authentication.now = () => now;
      const as = signer.token('saule', ['s1:teacher'], {exp: 2});
      const feed = by('GET /s1-school/_changes?feed=longpoll&timeout=5000', {as});
      await bench.untilAsked('_changes');
      now = 3;
      await ask(bench.couch.url, 'PUT /s1-school/e1', {as: 'admin', body: {}});
      expect((await feed).body['results']).to.have.length(1);
      expect((await by('GET /s1-school', {as})).status).to.equal(401);
    });
  });
});
