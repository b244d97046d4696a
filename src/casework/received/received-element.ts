import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {PersonController} from '../../host/person-controller.js';
import {schoolContext, today, type School} from '../../host/school.js';
import {allows} from '../../host/session.js';
import {ViewController} from '../../host/view-controller.js';
import {commonCatalogue} from '../../i18n/common/catalogue.js';
import {TermsController} from '../../i18n/terms-controller.js';
import {rosterFold, rosterIn} from '../../roster/roster-view.js';
import {announce} from '../../ui/announcer.js';
import {baseStyles} from '../../ui/base.styles.js';
import {controlStyles} from '../../ui/controls.styles.js';
import {dropStyles} from '../../ui/drop.styles.js';
import {dropZone} from '../../ui/drop-zone.js';
import {notice, noticeStyles} from '../../ui/notice.js';
import {PrintAloneController} from '../../ui/print-alone.js';
import {caseCatalogue} from '../case-messages/catalogue.js';
import {CaseOpenEvent} from '../case-open-event.js';
import {allCases, caseworkFold} from '../casework-view.js';
import {caseworkStyles} from '../casework.styles.js';
import {FormController} from '../form-controller.js';
import {peopleOf} from '../people.js';
import {pupilFinder} from '../pupil-finder.js';
import {receivedCatalogue} from '../received-messages/catalogue.js';
import type {ReceivedTerms} from '../received-messages/en.js';
import {packagePaper} from '../referral/package-paper.js';
import type {Package} from '../referral/referral-kinds.js';
import {sharingCatalogue} from '../sharing-messages/catalogue.js';
import {openPackage, type PackageProblem} from './open-package-work.js';
import {receivedStyles} from './received.styles.js';
import {takeUpPart, type TakeUpScreen} from './take-up-part.js';

export const receivedStates = ['ready', 'locked', 'shown'] as const;

/**
 * Opens a locked file that a school sent about a child, and shows and prints what is in it. It needs no school around it:
 * a service reads with it on a bare page. Within a school whoever works on cases can take the file up as a case.
 *
 * @element pana-received
 * @fires {CaseOpenEvent} pana-case-open - Somebody wants to see the case that it was taken into. Bubbles, composed, cancelable.
 * @csspart notice - A message in its place.
 */
export class ReceivedElement extends LitElement {
  static override styles = [
    baseStyles,
    controlStyles,
    noticeStyles,
    dropStyles,
    caseworkStyles,
    receivedStyles,
  ];

  /** Set by the surrounding provider, or directly by the host or a test; absent on a bare page. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  @state() private file: File | undefined;
  @state() private parcel: Package | undefined;
  @state() private problem: PackageProblem | undefined;
  @state() private isOpening = false;
  /** Counts openings: one that was overtaken by another file, or by another person, comes to nothing. */
  #run = 0;

