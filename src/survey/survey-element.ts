import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {WaveId} from '../kernel/ids.js';
import {baseStyles} from '../ui/base.styles.js';
import {Courier, type Delivery} from './courier.js';
import {defaultHelpLines, linesOr, type HelpLine} from './help-lines.js';
import {itemsOf, type Answers} from './instrument.js';
import {pupilCatalogue} from './messages/catalogue.js';
import {Outbox} from './outbox.js';
import {QuickExitController} from './quick-exit.js';
import {responseOf} from './response.js';
import {helpFooter, stepView, type SurveyActions} from './survey-steps.js';
import {isSameScreen, stateOf, surveyStates, type Step} from './survey-step.js';
import {surveyStyles} from './survey.styles.js';
import {readCode, ticketId} from './tickets.js';
import {findOpenWaves, findWave} from './wave-client.js';
import type {PublishedWave} from './wave.js';

export {surveyStates};

/**
 * Lets a pupil answer a wave once, with a slip's code. Answers stay in memory; what is sent is sealed on this device.
 * Help lines and a quick exit are on every screen.
 *
 * @element pana-survey
 */
export class SurveyElement extends LitElement {
  static override styles = [baseStyles, surveyStyles];

  /** Base address of the school's handlers, with a closing slash. */
  @property() server = '/pana/';

  /** The wave to answer; without it the waves that are open are looked up. */
  @property() wave = '';

  /** A code that came with the address of a slip. It is checked as a typed one is. */
  @property({attribute: false}) code = '';

  /** Shown where the wave names none. */
  @property({attribute: false}) helpLines: readonly HelpLine[] = defaultHelpLines;

  /** Where the quick exit leads; nothing of this page stays in the history. */
  @property({attribute: 'exit-to'}) exitTo = 'about:blank';

  /** The page around it is Pana's own app. Else a notice says who could read along. */
  @property({type: Boolean}) isolated = false;

  @state() private step: Step = {at: 'loading'};
  @state() private answers: Answers = {};

  #isRunning = false;
  #published: PublishedWave | undefined;
  #ticket: Promise<string> | undefined;
  #sentKey: string | undefined;
  readonly #outbox = new Outbox();
  readonly #courier = new Courier(this.#outbox, (key, delivery) => this.#delivered(key, delivery));
  readonly #terms = new TermsController(this, pupilCatalogue);
  readonly #exit = new QuickExitController(this, () => this.exitTo);

  /** What is on the screen. */
  get state(): (typeof surveyStates)[number] {
    return stateOf(this.step, this.#published);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isRunning) return;
    this.#isRunning = true;
    window.addEventListener('pagehide', this.#forget);
    this.#courier.start();
    if (this.hasUpdated) void this.#open();
  }

  /** One that is only moved goes on where it was; one that is gone forgets. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#isRunning = false;
      window.removeEventListener('pagehide', this.#forget);
      this.#courier.stop();
      void this.#outbox.close();
      this.#forget();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('server') || changed.has('wave')) void this.#open();
  }

  /** A new screen begins at its heading, for eyes and for screen readers. */
  protected override updated(changed: PropertyValues): void {
    const before = changed.get('step') as Step | undefined;
    if (!before || before.at === 'loading' || isSameScreen(before, this.step)) return;
    this.scrollIntoView({block: 'start'}); // first: Firefox gives focus to no legend that has not been laid out
    this.renderRoot.querySelector<HTMLElement>('[data-start]')?.focus({preventScroll: true});
  }

  protected override render(): TemplateResult | typeof nothing {
    const t = this.#terms.value;
    if (!t) return nothing;
    const {language} = this.#terms;
    const published = this.#published;
    return html`<div class="sheet" part="sheet">
      <p class="practice">${t.practice}</p>
      <div class="top">
        <span class="title">${published?.title}</span>
        <button class="leave" type="button" title=${t.leaveHint} @click=${() => this.#exit.leave()}>
          <span aria-hidden="true">✕</span> ${t.leave}
        </button>
      </div>
      ${this.isolated ? nothing : html`<p class="read-along">${t.readAlong(location.host)}</p>`}
      <div class="step">
        ${stepView({t, language, step: this.step, published, answers: this.answers, act: this.#act})}
      </div>
      ${helpFooter(t, language, linesOr(published?.helpLines, this.helpLines))}
    </div>`;
  }

  async #open(): Promise<void> {
    this.answers = {};
    this.#ticket = undefined;
    this.step = {at: 'loading'};
    const {server, wave} = this;
    const found = wave ? await findWave(server, wave as WaveId) : await findOpenWaves(server);
    if (!this.isConnected || server !== this.server || wave !== this.wave) return;
    if (typeof found === 'string') this.#close(found);
    else if (!('found' in found)) this.#choose(found);
    else if (found.found === 'open') this.#enter(found.wave);
    else if (found.found === 'not-open') this.step = {at: 'not-open', from: found.from};
    else this.#close(found.found);
  }

  #close(found: 'over' | 'missing' | 'unreachable'): void {
    this.step = {at: found === 'missing' ? 'wave-missing' : found};
  }

