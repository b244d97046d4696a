import type {ReactiveControllerHost} from 'lit';
import {TermsController} from '../i18n/terms-controller.js';
import {signalsCatalogue} from '../signals/messages/catalogue.js';
import type {SignalTerms} from '../signals/messages/en.js';
import {CareTerms, type SharedTerms} from './care-terms.js';

/** The same with the texts of signals, for screens that are about flags from the start. */
export class CareSignalTerms extends CareTerms {
  readonly #signals;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host);
    this.#signals = new TermsController(host, signalsCatalogue);
  }

  override get all(): (SharedTerms & {readonly signals: SignalTerms}) | undefined {
    const [shared, signals] = [super.all, this.#signals.value];
    return shared && signals && {...shared, signals};
  }
}
