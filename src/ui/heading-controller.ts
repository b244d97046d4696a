import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A new screen begins at its heading, for eyes and for screen readers; the first one takes no focus from the page. */
export class HeadingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #screen: () => string;
  #shown: string | undefined;

  /** @param screen a name of what is shown now */
  constructor(host: ReactiveControllerHost & HTMLElement, screen: () => string) {
    this.#host = host;
    this.#screen = screen;
    host.addController(this);
  }

  hostUpdated(): void {
    const [before, now] = [this.#shown, this.#screen()];
    const heading = this.#host.shadowRoot?.querySelector<HTMLElement>('h2');
    if (before === now || !heading) return;
    this.#shown = now;
    if (before) heading.focus();
  }
}
