import {fromBase64Url} from '../../kernel/base64url.js';
import {isFields, isText} from '../../kernel/guards.js';
import {RemoteError} from '../remote.js';

export interface CouchOptions {
  /** The server's address, with a slash at the end: `https://couch.school.example/`. */
  readonly base: string;
  /** The school's name there, as in `<name>-care`. */
  readonly school: string;
  /** A token that the host's server signed; asked for anew when the server takes the old one no more. */
  readonly token?: () => Promise<string | undefined>;
  /** For tests and for hosts that wrap it. */
  readonly fetch?: typeof fetch;
  /** Milliseconds that one request may take. */
  readonly timeout?: number;
}

export interface CouchAnswer {
  readonly status: number;
  /** Parsed; `undefined` where a proxy said no in its own words. */
  readonly body: unknown;
  readonly wait?: number;
}

interface Asking {
  readonly method?: string;
  readonly body?: object;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that the server may hold the request on purpose. */
  readonly hold?: number;
}

/** Requests to a CouchDB: where they go, what they carry, and one renewal of the token. */
export class CouchRequests {
  readonly #base: string;
  readonly #askToken: (() => Promise<string | undefined>) | undefined;
  readonly #fetch: typeof fetch;
  readonly #timeout: number;
  #token: Promise<string | undefined> | undefined;

  constructor({base, token, fetch: ownFetch, timeout = 30_000}: CouchOptions) {
    this.#base = base.endsWith('/') ? base : `${base}/`;
    this.#askToken = token;
    this.#fetch = ownFetch ?? ((input, init) => fetch(input, init)); // a bare `fetch` must be called on the window
    this.#timeout = timeout;
  }

  /** @returns the name in the token, by which the server knows who sends */
  async sender(): Promise<string> {
    const token = await (this.#token ??= this.#newToken());
    try {
      const claims: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(token?.split('.')[1] ?? '')));
      return isFields(claims) && isText(claims['sub']) ? claims['sub'] : '';
    } catch {
      return '';
    }
  }

  /** With the token; once more with a new one where the server does not take it. @throws {RemoteError} */
  async ask(path: string, asking: Asking = {}): Promise<CouchAnswer> {
    if (!this.#askToken) throw new RemoteError('unauthorised');
    const asked = (this.#token ??= this.#newToken());
    const answer = await this.#send(path, asking, await asked);
    if (!wantsToken(answer)) return answer;
    // Several requests may hear of it at once: the first of them asks for a new token, the others use it.
    if (this.#token === asked) this.#token = this.#newToken();
    const again = await this.#send(path, asking, await this.#token);
    if (wantsToken(again)) this.#token = undefined;
    return again;
  }

  /** Without a token and without cookies: nothing names who sends it. @throws {RemoteError} */
  askUnnamed(path: string, asking: Asking): Promise<CouchAnswer> {
    return this.#send(path, asking, undefined);
  }

  /** Whoever signs tokens may be out of reach as the server may. */
  async #newToken(): Promise<string | undefined> {
    return this.#askToken?.().catch(() => undefined);
  }

  async #send(path: string, asking: Asking, token: string | undefined): Promise<CouchAnswer> {
    const {method = 'GET', body, signal, hold = 0} = asking;
    const timeout = AbortSignal.timeout(this.#timeout + hold);
    try {
      const response = await this.#fetch(this.#base + path, {
        method,
        headers: {
          ...(body && {'Content-Type': 'application/json'}),
          ...(token && {Authorization: `Bearer ${token}`}),
        },
        ...(body && {body: JSON.stringify(body)}),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
      return await answerOf(response);
    } catch (cause) {
      signal?.throwIfAborted();
      throw cause instanceof RemoteError ? cause : new RemoteError('unreachable', {cause});
    }
  }
}

/**
 * What whole requests are refused with, as the error it is.
 *
 * A lacking claim of roles is told as 404: one 404 says nothing of a database.
 */
export function errorOf(answer: CouchAnswer): RemoteError {
  const {status, wait} = answer;
  if (wantsToken(answer) || status === 403) return new RemoteError('unauthorised', {wait});
  return new RemoteError(status === 400 ? 'malformed' : 'unreachable', {wait});
}

/** 401 of a token that ran out; 400 of most other faults of one, and 404 of one without roles. */
function wantsToken({status, body}: CouchAnswer): boolean {
  if (status === 401) return true;
  const reason = isFields(body) && isText(body['reason']) ? body['reason'] : '';
  if (status === 404) return reason === 'missing json key';
  return status === 400 && /claim|\bkid\b|\balg\b|hmac|signature|token/i.test(reason);
}

/** An answer that ends in its middle is none. @throws {RemoteError} */
async function answerOf(response: Response): Promise<CouchAnswer> {
  const text = await response.text();
  const wait = waitIn(response.headers.get('Retry-After'));
  const shared = {status: response.status, ...(wait !== undefined && {wait})};
  try {
    return {...shared, body: JSON.parse(text) as unknown};
  } catch (cause) {
    if (response.ok) throw new RemoteError('malformed', {cause});
    return {...shared, body: undefined};
  }
}

/** Seconds, or a day and time by the server's clock, which is not ours: then it is asked again at the usual pace. */
function waitIn(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined;
}