  readonly #terms = new TermsController(this, receivedCatalogue);
  readonly #case = new TermsController(this, caseCatalogue);
  readonly #sharing = new TermsController(this, sharingCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #roster = new ViewController(this, () => this.#allowed, rosterFold);
  readonly #cases = new ViewController(this, () => this.#allowed, caseworkFold);
  readonly #form = new FormController(this, {
    fieldOf: {'pupil-missing': 'pupil'},
    words: ({refused}) =>
      (this.#terms.value?.refused as Readonly<Record<string, string>>)[refused] ?? refused,
    scope: () => this.parcel?.referral ?? '',
  });

  constructor() {
    super();
    new PrintAloneController(this, () => this.parcel !== undefined);
    new PersonController(
      this,
      () => this.school,
      () => this.#forget(),
    );
  }

  /** What the element shows now: one of `receivedStates`. */
  get state(): (typeof receivedStates)[number] {
    if (this.parcel) return 'shown';
    return this.file ? 'locked' : 'ready';
  }

  protected override render(): TemplateResult | typeof nothing {
    const r = this.#terms.value;
    if (!r) return nothing;
    return html`<section class="screen" aria-labelledby="received">
      <h2 id="received" tabindex="-1">${r.title}</h2>
      ${this.parcel ? this.#renderShown(r, this.parcel) : this.#renderLocked(r)}
    </section>`;
  }

  #renderLocked(r: ReceivedTerms): TemplateResult {
    const {choose, orDrop, accepted} = r;
    const onFiles = ([file]: readonly File[]): void => this.#choose(file);
    return html`<p>${r.intro}</p>
      ${dropZone({id: 'file', accept: '.json,application/json', texts: {choose, orDrop, accepted}, onFiles})}
      ${this.file ? this.#renderPassphrase(r, this.file) : nothing}`;
  }

  #renderPassphrase(r: ReceivedTerms, {name}: File): TemplateResult {
    const {problem, isOpening} = this;
    const isWrong = problem === 'wrong-passphrase' || problem === 'no-passphrase';
    return html`<form novalidate @submit=${this.#onOpen}>
      <p>${r.chosen}: <bdi>${name}</bdi></p>
      <div class="field">
        <label for="passphrase">${r.passphrase}</label>
        <input
          id="passphrase"
          name="passphrase"
          maxlength="300"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-invalid=${isWrong ? 'true' : nothing}
          aria-describedby=${problem ? 'passphrase-hint problem' : 'passphrase-hint'}
        />
        <p class="hint" id="passphrase-hint">${r.passphraseHint}</p>
      </div>
      ${problem ? html`<div id="problem">${notice('danger', r.problems[problem])}</div>` : nothing}
      <button class="primary" ?disabled=${isOpening}>${isOpening ? r.opening : r.open}</button>
    </form>`;
  }

  #renderShown(r: ReceivedTerms, parcel: Package): TemplateResult | typeof nothing {
    const [t, s] = [this.#case.value, this.#sharing.value];
    if (!t || !s) return nothing;
    const {from, referral} = parcel;
    const screen = this.#screen(r);
    return html`${packagePaper({s, t, language: this.#terms.language}, parcel)}
      <p>${r.reply(from.person, from.school, referral)}</p>
      ${screen ? takeUpPart(screen, parcel) : nothing}
      <div class="row">
        <button type="button" class=${screen && parcel.to.kind === 'school' ? '' : 'primary'} @click=${() => window.print()}>${r.print}</button>
        <button type="button" @click=${this.#onClose}>${r.close}</button>
      </div>
      <p class="hint">${r.closeHint}</p>`;
  }

  get #allowed(): School | undefined {
    return allows(this.school?.session, 'case.work') ? this.school : undefined;
  }

  #screen(r: ReceivedTerms): TakeUpScreen | undefined {
    const [school, t, common] = [this.#allowed, this.#case.value, this.#common.value];
    const cases = this.#cases.state;
    const roster = this.#roster.state && rosterIn(this.#roster.state);
    if (!school || !t || !common || !cases || !roster) return undefined;
    const {session, journal} = school;
    const now = today(school);
    return {
      ...{r, t, common, form: this.#form, cases: allCases(cases), me: session.staffId, today: now},
      people: peopleOf(roster, session, now),
      findPupils: pupilFinder(roster, now, this.#terms.language),
      submit: (event, decide) =>
        void this.#form.submit(event, {
          decide,
          save: (drafts) => journal.append({care: drafts}),
          done: () => void this.#taken(r),
        }),
      goTo: (id) => this.dispatchEvent(new CaseOpenEvent(id)),
    };
  }

  #choose(file: File | undefined): void {
    if (!file) return;
    this.#forget();
    this.file = file;
    void this.#focus('#passphrase');
  }

  #forget(): void {
    this.#run += 1;
    this.#form.forgetAll();
    this.file = this.parcel = this.problem = undefined;
    this.isOpening = false;
  }

  async #open(file: File, passphrase: string): Promise<void> {
    const run = (this.#run += 1);
    this.problem = undefined;
    this.isOpening = true;
    const opened = await openPackage(file, passphrase);
    if (run !== this.#run) return;
    this.isOpening = false;
    if ('problem' in opened) {
      this.problem = opened.problem;
      await this.#focus('#passphrase');
      return;
    }
    this.parcel = opened.parcel;
    await this.#focus('#received');
  }

  async #taken(r: ReceivedTerms): Promise<void> {
    announce(r.taken);
    await this.#focus('#to-case');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #onOpen = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#passphrase');
    if (this.file && field && !this.isOpening) void this.#open(this.file, field.value);
  };

  readonly #onClose = (): void => {
    this.#forget();
    void this.#focus('#received');
  };
}
