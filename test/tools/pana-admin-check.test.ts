import {expect} from 'chai';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {check} from '../../src/tools/admin/check.js';
import {createSchool} from '../../src/tools/admin/schools.js';
import {AdminBench} from '../support/couch/admin-bench.js';
import {ask} from '../support/couch/ask.js';
import {config, hasHaproxy, startHaproxy} from '../support/couch/haproxy.js';

describe('pana-admin check', function () {
  this.timeout(60_000);
  const bench = new AdminBench();
  const folder = mkdtempSync(join(tmpdir(), 'pana-check-'));

  beforeEach(async () => {
    await bench.start();
    await createSchool(bench.couch, 's1', bench.env);
    bench.said.length = 0;
  });
  afterEach(() => bench.close());
  after(() => rmSync(folder, {recursive: true}));

  /** @param text of the proxy's configuration; the fake itself is asked where HAProxy is not installed */
  async function checked(text = readFileSync(config, 'utf8')): Promise<boolean> {
    const file = join(folder, 'haproxy.cfg');
    writeFileSync(file, text);
    const proxy = await startHaproxy([bench.fake.url], file);
    try {
      return await check(bench.couch, undefined, {...bench.env, PANA_PUBLIC_URL: proxy.url});
    } finally {
      await proxy.close();
    }
  }

  const admin = async (call: string, body?: unknown) => ask(bench.fake.url, call, {as: 'admin', body});

  describe('behind the shipped proxy', () => {
    before(function () {
      if (!hasHaproxy()) this.skip();
    });

    it('finds nothing wrong with what deploy/ sets up, and leaves nothing behind', async () => {
      expect(await checked(), bench.said.join('\n')).to.equal(true);
      expect(bench.wrong()).to.deep.equal([]);
      expect(bench.said.at(-1)).to.match(/^\d+ tried, 0 wrong$/);
      expect([...bench.fake.databases.keys()].filter((name) => name.startsWith('pana_check'))).to.deep.equal(
        [],
      );
      expect(bench.said.join('\n')).not.to.match(/secret/);
    });

    const settings: readonly (readonly [section: string, key: string, value: string])[] = [
      ['chttpd', 'require_valid_user', 'false'],
      ['chttpd', 'authentication_handlers', '{chttpd_auth, cookie_authentication_handler}'],
      ['log', 'level', 'notice'],
      ['couchdb', 'max_document_size', '8000000'],
      ['jwt_auth', 'required_claims', ''],
      ['jwt_auth', 'roles_claim_path', 'pana.roles'],
      ['jwt_keys', 'hmac:_default', 'aGVsbG8='],
    ];
    for (const [section, key, value] of settings) {
      it(`finds ${section}/${key} set to '${value}'`, async () => {
        (bench.fake.config[section] ??= {})[key] = value;
        expect(await checked()).to.equal(false);
        expect(bench.wrong()).to.have.length(3);
        for (const line of bench.wrong()) expect(line).to.include(section === 'jwt_keys' ? section : key);
        expect(bench.said.join('\n')).not.to.include('aGVsbG8');
      });
    }

    const databases: readonly (readonly [what: string, wrong: RegExp, change: () => Promise<unknown>])[] = [
      [
        'a database that everybody may read',
        /members of s1-care/,
        () => admin('PUT /s1-care/_security', {members: {roles: []}, admins: {roles: ['_admin']}}),
      ],
      [
        'teachers who may read the inbox',
        /members of s1-inbox/,
        () =>
          admin('PUT /s1-inbox/_security', {members: {roles: ['s1:teacher']}, admins: {roles: ['_admin']}}),
      ],
      ['rules that are not there', /rules of s1-school/, () => deleted('/s1-school/_design/pana')],
      [
        'rules of somebody else',
        /rules of s1-school/,
        () => admin('PUT /s1-school/_design/other', {views: {}}),
      ],
      ['a lost epoch', /epoch of s1/, () => deleted('/s1-public/epoch')],
    ];
    for (const [what, wrong, change] of databases) {
      it(`finds ${what}`, async () => {
        await change();
        expect(await checked()).to.equal(false);
        expect(bench.wrong()).to.have.length(1);
        expect(bench.wrong()[0]).to.match(wrong);
        expect(bench.said.find((line) => line.includes('to do:'))).to.match(/pana-admin create-school s1/);
      });
    }

    async function deleted(path: string): Promise<void> {
      const {body} = await admin(`GET ${path}`);
      await admin(`DELETE ${path}?rev=${String(body['_rev'])}`);
    }

    const proxies: readonly (readonly [without: RegExp, wrong: RegExp])[] = [
      [/.*after-response del-header Set-Cookie\n/, /no cookie/],
      [/.*set-header Access-Control-Allow-Origin .*\n/, /can read a refusal/],
      [/.*method.*at_inbox !a_token !\{ method PUT \}\n/, /just written/],
      [/.*(?:"reason":"(?:path|login)").*\n/g, /password from outside/],
      [/.*gt 90112.*\n/, /too much/],
      [/.*"query".*url -m sub \?.*\n/, /batch=ok/],
      [/.*if a_token own_role.*\n/, /role _admin/],
      [/.*PANA_PUBLIC_READER.*at_public.*\n/, /what is public/],
      [/.*PANA_INBOX_WRITER.*at_inbox.*\n/, /writes an envelope/],
    ];
    for (const [without, wrong] of proxies) {
      it(`finds a proxy without ${String(without)}`, async () => {
        const whole = readFileSync(config, 'utf8');
        const less = whole.replace(without, '');
        expect(less).not.to.equal(whole);
        expect(await checked(less)).to.equal(false);
        expect(bench.wrong().join('\n')).to.match(wrong);
      });
    }
  });

  it('finds that there is no proxy, and that tokens are not tried without a key', async () => {
    const env = {...bench.env, PANA_TOKEN_KEY_FILE: ''};
    expect(await check(bench.couch, 's1', env)).to.equal(false);
    expect(bench.wrong())
      .to.include('anybody writes an envelope')
      .and.include('anybody reads what is public');
    expect(bench.wrong()).to.include('an operator’s password from outside');
    expect(bench.said.at(-1)).to.match(/^Not tried: what each role may do/);
    expect(bench.fake.databases.has('pana_check-school')).to.equal(false);
  });

  it('takes its school away again where the address does not answer', async () => {
    const env = {...bench.env, PANA_PUBLIC_URL: 'http://127.0.0.1:9'};
    expect(await check(bench.couch, 's1', env).catch(String)).to.match(/does not answer/);
    expect(bench.fake.databases.has('pana_check-school')).to.equal(false);
  });
});
