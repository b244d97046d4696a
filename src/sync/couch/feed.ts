import type {Envelope, StoredEntry} from '../../journal/entry.js';
import type {SetAside} from '../../journal/sharing.js';
import {isArrayOf, isFields, isNumber, isText, type Fields} from '../../kernel/guards.js';
import {RemoteError, type Cursor} from '../remote.js';
import {entryIn, envelopeIn, isSameEntry, isStub} from './documents.js';
import {nameIn} from './names.js';
import {errorOf, type CouchRequests} from './requests.js';

/** Documents in one answer. */
const pageSize = 200;

/** A proxy may close what says nothing for half a minute. */
export const longestPoll = 25_000;

/** A document that changed, with every leaf of it: nodes that were apart may each have taken one. */
export interface Changed {
  readonly name: string;
  /** The winner first. */
  readonly leaves: readonly unknown[];
}

export interface FeedPage {
  readonly changed: readonly Changed[];
  readonly cursor: Cursor;
  readonly more: boolean;
}

/** @throws {RemoteError} */
export async function readFeed(
  requests: CouchRequests,
  database: string,
  after: Cursor | undefined,
  signal?: AbortSignal,
): Promise<FeedPage> {
  const since = `&since=${encodeURIComponent(after ?? '0')}`;
  const path = `${database}/_changes?include_docs=true&style=all_docs&limit=${pageSize}${since}`;
  const answer = await requests.ask(path, {signal});
  if (answer.status !== 200) {
    const error = errorOf(answer);
    // A cursor of another server's, or a damaged one: union makes reading it all again harmless.
    if (error.kind === 'malformed' && after !== undefined)
      return readFeed(requests, database, undefined, signal);
    throw error;
  }
  const {rows, cursor, more} = pageIn(answer.body);
  const changed: Changed[] = [];
  for (const row of rows) {
    const found = await changedBy(requests, database, row, signal);
    if (found) changed.push(found);
  }
  return {changed, cursor: rows.length === 0 && after !== undefined ? after : cursor, more};
}

/** @returns whether something came after the cursor before the time was over. @throws {RemoteError} */
export async function watchFeed(
  requests: CouchRequests,
  database: string,
  after: Cursor,
  signal: AbortSignal,
): Promise<boolean> {
  const since = `&since=${encodeURIComponent(after)}`;
  const path = `${database}/_changes?feed=longpoll&timeout=${longestPoll}&limit=1${since}`;
  const answer = await requests.ask(path, {signal, hold: longestPoll});
  if (answer.status !== 200) throw errorOf(answer);
  return pageIn(answer.body).rows.length > 0;
}

/** Entries are immutable, so leaves of one name are equal; where they are not, what is what its name says is taken. */
export function entryOf({name, leaves}: Changed): {readonly entry?: StoredEntry; readonly aside?: SetAside} {
  if (leaves.some(isStub)) return {};
  const read = leaves.map((leaf) => entryIn(leaf, name));
  const entries = read.filter((entry) => typeof entry !== 'string');
  const [entry] = entries;
  const why = read.find((entry) => typeof entry === 'string');
  if (!entry) return {aside: {id: name, why: why ?? 'malformed'}};
  const isOne = why === undefined && entries.every((other) => isSameEntry(entry, other));
  return isOne ? {entry} : {entry, aside: {id: name, why: 'differs'}};
}

export function envelopeOf({name, leaves}: Changed): Envelope | undefined {
  return leaves.some(isStub) ? undefined : envelopeIn(leaves[0], name);
}

function pageIn(body: unknown): {
  readonly rows: readonly Fields[];
  readonly cursor: Cursor;
  readonly more: boolean;
} {
  if (!isFields(body) || !isArrayOf(body['results'], isFields) || !isText(body['last_seq']))
    throw new RemoteError('malformed');
  const {results: rows, last_seq: cursor, pending} = body;
  return {rows, cursor, more: isNumber(pending) ? pending > 0 : rows.length === pageSize};
}

async function changedBy(
  requests: CouchRequests,
  database: string,
  {id, doc, deleted, changes}: Fields,
  signal: AbortSignal | undefined,
): Promise<Changed | undefined> {
  const name = isText(id) ? nameIn(id) : undefined;
  if (name === undefined || !isText(id) || deleted === true) return undefined;
  const won = isFields(doc) ? doc['_rev'] : undefined;
  const others = isArrayOf(changes, isFields) ? changes.map(({rev}) => rev).filter((rev) => rev !== won) : [];
  const leaves: unknown[] = [doc];
  for (const rev of others.filter(isText)) {
    const path = `${database}/${encodeURIComponent(id)}?rev=${encodeURIComponent(rev)}`;
    const answer = await requests.ask(path, {signal});
    if (answer.status !== 200) throw errorOf(answer);
    if (!isFields(answer.body) || answer.body['_deleted'] !== true) leaves.push(answer.body);
  }
  return {name, leaves};
}
