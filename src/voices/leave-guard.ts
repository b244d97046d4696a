import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Asks before the page goes away while something typed would go with it. Listens only then. */
export class LeaveGuard implements ReactiveController {
  readonly #isStarted: () => boolean;
  #connected = false;

  constructor(host: ReactiveControllerHost, isStarted: () => boolean) {
    this.#isStarted = isStarted;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.hostUpdated();
  }

  hostUpdated(): void {
    if (this.#connected && this.#isStarted()) addEventListener('beforeunload', this.#ask);
    else removeEventListener('beforeunload', this.#ask);
  }

  // One listener an element: two forms in a page guard each for itself.
  readonly #ask = (event: BeforeUnloadEvent): void => event.preventDefault();
}
