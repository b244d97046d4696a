// What a service worker has that a page has not, as far as it is used here: one set of types serves pages and workers.

export interface WaitEvent {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends WaitEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

export interface WorkerMessage extends WaitEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

export interface Clients {
  claim(): Promise<void>;
  matchAll(options: {
    readonly type: 'window';
    readonly includeUncontrolled: true;
  }): Promise<readonly unknown[]>;
}

export interface WorkerScope {
  readonly registration: Pick<ServiceWorkerRegistration, 'scope' | 'unregister'>;
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'match' | 'delete'>;
  readonly clients: Clients;
  fetch(address: Request | string, options?: RequestInit): Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WaitEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: WorkerMessage) => void): void;
}
