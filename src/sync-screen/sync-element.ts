import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {schoolContext, type School} from '../host/school.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import {announce} from '../ui/announcer.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {syncCatalogue} from './messages/catalogue.js';
import {refusedIn, standingOf, standings, type Standing} from './standing.js';
import {StatusController} from './status-controller.js';
import {
  asidePart,
  detailRows,
  lineOf,
  linePart,
  problemWords,
  refusedPart,
  type SyncScreen,
} from './sync-parts.js';
import {syncStyles} from './sync.styles.js';

export const syncStates = ['loading', 'alone', ...standings] as const;

/** What does not mend itself is said aloud when it comes; that something waits for a second is not. */
const saidAloud: readonly string[] = ['storage', 'signed-out', 'refused'];

/**
 * One line that says what is saved here and what the school's server has; it opens what waits, what was refused and why.
 *
 * @element pana-sync
 * @csspart notice - What is the matter, once it is opened.
 */
export class SyncElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, syncStyles];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  @state() private isTrying = false;
  @state() private hasFailed = false;

  readonly #terms = new TermsController(this, syncCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #status = new StatusController(this, () => this.school?.sharing);
  #before: (typeof syncStates)[number] = 'loading';

  /** What the element shows now: one of `syncStates`. */
  get state(): (typeof syncStates)[number] {
    if (!this.school || !this.#terms.value || !this.#common.value) return 'loading';
    if (!this.school.sharing) return 'alone';
    return this.#standing ?? 'loading';
  }

  get #standing(): Standing | undefined {
    const {status} = this.#status;
    if (!status || !this.school) return undefined;
    return standingOf(status, {now: this.school.now(), isOnline: navigator.onLine});
  }

  protected override updated(): void {
    const {state} = this;
    if (state === this.#before) return;
    this.#before = state;
    const screen = this.#screen();
    if (screen && saidAloud.includes(state)) announce(lineOf(screen));
  }

  override render(): TemplateResult | typeof nothing {
    const [t, common] = [this.#terms.value, this.#common.value];
    if (!t || !common || this.state === 'loading') return nothing;
    if (this.state === 'alone')
      return html`<details>
        <summary class="alone">
          <span class="said">${t.alone}</span> <span class="more" aria-hidden="true">▾</span>
        </summary>
        <p class="body">${t.aloneWhy}</p>
      </details>`;
    const screen = this.#screen();
    return screen ? this.#renderShared(screen, common) : nothing;
  }

  #renderShared(screen: SyncScreen, common: CommonTerms): TemplateResult {
    const problem = problemWords(screen);
    return html`<details>
      ${linePart(screen)}
      <div class="body stack">
        ${problem ? notice('info', problem) : nothing} ${detailRows(screen)} ${refusedPart(screen)} ${asidePart(screen)}
        ${this.#renderRetry(screen, common)}
      </div>
    </details>`;
  }

  #renderRetry(screen: SyncScreen, common: CommonTerms): unknown {
    const {t, status} = screen;
    const wants = problemWords(screen) !== undefined || refusedIn(status) > 0;
    if (!wants) return nothing;
    return html`${this.hasFailed ? notice('danger', t.problems.storage) : nothing}
      <button type="button" data-retry ?disabled=${this.isTrying} @click=${() => void this.#retry()}>
        ${this.isTrying ? t.trying : common.retry}
      </button>`;
  }

  #screen(): SyncScreen | undefined {
    const {value: t, language} = this.#terms;
    const {status} = this.#status;
    const standing = this.#standing;
    if (!t || !status || !standing || !this.school) return undefined;
    return {t, language, status, standing, now: this.school.now()};
  }

  async #retry(): Promise<void> {
    const said = this.#terms.value?.tried ?? '';
    [this.isTrying, this.hasFailed] = [true, false];
    try {
      await this.school?.sharing?.retry();
      announce(said);
    } catch {
      this.hasFailed = true;
    } finally {
      this.isTrying = false;
    }
  }
}
