import type {LitElement} from 'lit';
import {loadTerms, termsNow} from '../../i18n/catalogue.js';
import {TermsController} from '../../i18n/terms-controller.js';
import {wear} from '../../ui/wear.js';
import {exchangeCatalogue} from '../exchange-messages/catalogue.js';
import type {ExchangeTerms} from '../exchange-messages/en.js';
import {exchangeStyles} from './exchange.styles.js';

/** The texts and the looks that screens behind a door of exchange share: both come with the screen. */
export class ExchangeTexts {
  readonly #terms: TermsController<ExchangeTerms>;

  constructor(host: LitElement) {
    this.#terms = new TermsController(host, exchangeCatalogue);
    wear(host.renderRoot as ShadowRoot, exchangeStyles);
  }

  /** Throws where they cannot be fetched. */
  async load(): Promise<void> {
    await loadTerms(exchangeCatalogue, this.#terms.language);
  }

  get value(): ExchangeTerms | undefined {
    return this.#terms.value ?? termsNow(exchangeCatalogue, this.#terms.language);
  }
}
