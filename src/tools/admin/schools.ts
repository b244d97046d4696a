import {randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {isFields} from '../../kernel/guards.js';
import {
  couchLedgers,
  databaseOf,
  isSchoolName,
  membersOf,
  proxyRoles,
  type CouchLedger,
} from '../../server/couch-roles.js';
import type {Couch} from './couch.js';
import {setting, SettingsError, type Environment} from './settings.js';

export const designName = '_design/pana';

/** Names of the proxy's users, with where their passwords come from. */
export const proxyUsers = [
  {name: 'inbox-writer', role: proxyRoles.writer, password: 'PANA_INBOX_WRITER_PASSWORD'},
  {name: 'public-reader', role: proxyRoles.reader, password: 'PANA_PUBLIC_READER_PASSWORD'},
] as const;

/** The function that a ledger's database runs, as it lies in the package. One expression: without its last `;`. */
export function validationOf(ledger: CouchLedger): string {
  const name = ledger === 'inbox' ? 'envelopes' : 'entries';
  const file = new URL(`../../../deploy/couchdb/validate/${name}.js`, import.meta.url);
  return readFileSync(file, 'utf8').trim().replace(/;$/, '');
}

export function securityOf(school: string, ledger: CouchLedger): object {
  return {
    admins: {names: [], roles: ['_admin']},
    members: {names: [], roles: [...membersOf(school, ledger)]},
  };
}

/** @throws {SettingsError} for a name that no database could have */
export function checkSchool(school: string | undefined): string {
  if (isSchoolName(school)) return school;
  throw new SettingsError(
    `a school's name is a small letter, then up to 39 small letters, digits or _; this is ${JSON.stringify(school)}`,
  );
}

/** Makes what is missing of a school, and mends what is otherwise than promised. Again: nothing. */
export async function createSchool(couch: Couch, school: string, env: Environment): Promise<void> {
  await makeDatabase(couch, '_users');
  for (const {name, role, password} of proxyUsers)
    await makeUser(couch, name, role, () => setting(env, password));
  for (const ledger of couchLedgers) {
    const database = databaseOf(school, ledger);
    await makeDatabase(couch, database);
    await putDesign(couch, database, validationOf(ledger));
    // Members last: nobody writes before there are rules.
    await putSecurity(couch, database, securityOf(school, ledger));
  }
  const epoch = await couch.get(`/${databaseOf(school, 'public')}/epoch`, 404);
  if (epoch.status === 404) await putEpoch(couch, school);
}

async function makeDatabase(couch: Couch, name: string): Promise<void> {
  const {status} = await couch.get(`/${name}`, 404);
  if (status === 404) await couch.change(`database ${name}: made`, `PUT /${name}`, undefined);
}

async function makeUser(couch: Couch, name: string, role: string, password: () => string): Promise<void> {
  const path = `/_users/org.couchdb.user:${name}`;
  const {status, body} = await couch.get(path, 404);
  if (status !== 404 && isFields(body) && JSON.stringify(body['roles']) === JSON.stringify([role])) return;
  const old = status === 404 || !isFields(body) ? {} : {_rev: body['_rev']};
  const doc = {...old, name, type: 'user', roles: [role], password: password()};
  await couch.change(`user ${name} of the proxy: made`, `PUT ${path}`, doc);
}

async function putDesign(couch: Couch, database: string, text: string): Promise<void> {
  const path = `/${database}/${designName}`;
  const {status, body} = await couch.get(path, 404);
  const old = status !== 404 && isFields(body) ? body : {};
  if (old['validate_doc_update'] === text) return;
  const doc = {
    ...(old['_rev'] !== undefined && {_rev: old['_rev']}),
    language: 'javascript',
    validate_doc_update: text,
  };
  await couch.change(`database ${database}: rules put in place`, `PUT ${path}`, doc);
}

async function putSecurity(couch: Couch, database: string, security: object): Promise<void> {
  const {status, body} = await couch.get(`/${database}/_security`, 404);
  if (status !== 404 && sameSecurity(body, security)) return;
  await couch.change(`database ${database}: members set`, `PUT /${database}/_security`, security);
}

/** Another history: devices that see it look what the server lost of their own. */
export async function putEpoch(couch: Couch, school: string): Promise<void> {
  const path = `/${databaseOf(school, 'public')}/epoch`;
  const {status, body} = await couch.get(path, 404);
  const old = status !== 404 && isFields(body) ? {_rev: body['_rev']} : {};
  const doc = {...old, v: 1, epoch: randomBytes(16).toString('base64url')};
  await couch.change(`school ${school}: a new epoch`, `PUT ${path}`, doc);
}

/** Whatever the order of members and roles. */
export function sameSecurity(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as unknown[])].sort();
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name])]),
  );
}

/** Schools that have a database here, by name. */
export async function schoolsIn(couch: Couch): Promise<readonly string[]> {
  const {body} = await couch.get('/_all_dbs');
  return (body as readonly string[]).map((name) => /^(.*)-public$/.exec(name)?.[1]).filter(isSchoolName);
}
