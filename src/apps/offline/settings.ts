import {shelfName, withoutTimes} from './shelf.js';
import type {WorkerScope} from './worker-scope.js';

/** Milliseconds: behind a line that neither works nor fails, a page does not wait for longer. */
const patience = 4000;

export const settingsPath = 'config.json';

/**
 * The school's settings, which no build knows: asked for at every visit, and as they were where nobody answers. They hold the
 * school's own help lines, and those must be right without a network too.
 */
export class Settings {
  readonly #scope: WorkerScope;
  readonly #patience: number;

  constructor(scope: WorkerScope, wait = patience) {
    this.#scope = scope;
    this.#patience = wait;
  }

  async answer(): Promise<Response> {
    const kept = await this.#kept();
    const fresh = this.renew();
    if (!kept) return fresh;
    return Promise.race([fresh.catch(() => kept.clone()), this.#late(kept)]);
  }

  /** Written only where something changed: else the device would keep a record of the last visit. @throws where nobody answers */
  async renew(): Promise<Response> {
    const response = await this.#scope.fetch(this.#address, {cache: 'no-cache', credentials: 'omit'});
    // That there is no such file is an answer too; that a server is ill is none.
    if (!response.ok && response.status !== 404) throw new TypeError(String(response.status));
    const fresh = await withoutTimes(response);
    const kept = await this.#kept();
    const isSame = kept?.status === fresh.status && (await kept.text()) === (await fresh.clone().text());
    if (!isSame) await (await this.#scope.caches.open(this.#name)).put(this.#address, fresh.clone());
    return fresh;
  }

  get #address(): string {
    return this.#scope.registration.scope + settingsPath;
  }

  get #name(): string {
    return `${shelfName(this.#scope.registration.scope)}settings`;
  }

  #kept(): Promise<Response | undefined> {
    return this.#scope.caches.match(this.#address, {cacheName: this.#name});
  }

  async #late(kept: Response): Promise<Response> {
    await new Promise((resolve) => setTimeout(resolve, this.#patience));
    return kept;
  }
}
