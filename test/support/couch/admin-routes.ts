import {jsonOf, reply, type Call, type Reply} from './call.js';
import {badRequest, CouchError, notFound, unauthorized, type Json} from './couch-error.js';
import {isAdmin, type FakeDatabase} from './database.js';

type Users = Record<string, {password: string; roles: readonly string[]}>;

/** What only an admin of the server reaches. */
export interface ServerState {
  readonly databases: Map<string, FakeDatabase>;
  /** By section and key, the same at every node. */
  readonly config: Record<string, Record<string, string>>;
  readonly nodes: readonly string[];
  readonly users: Users;
  readonly version: string;
  readonly make: (name: string) => FakeDatabase;
}

export function demandAdmin({caller}: Call): void {
  if (!isAdmin(caller)) throw unauthorized('You are not a server admin.');
}

export function putDatabase({databases, make}: ServerState, name: string, call: Call): Reply {
  demandAdmin(call);
  if (!/^[a-z][a-z0-9_$()+/-]*$|^_users$/.test(name))
    throw new CouchError(400, 'illegal_database_name', `Name: '${name}'.`);
  if (databases.has(name))
    throw new CouchError(412, 'file_exists', 'The database could not be created, the file already exists.');
  databases.set(name, make(name));
  return reply(201, {ok: true});
}

export function deleteDatabase({databases}: ServerState, name: string, call: Call): Reply {
  demandAdmin(call);
  if (!databases.delete(name)) throw notFound('Database does not exist.');
  return reply(200, {ok: true});
}

export function database({databases}: ServerState, name: string): FakeDatabase {
  const found = databases.get(name);
  if (!found) throw notFound('Database does not exist.');
  return found;
}

export function infoOf(db: FakeDatabase): Json {
  const living = [...db.docs.keys()].filter((id) => db.winner(id)?.deleted === false).length;
  return {
    db_name: db.name,
    doc_count: living,
    doc_del_count: db.docs.size - living,
    update_seq: db.seqText(db.updateSeq),
    purge_seq: db.seqText(db.purgeSeq),
    compact_running: false,
    cluster: {q: 1, n: 3, w: 2, r: 2},
  };
}

/** To whoever is no admin the server says that its nodes disagree, and changes nothing. */
export function putSecurity(db: FakeDatabase, call: Call): Reply {
  if (!isAdmin(call.caller)) throw new CouchError(500, 'no_majority', 'no_majority');
  db.security = jsonOf(call);
  return reply(200, {ok: true});
}

export function purge(db: FakeDatabase, call: Call): Reply {
  demandAdmin(call);
  const purged: Json = {};
  for (const [id, revs] of Object.entries(jsonOf(call))) {
    if (!Array.isArray(revs)) throw badRequest('Purge request values must be arrays');
    purged[id] = db.purge(id, revs.map(String));
  }
  return reply(201, {purge_seq: null, purged});
}

export function revsLimit(db: FakeDatabase, call: Call): Reply {
  if (call.method === 'GET') return reply(200, db.revsLimit);
  demandAdmin(call);
  db.revsLimit = Number(call.text);
  return reply(200, {ok: true});
}

/** `_node/<node>/_config/<section>/<key>` */
export function nodeConfig({config, nodes, users}: ServerState, call: Call): Reply {
  demandAdmin(call);
  const [, node = '', what, section, key] = call.parts;
  if (what !== '_config' || !['_local', ...nodes].includes(node)) throw notFound('missing');
  if (section === undefined) return reply(200, config);
  if (key === undefined) return reply(200, config[section] ?? {});
  const old = config[section]?.[key];
  if (call.method === 'GET') {
    if (old === undefined) throw notFound('unknown_config_value');
    return reply(200, old);
  }
  const value = JSON.parse(call.text) as string;
  (config[section] ??= {})[key] = section === 'admins' ? '-pbkdf2:sha256-hidden' : value;
  if (section === 'admins') users[key] = {password: value, roles: ['_admin']};
  return reply(200, old ?? '');
}

/** A user's document keeps no password, only what is made of it. */
export function putUser(id: string, call: Call, users: Users): Call {
  demandAdmin(call);
  const {name, password, roles, type, ...rest} = jsonOf(call);
  if (id !== `org.couchdb.user:${String(name)}` || type !== 'user' || !Array.isArray(roles))
    throw new CouchError(403, 'forbidden', 'doc.name must be of the form org.couchdb.user:name');
  const known = users[String(name)];
  users[String(name)] = {
    password: typeof password === 'string' ? password : (known?.password ?? ''),
    roles: roles.map(String),
  };
  return {...call, text: JSON.stringify({...rest, name, roles, type, derived_key: 'hidden'})};
}
