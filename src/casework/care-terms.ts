import type {ReactiveControllerHost} from 'lit';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import {voicesCatalogue} from '../voices/messages/catalogue.js';
import type {VoicesTerms} from '../voices/messages/en.js';
import {caseworkCatalogue} from './messages/catalogue.js';
import type {CaseworkTerms} from './messages/en.js';

export interface SharedTerms {
  readonly common: CommonTerms;
  readonly words: CaseworkTerms;
  readonly voices: VoicesTerms;
}

/** The texts that the psychologist's screens about a child share: each shows concerns beside its own work. */
export class CareTerms {
  readonly #common;
  readonly #words;
  readonly #voices;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#common = new TermsController(host, commonCatalogue);
    this.#words = new TermsController(host, caseworkCatalogue);
    this.#voices = new TermsController(host, voicesCatalogue);
  }

  /** Ahead of the others, for what is said where no screen is shown. */
  get common(): CommonTerms | undefined {
    return this.#common.value;
  }

  get all(): SharedTerms | undefined {
    const [common, words, voices] = [this.#common.value, this.#words.value, this.#voices.value];
    return common && words && voices && {common, words, voices};
  }
}
