// Loaded with the screen of a wave that is over: how long its answers stay, and what is left of them.
import {nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {today, type School} from '../host/school.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {ErasureReport} from '../journal/replica.js';
import type {Draft} from '../kernel/draft.js';
import type {StaffId} from '../kernel/ids.js';
import {isRefusal, type Refusal} from '../kernel/refusal.js';
import {ActionController} from '../ui/action-controller.js';
import {destroyHere} from './destroy-wave-work.js';
import {holdWave, liftHolds, retentionOf} from './retention.js';
import {retentionCatalogue} from './retention-messages/catalogue.js';
import type {RetentionTerms} from './retention-messages/en.js';
import {certificateView, keepingView} from './retention-parts.js';
import {waveSubject} from './wave.js';
import type {Wave} from './wave-view.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Draws the part of a wave's screen that tells of its answers' end, and does what its buttons say. */
export class RetentionPanel implements ReactiveController {
  readonly #host: Host;
  readonly #terms: TermsController<RetentionTerms>;
  readonly #common: TermsController<CommonTerms>;
  readonly #action: ActionController;
  #asking = false;
  #refusal: Refusal | undefined;
  #report: {readonly of: string; readonly found: ErasureReport} | undefined;
  #isShown = false;

  constructor(host: Host) {
    this.#host = host;
    this.#terms = new TermsController(host, retentionCatalogue);
    this.#common = new TermsController(host, commonCatalogue);
    this.#action = new ActionController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#forget();
  }

  /** Whoever comes back to the wave is asked anew. */
  hostUpdated(): void {
    if (!this.#isShown) this.#forget();
    this.#isShown = false;
  }

  render(school: School, wave: Wave, nameOf: (staff: StaffId) => string): unknown {
    this.#isShown = true;
    const [t, common] = [this.#terms.value, this.#common.value];
    if (!t || !common) return nothing;
    const {language} = this.#terms;
    if (wave.destroyed) {
      this.#lookAfter(school, wave);
      const report = this.#report?.of === wave.id ? this.#report.found : undefined;
      return certificateView({t, language, destroyed: wave.destroyed, report, nameOf});
    }
    const {failed, busy} = this.#action;
    return keepingView({
      t,
      language,
      wave,
      retention: retentionOf(wave, today(school), school.answerDays),
      cancelLabel: common.cancel,
      failed: failed && common.failed[failed],
      busy,
      asking: this.#asking,
      refusal: this.#refusal,
      act: {
        ask: (asking) => this.#ask(asking),
        destroy: () => void this.#destroy(school, wave),
        hold: (why) => void this.#decide(school, () => holdWave(wave, why, today(school))),
        lift: () => void this.#decide(school, () => liftHolds(wave, today(school))),
      },
    });
  }

  #ask(asking: boolean): void {
    this.#asking = asking;
    this.#refusal = undefined;
    this.#host.requestUpdate();
    this.#focus(asking ? '[data-confirm]' : '[data-destroy]');
  }

  async #destroy(school: School, wave: Wave): Promise<void> {
    await this.#act(() => destroyHere(school, wave, {reason: 'not-needed', unreleased: !wave.released}));
    if (!this.#refusal && this.#action.done) this.#focus('[data-certificate]');
  }

  async #decide(school: School, decide: () => readonly Draft[] | Refusal): Promise<void> {
    await this.#act(async () => {
      const drafts = decide();
      if (isRefusal(drafts)) return drafts;
      await school.journal.append({care: drafts});
      return undefined;
    });
    this.#focus(this.#refusal ? '#hold-why' : '[data-keeping]');
  }

  async #act(work: () => Promise<Refusal | undefined>): Promise<void> {
    this.#refusal = undefined;
    let refusal: Refusal | undefined;
    await this.#action.run(async () => (refusal = await work()));
    this.#refusal = refusal;
    if (this.#action.done) this.#asking = false;
    this.#host.requestUpdate();
  }

  /** What came after the end, once for each visit. */
  #lookAfter({journal}: School, {id}: Wave): void {
    if (this.#report?.of === id) return;
    this.#report = {of: id, found: {refused: 0, late: 0}};
    void journal
      .erasureReport(waveSubject(id))
      .then((found) => {
        this.#report = {of: id, found};
        this.#host.requestUpdate();
      })
      .catch(() => undefined);
  }

  #forget(): void {
    this.#asking = false;
    this.#refusal = undefined;
    this.#report = undefined;
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus(),
    );
  }
}
