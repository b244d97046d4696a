import {expect} from 'chai';
import {ask, makeDatabase} from '../support/couch/ask.js';
import {CouchBench, page} from '../support/couch/bench.js';
import {tooMany} from '../support/couch/faults.js';

describe('the fake CouchDB', () => {
  const bench = new CouchBench();
  const {by, put, bulk} = bench;

  beforeEach(() => bench.start());
  afterEach(() => bench.couch.close());

  describe('answers writes as the server does', () => {
    it('creates, gives back, and refuses a second one of that name', async () => {
      const made = await put('e1', {v: 1});
      expect([made.status, made.body['ok']]).to.deep.equal([201, true]);
      expect((await by('GET /s1-school/e1')).body).to.deep.equal({_id: 'e1', _rev: made.body['rev'], v: 1});
      expect((await put('e1', {v: 1})).status).to.equal(409);
    });

    it('gives each refusal in a bulk a row of its own, in a reply of 201', async () => {
      await put('e1', {});
      const {status, body} = await bulk([{_id: 'e1'}, {_id: 'e2', bad: true}, {_id: 'e3'}]);
      expect(status).to.equal(201);
      expect([...body].map(({id, error, ok}) => [id, error ?? ok])).to.deep.equal([
        ['e1', 'conflict'],
        ['e2', 'forbidden'],
        ['e3', true],
      ]);
    });

    it('lists failures alone where revisions are given', async () => {
      const as = 'admin';
      const docs = [{_id: 'e1', _rev: '1-abc'}];
      const all = await by('POST /s1-school/_bulk_docs', {as, body: {docs, new_edits: false}});
      expect([all.status, [...all.body]]).to.deep.equal([201, []]);
      const {body} = await bulk([{_id: 'e2', _rev: '1-abc'}], {new_edits: false});
      expect([...body].map(({id, error}) => [id, error])).to.deep.equal([['e2', 'forbidden']]);
    });

    it('fails a whole bulk for one document that is too large', async () => {
      const {status, body} = await bulk([{_id: 'e1'}, {_id: 'e2', text: 'x'.repeat(3000)}]);
      expect([status, body['error'], body['reason']]).to.deep.equal([413, 'document_too_large', 'e2']);
      expect((await by('GET /s1-school/e1')).status).to.equal(404);
    });

    it('says accepted where nodes are missing', async () => {
      bench.couch.accepting = true;
      const {status, body} = await bulk([{_id: 'e1'}]);
      expect([status, body[0]?.['accepted'], body[0]?.['ok']]).to.deep.equal([202, true, true]);
      expect((await put('e2', {})).status).to.equal(202);
    });

    it('makes one revision of equal writes and two leaves of others, where two nodes took them at once', async () => {
      const db = bench.couch.database('s1-school');
      const first = await put('e1', {v: 1});
      db.racing.add('e1');
      const same = await bulk([{_id: 'e1', v: 1}]);
      expect([same.status, same.body[0]?.['rev']]).to.deep.equal([202, first.body['rev']]);
      db.racing.add('e1');
      await bulk([{_id: 'e1', v: 2}]);
      const {body} = await by('GET /s1-school/_changes?style=all_docs');
      const [row] = (body['results'] as {changes: object[]}[]).slice(-1);
      expect(row?.changes).to.have.length(2);
      expect((await by('GET /s1-school/e1?conflicts=true')).body['_conflicts']).to.have.length(1);
    });

    it('refuses names and members that are its own', async () => {
      expect((await put('_x', {})).status).to.equal(405);
      const {body} = await bulk([{_id: '_x'}, {_id: 'e1', _foo: 1}]);
      expect([...body].map(({error}) => error)).to.deep.equal(['illegal_docid', 'doc_validation']);
    });

    it('keeps who may read and who may make rules to its admins', async () => {
      const {status, body} = await by('PUT /s1-school/_security', {body: {}});
      expect([status, body['error']]).to.deep.equal([500, 'no_majority']);
      expect((await put('_design/mine', {})).status).to.equal(403);
      expect((await by('PUT /other', {})).status).to.equal(401);
      expect((await by('POST /s1-school/_purge', {body: {}})).status).to.equal(401);
    });

    it('lets every member write what is local, past all rules', async () => {
      expect((await put('_local/mine', {bad: true})).status).to.equal(201);
    });
  });

  describe('runs validation functions as they are deployed', () => {
    const naive = `(function (n, o) { if (o) throw({forbidden: 'append only'}); })`;

    it('with the hole that was found: an unrelated revision is taken past a rule on the old one', async () => {
      await makeDatabase(bench.couch, 's2-school', {roles: ['s1:teacher'], validate: naive});
      await by('PUT /s2-school/e1', {body: {v: 1}});
      const docs = [{_id: 'e1', _rev: '1-ffffffff', v: 'forged'}];
      const {body} = await by('POST /s2-school/_bulk_docs', {body: {docs, new_edits: false}});
      expect([...body]).to.deep.equal([]);
      expect((await by('GET /s2-school/e1')).body['v']).to.equal('forged');
    });

    it('with the guard that closes it', async () => {
      await put('e1', {v: 1});
      const {body} = await bulk([{_id: 'e1', _rev: '1-ffffffff', v: 'forged'}], {new_edits: false});
      expect(body[0]?.['error']).to.equal('forbidden');
      const rev = (await by('GET /s1-school/e1')).body['_rev'];
      const path = ['bbb', String(rev).slice(2)];
      const child = {_id: 'e1', _rev: '2-bbb', _revisions: {start: 2, ids: path}};
      expect((await bulk([child], {new_edits: false})).body[0]?.['error']).to.equal('forbidden');
      expect((await put('e1', {v: 2}, `?rev=${String(rev)}`)).status).to.equal(201);
    });

    it('gives no old document where a deleted one is made anew, and a later revision', async () => {
      const {body} = await put('e1', {v: 1});
      await by(`DELETE /s1-school/e1?rev=${String(body['rev'])}`);
      expect((await by('GET /s1-school/e1')).body['reason']).to.equal('deleted');
      expect((await put('e1', {v: 1})).body['rev']).to.match(/^3-/);
    });

    it('refuses all where a function is none, throws anything else or never ends', async () => {
      for (const validate of [
        '1',
        'function () {',
        '(function () { null.x; })',
        '(function () { while (1); })',
      ]) {
        await makeDatabase(bench.couch, `s${validate.length}`, {roles: ['s1:teacher'], validate});
        expect((await by(`PUT /s${validate.length}/e1`, {body: {}})).status, validate).to.equal(500);
      }
    }).timeout(20_000);
  });

  describe('fails as it is told', () => {
    it('loses a request: nothing was done', async () => {
      bench.couch.faults.next({kind: 'lose-request'});
      expect(await put('e1', {}).catch(() => 'lost')).to.equal('lost');
      expect((await put('e1', {})).status).to.equal(201);
    });

    it('loses a reply: all was done, and the same again is a conflict', async () => {
      bench.couch.faults.next({kind: 'lose-reply'}, ({method}) => method === 'PUT');
      expect(await put('e1', {}).catch(() => 'lost')).to.equal('lost');
      expect((await put('e1', {})).status).to.equal(409);
    });

    it('cuts an answer in its middle', async () => {
      bench.couch.faults.next({kind: 'cut'});
      expect(await put('e1', {}).catch(() => 'cut')).to.equal('cut');
      expect((await by('GET /s1-school/e1')).status).to.equal(200);
    });

    it('asks to wait, answers late, and refuses single rows', async () => {
      bench.couch.faults.next(tooMany(7));
      const busy = await put('e1', {});
      expect([busy.status, busy.headers.get('Retry-After')]).to.deep.equal([429, '7']);
      bench.couch.faults.next({kind: 'delay', ms: 30});
      const started = performance.now();
      await put('e1', {});
      expect(performance.now() - started).to.be.above(25);
      bench.couch.database('s1-school').refuse = ({_id}) => (_id === 'e2' ? 'not yours' : undefined);
      const {body} = await bulk([{_id: 'e2'}, {_id: 'e3'}]);
      expect([...body].map(({error}) => error)).to.deep.equal(['forbidden', undefined]);
    });

    it('chooses by chance where it is told to, and keeps a list of what was asked', async () => {
      bench.couch.faults.choose = ({path}) =>
        path.includes('e2') ? {kind: 'reply', status: 503} : undefined;
      expect((await put('e1', {})).status).to.equal(201);
      expect((await put('e2', {})).status).to.equal(503);
      expect(bench.couch.asked.slice(-2).map(({path, status}) => [path, status])).to.deep.equal([
        ['/s1-school/e1', 201],
        ['/s1-school/e2', 503],
      ]);
    });
  });

  it('lets pages of the named origins read its answers, and not its clock', async () => {
    const preflight = await ask(bench.couch.url, 'OPTIONS /s1-school', {headers: {Origin: page}});
    expect([preflight.status, preflight.headers.get('Access-Control-Allow-Origin')]).to.deep.equal([
      204,
      page,
    ]);
    const {headers} = await by('GET /s1-school', {headers: {Origin: page}});
    expect(headers.get('Access-Control-Allow-Origin')).to.equal(page);
    expect(headers.get('Access-Control-Expose-Headers')).not.to.match(/date/i);
    expect(headers.get('Access-Control-Allow-Credentials')).to.equal(null);
    const other = await by('GET /s1-school', {headers: {Origin: 'https://evil.example'}});
    expect(other.headers.get('Access-Control-Allow-Origin')).to.equal(null);
  });
});
