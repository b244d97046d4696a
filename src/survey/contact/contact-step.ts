import {html, nothing, type TemplateResult} from 'lit';
import {loadTerms, termsNow} from '../../i18n/catalogue.js';
import {TermsController} from '../../i18n/terms-controller.js';
import {isRefusal} from '../../kernel/refusal.js';
import {localDay, type SchoolDay} from '../../kernel/school-day.js';
import {emptyContact, requestContact, type ContactField} from '../../voices/contact-request.js';
import {contactCatalogue} from '../contact-messages/catalogue.js';
import type {ContactTerms} from '../contact-messages/en.js';
import type {Dispatch} from '../dispatch.js';
import type {Sent} from '../post.js';
import {shelter} from '../shelter.js';
import type {SurveyHost} from '../survey-step.js';
import type {PublishedWave} from '../wave.js';
import {wear} from '../../ui/wear.js';
import {contactStyles} from './contact.styles.js';
import {contactForm, type ContactProblem} from './contact-form.js';

/** The second screen is the same one for both ways: a form, or a rest that looks like it. */
export type ContactScreen = 'offer' | 'form' | 'rest';

export interface AtContact {
  readonly at: 'contact';
  readonly page: ContactScreen;
  readonly contact: ContactStep;
}

/**
 * "I want an adult to contact me": after the answers, apart from them, and by name. Whoever wants it and whoever does not
 * goes through two screens. What is typed is in memory only, until it is sealed.
 */
export class ContactStep {
  readonly of: PublishedWave;
  readonly #host: SurveyHost;
  readonly #dispatch: Dispatch;
  readonly #terms: TermsController<ContactTerms>;
  #draft = emptyContact;
  #problem: ContactProblem | undefined;
  #isBusy = false;
  #sent: Sent | undefined;

  /** Rejects where its words cannot be fetched: then it is not offered. Called while a pupil reads. */
  static async load(host: SurveyHost, of: PublishedWave, dispatch: Dispatch): Promise<ContactStep> {
    const step = new ContactStep(host, of, dispatch);
    await loadTerms(contactCatalogue, step.#terms.language);
    return step;
  }

  private constructor(host: SurveyHost, of: PublishedWave, dispatch: Dispatch) {
    this.of = of;
    this.#host = host;
    this.#dispatch = dispatch;
    this.#terms = new TermsController(host, contactCatalogue);
  }

  begin(): void {
    if (this.#host.shadowRoot) wear(this.#host.shadowRoot, contactStyles);
    this.#show('offer');
  }

  render(screen: ContactScreen): TemplateResult | typeof nothing {
    const t = this.#words;
    if (!t) return nothing;
    if (screen === 'offer') return this.#renderOffer(t);
    return screen === 'form' ? this.#renderForm(t) : this.#renderRest(t);
  }

  /** For the last screen of whoever asked. Nothing for all others. */
  told(): TemplateResult | typeof nothing {
    const t = this.#words;
    return t && this.#sent ? html`<p class="help-now told" role="status">${t.told[this.#sent]}</p>` : nothing;
  }

  /** The next pupil, or whoever goes back to the page, finds nothing. */
  forget(): void {
    this.#draft = emptyContact;
    this.#problem = this.#sent = undefined;
  }

  #renderOffer(t: ContactTerms): TemplateResult {
    return html`<h1 tabindex="-1" data-start>${t.offer.title}</h1>
      <ul class="points">${t.offer.points.map((point) => html`<li>${point}</li>`)}</ul>
      <div class="choices">
        <button type="button" data-ask="yes" @click=${() => this.#show('form')}>${t.offer.yes}</button>
        <button type="button" data-ask="no" @click=${() => this.#show('rest')}>${t.offer.no}</button>
      </div>`;
  }

  #renderRest(t: ContactTerms): TemplateResult {
    return html`${shelter()}
      <h1 tabindex="-1" data-start>${t.rest.title}</h1>
      <p>${t.rest.text}</p>
      <div class="go between">
        <button type="button" @click=${() => this.#show('offer')}>${t.back}</button>
        <button class="primary" type="button" @click=${() => this.#dispatch.over()}>${t.next}</button>
      </div>`;
  }

  #renderForm(t: ContactTerms): TemplateResult {
    return contactForm({
      t,
      draft: this.#draft,
      problem: this.#problem,
      isBusy: this.#isBusy,
      write: (field, text) => (this.#draft = {...this.#draft, [field]: text}),
      back: () => this.#show('offer'),
      submit: () => void this.#submit(),
    });
  }

  /** What was loaded, even where the element has not been told yet. */
  get #words(): ContactTerms | undefined {
    return this.#terms.value ?? termsNow(contactCatalogue, this.#terms.language);
  }

  #show(page: ContactScreen): void {
    this.#host.step = {at: 'contact', page, contact: this};
  }

  async #submit(): Promise<void> {
    if (this.#isBusy) return;
    const message = requestContact(this.#draft, this.#today);
    if (isRefusal(message)) return this.#fail(message);
    this.#isBusy = true;
    this.#host.requestUpdate();
    try {
      const arrived = (): void => this.#tell('sent');
      const to = {server: this.#host.server, publicKey: this.of.contactKey ?? ''};
      this.#sent = await this.#dispatch.post.ask(to, message, arrived);
      this.#draft = emptyContact;
      this.#problem = undefined;
      this.#dispatch.over();
    } catch (cause) {
      console.error(cause);
      await this.#fail({refused: 'failed'});
    } finally {
      this.#isBusy = false;
      this.#host.requestUpdate();
    }
  }

  async #fail(problem: ContactProblem): Promise<void> {
    this.#problem = problem;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const field: ContactField | 'send' = problem.field ?? 'send';
    this.#host.shadowRoot?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  }

  #tell(sent: Sent): void {
    if (this.#sent) this.#sent = sent;
    this.#host.requestUpdate();
  }

  /** Inside the window, since a tablet's clock may be years away. */
  get #today(): SchoolDay {
    const {from, until} = this.of.window;
    const today = localDay(new Date());
    return today < from ? from : today > until ? until : today;
  }
}
