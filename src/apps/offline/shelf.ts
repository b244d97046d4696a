import type {Precache} from './precache.js';
import type {WorkerScope} from './worker-scope.js';

/** Caches of an app in one folder of an origin: another school's app may lie in the next. */
export function shelfName(scope: string): string {
  return `pana ${scope} `;
}

/** The start of every answer that is kept: without it the first visit would be half a visit. */
const document = 'index.html';

/**
 * The files of one version of an app, kept on the device. A file that is not what this version was built with is never taken, so
 * that no page is put together of two versions, whatever a server says in the middle of an update.
 */
export class Shelf {
  readonly #scope: WorkerScope;
  readonly #precache: Precache;

  constructor(scope: WorkerScope, precache: Precache) {
    this.#scope = scope;
    this.#precache = precache;
  }

  /** One file after the other: the page has the browser's few connections. What is here from a try that was cut off is not fetched again. */
  async fill(): Promise<void> {
    for (const path of Object.keys(this.#precache.files)) await this.answer(path);
  }

  has(path: string): boolean {
    return Object.hasOwn(this.#precache.files, path);
  }

  /** @throws where it was lost here, and the server has it no more */
  async answer(path: string): Promise<Response> {
    return (await this.#kept(path)) ?? this.#take(path);
  }

  /** A page of an earlier version asks for a part that it has not loaded yet. Such names say what is in them. */
  async answerOfOthers(path: string): Promise<Response | undefined> {
    for (const name of await this.#names()) {
      const found = await this.#scope.caches.match(this.#addressOf(path), {cacheName: name});
      if (found) return found;
    }
    return undefined;
  }

  /** A school that lets another portal frame the app changes headers and no file: they count from the next visit on. */
  async renewHeaders(): Promise<void> {
    const fresh = await this.#fetched(document);
    const kept = await this.#kept(document);
    if (kept && tellingOf(kept.headers) !== tellingOf(fresh.headers)) await this.#keep(document, fresh);
  }

  /** Takes away the files of other versions. */
  async sweep(): Promise<void> {
    const others = (await this.#names()).filter((name) => name !== this.#name);
    for (const name of others) await this.#scope.caches.delete(name);
  }

  async #names(): Promise<readonly string[]> {
    const prefix = `${shelfName(this.#scope.registration.scope)}v `;
    return (await this.#scope.caches.keys()).filter((name) => name.startsWith(prefix));
  }

  get #name(): string {
    return `${shelfName(this.#scope.registration.scope)}v ${this.#precache.version}`;
  }

  #addressOf(path: string): string {
    return this.#scope.registration.scope + path;
  }

  #kept(path: string): Promise<Response | undefined> {
    // Opening it would make it, also where a school has just taken everything away.
    return this.#scope.caches.match(this.#addressOf(path), {cacheName: this.#name});
  }

  async #take(path: string): Promise<Response> {
    const response = await this.#fetched(path);
    await this.#keep(path, response.clone());
    return response;
  }

  async #keep(path: string, response: Response): Promise<void> {
    await (await this.#scope.caches.open(this.#name)).put(this.#addressOf(path), response);
  }

  async #fetched(path: string): Promise<Response> {
    const response = await this.#scope.fetch(this.#addressOf(path), {
      // Checked by the browser, over what comes out of any compression.
      integrity: this.#precache.files[path] ?? '',
      cache: 'no-cache',
      credentials: 'omit',
    });
    if (!response.ok) throw new TypeError(`${response.status} for ${path}`);
    return withoutTimes(response);
  }
}

/** Says when somebody was here, or how it travelled, and nothing that a page needs. Policies stay: a page without them is another page. */
const dropped =
  /^(?:age|connection|content-encoding|content-length|date|etag|expires|keep-alive|last-modified|server|server-timing|set-cookie|transfer-encoding|via|x-(?!content-type-options|frame-options).*)$/;

/** As it is kept. A response that was redirected would open no page. */
export async function withoutTimes(response: Response): Promise<Response> {
  const headers = [...response.headers].filter(([name]) => !dropped.test(name));
  return new Response(await response.arrayBuffer(), {status: response.status, headers});
}

function tellingOf(headers: Headers): string {
  return JSON.stringify([...headers]);
}
