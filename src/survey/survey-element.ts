import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {WaveId} from '../kernel/ids.js';
import {baseStyles} from '../ui/base.styles.js';
import type {Delivery} from './courier.js';
import {defaultHelpLines, linesOr, type HelpLine} from './help-lines.js';
import {itemsOf, type Answers, type InstrumentPage} from './instrument.js';
import {pupilCatalogue} from './messages/catalogue.js';
import type {Post} from './post.js';
import {QuickExitController} from './quick-exit.js';
import {helpFooter, stepView, type SurveyActions} from './survey-steps.js';
import {isSameScreen, stateOf, stepAfter, stepBefore, surveyStates, type Step} from './survey-step.js';
import {surveyStyles} from './survey.styles.js';
import {readCode, ticketId} from './tickets.js';
import {findOpenWaves, findWave, type WaveFinding} from './wave-client.js';
import type {PublishedWave} from './wave.js';

export {surveyStates};

/** In ms: what a pupil waits for comes first. */
const aMoment = 400;

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

  /** What somebody began to find out about `wave` before the element was there. Used once. */
  finding: Promise<WaveFinding> | undefined;

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
  #post: Promise<Post> | undefined;
  readonly #terms = new TermsController(this, pupilCatalogue);
  readonly #exit = new QuickExitController(this, () => this.exitTo);

  /** What is on the screen. */
  get state(): (typeof surveyStates)[number] {
    return stateOf(this.step, this.#published);
  }

  get #pages(): readonly InstrumentPage[] {
    return this.#published?.instrument.pages ?? [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isRunning) return;
    this.#isRunning = true;
    window.addEventListener('pagehide', this.#forget);
    if (this.hasUpdated) void this.#open();
  }

  /** One that is only moved goes on where it was; one that is gone forgets. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#isRunning = false;
      window.removeEventListener('pagehide', this.#forget);
      this.#post?.then((post) => post.stop()).catch(() => undefined);
      this.#post = undefined;
      this.#forget();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('server') || changed.has('wave')) void this.#open();
  }

  /** A new screen begins at its heading, for eyes and for screen readers. */
  protected override updated(changed: PropertyValues): void {
    const before = changed.get('step') as Step | undefined;
    if (before?.at === 'loading') setTimeout(() => void this.#posting().catch(() => undefined), aMoment);
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
    const {server, wave, finding} = this;
    this.finding = undefined;
    const found = wave ? await (finding ?? findWave(server, wave as WaveId)) : await findOpenWaves(server);
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

  /** Stretching the code takes a moment: it happens while the pupil reads. */
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
    this.step = {at: 'intro'};
  }

  #answer(item: string, worth: number | null): void {
    this.answers = {...this.answers, [item]: worth};
  }

  async #send(): Promise<void> {
    const published = this.#published;
    if (!published || this.step.at === 'sending') return;
    this.step = {at: 'sending'};
    try {
      const key = await this.#ticket;
      if (!key) throw new Error('no ticket');
      await this.#sendAs(key, published);
    } catch (cause) {
      console.error(cause);
      this.step = {at: 'check', failed: true};
    }
  }

  async #sendAs(key: string, published: PublishedWave): Promise<void> {
    const post = await this.#posting();
    const given = itemsOf(published.instrument).map(({id}) => [id, this.answers[id] ?? null]);
    const kept = await post.keep(this.server, published, key, Object.fromEntries(given) as Answers);
    this.#wipe();
    if (kept === 'taken') {
      this.step = {at: 'refused'};
      return;
    }
    this.#sentKey = key;
    await post.deliver();
    if (this.step.at === 'sending') this.step = {at: 'waiting', kept: kept === 'kept'};
  }

  /** Loaded while the pupil reads, so that a network that is lost later loses no answer; again where that failed. */
  #posting(): Promise<Post> {
    this.#post ??= import('./post.js')
      .then(({Post}) => new Post((key, delivery) => this.#delivered(key, delivery)))
      .catch((cause: unknown) => {
        this.#post = undefined;
        throw cause;
      });
    return this.#post;
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
    forward: () => (this.step = stepAfter(this.step, this.#pages, this.answers)),
    back: () => (this.step = stepBefore(this.step, this.#pages)),
    send: () => void this.#send(),
    another: () => {
      this.#sentKey = undefined;
      this.step = {at: 'code'};
    },
  };
}
