import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Keys} from './keys.js';

/** Follows the school's keys for an element: it renders anew when they are locked, opened, or somebody comes or goes. */
export class KeysController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => Keys | undefined;
  readonly #changed: () => void;
  #keys: Keys | undefined;
  #stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    find: () => Keys | undefined,
    changed: () => void = () => undefined,
  ) {
    this.#host = host;
    this.#find = find;
    this.#changed = changed;
    host.addController(this);
  }

  get value(): Keys | undefined {
    return this.#find();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const keys = this.#find();
    if (keys === this.#keys) return;
    this.#stop?.();
    this.#keys = keys;
    this.#stop = keys?.subscribe(() => {
      this.#changed();
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#keys = undefined;
  }
}
