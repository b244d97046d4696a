import {createPublicKey, type JsonWebKey} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {basicLogin, Couch} from '../../../src/tools/admin/couch.js';
import {makeKey} from '../../../src/tools/admin/make-key.js';
import {startFakeCouch, type FakeCouch} from './fake-couch.js';
import {passwords} from './haproxy.js';

/** A server as `deploy/` sets it up, and what the person who runs it has at hand. */
export class AdminBench {
  fake!: FakeCouch;
  couch!: Couch;
  dry!: Couch;
  env: Record<string, string> = {};
  said: string[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'pana-admin-'));

  async start(): Promise<void> {
    const file = join(this.#folder, 'key.json');
    const lines = makeKey(file, 'school-server');
    const jwk = JSON.parse(readFileSync(file, 'utf8')) as JsonWebKey & {kid: string};
    const {kty, crv, x, y} = jwk;
    const key = createPublicKey({key: {kty, crv, x, y} as JsonWebKey, format: 'jwk'});
    this.fake = await startFakeCouch({keys: {[jwk.kid]: key}, maxDocumentSize: 2_097_152});
    const ini = readFileSync(new URL('../../../deploy/couchdb/pana.ini', import.meta.url), 'utf8');
    readIni(`${ini}\n${lines.join('\n')}`, this.fake.config);
    this.env = {
      PANA_COUCH_URL: this.fake.url,
      PANA_COUCH_USER: 'admin',
      PANA_COUCH_PASSWORD: 'secret',
      PANA_INBOX_WRITER_PASSWORD: passwords.writer,
      PANA_PUBLIC_READER_PASSWORD: passwords.reader,
      PANA_PUBLIC_URL: this.fake.url,
      PANA_ORIGIN: 'https://staff.school.example',
      PANA_TOKEN_KEY_FILE: file,
      PANA_ISSUER: 'school-server',
    };
    this.said = [];
    const tell = (line: string): void => void this.said.push(line);
    const login = basicLogin('admin', 'secret');
    this.couch = new Couch(this.fake.url, login, {isDry: false, tell});
    this.dry = new Couch(this.fake.url, login, {isDry: true, tell});
  }

  async close(): Promise<void> {
    await this.fake.close();
    rmSync(join(this.#folder, 'key.json'), {force: true});
  }

  /** What was told of a try that failed. */
  wrong(): readonly string[] {
    return this.said.filter((line) => line.startsWith('WRONG')).map((line) => line.slice(7));
  }

  /** Requests that could change something. */
  writes(): readonly string[] {
    return this.fake.asked
      .filter(({method}) => method !== 'GET')
      .map(({method, path}) => `${method} ${path}`);
  }
}

function readIni(text: string, config: Record<string, Record<string, string>>): void {
  let section: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const [, name] = /^\[(\w+)\]$/.exec(line) ?? [];
    if (name !== undefined) section = config[name] ??= {};
    const [, key, value] = /^([\w:]+) = (.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) section[key] = value;
  }
}
