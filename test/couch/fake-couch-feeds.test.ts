import {expect} from 'chai';
import {makeDatabase} from '../support/couch/ask.js';
import {CouchBench} from '../support/couch/bench.js';

describe('what changes at the fake CouchDB', () => {
  const bench = new CouchBench();
  const {by, put} = bench;

  beforeEach(() => bench.start());
  afterEach(() => bench.couch.close());

  describe('feeds changes as the server does', () => {
    it('in order, in pages, with a place that is opaque', async () => {
      for (const id of ['e1', 'e2', 'e3']) await put(id, {v: 1});
      const first = await by('GET /s1-school/_changes?limit=3&include_docs=true');
      const rows = first.body['results'] as {id: string; doc: object}[];
      expect(rows.map(({id}) => id)).to.deep.equal(['_design/rules', 'e1', 'e2']);
      expect(rows[1]?.doc).to.include({_id: 'e1', v: 1});
      expect(first.body['pending']).to.equal(1);
      const since = encodeURIComponent(String(first.body['last_seq']));
      const second = await by(`GET /s1-school/_changes?since=${since}`);
      expect((second.body['results'] as {id: string}[]).map(({id}) => id)).to.deep.equal(['e3']);
    });

    it('waits in a long poll until something changes, and no longer than it was told', async () => {
      const {body} = await by('GET /s1-school/_changes');
      const since = encodeURIComponent(String(body['last_seq']));
      const path = `GET /s1-school/_changes?feed=longpoll&since=${since}&timeout=`;
      const empty = await by(`${path}20`);
      expect(empty.body).to.deep.include({results: [], last_seq: body['last_seq']});
      const waiting = by(`${path}10000`);
      await bench.untilAsked('timeout=10000');
      await put('e1', {});
      expect((await waiting).body['results']).to.have.length(1);
    });

    it('refuses a place that is none with 400', async () => {
      const {status, body} = await by('GET /s1-school/_changes?since=3-rubbish');
      expect(status).to.equal(400);
      expect(body['reason']).to.match(/since/);
    });

    it('begins again where the database was deleted and made anew', async () => {
      await put('e1', {});
      const {body} = await by('GET /s1-school/_changes');
      const since = encodeURIComponent(String(body['last_seq']));
      await by('DELETE /s1-school', {as: 'admin'});
      await makeDatabase(bench.couch, 's1-school', {roles: ['s1:teacher']});
      await put('e2', {});
      const again = await by(`GET /s1-school/_changes?since=${since}`);
      expect((again.body['results'] as {id: string}[]).map(({id}) => id)).to.deep.equal(['e2']);
    });

    it('says nothing where an older state was put back under a place beyond it', async () => {
      await put('e1', {});
      const backup = bench.couch.backUp('s1-school');
      await put('e2', {});
      const {body} = await by('GET /s1-school/_changes');
      bench.couch.restore(backup);
      const since = encodeURIComponent(String(body['last_seq']));
      expect((await by(`GET /s1-school/_changes?since=${since}`)).body['results']).to.deep.equal([]);
      expect((await by('GET /s1-school/e2')).status).to.equal(404);
      bench.couch.restore(backup, {anew: true});
      expect((await by(`GET /s1-school/_changes?since=${since}`)).body['results']).to.have.length(2);
    });

    it('lists by names, and says which it has not and which were deleted', async () => {
      const {body} = await put('e1', {});
      await put('e2', {});
      await by(`DELETE /s1-school/e1?rev=${String(body['rev'])}`);
      const listed = await by('POST /s1-school/_all_docs', {body: {keys: ['e1', 'e2', 'e3']}});
      const rows = listed.body['rows'] as {value?: {deleted?: boolean}; error?: string}[];
      expect(rows.map(({value, error}) => error ?? value?.deleted ?? false)).to.deep.equal([
        true,
        false,
        'not_found',
      ]);
    });
  });

  describe('forgets as the server does', () => {
    it('keeps the words of an older revision until it is compacted', async () => {
      const {body} = await put('e1', {text: 'words'});
      const rev = String(body['rev']);
      await put('e1', {text: ''}, `?rev=${rev}`);
      expect((await by(`GET /s1-school/e1?rev=${rev}`)).body['text']).to.equal('words');
      await by('POST /s1-school/_compact', {as: 'admin', body: {}});
      expect((await by(`GET /s1-school/e1?rev=${rev}`)).status).to.equal(404);
    });

    it('takes back what was purged, as though it were new', async () => {
      const {body} = await put('e1', {text: 'words'});
      const purge = {as: 'admin', body: {e1: [body['rev']]}};
      expect((await by('POST /s1-school/_purge', purge)).body['purged']).to.deep.equal({
        e1: [body['rev']],
      });
      expect((await by('GET /s1-school/e1')).body['reason']).to.equal('missing');
      expect((await put('e1', {text: 'words'})).status).to.equal(201);
    });
  });
});
