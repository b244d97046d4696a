import {html, type LitElement} from 'lit';
import type {CommonTerms} from '../i18n/common/en.js';
import {LazyController} from '../ui/lazy-controller.js';
import {missingPart} from '../ui/missing-part.js';
import type {SchoolKeys} from '../vault/school-keys.js';
import type {HostSession} from './host.js';
import type {SchoolTerms} from './school-messages/en.js';

interface Behind {
  readonly keys: () => SchoolKeys | undefined;
  readonly who: () => HostSession | undefined;
}

/** What stands before the records while a person's keys are not open. It is fetched when it is wanted. */
export class GatePart {
  readonly #gate;

  constructor(host: LitElement, {keys, who}: Behind) {
    this.#gate = new LazyController(host, async () => {
      const {KeysGate} = await import('../team/gate.js');
      return new KeysGate(host, {keys, name: () => who()?.name ?? ''});
    });
  }

  /** A code that was made just now has to be seen before anything else. */
  get isBusy(): boolean {
    return this.#gate.now?.isBusy === true;
  }

  forget(): void {
    this.#gate.now?.forget();
  }

  render(terms: SchoolTerms, common: CommonTerms): unknown {
    const gate = this.#gate.want();
    return (
      gate?.render() ?? html`<div class="center">${missingPart(this.#gate, common, terms.gateMissing)}</div>`
    );
  }
}
