import {badRequest, conflict, CouchError, forbidden, type Json, unauthorized} from './couch-error.js';
import {isAdmin, shown, type Caller, type FakeDatabase} from './database.js';
import {madeRevision, parseRev, revOf, type Revision} from './revisions.js';
import {runValidation} from './run-validation.js';

export interface WriteOptions {
  readonly caller: Caller;
  readonly newEdits: boolean;
  /** Another node took another content at the same moment: the loser is taken too, and becomes a leaf nobody sees. */
  readonly racing?: boolean;
}

const ownMembers = ['_id', '_rev', '_deleted', '_revisions', '_attachments'];

/**
 * Writes one document by the server's rules.
 *
 * @returns the new revision
 * @throws {CouchError}
 */
export function writeDoc(db: FakeDatabase, doc: Json, options: WriteOptions): string {
  const id = idOf(doc);
  const strange = Object.keys(doc).find((name) => name.startsWith('_') && !ownMembers.includes(name));
  if (strange !== undefined)
    throw new CouchError(400, 'doc_validation', `Bad special document member: ${strange}`);
  const reason = db.refuse?.(doc);
  if (reason !== undefined) throw forbidden(reason);
  return options.newEdits ? edit(db, id, doc, options) : replicate(db, id, doc, options);
}

function idOf(doc: Json): string {
  const id = doc['_id'];
  if (typeof id !== 'string' || id === '')
    throw new CouchError(400, 'illegal_docid', 'Document id must be a string');
  if (id.startsWith('_') && !id.startsWith('_design/'))
    throw new CouchError(400, 'illegal_docid', 'Only reserved document ids may start with underscore.');
  return id;
}

function edit(db: FakeDatabase, id: string, doc: Json, {caller, racing}: WriteOptions): string {
  const parent = parentOf(db, id, doc, racing);
  const deletedNow = doc['_deleted'] === true;
  // A document that was deleted is made anew on top of its tombstone, and the functions are told of no old one.
  const tombstone = parent ? undefined : db.leavesOf(id).find(({deleted}) => deleted);
  validate(db, id, doc, parent, caller);
  const revision = madeRevision(bodyOf(doc), deletedNow, parent ?? (racing ? undefined : tombstone));
  db.add(id, revision);
  return revOf(revision);
}

function parentOf(
  db: FakeDatabase,
  id: string,
  doc: Json,
  racing: boolean | undefined,
): Revision | undefined {
  const rev = doc['_rev'];
  if (rev !== undefined && !parseRev(rev)) throw badRequest('Invalid rev format');
  const leaves = db.leavesOf(id);
  if (typeof rev === 'string') {
    const parent = leaves.find((leaf) => revOf(leaf) === rev);
    if (!parent) throw conflict();
    return parent;
  }
  if (leaves.some(({deleted}) => !deleted) && !racing) throw conflict();
  return undefined;
}

function replicate(db: FakeDatabase, id: string, doc: Json, {caller}: WriteOptions): string {
  const rev = parseRev(doc['_rev']);
  if (!rev) throw badRequest('When `new_edits: false`, the document needs `_rev` or `_revisions` specified');
  const listed = (doc['_revisions'] as {ids?: readonly string[]} | undefined)?.ids;
  const path = listed ?? [rev.hash];
  const tree = db.docs.get(id);
  const known = tree?.get(`${rev.generation}-${rev.hash}`);
  if (known) return revOf(known);
  const parent = path[1] === undefined ? undefined : tree?.get(`${rev.generation - 1}-${path[1]}`);
  validate(db, id, doc, parent, caller);
  const body = bodyOf(doc);
  const deleted = doc['_deleted'] === true;
  db.add(id, {generation: rev.generation, path, deleted, body, leaf: true});
  return `${rev.generation}-${rev.hash}`;
}

function validate(
  db: FakeDatabase,
  id: string,
  doc: Json,
  parent: Revision | undefined,
  caller: Caller,
): void {
  if (id.startsWith('_design/')) {
    mayDesign(caller);
    return;
  }
  const user = {db: db.name, name: caller.name, roles: caller.roles};
  const oldDoc = parent?.body ? {...shown(id, parent), _revisions: historyOf(parent)} : null;
  const history = parent && doc['_revisions'] === undefined ? {_revisions: historyOf(parent)} : {};
  for (const text of functionsOf(db))
    runValidation(text, {newDoc: {...doc, ...history}, oldDoc, user, security: db.security});
}

function mayDesign(caller: Caller): void {
  const reason = 'You are not a db or server admin.';
  if (isAdmin(caller)) return;
  throw caller.name === null ? unauthorized(reason) : forbidden(reason);
}

function functionsOf(db: FakeDatabase): readonly string[] {
  return [...db.docs.keys()]
    .filter((id) => id.startsWith('_design/'))
    .map((id) => db.winner(id))
    .filter((design) => design && !design.deleted)
    .map((design) => design?.body?.['validate_doc_update'])
    .filter((text) => typeof text === 'string');
}

function historyOf({generation, path}: Revision): Json {
  return {start: generation, ids: path};
}

function bodyOf(doc: Json): Json {
  return Object.fromEntries(Object.entries(doc).filter(([name]) => !ownMembers.includes(name)));
}
