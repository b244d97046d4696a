import {expect} from 'chai';
import {startSharedDemo, type SharedDemo} from '../../demo/shared/server.js';
import {couchLedgers} from '../../src/server/couch-roles.js';
import {startFakeCouch} from '../support/couch/fake-couch.js';
import {ask} from '../e2e/ask.js';

describe('the demo on two computers', () => {
  let demo: SharedDemo;

  before(async () => {
    demo = await startSharedDemo({port: 0});
  });

  after(() => demo.close());

  it('gives each computer names of its own, and both one server to share through', async () => {
    const configs = await Promise.all(
      Object.values(demo.staffApps).map(
        async (app) => JSON.parse((await ask(`${app}config.json`)).text) as object,
      ),
    );
    for (const config of configs) expect(config).to.include({couchSchool: 'school_12', offline: true});
    expect(new Set([...Object.values(demo.portals), ...Object.values(demo.staffApps)])).to.have.length(4);
  });

  it('lets a teacher read the school’s ledger by a token, and nobody without one', async () => {
    const {token, door} = await atTheDoor('teacher');
    const headers = {Authorization: `Bearer ${token}`};
    const status = async (ledger: string, more = {}) =>
      (await ask(`${door}/school_12-${ledger}/_changes`, {headers: more})).status;
    expect(await status('school', headers)).to.equal(200);
    expect(await status('care', headers)).to.equal(403);
    expect(await status('school')).to.equal(401);
    expect(await status('school', {Authorization: 'Basic YWRtaW46c2VjcmV0'})).to.equal(401);
    expect((await ask(`${door}/_all_dbs`, {headers})).status).to.equal(404);
    expect((await ask(`${door}/school_12-public/epoch`)).status).to.equal(200);
  });

  it('shows what the server holds, and the way through in the language of who asks', async () => {
    expect((await ask(`${demo.guide}server`)).text).to.include('school_12-inbox: 0 documents');
    expect((await ask(demo.guide, {headers: {'Accept-Language': 'ru'}})).text).to.include('Два компьютера');
  });

  it('says so where no server answers, nobody is named to set it up, or its password is wrong', async () => {
    const fake = await startFakeCouch();
    const said = (env: Record<string, string>) =>
      startSharedDemo({port: 0, env}).then(
        async (started) => {
          await started.close();
          return 'started';
        },
        (cause: unknown) => String(cause),
      );
    const {url} = fake;
    expect(await said({COUCHDB_URL: url})).to.match(/^SettingsError: set COUCHDB_ADMIN/);
    expect(await said({COUCHDB_URL: url, COUCHDB_ADMIN: 'admin:wrong'})).to.match(
      /^ServerError: .*name and password/,
    );
    expect(await said({COUCHDB_URL: 'http://127.0.0.1:9', COUCHDB_ADMIN: 'a:b'})).to.match(
      /^ServerError: .*does not answer/,
    );
    await fake.close();
  });

  it('prepares a server that is named, and takes its school away again', async () => {
    const fake = await startFakeCouch();
    const env = {COUCHDB_URL: fake.url, COUCHDB_ADMIN: 'admin:secret'};
    const started = await startSharedDemo({port: 0, env});
    const {school} = started.couch;
    expect([...fake.databases.keys()]).to.include.members(
      couchLedgers.map((ledger) => `${school}-${ledger}`),
    );
    await started.close();
    expect([...fake.databases.keys()].filter((name) => name.startsWith(school))).to.deep.equal([]);
    await fake.close();
  });

  async function atTheDoor(computer: 'care' | 'teacher') {
    const app = demo.staffApps[computer];
    const {couch} = JSON.parse((await ask(`${app}config.json`)).text) as {couch: string};
    const token = (await ask(`${app}practice/token?role=teacher&staff=teacher-7b`)).text;
    return {token, door: couch.replace(/\/$/, '')};
  }
});
