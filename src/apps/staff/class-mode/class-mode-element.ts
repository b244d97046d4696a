import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {commonCatalogue} from '../../../i18n/common/catalogue.js';
import {TermsController} from '../../../i18n/terms-controller.js';
import {IdbReplica} from '../../../journal/idb-replica.js';
import {JournalError} from '../../../journal/journal-error.js';
import type {Replica} from '../../../journal/replica.js';
import type {WaveId} from '../../../kernel/ids.js';
import {defaultHelpLines, linesOr} from '../../../kernel/help-lines.js';
import {pupilCatalogue} from '../../../survey/messages/catalogue.js';
import type {PupilTerms} from '../../../survey/messages/en.js';
import type {Station} from '../../../survey/post.js';
import {surveysCatalogue} from '../../../survey/staff-messages/catalogue.js';
import type {SurveyElement} from '../../../survey/survey-element.js';
import {helpFooter} from '../../../survey/survey-steps.js';
import {surveyStyles} from '../../../survey/survey.styles.js';
import type {PublishedWave} from '../../../survey/wave.js';
import type {WaveFinding} from '../../../survey/wave-client.js';
import {plainStyles} from '../../../ui/plain.styles.js';
import {ClassDesk} from './class-desk.js';
import {classCatalogue} from './class-messages/catalogue.js';
import {between, button, languageMenu, trouble, unlockView} from './class-mode-parts.js';
import {classModeStyles} from './class-mode.styles.js';
import {getReady} from './get-ready.js';
import {readLock} from './lock.js';
import {UnlockController} from './unlock-controller.js';

export const classModeStates = [
  'loading',
  'ready',
  'answering',
  'thanks',
  'unlock',
  'wrong-pin',
  'pin-wait',
  'failed',
  'damaged',
] as const;

type Stage = 'loading' | 'ready' | 'answering' | 'thanks' | 'unlock' | 'failed';

/**
 * All that a document shows while it is locked: pupils answer in turn, and their envelopes go into this device's inbox.
 * It reads the published waves and nothing else of the school's records.
 *
 * @element pana-class-mode
 */
export class ClassModeElement extends LitElement {
  static override styles = [plainStyles, surveyStyles, classModeStyles];

  /** Opens the ledgers of this device; a test may keep them in memory. */
  @property({attribute: false}) openReplica: () => Promise<Replica> = () => IdbReplica.open('pana-school');

  @property({attribute: false}) now: () => Date = () => new Date();

  /** Called once the lock is gone. */
  @property({attribute: false}) unlocked: () => void = () => undefined;

  @state() private stage: Stage = 'loading';

  #desk: ClassDesk | undefined;
  #station: Station | undefined;
  #finding: Promise<WaveFinding | undefined> | undefined;
  #error: JournalError | undefined;
  readonly #terms = new TermsController(this, classCatalogue);
  readonly #pupil = new TermsController(this, pupilCatalogue);
  readonly #surveys = new TermsController(this, surveysCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #door = new UnlockController(this, () => this.stage === 'unlock');

  /** What is on the screen. */
  get state(): (typeof classModeStates)[number] {
    if (readLock() === 'damaged') return 'damaged';
    return this.stage === 'unlock' ? this.#door.state : this.stage;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#forget();
    void this.#open();
    void getReady();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.#desk?.close();
    this.#desk = undefined;
    this.stage = 'loading';
  }

