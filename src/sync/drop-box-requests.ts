import type {Envelope, StoredEntry} from '../journal/entry.js';
import {RemoteError} from './remote.js';

export interface DropBoxOptions {
  /** Where the school's server mounts the handlers, with a slash at the end: `https://staff.school.example/pana/`. */
  readonly base: string;
  /** A token that the host's server signed; asked for anew when the server takes the old one no more. */
  readonly token?: () => Promise<string | undefined>;
  /** For tests and for hosts that wrap it. */
  readonly fetch?: typeof fetch;
  /** Milliseconds that one request may take. */
  readonly timeout?: number;
}

type Init = Omit<RequestInit, 'headers'> & {readonly headers: Readonly<Record<string, string>>};

interface GetOptions {
  readonly signal?: AbortSignal | undefined;
  readonly authorised?: boolean;
  /** The tag that is held already. */
  readonly tag?: string;
}

/** Requests to a drop-box: where they go, what they carry, and one renewal of the token. */
export class DropBoxRequests {
  readonly #base: string;
  readonly #askToken: (() => Promise<string | undefined>) | undefined;
  readonly #fetch: typeof fetch;
  readonly #timeout: number;
  #token: Promise<string | undefined> | undefined;

  constructor({base, token, fetch: ownFetch, timeout = 30_000}: DropBoxOptions) {
    this.#base = base.endsWith('/') ? base : `${base}/`;
    this.#askToken = token;
    this.#fetch = ownFetch ?? ((input, init) => fetch(input, init)); // a bare `fetch` must be called on the window
    this.#timeout = timeout;
  }

  async putEnvelope({key, sealed}: Envelope): Promise<Response> {
    const headers = {'Content-Type': 'application/octet-stream'};
    return this.#send(`inbox/${encodeURIComponent(key)}`, {method: 'PUT', headers, body: sealed.slice()});
  }

  async eraseEnvelope(key: string): Promise<Response> {
    return this.#sendAuthorised(`inbox/${encodeURIComponent(key)}`, {method: 'DELETE', headers: {}});
  }

  async putEntry(entry: StoredEntry): Promise<Response> {
    const headers = {'Content-Type': 'application/json'};
    const init = {method: 'PUT', headers, body: JSON.stringify(entry)};
    return this.#sendAuthorised(`public/${encodeURIComponent(entry.id)}`, init);
  }

  /** A call of the care team's with another handler of the same server. */
  async call(path: string, method: string, body?: object): Promise<Response> {
    const headers = {'Content-Type': 'application/json'};
    return this.#sendAuthorised(path, {method, headers, ...(body && {body: JSON.stringify(body)})});
  }

  /** @throws {RemoteError} for every answer but 200 and 304; without asking where a token is needed and there is no way to one */
  async get(path: string, {signal, authorised = false, tag = ''}: GetOptions = {}): Promise<Response> {
    if (authorised && !this.#askToken) throw new RemoteError('unauthorised');
    const init = {headers: {...(tag && {'If-None-Match': tag})}, ...(signal && {signal})};
    const response = await (authorised ? this.#sendAuthorised(path, init) : this.#send(path, init)).catch(
      (cause: unknown) => {
        signal?.throwIfAborted();
        throw new RemoteError('unreachable', {cause});
      },
    );
    if (response.status === 200 || (response.status === 304 && tag)) return response;
    discard(response);
    throw new RemoteError(
      response.status === 401 || response.status === 403 ? 'unauthorised' : 'unreachable',
    );
  }

  async #sendAuthorised(path: string, init: Init): Promise<Response> {
    const asked = (this.#token ??= this.#newToken());
    const response = await this.#send(path, await withToken(init, asked));
    if (response.status !== 401) return response;
    discard(response);
    // Several uploads may hear of it at once: the first of them asks for a new token, the others use it.
    if (this.#token === asked) this.#token = this.#newToken();
    const again = await this.#send(path, await withToken(init, this.#token));
    if (again.status === 401) this.#token = undefined;
    return again;
  }

  async #newToken(): Promise<string | undefined> {
    return this.#askToken?.();
  }

  #send(path: string, init: RequestInit): Promise<Response> {
    const timeout = AbortSignal.timeout(this.#timeout);
    return this.#fetch(this.#base + path, {
      ...init,
      signal: init.signal ? AbortSignal.any([init.signal, timeout]) : timeout,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  }
}

/** Without a token the request goes as it is: the server says 401, and the caller learns of it. */
async function withToken(init: Init, asked: Promise<string | undefined>): Promise<RequestInit> {
  const token = await asked.catch(() => undefined);
  return token ? {...init, headers: {...init.headers, Authorization: `Bearer ${token}`}} : init;
}

/** A body that nobody reads holds its connection, and a browser has six of them. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}
