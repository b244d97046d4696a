import {toBase64Url} from '../kernel/base64url.js';
import {envelopeSizes} from '../vault/envelope.js';
import type {Authorise} from './authorise.js';
import type {EnvelopeStore} from './envelope-store.js';
import {answer, denied, entityTag, guarded, holds, refusal, wrongMethod} from './handler.js';
import type {FailureListener, Handler} from './handler.js';
import {readBody} from './read-body.js';
import {TokenBucket, type Rate} from './token-bucket.js';

export interface DropBoxOptions {
  readonly store: EnvelopeStore;
  readonly authorise: Authorise;
  /** For the whole process. A school of 1,000 that sends within a minute passes the default. */
  readonly rate?: Rate;
  /** Envelopes held at most, so that a stranger cannot fill the disk. */
  readonly capacity?: number;
  /** Bytes of sealed content in one page of the list, about; one envelope at least. */
  readonly pageBytes?: number;
  /** Milliseconds that a body may take to arrive. */
  readonly bodyTimeout?: number;
  readonly onFailure?: FailureListener;
}

const keyPattern = /^[A-Za-z0-9_-]{16,64}$/;
const largest = Math.max(...envelopeSizes);
const status = {stored: 201, same: 200} as const;
const problemStatus = {'too-large': 413, 'too-slow': 408, broken: 400} as const;

/**
 * Takes sealed envelopes from anyone and gives them to the care team alone. It keeps no log, no time and no address,
 * and nobody can read, list or delete through it but the care team.
 *
 * - `PUT …/inbox/<key>`: 4, 16 or 64 KiB. 201 the first time, 200 for the same bytes, 409 for others.
 * - `DELETE …/inbox/<key>` by the care team: gone for good, and later ones under that key get 409.
 * - `GET …/inbox?after=<key>`: `{envelopes: [{key, sealed}], next?}` sorted by key. The first page carries the `ETag` of
 *   the whole set.
 */
export function makeDropBox(options: DropBoxOptions): Handler {
  const {store, authorise, capacity = 100_000, pageBytes = 1_048_576, bodyTimeout, onFailure} = options;
  const bucket = new TokenBucket(options.rate ?? {burst: 600, perSecond: 30});
  let held: number | undefined;

  return guarded(async (request) => {
    const {pathname, searchParams} = new URL(request.url);
    const key = /\/inbox\/([^/]*)$/.exec(pathname)?.[1];
    if (key !== undefined) {
      if (request.method === 'PUT') return put(request, key);
      return request.method === 'DELETE' ? erase(request, key) : wrongMethod('PUT', 'DELETE');
    }
    if (!pathname.endsWith('/inbox')) return refusal(404, 'unknown');
    return request.method === 'GET' ? list(request, searchParams.get('after')) : wrongMethod('GET');
  }, onFailure);

  async function put(request: Request, key: string): Promise<Response> {
    const wait = bucket.take();
    if (wait > 0) return refusal(429, 'busy', {'Retry-After': String(wait)});
    if (!keyPattern.test(key)) return refusal(400, 'key');
    if (!isOctets(request)) return refusal(415, 'type');
    const body = await readBody(request, largest, bodyTimeout);
    if ('problem' in body) return refusal(problemStatus[body.problem], body.problem);
    if (!isEnvelopeSize(body.bytes.length)) return refusal(400, 'size');
    return keep(key, body.bytes);
  }

  async function keep(key: string, sealed: Uint8Array): Promise<Response> {
    held ??= (await store.keys()).length;
    if (held >= capacity && !(await store.read(key))) return refusal(507, 'full', {'Retry-After': '3600'});
    const outcome = await store.put({key, sealed});
    if (outcome === 'stored') held += 1;
    // The key comes back: a page that answers 200 to everything must not be taken for a drop-box.
    return outcome === 'taken' || outcome === 'erased'
      ? refusal(409, outcome)
      : answer(status[outcome], {stored: key});
  }

  async function erase(request: Request, key: string): Promise<Response> {
    const leave = await authorise(request, 'inbox.erase');
    if (leave !== 'allowed') return denied(leave);
    if (!keyPattern.test(key)) return refusal(400, 'key');
    await store.erase(key);
    held = undefined;
    return answer(200, {erased: key});
  }

  async function list(request: Request, after: string | null): Promise<Response> {
    const leave = await authorise(request, 'inbox.read');
    if (leave !== 'allowed') return denied(leave);
    if (after !== null && !keyPattern.test(after)) return refusal(400, 'after');
    const keys = await store.keys();
    const tag = await entityTag(keys);
    if (after === null && holds(request, tag)) return answer(304, undefined, {ETag: tag});
    return answer(200, await page(keys, after ?? ''), {ETag: tag});
  }

  async function page(keys: readonly string[], after: string): Promise<object> {
    const rest = keys.filter((key) => key > after);
    const envelopes: {key: string; sealed: string}[] = [];
    let bytes = 0;
    let read = 0;
    for (; read < rest.length && bytes < pageBytes; read += 1) {
      const key = rest[read] ?? '';
      const sealed = await store.read(key);
      if (sealed) envelopes.push({key, sealed: toBase64Url(sealed)});
      bytes += sealed?.length ?? 0;
    }
    return {envelopes, ...(read < rest.length && {next: rest[read - 1]})};
  }
}

function isOctets(request: Request): boolean {
  return (
    request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() === 'application/octet-stream'
  );
}

function isEnvelopeSize(length: number): boolean {
  return envelopeSizes.some((size) => size === length);
}
