import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Sharing} from '../host/school.js';
import {JournalError} from '../journal/journal-error.js';
import type {SyncStatus} from '../sync/sync-status.js';

/** Time passes without a word too: a server that was heard an hour ago was not heard just now. */
const lookAgain = 30_000;

/** Follows what is shared for an element. What was asked of one person's sharing is never shown as another's. */
export class StatusController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => Sharing | undefined;
  #sharing: Sharing | undefined;
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #isConnected = false;
  /** One question at a time: a wave of changes asks once more at its end. */
  #isAsking = false;
  #askAgain = false;
  #status: SyncStatus | undefined;

  constructor(host: ReactiveControllerHost, find: () => Sharing | undefined) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  /** `undefined` until it was read once. */
  get status(): SyncStatus | undefined {
    return this.#find() === this.#sharing ? this.#status : undefined;
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#timer = setInterval(this.#look, lookAgain);
    for (const name of ['online', 'offline']) window.addEventListener(name, this.#look);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const sharing = this.#find();
    if (!this.#isConnected || sharing === this.#sharing) return;
    this.#leave();
    this.#sharing = sharing;
    this.#stop = sharing?.subscribe(this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    clearInterval(this.#timer);
    for (const name of ['online', 'offline']) window.removeEventListener(name, this.#look);
    this.#leave();
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = this.#sharing = this.#status = undefined;
  }

  readonly #look = (): void => {
    this.#askAgain = true;
    if (!this.#isAsking) void this.#ask();
  };

  async #ask(): Promise<void> {
    this.#isAsking = true;
    while (this.#askAgain) {
      this.#askAgain = false;
      const sharing = this.#sharing;
      const status = await sharing?.status().catch(unreadable);
      if (sharing !== this.#sharing) continue;
      this.#status = status;
      this.#host.requestUpdate();
    }
    this.#isAsking = false;
  }
}

/** Where not even the list can be read, nothing is known to be shared. */
function unreadable(cause: unknown): SyncStatus {
  return {waiting: 0, refused: [], aside: [], allShared: false, storage: JournalError.from(cause).kind};
}
