import type {LitElement} from 'lit';
import type {School} from '../../host/school.js';
import {ViewController} from '../../host/view-controller.js';
import {loadTerms} from '../../i18n/catalogue.js';
import {TermsController} from '../../i18n/terms-controller.js';
import {caseKeepingCatalogue} from '../retention-messages/catalogue.js';
import type {CaseKeepingTerms} from '../retention-messages/en.js';
import {retentionFold} from './retention-view.js';

/** A part of a case's screen that says something of how long the case is kept. */
export abstract class RetentionPart {
  readonly #terms: TermsController<CaseKeepingTerms>;
  readonly #kept: ViewController<ReturnType<typeof retentionFold.empty>>;

  constructor(host: LitElement, school: () => School | undefined) {
    this.#terms = new TermsController(host, caseKeepingCatalogue);
    this.#kept = new ViewController(host, school, retentionFold);
  }

  /** Fetches the words. Throws where the network does not give them. */
  async begin(): Promise<void> {
    await loadTerms(caseKeepingCatalogue, this.#terms.language);
  }

  protected get t(): CaseKeepingTerms | undefined {
    return this.#terms.value;
  }

  protected get kept(): ReturnType<typeof retentionFold.empty> | undefined {
    return this.#kept.state;
  }
}
