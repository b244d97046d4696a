import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A part of an element that is fetched when it is wanted for the first time. */
export class LazyController<Part> implements ReactiveController {
  /** It could not be fetched; `want` tries again after `forget`. */
  isMissing = false;

  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Part>;
  #part: Part | undefined;
  #isLoading = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.isMissing = false;
  }

  /** The part, where it was wanted before. */
  get now(): Part | undefined {
    return this.#part;
  }

  /** @returns the part once it is here */
  want(): Part | undefined {
    if (!this.#part && !this.#isLoading && !this.isMissing) void this.#fetch();
    return this.#part;
  }

  forget(): void {
    this.isMissing = false;
    this.#host.requestUpdate();
  }

  async #fetch(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#part = await this.#load();
    } catch {
      this.isMissing = true;
    }
    this.#isLoading = false;
    this.#host.requestUpdate();
  }
}