  #choose(open: readonly PublishedWave[]): void {
    if (open.length === 1 && open[0]) this.#enter(open[0]);
    else this.step = {at: 'choose', waves: open};
  }

  #enter(published: PublishedWave): void {
    this.#published = published;
    if (this.code) this.#begin(this.code);
    else this.step = {at: 'code'};
  }

  /** Stretching the code and loading the seal take a moment: both happen while the pupil reads, the seal last. */
  #begin(typed: string): void {
    const reading = readCode(typed);
    this.code = '';
    if ('problem' in reading) {
      this.step = {at: 'code', problem: reading.problem};
      return;
    }
    if (!this.#published) return;
    this.#ticket = ticketId(this.#published.wave, reading.code);
    this.#ticket.catch(() => undefined);
    setTimeout(() => void import('../vault/envelope.js').catch(() => undefined), 200);
    this.step = {at: 'intro'};
  }

  #answer(item: string, worth: number | null): void {
    this.answers = {...this.answers, [item]: worth};
  }

  #forward(): void {
    const pages = this.#published?.instrument.pages ?? [];
    const at = this.step.at === 'page' ? this.step.page : -1;
    const page = pages[at];
    const open = page?.kind === 'items' && page.items.some(({id}) => this.answers[id] === undefined);
    if (open) this.step = {at: 'page', page: at, nudged: true};
    else this.step = at + 1 < pages.length ? {at: 'page', page: at + 1} : {at: 'check'};
  }

  #back(): void {
    const pages = this.#published?.instrument.pages.length ?? 0;
    const at = this.step.at === 'page' ? this.step.page : pages;
    this.step = at > 0 ? {at: 'page', page: at - 1} : {at: 'intro'};
  }

  async #send(): Promise<void> {
    const published = this.#published;
    if (!published || this.step.at === 'sending') return;
    this.step = {at: 'sending'};
    try {
      const key = await this.#ticket;
      if (!key) throw new Error('no ticket');
      await this.#post(published, key);
    } catch (cause) {
      console.error(cause);
      this.step = {at: 'check', failed: true};
    }
  }

  /** First into the outbox, then to the server: what happens in between loses nothing. */
  async #post(published: PublishedWave, key: string): Promise<void> {
    const {wave, instrument, publicKey} = published;
    const {sealEnvelope} = await import('../vault/envelope.js');
    const given = itemsOf(instrument).map(({id}) => [id, this.answers[id] ?? null]);
    const message = responseOf(wave, instrument, Object.fromEntries(given) as Answers);
    const envelope = await sealEnvelope(publicKey, key, message);
    const kept = await this.#outbox.keep({...envelope, server: this.server});
    this.#wipe();
    if (kept === 'taken') this.step = {at: 'refused'};
    else await this.#deliver(key, kept === 'kept');
  }

  async #deliver(key: string, kept: boolean): Promise<void> {
    this.#sentKey = key;
    await this.#courier.deliver();
    if (this.step.at === 'sending') this.step = {at: 'waiting', kept};
  }

  #delivered(key: string, delivery: Delivery): void {
    if (key !== this.#sentKey || delivery === 'later') return;
    this.#sentKey = undefined;
    this.step = {at: delivery === 'sent' ? 'sent' : 'refused'};
  }

  #wipe(): void {
    this.answers = {};
    this.#ticket = undefined;
    this.code = '';
  }

  /** Leaving the page is an end: the browser may keep the page in memory and show it to the next who goes back. */
  readonly #forget = (): void => {
    const answering = this.#ticket !== undefined;
    this.#wipe();
    if (answering && this.step.at !== 'sending') this.step = {at: 'code'};
  };

  readonly #act: SurveyActions = {
    retry: () => void this.#open(),
    choose: (wave) => this.#enter(wave),
    begin: (typed) => this.#begin(typed),
    answer: (item, worth) => this.#answer(item, worth),
    forward: () => this.#forward(),
    back: () => this.#back(),
    send: () => void this.#send(),
    another: () => {
      this.#sentKey = undefined;
      this.step = {at: 'code'};
    },
  };
}
