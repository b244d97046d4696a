import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {TermsController} from '../i18n/terms-controller.js';
import {plainStyles} from '../ui/plain.styles.js';
import {AidsController} from './aids-controller.js';
import {fitting, smallScreens} from './fit.js';
import {defaultHelpLines, linesOr, type HelpLine} from './help-lines.js';
import type {Afterwards} from './afterwards.js';
import type {Answers} from './instrument/answers.js';
import type {Change} from './items/item-screen.js';
import {loadItems} from './items/items.js';
import {wholeAnswers} from './instrument/walk.js';
import {pupilCatalogue} from './messages/catalogue.js';
import {opening} from './opening.js';
import {QuickExitController} from './quick-exit.js';
import type {Ticket} from './post.js';
import {Sending} from './sending.js';
import {helpFooter, stepView, type SurveyActions} from './survey-steps.js';
import {isSameScreen, stateOf, stepAfter, stepBefore, surveyStates} from './survey-step.js';
import type {Step, TicketTurn} from './survey-step.js';
import {surveyStyles} from './survey.styles.js';
import {readCode, ticketId} from './tickets.js';
import type {TeamKeys, WaveFinding} from './wave-client.js';
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
  static override styles = [plainStyles, surveyStyles];

  /** Without decorators, which every pupil would load for this one element. */
  static override properties = {
    server: {},
    wave: {},
    code: {attribute: false},
    helpLines: {attribute: false},
    teamKeys: {attribute: false},
    exitTo: {attribute: 'exit-to'},
    isolated: {type: Boolean},
    tickets: {attribute: false},
    step: {state: true},
    answers: {state: true},
  };

  /** Base address of the school's handlers, with a closing slash. */
  server = '/pana/';

  /** The wave to answer; without it the waves that are open are looked up. */
  wave = '';

  /** A code that came with the address of a slip. It is checked as a typed one is. */
  code = '';

  /** Keys of the care team, base64url SPKI: only waves that one of them signed are answered. Absent: any wave. */
  teamKeys: TeamKeys;

  /** Draws the ms that sealed answers rest before they leave. Absent: 2,000 to 20,000 by chance. */
  rest: (() => number) | undefined;

  /** What somebody began to find out before the element was there. Used once. */
  finding: Promise<WaveFinding | undefined> | undefined;

  /** Trying again, where the app has to find out first where its server is. */
  again: (() => void) | undefined;

  /** Shown where the wave names none. */
  helpLines: readonly HelpLine[] = defaultHelpLines;

  /** Where the quick exit leads; nothing of this page stays in the history. */
  exitTo = 'about:blank';

  /** The page around it is Pana's own app. Else a notice says who could read along. */
  isolated = false;

  /** Where the portal issues blind tickets: helps a pupil who came without a slip to one. */
  tickets: ((turn: TicketTurn) => Promise<void>) | undefined;

  private step: Step = {at: 'loading'};
  private answers: Answers = {};

  #isRunning = false;
  /** As it came. */
  #whole: PublishedWave | undefined;
  /** As it is drawn. */
  #published: PublishedWave | undefined;
  #ticket: Promise<Ticket> | undefined;
  readonly #small = matchMedia(smallScreens);
  readonly #sending = new Sending(
    (how) => (this.step = {at: how}),
    () => this.rest,
  );
  /** Between the last question and the last screen: loaded with what seals, where the wave offers it. */
  #after: Afterwards | undefined;
  readonly #terms = new TermsController(this, pupilCatalogue);
  readonly #aids = new AidsController(this);
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
    this.#small.addEventListener('change', this.#turned);
    if (this.hasUpdated) void this.#open();
  }

  /** One that is only moved goes on where it was; one that is gone forgets. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#isRunning = false;
      window.removeEventListener('pagehide', this.#forget);
      this.#small.removeEventListener('change', this.#turned);
      this.#sending.stop();
      this.#forget();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('server') || changed.has('wave')) void this.#open();
  }

  /** A new screen begins at its heading, for eyes and for screen readers. */
  protected override updated(changed: PropertyValues): void {
    const before = changed.get('step') as Step | undefined;
    if (before?.at === 'loading') setTimeout(this.#ahead, aMoment);
    if (!before || before.at === 'loading' || isSameScreen(before, this.step)) return;
    this.scrollIntoView({block: 'start'}); // first: Firefox gives focus to no legend that has not been laid out
    this.renderRoot.querySelector<HTMLElement>('[data-start]')?.focus({preventScroll: true});
  }

  protected override render(): TemplateResult | typeof nothing {
    const t = this.#terms.value;
    if (!t) return nothing;
    const {language} = this.#terms;
    const published = this.#published;
    const lines = linesOr(published?.helpLines, this.helpLines);
    const {step} = this;
    const told = this.#after?.told();
    const view = {t, language, step, published, answers: this.#said, lines, aids: this.#aids, told};
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
        ${stepView({...view, act: this.#act})}
      </div>
      ${helpFooter(t, language, lines)}
    </div>`;
  }

  async #open(): Promise<void> {
    this.answers = {};
    this.#ticket = undefined;
    this.step = {at: 'loading'};
    const {server, wave, finding, teamKeys} = this;
    this.finding = undefined;
    const begin = await opening({server, wave, finding, teamKeys});
    if (!this.isConnected || server !== this.server || wave !== this.wave) return;
    if ('at' in begin) this.step = begin;
    else await this.#enter(begin);
  }

  async #enter(published: PublishedWave): Promise<void> {
    try {
      await loadItems(published.instrument, this.renderRoot as ShadowRoot);
    } catch {
      this.step = {at: 'unreachable'};
      return;
    }
    this.#whole = this.#published = published;
    await this.#fit();
    if (this.code) this.#begin(this.code);
    else if (published.issuers && this.tickets)
      this.tickets({published, go: this.#goFor(published)}).catch(() => (this.step = {at: 'unreachable'}));
    else this.step = {at: 'code'};
  }

  async #fit(): Promise<void> {
    const [whole, {matches}] = [this.#whole, this.#small];
    const fitted = whole && (await fitting(whole, this.#published, matches));
    if (!fitted || !this.#published || whole !== this.#whole) return;
    const drawn = {published: this.#published, step: this.step};
    ({published: this.#published, step: this.step} = fitted(whole, drawn, this.#small.matches));
  }

  #goFor(published: PublishedWave): TicketTurn['go'] {
    return (step, ticket) => {
      if (this.#whole !== published || !this.isConnected) return;
      this.#ticket = ticket && Promise.resolve(ticket);
      this.step = step;
    };
  }

  async #load(published = this.#published): Promise<void> {
    await this.#sending.load();
    if (!published?.contactKey || this.#after?.of === published) return;
    const {Afterwards} = await import('./afterwards.js');
    this.#after = await Afterwards.load(this, published, this.#sending);
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
    const {code} = reading;
    this.#ticket = ticketId(this.#published.wave, code).then((key) => ({key, code}));
    this.#ticket.catch(() => undefined);
    this.step = {at: 'intro'};
  }

  #answer(item: string, change: Change): void {
    const answer = change(this.answers[item]);
    const others = Object.entries(this.answers).filter(([id]) => id !== item);
    this.answers = Object.fromEntries(answer === undefined ? others : [...others, [item, answer]]);
  }

  /** Of a pupil who declines: nothing, to every question, as of one who would rather not say. */
  get #said(): Answers {
    const instrument = this.#aids.now?.hasDeclined && this.#published?.instrument;
    return instrument ? wholeAnswers(instrument, {}) : this.answers;
  }

  #walk(step: typeof stepAfter): void {
    if (this.#published) this.step = step(this.step, this.#published.instrument, this.#said);
  }

  async #send(): Promise<void> {
    const published = this.#whole;
    if (!published || this.step.at === 'sending') return;
    this.step = {at: 'sending'};
    try {
      const ticket = await this.#ticket;
      if (!ticket) throw new Error('no ticket');
      const kept = await this.#sending.keep(this.server, published, ticket, this.#said);
      this.#wipe();
      if (kept === 'taken') this.step = {at: 'refused'};
      else {
        await this.#load(published).catch(() => undefined);
        this.step = {at: 'waiting', kept: kept === 'kept'};
        this.#after?.go(this.step);
      }
    } catch (cause) {
      console.error(cause);
      this.step = {at: 'check', failed: true};
    }
  }

  #wipe(): void {
    this.answers = {};
    this.#ticket = undefined;
    this.code = '';
  }

  /** Leaving the page is an end: the browser may keep the page in memory and show it to the next who goes back. */
  readonly #forget = (): void => {
    const answering = this.#ticket !== undefined || this.step.at === 'contact';
    this.#after?.forget();
    this.#wipe();
    this.#aids.forget();
    if (answering && this.step.at !== 'sending') this.step = {at: 'code'};
  };

  /** What comes later is here before the network may be gone. */
  readonly #ahead = (): void => {
    if (this.#isRunning) void this.#load().catch(() => undefined);
    this.#aids.ahead();
  };

  readonly #turned = (): void => void this.#fit();

  readonly #act: SurveyActions = {
    retry: () => {
      if (this.again) this.again();
      else void this.#open();
    },
    choose: (wave) => void this.#enter(wave),
    begin: (typed) => this.#begin(typed),
    answer: (item, change) => this.#answer(item, change),
    forward: () => this.#walk(stepAfter),
    back: () => this.#walk(stepBefore),
    send: () => void this.#send(),
    another: () => {
      this.#sending.forget();
      this.#aids.forget();
      this.#after?.forget();
      this.step = {at: 'code'};
    },
  };
}
