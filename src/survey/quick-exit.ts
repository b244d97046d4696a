import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Two presses of Esc count as one wish to leave. */
const pressesWithin = 1_000;

/** Fired before the page goes, so that a shell can close its frame. Bubbles, composed. */
export class LeaveEvent extends Event {
  constructor() {
    super('pana-leave', {bubbles: true, composed: true});
  }
}

/** Leaves at once, by the button or by Esc twice: the page is replaced, and the history shows nothing of it. */
export class QuickExitController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #to: () => string;
  #pressed = -Infinity;

  /** @param to an address; anything but http, https or `about:blank` becomes `about:blank` */
  constructor(host: ReactiveControllerHost & HTMLElement, to: () => string) {
    this.#host = host;
    this.#to = to;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#keydown, {capture: true});
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#keydown, {capture: true});
  }

  leave(): void {
    this.#host.dispatchEvent(new LeaveEvent());
    this.#host.remove();
    location.replace(safeAddress(this.#to()));
  }

  readonly #keydown = ({key, repeat, timeStamp}: KeyboardEvent): void => {
    if (key !== 'Escape' || repeat) return;
    if (timeStamp - this.#pressed < pressesWithin) this.leave();
    this.#pressed = timeStamp;
  };
}

function safeAddress(to: string): string {
  const address = URL.canParse(to, location.href) ? new URL(to, location.href).href : '';
  return /^https?:/.test(address) ? address : 'about:blank';
}
