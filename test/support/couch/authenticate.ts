import {verify, type KeyObject} from 'node:crypto';
import {badRequest, forbidden, notFound, unauthorized, type Json} from './couch-error.js';
import {isAdmin, type Caller, type FakeDatabase} from './database.js';

export interface AuthenticationOptions {
  /** Users of the server's own, by name: `_admin` among the roles makes an admin. */
  users: Record<string, {password: string; roles: readonly string[]}>;
  /** Public keys (P-256) by `kid`. */
  keys: Record<string, KeyObject>;
  /** Tokens of others are refused. */
  issuer: string;
  /** Where roles stand in a token, as a path with points; without one, in the claim `_couchdb.roles`. */
  rolesPath?: string;
  requireValidUser: boolean;
  /** Seconds since 1970. */
  now: () => number;
}

const nobody: Caller = {name: null, roles: []};

/** @throws {CouchError} with the statuses that CouchDB 3.5 gives: 401 for one that ran out, 400 for most others */
export function callerOf(header: string | undefined, options: AuthenticationOptions): Caller {
  const [scheme = '', rest = ''] = (header ?? '').split(' ', 2);
  const caller = /^basic$/i.test(scheme)
    ? byPassword(rest, options)
    : /^bearer$/i.test(scheme)
      ? byToken(rest, options)
      : nobody;
  if (caller.name === null && options.requireValidUser) throw unauthorized('Authentication required.');
  return caller;
}

function byPassword(text: string, {users}: AuthenticationOptions): Caller {
  const [name = '', ...rest] = Buffer.from(text, 'base64').toString().split(':');
  const user = Object.hasOwn(users, name) ? users[name] : undefined;
  if (user?.password !== rest.join(':')) throw unauthorized('Name or password is incorrect.');
  return {name, roles: user.roles};
}

function byToken(token: string, options: AuthenticationOptions): Caller {
  const parts = token.split('.');
  const [head = '', payload = '', signature = ''] = parts;
  if (parts.length !== 3) throw badRequest('Malformed token');
  const [header, claims] = [jsonOf(head), jsonOf(payload)];
  if (header['alg'] === undefined) throw badRequest('Missing alg header parameter');
  if (header['alg'] !== 'ES256') throw badRequest('Invalid alg header parameter');
  judgeClaims(claims, options);
  const kid = header['kid'];
  if (typeof kid !== 'string') throw badRequest('Missing kid claim');
  const key = Object.hasOwn(options.keys, kid) ? options.keys[kid] : undefined;
  if (!key) throw badRequest('Unknown kid');
  const signed = Buffer.from(`${head}.${payload}`);
  const made = Buffer.from(signature, 'base64url');
  if (!verify('sha256', signed, {key, dsaEncoding: 'ieee-p1363'}, made)) throw badRequest('Bad signature');
  return userIn(claims, options);
}

function judgeClaims(claims: Json, {issuer, now}: AuthenticationOptions): void {
  if (claims['iss'] === undefined) throw badRequest('Missing iss claim');
  if (claims['iss'] !== issuer) throw badRequest('Invalid iss claim');
  if (claims['nbf'] !== undefined && !(Number(claims['nbf']) < now())) throw unauthorized('nbf not in past');
  if (claims['exp'] === undefined) throw badRequest('Missing exp claim');
  if (!(Number(claims['exp']) > now())) throw unauthorized('exp not in future');
}

function userIn(claims: Json, {rolesPath}: AuthenticationOptions): Caller {
  if (typeof claims['sub'] !== 'string') throw unauthorized('Token missing sub claim.');
  const found = rolesPath === undefined ? (claims['_couchdb.roles'] ?? []) : rolesAt(claims, rolesPath);
  return {name: claims['sub'], roles: found as readonly string[]};
}

function rolesAt(claims: Json, path: string): unknown {
  let at: unknown = claims;
  for (const name of path.split('.')) {
    at = (at as Json | undefined)?.[name];
    if (at === undefined) throw notFound('missing json key');
  }
  return at;
}

function jsonOf(part: string): Json {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as Json;
  } catch {
    throw badRequest('Malformed token');
  }
}

/** @throws {CouchError} for whoever may not read the database */
export function admit(caller: Caller, {security}: FakeDatabase): void {
  if (isAdmin(caller)) return;
  const [members, admins] = [listsOf(security, 'members'), listsOf(security, 'admins')];
  const isOpen = members.names.length === 0 && members.roles.length === 0;
  if (isOpen || isNamed(caller, members) || isNamed(caller, admins)) return;
  if (caller.name === null) throw unauthorized('You are not authorized to access this db.');
  throw forbidden('You are not allowed to access this db.');
}

interface Lists {
  readonly names: readonly string[];
  readonly roles: readonly string[];
}

function listsOf(security: Json, which: string): Lists {
  const {names = [], roles = []} = (security[which] ?? {}) as Partial<Lists>;
  return {names, roles};
}

function isNamed({name, roles: held}: Caller, {names, roles}: Lists): boolean {
  return (name !== null && names.includes(name)) || held.some((role) => roles.includes(role));
}
