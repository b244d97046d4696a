import {createPublicKey, randomBytes, type JsonWebKey} from 'node:crypto';
import {couchLedgers, databaseOf} from '../../src/server/couch-roles.js';
import {basicLogin, Couch} from '../../src/tools/admin/couch.js';
import {createSchool, proxyUsers} from '../../src/tools/admin/schools.js';
import {
  addressSetting,
  optionalSetting,
  SettingsError,
  type Environment,
} from '../../src/tools/admin/settings.js';
import {demoIssuer, demoSchoolName} from '../token-desk.js';
import type {TokenKeys} from '../token-keys.js';
import {introduceKey} from './introduce-key.js';

/** A CouchDB with the demo's school in it. */
export interface DemoCouch {
  readonly url: string;
  readonly school: string;
  readonly issuer: string;
  /** Headers of the proxy's two users. */
  readonly logins: {readonly writer: string; readonly reader: string};
  /** For looking at what the server holds, as its operator can. */
  readonly admin: Couch;
  /** The server that `COUCHDB_URL` named, or one inside this process. */
  readonly isReal: boolean;
  /** A real server is as it was before; the one inside is gone. */
  readonly close: () => Promise<void>;
}

interface CouchServer {
  readonly url: string;
  readonly login: string;
  readonly school: string;
  readonly issuer: string;
  readonly env: Environment;
  readonly isReal: boolean;
  readonly undo: readonly (() => Promise<unknown>)[];
}

/**
 * The server of `COUCHDB_URL`, as the admin of `COUCHDB_ADMIN` (`name:password`), else one in this process that lives as long as it.
 * Either gets its school by the code of `pana-admin create-school`.
 *
 * @throws {SettingsError | ServerError}
 */
export async function openCouch(keys: TokenKeys, env: Environment, now: () => Date): Promise<DemoCouch> {
  const server =
    optionalSetting(env, 'COUCHDB_URL') === undefined
      ? await inThisProcess(keys, now)
      : await atAddress(keys, env);
  const {url, login, school, issuer, isReal} = server;
  const close = async (): Promise<void> => {
    for (const undo of server.undo.toReversed()) await undo();
  };
  const admin = adminOf(url, login);
  try {
    await createSchool(admin, school, server.env);
  } catch (cause) {
    await close().catch(() => undefined);
    throw cause;
  }
  const [writer, reader] = proxyUsers.map(({name, password}) => basicLogin(name, server.env[password] ?? ''));
  return {url, school, issuer, isReal, admin, close, logins: {writer: writer ?? '', reader: reader ?? ''}};
}

async function inThisProcess(keys: TokenKeys, now: () => Date): Promise<CouchServer> {
  // A test's instrument, loaded only where nobody has a CouchDB: no school gets it.
  const {startFakeCouch} = await import('../../test/support/couch/fake-couch.js');
  const key = createPublicKey({key: keys.publicKey as JsonWebKey, format: 'jwk'});
  const fake = await startFakeCouch({
    keys: {[keys.publicKey.kid ?? '']: key},
    issuer: demoIssuer,
    maxDocumentSize: 2_097_152,
    now: () => now().getTime() / 1000,
  });
  return {
    url: fake.url,
    login: basicLogin('admin', 'secret'),
    school: demoSchoolName,
    issuer: demoIssuer,
    env: proxyPasswords(),
    isReal: false,
    undo: [() => fake.close()],
  };
}

async function atAddress(keys: TokenKeys, env: Environment): Promise<CouchServer> {
  const url = addressSetting(env, 'COUCHDB_URL');
  const [name = '', ...rest] = (optionalSetting(env, 'COUCHDB_ADMIN') ?? '').split(':');
  if (name === '' || rest.length === 0)
    throw new SettingsError('set COUCHDB_ADMIN to name:password of an admin of COUCHDB_URL');
  const login = basicLogin(name, rest.join(':'));
  const admin = adminOf(url, login);
  await admin.get('/_all_dbs');
  const users = await makeUsers(admin, env);
  const {issuer, undo} = await introduceKey(admin, keys);
  // A name of this run alone, so that the server keeps what it had.
  const school = `demo_${randomBytes(4).toString('hex')}`;
  const databases = couchLedgers.map((ledger) => () => admin.raw(`DELETE /${databaseOf(school, ledger)}`));
  return {
    url,
    login,
    school,
    issuer,
    env: users.env,
    isReal: true,
    undo: [...users.undo, ...undo, ...databases],
  };
}

/** The proxy's users, if they are there already, have passwords that only their operator knows. */
async function makeUsers(admin: Couch, env: Environment): Promise<Pick<CouchServer, 'env' | 'undo'>> {
  const own = proxyPasswords();
  const passwords: Record<string, string> = {};
  const undo: (() => Promise<unknown>)[] = [];
  for (const {name, password} of proxyUsers) {
    const path = `/_users/org.couchdb.user:${name}`;
    const {status} = await admin.get(path, 404);
    const given = optionalSetting(env, password);
    if (status !== 404 && given === undefined)
      throw new SettingsError(`the server has a user ${name} already: set ${password} to its password`);
    passwords[password] = given ?? own[password] ?? '';
    if (status === 404) undo.push(() => deleteUser(admin, path));
  }
  return {env: passwords, undo};
}

async function deleteUser(admin: Couch, path: string): Promise<void> {
  const {body} = await admin.get(path, 404);
  const rev = (body as {readonly _rev?: string})._rev;
  if (rev !== undefined) await admin.raw(`DELETE ${path}?rev=${rev}`);
}

function proxyPasswords(): Record<string, string> {
  return Object.fromEntries(proxyUsers.map(({password}) => [password, randomBytes(12).toString('hex')]));
}

function adminOf(url: string, login: string): Couch {
  return new Couch(url, login, {isDry: false, tell: () => undefined});
}
