import type {LitElement} from 'lit';
import {loadTerms} from '../i18n/catalogue.js';
import {TermsController} from '../i18n/terms-controller.js';
import {explainInWords, type ExplanationInWords} from '../signals/explain.js';
import type {Flag} from '../signals/flag.js';
import {signalsCatalogue} from '../signals/messages/catalogue.js';
import type {SignalTerms} from '../signals/messages/en.js';

/** What flags say of themselves, in words: the heaviest texts of a case, fetched with the first one that has a flag. */
export class FlagWords {
  readonly #terms: TermsController<SignalTerms>;

  constructor(host: LitElement) {
    this.#terms = new TermsController(host, signalsCatalogue);
  }

  /** @throws where the texts cannot be fetched */
  async begin(): Promise<this> {
    await loadTerms(signalsCatalogue, this.#terms.language);
    return this;
  }

  /** Nothing while another language is on its way. */
  explain(flag: Flag): ExplanationInWords | undefined {
    return this.#terms.value && explainInWords(flag, this.#terms.value);
  }
}
