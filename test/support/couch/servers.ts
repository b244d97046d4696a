import {randomBytes} from 'node:crypto';
import {ask, adminLogin} from './ask.js';
import {startFakeCouch, type FakeCouch} from './fake-couch.js';
import type {TestSigner} from './tokens.js';

/** A CouchDB to try rules on: the fake, or the one that `COUCHDB_URL` and `COUCHDB_ADMIN` (`name:password`) name. */
export interface CouchServer {
  readonly url: string;
  /** The header of its admin. */
  readonly admin: string;
  /** A school of this run alone, so that a real server keeps what it had. */
  readonly school: string;
  readonly fake: FakeCouch | undefined;
  readonly close: () => Promise<void>;
}

export async function startCouchServer(signer: TestSigner): Promise<CouchServer> {
  const url = process.env['COUCHDB_URL'];
  return url === undefined ? startFake(signer) : startReal(url.replace(/\/$/, ''), signer);
}

async function startFake(signer: TestSigner): Promise<CouchServer> {
  const fake = await startFakeCouch({...signer});
  return {url: fake.url, admin: adminLogin, school: 's1', fake, close: () => fake.close()};
}

async function startReal(url: string, signer: TestSigner): Promise<CouchServer> {
  const login = Buffer.from(process.env['COUCHDB_ADMIN'] ?? 'admin:secret').toString('base64');
  const admin = `Basic ${login}`;
  const school = `t${randomBytes(4).toString('hex')}`;
  const settings = `GET /_node/_local/_config/jwt_auth/required_claims`;
  const found = await ask(url, settings, {headers: {Authorization: admin}});
  if (found.status >= 400 && found.status !== 404)
    throw new Error(`COUCHDB_ADMIN may not read the settings of ${url}: ${found.status}`);
  for (const [kid, key] of Object.entries(signer.keys)) {
    const pem = key.export({type: 'spki', format: 'pem'}).toString().trim().replaceAll('\n', '\\n');
    await set(url, admin, 'jwt_keys', `ec:${kid}`, pem);
  }
  const handlers = ['jwt', 'cookie', 'default'].map(
    (name) => `{chttpd_auth, ${name}_authentication_handler}`,
  );
  await set(url, admin, 'chttpd', 'authentication_handlers', handlers.join(', '));
  await set(url, admin, 'jwt_auth', 'required_claims', `exp, {iss, "${signer.issuer}"}`);
  const close = async (): Promise<void> => {
    for (const ledger of ['school', 'care', 'public', 'inbox'])
      await ask(url, `DELETE /${school}-${ledger}`, {headers: {Authorization: admin}});
  };
  return {url, admin, school, fake: undefined, close};
}

async function set(url: string, admin: string, section: string, key: string, value: string): Promise<void> {
  const path = `PUT /_node/_local/_config/${section}/${encodeURIComponent(key)}`;
  await ask(url, path, {headers: {Authorization: admin}, body: value});
}
