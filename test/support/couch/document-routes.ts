import {flag, jsonOf, numberIn, reply, type Call, type Reply} from './call.js';
import {badRequest, CouchError, notFound, type Json} from './couch-error.js';
import {shown, type ChangeRow, type FakeDatabase} from './database.js';
import {revOf} from './revisions.js';
import {writeDoc} from './writes.js';

/** What of the server's state matters to documents. */
export interface WriteMood {
  /** Bytes of one document, as JSON. */
  readonly maxDocumentSize: number;
  /** Fewer nodes than wished took it: 202, and `accepted` in the rows. */
  readonly accepting: boolean;
}

/** Milliseconds that a long poll waits where it does not say. */
const longestPoll = 60_000;

export function readDoc(db: FakeDatabase, id: string, {query}: Call): Reply {
  const doc = db.read(id, query.get('rev'));
  const losers = db.leavesOf(id).slice(1);
  const conflicts = losers.filter(({deleted}) => !deleted).map(revOf);
  return reply(200, {
    ...doc,
    ...(flag(query, 'revs') && {_revisions: historyAt(db, id, String(doc['_rev']))}),
    ...(flag(query, 'conflicts') && conflicts.length > 0 && {_conflicts: conflicts}),
  });
}

function historyAt(db: FakeDatabase, id: string, rev: string): Json {
  const revision = db.docs.get(id)?.get(rev);
  return {start: revision?.generation, ids: revision?.path};
}

export function putDoc(db: FakeDatabase, id: string, call: Call, mood: WriteMood): Reply {
  const rev = call.query.get('rev') ?? call.ifMatch;
  const doc = {...jsonOf(call), ...(rev !== undefined && {_rev: rev}), _id: id};
  return written(db, doc, call, mood);
}

export function deleteDoc(db: FakeDatabase, id: string, call: Call, mood: WriteMood): Reply {
  const rev = call.query.get('rev') ?? call.ifMatch;
  return written(db, {_id: id, _deleted: true, ...(rev !== undefined && {_rev: rev})}, call, mood);
}

function written(db: FakeDatabase, doc: Json, call: Call, mood: WriteMood): Reply {
  const newEdits = call.query.get('new_edits') !== 'false';
  const id = String(doc['_id']);
  sizeUp(doc, mood);
  const racing = raced(db, id);
  const rev = writeDoc(db, doc, {caller: call.caller, newEdits, racing});
  return reply(mood.accepting || racing ? 202 : 201, {ok: true, id, rev});
}

/** One document too many bytes fails the whole of it; any other refusal is a row of its own. */
export function bulkDocs(db: FakeDatabase, call: Call, mood: WriteMood): Reply {
  const {docs, new_edits: edits = true} = jsonOf(call);
  if (!Array.isArray(docs)) throw badRequest('POST body must include `docs` parameter.');
  const newEdits = edits !== false;
  for (const doc of docs as readonly Json[]) sizeUp(doc, mood);
  const rows = (docs as readonly Json[]).map((doc) => bulkRow(db, doc, call, newEdits, mood));
  const failed = rows.filter((row) => 'error' in row);
  const status = mood.accepting || rows.some((row) => 'accepted' in row) ? 202 : 201;
  return reply(status, newEdits ? rows : failed);
}

function bulkRow(db: FakeDatabase, doc: Json, call: Call, newEdits: boolean, mood: WriteMood): Json {
  const id = doc['_id'];
  const racing = raced(db, String(id));
  try {
    const rev = writeDoc(db, doc, {caller: call.caller, newEdits, racing});
    return {ok: true, id, rev, ...((mood.accepting || racing) && {accepted: true})};
  } catch (cause) {
    if (cause instanceof CouchError) return {id, ...cause.body};
    throw cause;
  }
}

function sizeUp(doc: Json, {maxDocumentSize}: WriteMood): void {
  if (Buffer.byteLength(JSON.stringify(doc)) > maxDocumentSize)
    throw new CouchError(413, 'document_too_large', String(doc['_id']));
}

function raced(db: FakeDatabase, id: string): boolean {
  return db.racing.delete(id);
}

export function allDocs(db: FakeDatabase, call: Call): Reply {
  const docs = flag(call.query, 'include_docs');
  const {keys} = call.method === 'POST' ? jsonOf(call) : {};
  const ids = livingIds(db);
  if (Array.isArray(keys))
    return reply(200, {total_rows: ids.length, rows: keys.map((key) => keyRow(db, String(key), docs))});
  const [start, end] = [keyIn(call.query, 'startkey'), keyIn(call.query, 'endkey')];
  const chosen = ids
    .filter((id) => (start === undefined || id >= start) && (end === undefined || id <= end))
    .slice(numberIn(call.query, 'skip', 0))
    .slice(0, numberIn(call.query, 'limit', Infinity));
  return reply(200, {
    total_rows: ids.length,
    offset: 0,
    rows: chosen.map((id) => keyRow(db, id, docs)),
  });
}

function livingIds(db: FakeDatabase): readonly string[] {
  return [...db.docs.keys()].filter((id) => db.winner(id)?.deleted === false).sort();
}

function keyIn(query: URLSearchParams, name: string): string | undefined {
  const text = query.get(name);
  return text === null ? undefined : String(JSON.parse(text));
}

function keyRow(db: FakeDatabase, id: string, docs: boolean): Json {
  const winner = db.winner(id);
  if (!winner) return {key: id, error: 'not_found'};
  const value = {rev: revOf(winner), ...(winner.deleted && {deleted: true})};
  return {id, key: id, value, ...(docs && {doc: winner.deleted ? null : shown(id, winner)})};
}

export async function changes(db: FakeDatabase, {query, onGone}: Call): Promise<Reply> {
  const since = db.seqFrom(query.get('since') ?? '0');
  const limit = Math.max(1, numberIn(query, 'limit', Infinity));
  const look = (): ChangeRow[] =>
    db.changesAfter(since, {docs: flag(query, 'include_docs'), all: query.get('style') === 'all_docs'});
  let rows = look();
  if (rows.length === 0 && query.get('feed') === 'longpoll') {
    await db.nextChange(Math.min(longestPoll, numberIn(query, 'timeout', longestPoll)), onGone);
    rows = look();
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1)?.seq ?? db.seqText(since);
  return reply(200, {results: page, last_seq: last, pending: rows.length - page.length});
}

export function localDoc(db: FakeDatabase, id: string, call: Call): Reply {
  const known = db.local.get(id);
  if (call.method === 'GET') {
    if (!known) throw notFound('missing');
    return reply(200, known);
  }
  if (call.method === 'DELETE') db.local.delete(id);
  else db.local.set(id, {...jsonOf(call), _id: id, _rev: '0-1'});
  return reply(201, {ok: true, id, rev: '0-1'});
}
