import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {TermsController} from '../i18n/terms-controller.js';
import {plainStyles} from '../ui/plain.styles.js';
import {AidsController} from './aids-controller.js';
import {Draft} from './draft.js';
import {FitController} from './fit.js';
import {defaultHelpLines, linesOr, type HelpLine} from '../kernel/help-lines.js';
import {loadItems} from './items/items.js';
import {pupilCatalogue} from './messages/catalogue.js';
import {opening} from './opening.js';
import {QuickExitController} from './quick-exit.js';
import type {Station} from './post.js';
import {Sending} from './sending.js';
import {helpFooter, stepView, type SurveyActions} from './survey-steps.js';
import {isSameScreen, stateOf, stepAfter, stepBefore, surveyStates} from './survey-step.js';
import type {Step, TicketTurn} from './survey-step.js';
import {surveyStyles} from './survey.styles.js';
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

  /** Where a class shares this device: given the answers in the place of `server`. With it come `finding` and `again`. */
  station: Station | undefined;

  /** @internal Where the pupil is. */
  step: Step = {at: 'loading'};

  #isRunning = false;
  readonly #terms = new TermsController(this, pupilCatalogue);
  readonly #aids = new AidsController(this);
  readonly #exit = new QuickExitController(this, () => this.exitTo);
  readonly #fit = new FitController(this);
  readonly #draft = new Draft(this, this.#fit, this.#aids);
  readonly #sending = new Sending(this);

  /** What is on the screen. */
  get state(): (typeof surveyStates)[number] {
    return stateOf(this.step, this.#fit.drawn);
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
    const published = this.#fit.drawn;
    const {answers} = this.#draft;
    const lines = linesOr(published?.helpLines, this.helpLines);
    const view = {t, language, step: this.step, published, answers, lines, aids: this.#aids};
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
    this.#draft.wipe();
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
    await this.#fit.hold(published);
    if (this.code) this.#begin(this.code);
    else if (published.issuers && this.tickets)
      this.tickets({published, go: this.#goFor(published)}).catch(() => (this.step = {at: 'unreachable'}));
    else this.step = {at: 'code'};
  }

  #goFor(published: PublishedWave): TicketTurn['go'] {
    return (step, ticket) => {
      if (this.#fit.whole !== published || !this.isConnected) return;
      this.#draft.ticket = ticket && Promise.resolve(ticket);
      this.step = step;
    };
  }

  #begin(typed: string): void {
    this.code = '';
    if (!this.#fit.whole) return;
    const problem = this.#draft.begin(this.#fit.whole.wave, typed);
    this.step = problem ? {at: 'code', problem} : {at: 'intro'};
  }

  #walk(step: typeof stepAfter): void {
    if (this.#fit.drawn) this.step = step(this.step, this.#fit.drawn.instrument, this.#draft.answers);
  }

  async #send(): Promise<void> {
    const {whole} = this.#fit;
    if (!whole || this.step.at === 'sending') return;
    this.step = {at: 'sending'};
    try {
      await this.#sending.send(whole, this.#draft);
    } catch (cause) {
      console.error(cause);
      this.step = {at: 'check', failed: true};
    }
  }

  /** Leaving the page is an end: the browser may keep the page in memory and show it to the next who goes back. */
  readonly #forget = (): void => {
    const answering = this.#draft.ticket !== undefined || this.step.at === 'contact';
    this.#sending.forget();
    this.#draft.wipe();
    this.code = '';
    this.#aids.forget();
    if (answering && this.step.at !== 'sending') this.step = {at: 'code'};
  };

  /** What comes later is here before the network may be gone. */
  readonly #ahead = (): void => {
    if (this.#isRunning) void this.#sending.load(this.#fit.whole).catch(() => undefined);
    this.#aids.ahead();
  };

  readonly #act: SurveyActions = {
    retry: () => {
      if (this.again) this.again();
      else void this.#open();
    },
    choose: (wave) => void this.#enter(wave),
    begin: (typed) => this.#begin(typed),
    answer: (item, change) => this.#draft.answer(item, change),
    forward: () => this.#walk(stepAfter),
    back: () => this.#walk(stepBefore),
    send: () => void this.#send(),
    another: () => {
      this.#sending.forget();
      this.#aids.forget();
      this.step = {at: 'code'};
    },
  };
}
