import type {WaitEvent, WorkerScope} from '../../src/apps/offline/worker-scope.js';

/** A service worker's world in Node: what lies in caches, and a server that a test speaks for. */
export class StandInScope {
  readonly kept = new Map<string, Map<string, Response>>();
  readonly asked: string[] = [];
  readonly registration = {scope: 'https://app.example/', unregister: () => Promise.resolve(true)};
  writes = 0;
  pages = 1;
  skipped = false;
  answer: (address: string) => Response | Promise<Response> = () => new Response('', {status: 404});

  readonly caches = {
    open: (name: string) => {
      const shelf = this.kept.get(name) ?? new Map<string, Response>();
      this.kept.set(name, shelf);
      return Promise.resolve({
        put: (address: string, response: Response) => {
          this.writes += 1;
          shelf.set(address, response);
          return Promise.resolve();
        },
      } as Cache);
    },
    keys: () => Promise.resolve([...this.kept.keys()]),
    delete: (name: string) => Promise.resolve(this.kept.delete(name)),
    match: (address: string, {cacheName = ''}: MultiCacheQueryOptions) =>
      Promise.resolve(this.kept.get(cacheName)?.get(address)?.clone()),
  };

  readonly clients = {
    claim: () => Promise.resolve(),
    matchAll: () => Promise.resolve(Array.from({length: this.pages})),
  };

  readonly #listeners = new Map<string, (event: never) => void>();

  readonly fetch = async (address: Request | string): Promise<Response> => {
    const asked = typeof address === 'string' ? address : address.url;
    this.asked.push(asked);
    return this.answer(asked);
  };

  readonly skipWaiting = (): Promise<void> => {
    this.skipped = true;
    return Promise.resolve();
  };

  readonly addEventListener = (type: string, listener: (event: never) => void): void => {
    this.#listeners.set(type, listener);
  };

  /** The worker's world, as the code under test sees it. */
  get scope(): WorkerScope {
    return this;
  }

  /** @returns once all that the listener wants to wait for has ended */
  async tell(type: string, more: object = {}): Promise<void> {
    const works: Promise<unknown>[] = [];
    const event: WaitEvent = {waitUntil: (work) => works.push(work)};
    this.#listeners.get(type)?.({...event, ...more} as never);
    await Promise.all(works);
  }
}