  /** A new screen begins at its heading. */
  protected override updated(changed: PropertyValues): void {
    if (!changed.get('stage')) return;
    const survey = this.renderRoot.querySelector('pana-survey');
    if (survey) void beginIn(survey);
    else this.renderRoot.querySelector<HTMLElement>('[data-start]')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const pupil = this.#pupil.value;
    if (!pupil || !this.#terms.value) return nothing;
    const menu = languageMenu(this.#terms.language, (language) => (this.lang = language));
    if (this.stage === 'answering') return html`${menu}${this.#renderSurvey()}`;
    const lines = linesOr(this.#published?.helpLines, defaultHelpLines);
    return html`${menu}
      <div class="sheet" part="sheet">
        <p class="practice">${pupil.practice}</p>
        <div class="step">${this.#renderStage(pupil)}</div>
        ${helpFooter(pupil, this.#terms.language, lines)}
      </div>`;
  }

  #renderStage(pupil: PupilTerms): unknown {
    const [t, common] = [this.#terms.value, this.#common.value];
    if (!t || !common) return nothing;
    if (this.state === 'damaged') return trouble(t.damaged.title, t.damaged.text);
    switch (this.stage) {
      case 'loading':
        return html`<p class="quiet" role="status">${pupil.loading}</p>`;
      case 'failed':
        return trouble(
          t.failed,
          common.failed[this.#error?.kind ?? 'unknown'],
          button(pupil.retry, () => void this.#open(), 'primary'),
          button(t.staff, this.#askPin, 'staff'),
        );
      case 'unlock':
        return this.#renderUnlock();
      default: {
        const asks = this.#published?.contactKey !== undefined;
        return between({t, thanks: this.stage === 'thanks', asks, next: this.#begin, staff: this.#askPin});
      }
    }
  }

  #renderSurvey(): TemplateResult {
    return html`<pana-survey
      isolated
      exit-to="#"
      .wave=${this.#wave}
      .station=${this.#station}
      .finding=${this.#finding}
      .again=${this.#again}
      @pana-leave=${this.#leave}
    ></pana-survey>`;
  }

  #renderUnlock(): unknown {
    const [t, surveys] = [this.#terms.value, this.#surveys.value];
    if (!t || !surveys) return nothing;
    return unlockView({
      t,
      surveys,
      door: this.#door,
      takesSheet: this.#published !== undefined,
      sheet: (typed) => void this.#trySheet(typed),
      back: () => this.#rest(),
    });
  }

  get #wave(): WaveId {
    const lock = readLock();
    return typeof lock === 'object' ? lock.wave : ('' as WaveId);
  }

  get #published(): PublishedWave | undefined {
    return this.#desk?.wave(this.#wave);
  }

  async #open(): Promise<void> {
    this.stage = 'loading';
    try {
      const desk = await ClassDesk.open(await this.openReplica(), this.now);
      if (!this.isConnected || this.#desk) return void desk.close();
      this.#desk = desk;
      this.stage = 'ready';
    } catch (cause) {
      this.#error = JournalError.from(cause);
      if (this.#error.kind === 'unknown') console.error(cause);
      this.stage = 'failed';
    }
  }

  /** An element of its own for each pupil: what it held goes with it. */
  readonly #begin = (): void => {
    if (this.stage === 'thanks') this.#forget();
    const station = this.#desk?.station(() => this.#over(station));
    this.#station = station;
    this.#finding = Promise.resolve(this.#desk?.find(this.#wave));
    this.stage = 'answering';
  };

  /** Who left before it was kept does not end the turn of the next. */
  #over(station: Station | undefined): void {
    if (station === this.#station) this.stage = 'thanks';
  }

  /** The quick exit leads here and no further: a mark of this very page needs no network. */
  readonly #leave = (event: Event): void => {
    event.stopPropagation();
    this.#rest();
  };

  /** Nothing is fetched: whoever tries again begins at the neutral screen. */
  readonly #again = (): void => this.#rest();

  #rest(): void {
    this.#forget();
    this.stage = this.#desk ? 'ready' : 'failed';
  }

  /** Of the pupil before: the language and the place for what they send. Of staff: what was tried. */
  #forget(): void {
    const lock = readLock();
    if (typeof lock === 'object') this.lang = lock.language;
    this.#station = undefined;
    this.#door.forget();
  }

  readonly #askPin = (): void => {
    this.#forget();
    this.stage = 'unlock';
  };

  async #trySheet(typed: string): Promise<void> {
    const [desk, wave] = [this.#desk, this.#published];
    if (desk && wave) await this.#door.trySheet(wave, desk.waves, typed);
  }
}

/** `<pana-survey>` sees to all its headings but the first: on a page of its own nothing had the focus before. */
async function beginIn(survey: SurveyElement): Promise<void> {
  while (survey.isConnected && survey.state === 'loading') await new Promise(requestAnimationFrame);
  await survey.updateComplete;
  survey.renderRoot.querySelector<HTMLElement>('[data-start]')?.focus();
}
