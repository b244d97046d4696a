import {consume} from '@lit/context';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {schoolContext, today, type School} from '../host/school.js';
import {allows} from '../host/session.js';
import {ViewController} from '../host/view-controller.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {JournalErrorKind} from '../journal/journal-error.js';
import {isRefusal} from '../kernel/refusal.js';
import type {Roster} from '../roster/roster.js';
import {rosterFold, rosterIn} from '../roster/roster-view.js';
import {ActionController} from '../ui/action-controller.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {careKeyFold, careKeyIn} from '../vault/care-keys.js';
import {readerKeysFold} from '../vault/reader-keys.js';
import type {FormTerms} from './concern-form.js';
import {ConcernFormController} from './concern-form-controller.js';
import {concernStyles} from './concern.styles.js';
import {faultsOf, logConcern, type ConcernFault} from './log-concern.js';
import {concernFormCatalogue} from './form-messages/catalogue.js';
import {voicesCatalogue} from './messages/catalogue.js';
import type {VoicesTerms} from './messages/en.js';
import {keepSealed, shareEnvelope, type Shared} from './send-concern.js';

export const concernStates = [
  'loading',
  'not-allowed',
  'no-roster',
  'no-reader',
  'form',
  'incident',
  'danger',
  'invalid',
  'sent',
  'failed',
] as const;

/** All that is needed before anything can be written down: somebody to write about, and somebody to read it. */
interface Ready {
  readonly school: School;
  readonly roster: Roster;
  readonly careKey: string;
}

/**
 * A member of staff logs a concern about one or more pupils. It is sealed for the care team at once; nothing of it,
 * and nothing of anybody's earlier concerns, can be read here. What is typed is kept in memory only.
 *
 * @element pana-concern
 * @csspart notice - A message in its place.
 */
