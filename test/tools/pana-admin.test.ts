import {expect} from 'chai';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {statSync} from 'node:fs';
import {addOperator} from '../../src/tools/admin/operators.js';
import {purgeSchool} from '../../src/tools/admin/purge.js';
import {createSchool, putEpoch, schoolsIn} from '../../src/tools/admin/schools.js';
import {ask} from '../support/couch/ask.js';
import {AdminBench} from '../support/couch/admin-bench.js';
import {newId, sealed} from '../support/couch/validate-rows.js';

describe('pana-admin', function () {
  this.timeout(60_000);
  const bench = new AdminBench();

  beforeEach(() => bench.start());
  afterEach(() => bench.close());

  const get = async (path: string) => (await ask(bench.fake.url, `GET ${path}`, {as: 'admin'})).body;
  const put = async (path: string, body: object) =>
    (await ask(bench.fake.url, `PUT ${path}`, {as: 'admin', body})).body;

  describe('create-school', () => {
    it('makes four databases with their members and rules, the proxy’s users and an epoch', async () => {
      await createSchool(bench.couch, 's1', bench.env);
      expect([...bench.fake.databases.keys()].sort()).to.deep.equal([
        '_users',
        's1-care',
        's1-inbox',
        's1-public',
        's1-school',
      ]);
      expect((await get('/s1-care/_security'))['members']).to.deep.equal({
        names: [],
        roles: ['s1:care', 's1:lead'],
      });
      expect((await get('/s1-inbox/_design/pana'))['validate_doc_update']).to.match(
        /^\/\*[^]*envelopes?[^]*\}\)$/i,
      );
      expect((await get('/s1-public/epoch'))['epoch']).to.match(/^[\w-]{22}$/);
      expect(bench.fake.users['inbox-writer']?.roles).to.deep.equal(['inbox-writer']);
    });

    it('again changes nothing and says nothing', async () => {
      await createSchool(bench.couch, 's1', bench.env);
      const [told, written] = [bench.said.length, bench.writes().length];
      await createSchool(bench.couch, 's1', bench.env);
      expect([bench.said.length, bench.writes().length]).to.deep.equal([told, written]);
    });

    it('mends what is otherwise: members, rules, a user’s roles', async () => {
      await createSchool(bench.couch, 's1', bench.env);
      await put('/s1-care/_security', {members: {roles: []}, admins: {roles: []}});
      const {_rev} = await get('/s1-school/_design/pana');
      await put('/s1-school/_design/pana', {_rev, validate_doc_update: '(function () {})'});
      bench.said.length = 0;
      await createSchool(bench.couch, 's1', bench.env);
      expect(bench.said).to.deep.equal([
        'database s1-school: rules put in place',
        'database s1-care: members set',
      ]);
      expect((await get('/s1-care/_security'))['members']).to.deep.include({roles: ['s1:care', 's1:lead']});
    });

    it('finishes what was broken off', async () => {
      bench.fake.faults.next({kind: 'lose-request'}, ({path}) => path.includes('s1-public'));
      const broken = await createSchool(bench.couch, 's1', bench.env).catch(String);
      expect(broken).to.match(/ServerError: .* does not answer/);
      await createSchool(bench.couch, 's1', bench.env);
      expect(bench.fake.databases.has('s1-inbox')).to.equal(true);
    });

    it('in a dry run tells all of it and does nothing', async () => {
      await createSchool(bench.dry, 's1', bench.env);
      expect(bench.said.length).to.be.above(12);
      expect(bench.said.every((line) => line.startsWith('would be done: '))).to.equal(true);
      expect(bench.writes()).to.deep.equal([]);
    });
  });

  describe('add-operator', () => {
    it('makes an admin at every node, who may then do what admins do', async () => {
      await addOperator(bench.couch, 'dana', 'a password of a length');
      expect(bench.said).to.have.length(3);
      const login = Buffer.from('dana:a password of a length').toString('base64');
      const headers = {Authorization: `Basic ${login}`};
      expect((await ask(bench.fake.url, 'GET /_all_dbs', {headers})).status).to.equal(200);
    });

    it('takes neither a short password nor a name that a setting could not have', async () => {
      expect(await addOperator(bench.couch, 'dana', 'short').catch(String)).to.match(/16 letters/);
      for (const name of [undefined, 'Dana', 'a/b', 'a\nb'])
        expect(await addOperator(bench.couch, name, 'a password of a length').catch(String)).to.match(/name/);
      expect(bench.writes()).to.deep.equal([]);
    });
  });

  describe('purge', () => {
    let id: string;
    let first: string;

    beforeEach(async () => {
      await createSchool(bench.couch, 's1', bench.env);
      id = newId();
      const words = {...sealed, by: 'saule'};
      first = String((await put(`/s1-care/${id}`, words))['rev']);
      await put(`/s1-care/${newId()}`, words);
      await put(`/s1-care/${id}`, {_rev: first, v: 1, by: 'lead', erased: true});
      bench.said.length = 0;
    });

    it('takes the words of what was erased from the disk, and leaves the rest', async () => {
      expect((await get(`/s1-care/${id}?rev=${first}`))['sealed']).to.equal(sealed.sealed);
      expect(await purgeSchool(bench.couch, 's1', {isDry: false})).to.equal(true);
      expect((await get(`/s1-care/${id}?rev=${first}`))['error']).to.equal('not_found');
      expect((await get(`/s1-care/${id}`))['erased']).to.equal(true);
      expect((await get('/s1-care'))['doc_count']).to.equal(3);
      expect(bench.said.at(-1)).to.equal('database s1-care: 1 erased, 0 can still be read');
    });

    it('takes what another node kept beside the stub, whichever of them wins', async () => {
      for (const _rev of ['1-ffffffff', '3-ffffffff']) {
        const docs = [{_id: id, _rev, ...sealed, by: 'saule'}];
        const body = {docs, new_edits: false};
        await ask(bench.fake.url, 'POST /s1-care/_bulk_docs', {as: 'admin', body});
        expect(await purgeSchool(bench.couch, 's1', {isDry: false})).to.equal(true);
        expect((await get(`/s1-care/${id}?rev=${_rev}`))['error']).to.equal('not_found');
        expect((await get(`/s1-care/${id}`))['erased']).to.equal(true);
      }
    });

    it('says so where words can still be read', async () => {
      bench.fake.database('s1-care').compact = () => undefined;
      expect(await purgeSchool(bench.couch, 's1', {isDry: false})).to.equal(false);
      expect(bench.said).to.include('database s1-care: 1 erased, 1 can still be read').and.include(`  ${id}`);
    });

    it('in a dry run takes nothing', async () => {
      const before = bench.writes().length;
      await purgeSchool(bench.dry, 's1', {isDry: true});
      expect(bench.writes().length).to.equal(before);
      expect(bench.said).to.deep.equal(['would be done: database s1-care: compaction asked for']);
    });
  });

  it('restore-notice gives a school another epoch, and finds every school', async () => {
    for (const school of ['s1', 's2']) await createSchool(bench.couch, school, bench.env);
    expect(await schoolsIn(bench.couch)).to.deep.equal(['s1', 's2']);
    const {epoch} = await get('/s1-public/epoch');
    await putEpoch(bench.couch, 's1');
    expect((await get('/s1-public/epoch'))['epoch'])
      .to.be.a('string')
      .and.not.equal(epoch);
  });

  describe('as a command', () => {
    async function run(args: readonly string[], change: Record<string, string | undefined> = {}) {
      const env = {...process.env, ...bench.env, ...change};
      const child = spawn(process.execPath, ['--import', 'tsx', 'src/tools/pana-admin.ts', ...args], {env});
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (part: Buffer) => (said += part.toString()));
      const [code] = (await once(child, 'close')) as [number];
      return {code, said};
    }

    it('does it and ends with 0; a dry run does not', async () => {
      expect(await run(['create-school', 's1', '--dry-run'])).to.include({code: 0});
      expect(bench.fake.databases.size).to.equal(0);
      const {code, said} = await run(['create-school', 's1']);
      expect([code, said.includes('database s1-care: made')]).to.deep.equal([0, true]);
      expect(said).not.to.match(/secret/);
    });

    it('ends with 2 where it was called wrongly or something is not set, and says what to set', async () => {
      for (const args of [
        [],
        ['create-school'],
        ['create-school', 'S-1'],
        ['x'],
        ['purge', 's1', 's2'],
        ['--x'],
      ])
        expect(await run(args), args.join(' ')).to.include({code: 2});
      const missing = await run(['restore-notice'], {PANA_COUCH_PASSWORD: undefined});
      expect(missing).to.deep.equal({
        code: 2,
        said: 'set PANA_COUCH_PASSWORD, or PANA_COUCH_PASSWORD_FILE to a file that holds it\n',
      });
      const inside = await run(['restore-notice'], {PANA_COUCH_URL: 'http://admin:secret@127.0.0.1'});
      expect(inside.code).to.equal(2);
      expect(inside.said).not.to.match(/admin:secret/);
    });

    it('ends with 3 where nobody answers, or the password is wrong', async () => {
      const wrong = await run(['restore-notice'], {PANA_COUCH_PASSWORD: 'wrong'});
      expect([wrong.code, /does not take/.test(wrong.said)]).to.deep.equal([3, true]);
      const nobody = await run(['restore-notice'], {PANA_COUCH_URL: 'http://127.0.0.1:9'});
      expect([nobody.code, /does not answer/.test(nobody.said)]).to.deep.equal([3, true]);
    });

    it('makes a key that only its owner reads, and never writes over one', async () => {
      const file = bench.env['PANA_TOKEN_KEY_FILE'] ?? '';
      expect(statSync(file).mode & 0o777).to.equal(0o600);
      const again = await run(['make-key', file]);
      expect([again.code, /stays as it is/.test(again.said)]).to.deep.equal([2, true]);
    });
  });
});
