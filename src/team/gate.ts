import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {schoolCatalogue} from '../host/school-messages/catalogue.js';
import type {SchoolTerms} from '../host/school-messages/en.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import {ActionController} from '../ui/action-controller.js';
import {notice} from '../ui/notice.js';
import type {SchoolKeys} from '../vault/school-keys.js';

interface GateOptions {
  readonly keys: () => SchoolKeys | undefined;
  /** Who is signed in. */
  readonly name: () => string;
}

/** What stands before a school's records while this person's keys are not open. It draws in the element that it is given. */
export class KeysGate {
  /** Something is shown that has to be seen whatever the keys have come to. */
  readonly isBusy: boolean = false;

  readonly #host: LitElement;
  readonly #keys: GateOptions['keys'];
  readonly #terms: TermsController<SchoolTerms>;
  readonly #common: TermsController<CommonTerms>;
  readonly #action: ActionController;
  #refused: string | undefined;

  constructor(host: LitElement, {keys}: GateOptions) {
    this.#host = host;
    this.#keys = keys;
    this.#terms = new TermsController(host, schoolCatalogue);
    this.#common = new TermsController(host, commonCatalogue);
    this.#action = new ActionController(host);
  }

  /** Another person is here, or nobody: nothing that was said is for them. */
  forget(): void {
    this.#refused = undefined;
  }

  render(): TemplateResult | typeof nothing {
    const [terms, common, keys] = [this.#terms.value, this.#common.value, this.#keys()];
    if (!terms || !common || !keys) return nothing;
    return html`<section class="sign-in card stack" data-gate=${keys.state}>
      <h1>${terms.gate.title}</h1>
      ${keys.state === 'locked' ? this.#renderForm(terms, common, keys) : html`<p role="status">${keys.state === 'waiting' ? terms.gate.waiting : terms.gate.stranger}</p>`}
    </section>`;
  }

  #renderForm({gate}: SchoolTerms, common: CommonTerms, keys: SchoolKeys): TemplateResult {
    const {busy, failed} = this.#action;
    return html`<form class="stack" @submit=${(event: SubmitEvent) => void this.#unlock(event, keys)}>
      <div class="field">
        <label for="secret">${gate.passphrase}</label>
        <input id="secret" name="secret" type="password" autocomplete="current-password" required />
      </div>
      ${this.#refused ? notice('danger', this.#refused === 'wrong-secret' ? gate.wrong : gate.cannot(this.#refused)) : nothing}
      ${failed ? notice('danger', common.failed[failed]) : nothing}
      <button class="primary" type="submit" ?disabled=${busy}>${gate.unlock}</button>
    </form>`;
  }

  async #unlock(event: SubmitEvent, keys: SchoolKeys): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const passphrase = form.querySelector('input')?.value ?? '';
    this.#refused = undefined;
    await this.#action.run(async () => {
      const refused = await keys.unlock({by: 'passphrase', passphrase});
      this.#refused = refused?.refused;
      if (!refused) form.reset();
    });
    this.#host.requestUpdate();
  }
}
