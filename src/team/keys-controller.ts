import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {SchoolKeys} from '../vault/school-keys.js';

/** Follows the school's keys for an element: it renders anew when they are locked, opened, or somebody comes or goes. */
export class KeysController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => SchoolKeys | undefined;
  readonly #changed: () => void;
  #keys: SchoolKeys | undefined;
  #stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    find: () => SchoolKeys | undefined,
    changed: () => void = () => undefined,
  ) {
    this.#host = host;
    this.#find = find;
    this.#changed = changed;
    host.addController(this);
  }

  get value(): SchoolKeys | undefined {
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
