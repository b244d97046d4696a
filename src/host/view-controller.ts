import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Fold} from '../journal/fold.js';
import type {LiveView} from '../journal/live-view.js';
import type {School} from './school.js';

/** Follows a view of the journal for an element: the element renders anew whenever the view changes. */
export class ViewController<State> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #school: () => School | undefined;
  readonly #fold: Fold<State>;
  #view: LiveView<State> | undefined;
  #unsubscribe: (() => void) | undefined;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, school: () => School | undefined, fold: Fold<State>) {
    this.#host = host;
    this.#school = school;
    this.#fold = fold;
    host.addController(this);
  }

  /** The view, or `undefined` without a school. Its `status` says whether it is loading, ready or failed. */
  get view(): LiveView<State> | undefined {
    // Here too: an element's `willUpdate` asks before Lit calls `hostUpdate`, and must see what `render` will see.
    if (this.#isConnected) this.#follow();
    return this.#view;
  }

  /** The state once the view is ready. */
  get state(): State | undefined {
    const {view} = this;
    return view?.status === 'ready' ? view.state : undefined;
  }

  /** What came while it was out of the document is told to nobody: an element that is put back looks anew. */
  hostConnected(): void {
    this.#isConnected = true;
    this.#follow();
    this.#host.requestUpdate();
  }

  /** An element that was removed with an update under way updates once more: it must not begin to follow again. */
  hostUpdate(): void {
    if (this.#isConnected) this.#follow();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#view = undefined;
  }

  #follow(): void {
    const view = this.#school()?.journal.view(this.#fold);
    if (view === this.#view) return;
    this.#unsubscribe?.();
    this.#view = view;
    this.#unsubscribe = view?.subscribe(() => this.#host.requestUpdate());
  }
}
