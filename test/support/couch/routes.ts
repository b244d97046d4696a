import {
  database,
  deleteDatabase,
  demandAdmin,
  infoOf,
  nodeConfig,
  purge,
  putDatabase,
  putSecurity,
  putUser,
  revsLimit,
  type ServerState,
} from './admin-routes.js';
import {admit} from './authenticate.js';
import {jsonOf, reply, type Call, type Reply} from './call.js';
import {CouchError, notFound} from './couch-error.js';
import type {FakeDatabase} from './database.js';
import {
  allDocs,
  bulkDocs,
  changes,
  deleteDoc,
  localDoc,
  putDoc,
  readDoc,
  type WriteMood,
} from './document-routes.js';

type State = ServerState & WriteMood;

export async function routed(state: State, call: Call): Promise<Reply> {
  const [first = ''] = call.parts;
  if (first === '' || (first.startsWith('_') && first !== '_users')) return serverRoute(state, first, call);
  if (call.parts.length === 1) return databaseRoute(state, first, call);
  const db = database(state, first);
  admit(call.caller, db);
  const [, second = '', third] = call.parts;
  if (second === '_design' || second === '_local')
    return docRoute(db, `${second}/${third ?? ''}`, call, state);
  return second.startsWith('_') ? specialRoute(db, second, call, state) : docRoute(db, second, call, state);
}

function serverRoute(state: State, first: string, call: Call): Reply {
  switch (first) {
    case '':
      return reply(200, {couchdb: 'Welcome', version: state.version, vendor: {name: 'fake'}});
    case '_session':
      return reply(200, {ok: true, userCtx: {name: call.caller.name, roles: call.caller.roles}});
    case '_all_dbs':
      demandAdmin(call);
      return reply(200, [...state.databases.keys()].sort());
    case '_membership':
      demandAdmin(call);
      return reply(200, {all_nodes: state.nodes, cluster_nodes: state.nodes});
    case '_node':
      return nodeConfig(state, call);
    default:
      throw notFound('missing');
  }
}

function databaseRoute(state: State, name: string, call: Call): Reply {
  if (call.method === 'PUT') return putDatabase(state, name, call);
  if (call.method === 'DELETE') return deleteDatabase(state, name, call);
  const db = database(state, name);
  admit(call.caller, db);
  if (call.method === 'POST') return putDoc(db, String(jsonOf(call)['_id']), call, state);
  return reply(200, infoOf(db));
}

async function specialRoute(db: FakeDatabase, name: string, call: Call, state: State): Promise<Reply> {
  const {method} = call;
  switch (`${method} ${name}`) {
    case 'POST _bulk_docs':
      return bulkDocs(db, call, state);
    case 'GET _all_docs':
    case 'POST _all_docs':
      return allDocs(db, call);
    case 'GET _changes':
    case 'POST _changes':
      return changes(db, call);
    case 'GET _security':
      return reply(200, db.security);
    case 'PUT _security':
      return putSecurity(db, call);
    case 'POST _purge':
      return purge(db, call);
    case 'POST _compact':
      demandAdmin(call);
      db.compact();
      return reply(202, {ok: true});
    case 'GET _revs_limit':
    case 'PUT _revs_limit':
      return revsLimit(db, call);
    default:
      throw new CouchError(405, 'method_not_allowed', `No ${method} of ${name} here`);
  }
}

function docRoute(db: FakeDatabase, id: string, call: Call, state: State): Reply {
  if (id.startsWith('_local/')) return localDoc(db, id, call);
  switch (call.method) {
    case 'GET':
    case 'HEAD':
      return readDoc(db, id, call);
    case 'PUT':
      return putDoc(db, id, db.name === '_users' ? putUser(id, call, state.users) : call, state);
    case 'DELETE':
      return deleteDoc(db, id, call, state);
    default:
      throw new CouchError(405, 'method_not_allowed', 'Only DELETE,GET,HEAD,POST,PUT,COPY allowed');
  }
}
