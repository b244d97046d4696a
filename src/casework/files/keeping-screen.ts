import {html, type LitElement} from 'lit';
import type {School} from '../../host/school.js';
import {TermsController} from '../../i18n/terms-controller.js';
import type {CaseScreen} from '../case-screen.js';
import {filesCatalogue} from '../files-messages/catalogue.js';
import type {FilesTerms} from '../files-messages/en.js';
import {AttachWork} from './attach-work.js';
import {contactsPart} from './contacts-part.js';
import {filesPart} from './files-part.js';
import {peoplePart} from './people-part.js';
import {ViewWork} from './view-work.js';

/** What the three parts share in one rendering. */
export interface Keeping {
  readonly screen: CaseScreen;
  readonly f: FilesTerms;
  readonly attach: AttachWork;
  readonly view: ViewWork;
}

/** Contacts, people around the child, and files: side by side where there is room. */
export class KeepingScreen {
  readonly #terms: TermsController<FilesTerms>;
  readonly #attach: AttachWork;
  readonly #view: ViewWork;

  constructor(host: LitElement, school: () => School | undefined) {
    const journal = (): School['journal'] | undefined => school()?.journal;
    this.#terms = new TermsController(host, filesCatalogue);
    this.#attach = new AttachWork(host, journal);
    this.#view = new ViewWork(host, journal);
  }

  get refused(): Readonly<Record<string, string>> {
    return this.#terms.value?.refused ?? {};
  }

  render(screen: CaseScreen): unknown {
    const f = this.#terms.value;
    if (!f) return html`<p class="muted" role="status">${screen.common.loading}</p>`;
    const keeping = {screen, f, attach: this.#attach, view: this.#view};
    return html`<div class="keeping">${contactsPart(keeping)} ${peoplePart(keeping)} ${filesPart(keeping)}</div>`;
  }

  forget(): void {
    this.#attach.forget();
    this.#view.forget();
  }
}
