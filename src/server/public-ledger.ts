import type {StoredEntry} from '../journal/entry.js';
import {isSealed} from '../journal/entry.js';
import {subject} from '../kernel/ids.js';
import type {Authorise} from './authorise.js';
import type {EntryStore} from './entry-store.js';
import {answer, denied, entityTag, guarded, holds, refusal, wrongMethod} from './handler.js';
import type {FailureListener, Handler} from './handler.js';
import {readBody} from './read-body.js';
import {parseStoredEntry} from './stored-entry.js';

export interface PublicLedgerOptions {
  readonly store: EntryStore;
  readonly authorise: Authorise;
  readonly onFailure?: FailureListener;
}

const idPattern = /^[A-Za-z0-9_-]{43}$/;
const wavePattern = /^[A-Za-z0-9_-]{1,64}$/;
/** Bytes of one entry: an instrument in four languages takes about 30,000. */
const largest = 262_144;
const problemStatus = {'too-large': 413, 'too-slow': 408, broken: 400} as const;

/**
 * What the care team publishes for anyone to read: waves, their instruments and public keys, protected results.
 *
 * - `PUT …/public/<entryId>`, with a token: a stored entry as JSON, whose id must be its content's. 201, or 200 again.
 * - `GET …/public?after=<cursor>`: `{entries, cursor}` in order of arrival.
 * - `GET …/waves/<waveId>`: `{entries}` that speak of this wave; 404 where there are none.
 */
export function makePublicLedger({store, authorise, onFailure}: PublicLedgerOptions): Handler {
  return guarded(async (request) => {
    const {pathname, searchParams} = new URL(request.url);
    const [, room, name] = /\/(waves|public)\/([^/]*)$/.exec(pathname) ?? [];
    if (room === 'waves') return request.method === 'GET' ? wave(request, name ?? '') : wrongMethod('GET');
    if (room === 'public') return request.method === 'PUT' ? put(request, name ?? '') : wrongMethod('PUT');
    if (!pathname.endsWith('/public')) return refusal(404, 'unknown');
    return request.method === 'GET' ? list(searchParams.get('after')) : wrongMethod('GET');
  }, onFailure);

  async function put(request: Request, id: string): Promise<Response> {
    const leave = await authorise(request, 'public.write');
    if (leave !== 'allowed') return denied(leave);
    const body = await readBody(request, largest);
    if ('problem' in body) return refusal(problemStatus[body.problem], body.problem);
    const entry = parseStoredEntry(new TextDecoder().decode(body.bytes));
    if (!idPattern.test(id) || entry?.id !== id) return refusal(400, 'entry');
    const outcome = await store.put(entry);
    return answer(outcome === 'stored' ? 201 : 200, {stored: id});
  }

  async function list(after: string | null): Promise<Response> {
    const all = await store.entries();
    const last = all.at(-1);
    const cursor = last ? `${all.length}.${last.id}` : '';
    return answer(200, {entries: all.slice(positionOf(after, all)), cursor}, {'Cache-Control': 'no-cache'});
  }

  async function wave(request: Request, id: string): Promise<Response> {
    const entries = wavePattern.test(id) ? about(subject('wave', id), await store.entries()) : [];
    if (entries.length === 0) return refusal(404, 'unknown');
    const tag = await entityTag(entries.map((entry) => entry.id));
    const headers = {ETag: tag, 'Cache-Control': 'public, max-age=30'};
    return holds(request, tag) ? answer(304, undefined, headers) : answer(200, {entries}, headers);
  }
}

/** A cursor names the last entry it has seen: after a restored backup it fits no more, and all is sent again. */
function positionOf(cursor: string | null, all: readonly StoredEntry[]): number {
  const [count, id] = cursor?.split('.') ?? [];
  const position = Number(count);
  return Number.isInteger(position) && all[position - 1]?.id === id && id !== undefined ? position : 0;
}

function about(wave: string, entries: readonly StoredEntry[]): readonly StoredEntry[] {
  return entries.filter(
    ({content}) => !isSealed(content) && (content.about === wave || content.about.startsWith(`${wave}/`)),
  );
}
