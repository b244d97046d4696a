import type {ReactiveControllerHost} from 'lit';
import {TermsController} from '../i18n/terms-controller.js';
import type {Refusal} from '../kernel/refusal.js';
import {caseCatalogue} from './case-messages/catalogue.js';
import type {CaseTerms} from './case-messages/en.js';
import {peopleCatalogue} from './people-messages/catalogue.js';
import type {PeopleTerms} from './people-messages/en.js';

interface PartTexts {
  readonly t: CaseTerms;
  readonly peopleTerms: PeopleTerms;
}

/** The texts of a case's parts, each in a catalogue of its own. */
export class CaseTexts {
  readonly #case;
  readonly #people;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#case = new TermsController(host, caseCatalogue);
    this.#people = new TermsController(host, peopleCatalogue);
  }

  /** The case's own, ahead of its parts'. */
  get own(): CaseTerms | undefined {
    return this.#case.value;
  }

  get language(): string {
    return this.#case.language;
  }

  get all(): PartTexts | undefined {
    const [t, peopleTerms] = [this.#case.value, this.#people.value];
    return t && peopleTerms && {t, peopleTerms};
  }

  /** @returns why something was refused, in whichever part; the reason itself where no part has words for it */
  refusal({refused}: Refusal): string {
    const t = this.#case.value;
    const all: Readonly<Record<string, string>> = {
      ...t?.refused,
      ...t?.wants,
      ...t?.keeping.refused,
      ...this.#people.value?.refused,
    };
    return all[refused] ?? refused;
  }
}
