import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {JournalError, type JournalErrorKind} from '../journal/journal-error.js';

/**
 * One action of an element that takes time and can fail: its button is busy, then it is done or says why not. What a
 * person typed stays where it is, since the element clears it only after `run` gave true.
 */
export class ActionController implements ReactiveController {
  busy = false;
  done = false;
  failed: JournalErrorKind | undefined;

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.reset();
  }

  reset(): void {
    this.done = false;
    this.failed = undefined;
    this.#host.requestUpdate();
  }

  /** @returns whether it worked; a second call while busy does nothing */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.reset();
    try {
      await work();
      this.done = true;
    } catch (cause) {
      this.failed = JournalError.from(cause).kind;
      if (this.failed === 'unknown') console.error(cause);
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
    return this.done;
  }
}
