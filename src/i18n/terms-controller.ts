import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {loadTerms, termsNow, type Catalogue} from './catalogue.js';
import {directionOf, languageOf} from './languages.js';

/**
 * The texts of an element in the language around it. `value` is undefined until they are here: render nothing then.
 * Follows the `lang` of the element and of the page.
 */
export class TermsController<Terms extends object> implements ReactiveController {
  value: Terms | undefined;
  language = 'en';

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #catalogue: Catalogue<Terms>;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, catalogue: Catalogue<Terms>) {
    this.#host = host;
    this.#catalogue = catalogue;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#follow());
    const watch = {attributes: true, attributeFilter: ['lang'], subtree: true};
    this.#observer.observe(document.documentElement, watch);
    const root = this.#host.getRootNode();
    if (root instanceof ShadowRoot) this.#observer.observe(root, watch);
    this.#follow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #follow(): void {
    const language = languageOf(this.#host);
    if (language === this.language && this.value) return;
    this.language = language;
    this.#setDirection(language);
    const ready = termsNow(this.#catalogue, language);
    if (ready) this.#show(ready);
    else void this.#load(language);
  }

  async #load(language: string): Promise<void> {
    const terms = await loadTerms(this.#catalogue, language);
    if (language === this.language) this.#show(terms);
  }

  #show(terms: Terms): void {
    this.value = terms;
    this.#host.requestUpdate();
  }

  /** Only where the page around it runs the other way: our attribute must not fight the host's. Asks for no styles, which would be worked out here. */
  #setDirection(language: string): void {
    const direction = directionOf(language);
    if (!this.#host.matches(`:dir(${direction})`)) this.#host.dir = direction;
  }
}