export class ConcernElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, concernStyles];

  /** Set by the surrounding `<pana-school>`, or directly by a trusted page or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  @state() private sent: Shared | undefined;
  /** Somebody tried to send it: from then on faults show, and go as they are mended. */
  @state() private tried = false;

  readonly #terms = new TermsController(this, voicesCatalogue);
  readonly #formTerms = new TermsController(this, concernFormCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #roster = new ViewController(this, () => this.school, rosterFold);
  readonly #careKey = new ViewController(this, () => this.school, careKeyFold);
  readonly #readers = new ViewController(this, () => this.school, readerKeysFold);
  readonly #save = new ActionController(this);
  readonly #form = new ConcernFormController(this, () => this.#terms.value);
  #lastSent = '';

  /** What the element shows: one of `concernStates`. */
  get state(): (typeof concernStates)[number] {
    if (!this.school) return 'loading';
    if (!allows(this.school.session, 'concern.log')) return 'not-allowed';
    if (this.#failure) return 'failed';
    if (!this.#roster.state || !this.#careKey.state) return 'loading';
    if (!rosterIn(this.#roster.state)) return 'no-roster';
    if (!careKeyIn(this.#careKey.state)) return 'no-reader';
    if (this.sent) return 'sent';
    if (this.#faults.length > 0) return 'invalid';
    const {lifeSafety, incident} = this.#form.draft;
    return lifeSafety ? 'danger' : incident ? 'incident' : 'form';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('school');
    if (before && before.session.staffId !== this.school?.session.staffId) this.#begin();
    const ready = this.#ready;
    if (ready) this.#form.follow(ready.school, ready.roster, this.#terms.language);
  }

  protected override render(): TemplateResult | typeof nothing {
    const [voices, form, common] = [this.#terms.value, this.#formTerms.value, this.#common.value];
    if (!voices || !form || !common) return nothing;
    return html`<div class="page">${this.#renderState({...voices, ...form}, common)}</div>`;
  }

  #renderState(t: FormTerms, common: CommonTerms): TemplateResult {
    switch (this.state) {
      case 'loading':
        return html`<p class="muted" role="status">${common.loading}</p>`;
      case 'not-allowed':
        return notice('info', common.notAllowed);
      case 'no-roster':
        return notice('info', common.noRoster);
      case 'no-reader':
        return notice('warning', html`<strong>${t.noReader}</strong><span>${t.noReaderHelp}</span>`);
      case 'sent':
        return this.#renderSent(t);
      case 'failed':
      case 'form':
      case 'incident':
      case 'danger':
      case 'invalid':
        return this.#renderForm(t, common);
    }
  }

  #renderSent(t: VoicesTerms): TemplateResult {
    const how = {here: t.sentHere, shared: t.sentShared, later: t.sentLater}[this.sent ?? 'here'];
    return html`<div id="sent" tabindex="-1">
        ${notice('success', html`<strong>${t.sent}</strong><span>${how}</span><span>${t.urgentToo}</span>`)}
      </div>
      <div><button type="button" @click=${this.#onAnother}>${t.another}</button></div>`;
  }

  #renderForm(t: FormTerms, common: CommonTerms): TemplateResult {
    const ready = this.#ready;
    const failed = this.#failure ? notice('danger', common.failed[this.#failure]) : nothing;
    if (!ready) return html`${failed}`;
    const end = html`<div class="send">
      ${this.#faults.length > 0 ? notice('warning', t.incomplete) : nothing} ${failed}
      <button class="primary" ?disabled=${this.#save.busy}>${this.#save.busy ? t.sending : t.send}</button>
    </div>`;
    return html`<header>
        <h2>${t.title}</h2>
        <p class="muted">${t.intro}</p>
      </header>
      <form novalidate autocomplete="off" @submit=${this.#onSubmit}>
        ${this.#form.render(t, this.#faults, today(ready.school), this.#members, end)}
      </form>`;
  }

  get #ready(): Ready | undefined {
    const roster = this.#roster.state && rosterIn(this.#roster.state);
    const careKey = this.#careKey.state && careKeyIn(this.#careKey.state);
    return this.school && roster && careKey ? {school: this.school, roster, careKey} : undefined;
  }

  get #failure(): JournalErrorKind | undefined {
    return this.#save.failed ?? this.#roster.view?.error?.kind ?? this.#careKey.view?.error?.kind;
  }

  get #faults(): readonly ConcernFault[] {
    const ready = this.#ready;
    return this.tried && ready ? faultsOf(this.#form.draft, ready.roster, today(ready.school)) : [];
  }

  /** Who is known here to read what is sent. */
  get #members(): readonly string[] {
    return [...new Set([...(this.#readers.state?.values() ?? [])].map(({name}) => name))].sort();
  }

  #begin(): void {
    this.#form.clear();
    this.tried = false;
    this.sent = undefined;
    this.#save.reset();
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const ready = this.#ready;
    if (!ready || this.#save.busy) return;
    const {school, roster} = ready;
    const command = {...this.#form.draft, by: school.session.staffId};
    const message = logConcern(command, roster, today(school), school.now());
    this.tried = true;
    if (isRefusal(message)) void this.#focus(fieldOf[message.refused]);
    else void this.#send(ready, message);
  };

  async #send({school, careKey}: Ready, message: Parameters<typeof keepSealed>[2]): Promise<void> {
    let key = '';
    const saved = await this.#save.run(async () => (key = await keepSealed(school, careKey, message)));
    if (!saved) return;
    this.#begin();
    this.sent = 'here';
    this.#lastSent = key;
    await this.#focus('#sent');
    const shared = await shareEnvelope(school, key);
    if (this.state === 'sent' && this.#lastSent === key) this.sent = shared;
  }

  readonly #onAnother = (): void => {
    this.#begin();
    void this.#focus('[name="danger"]');
  };
}

/** Where a person mends a fault. */
const fieldOf: Readonly<Record<ConcernFault, string>> = {
  'no-answer': '[name="danger"]',
  'no-pupil': '#who',
  'too-many': '#who',
  'unknown-pupil': '.involved .remove',
  'no-role': '.involved .missing input',
  'future-day': '#when',
  'no-text': '#text',
  'too-long': '#text',
  'about-team': '[name="about-team"]',
};
