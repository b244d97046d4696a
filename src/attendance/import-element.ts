import {consume} from '@lit/context';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {schoolContext, type School} from '../host/school.js';
import {allows} from '../host/session.js';
import {ViewController} from '../host/view-controller.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {JournalErrorKind} from '../journal/journal-error.js';
import type {Draft} from '../kernel/draft.js';
import {rosterFold, rosterIn} from '../roster/roster-view.js';
import {dropStyles} from '../ui/drop.styles.js';
import {ActionController} from '../ui/action-controller.js';
import {announce} from '../ui/announcer.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {attendanceFold} from './attendance-view.js';
import {CodesDoor} from './codes/codes-door.js';
import {importStyles} from './import.styles.js';
import {importCatalogue} from './import-messages/catalogue.js';
import type {ImportTerms} from './import-messages/en.js';
import {attendancePreview} from './import/attendance-preview.js';
import {chooseScreen} from './import/choose-screen.js';
import {doneScreen, type Done} from './import/done-screen.js';
import {ImportJob, type Sample} from './import/job.js';
import {PreviewController, type Preview} from './import/preview-controller.js';
import {readingScreen} from './import/reading-screen.js';
import {RepairTable} from './import/repair-table.js';
import {rosterPreview} from './import/roster-preview.js';
import {refusedScreen} from './import/refused-screen.js';

export const importStates = [
  'loading',
  'not-allowed',
  'choose',
  'codes',
  'reading',
  'roster-first',
  'preview-roster',
  'preview-attendance',
  'refused',
  'failed',
  'done',
] as const;

/**
 * The office imports class lists (OneRoster 1.1 or 1.2) and past attendance (CSV). Nothing is written before a preview
 * was confirmed, and then all of it or nothing.
 *
 * @element pana-import
 * @csspart notice - A message in its place.
 */
export class ImportElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, dropStyles, importStyles];

  /** Set by the surrounding `<pana-school>`, or directly by a trusted page or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  /** Files offered for a first try; fetched only when somebody chooses one. */
  @property({attribute: false}) samples: readonly Sample[] = [];

  @state() private finished: Done | undefined;

  readonly #terms = new TermsController(this, importCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #roster = new ViewController(this, () => this.school, rosterFold);
  readonly #attendance = new ViewController(this, () => this.school, attendanceFold);
  readonly #codes = new CodesDoor(this, () => this.school);
  readonly #job = new ImportJob(this);
  readonly #preview = new PreviewController(this);
  readonly #repairs = new RepairTable(this);
  readonly #save = new ActionController(this);
  #shown: (typeof importStates)[number] | undefined;

  /** What the element shows: one of `importStates`. */
  get state(): (typeof importStates)[number] {
    if (!this.school) return 'loading';
    if (!allows(this.school.session, 'roster.import')) return 'not-allowed';
    if (this.#failure) return 'failed';
    if (!this.#roster.state || !this.#attendance.state || this.#codes.view?.status !== 'ready')
      return 'loading';
    if (this.#job.share !== undefined) return 'reading';
    if (this.#job.refused) return 'refused';
    if (this.#codes.isOpen) return 'codes';
    if (this.finished) return 'done';
    return this.#previewState ?? 'choose';
  }

  /** Reads files as if somebody had chosen them here. */
  async read(files: readonly File[]): Promise<void> {
    if (this.#save.busy) return;
    this.finished = undefined;
    this.#codes.close();
    this.#save.reset();
    await this.#job.read(files);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('school');
    if (before && before.session.staffId !== this.school?.session.staffId) this.#forgetAll();
    // What is being written must not be compared with itself.
    if (this.#save.busy) return;
    const [roster, attendance, codes] = [this.#roster.view, this.#attendance.view, this.#codes.view];
    if (roster?.status !== 'ready' || attendance?.status !== 'ready' || codes?.status !== 'ready') return;
    const refused = this.#preview.follow(this.#job.waiting[0], roster, attendance, codes);
    if (refused) this.#job.refuse(refused);
  }

  protected override updated(): void {
    const before = this.#shown;
    const now = this.state;
    if (!this.#terms.value || !this.#codes.terms || before === now) return;
    this.#shown = now;
    // A new screen begins at its heading, but the first one takes no focus from the page.
    if (before && before !== 'loading') this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const [t, common] = [this.#terms.value, this.#common.value];
    if (!t || !common || !this.#codes.terms) return nothing;
    return html`<div class="page">${this.#renderState(t, common)}</div>`;
  }

  #renderState(t: ImportTerms, common: CommonTerms): unknown {
    switch (this.state) {
      case 'loading':
        return html`<p class="muted" role="status">${common.loading}</p>`;
      case 'not-allowed':
        return notice('info', common.notAllowed);
      case 'choose':
        return this.#renderChoose(t);
      case 'roster-first':
        return this.#renderChoose(t, notice('warning', t.rosterFirst(this.#job.next ?? '')));
      case 'codes':
        return this.#codes.render(
          common,
          rosterIn(this.#roster.state ?? rosterFold.empty()),
          this.#attendance.view,
        );
      case 'reading':
        return readingScreen(t, this.#terms.language, this.#job);
      case 'refused':
        return refusedScreen(t, this.#job.refused, () => this.#job.forgetRefusal());
      case 'preview-roster':
      case 'preview-attendance':
      case 'failed':
        return this.#renderPreview(t, common);
      case 'done':
        return this.#renderDone(t);
    }
  }

  #renderChoose(t: ImportTerms, above: unknown = nothing): TemplateResult {
    return html`<header class="head">
        <h2 tabindex="-1">${t.title}</h2>
        <p class="muted">${t.intro}</p>
      </header>
      ${above}
      ${chooseScreen({
        t,
        samples: this.samples,
        onFiles: (files) => void this.read(files),
        onSample: (sample) => void this.#job.fetchSample(sample),
        codes: this.#codes.renderOpener(),
      })}`;
  }

  #renderPreview(t: ImportTerms, common: CommonTerms): TemplateResult {
    const preview = this.#preview.current;
    const failed = this.#failure ? notice('danger', common.failed[this.#failure]) : nothing;
    const codes = this.#codes.terms;
    if (!preview || !codes) return html`${failed}`;
    const isRoster = preview.kind === 'roster';
    const {language} = this.#terms;
    return html`<header class="head">
        <h2 tabindex="-1">${isRoster ? t.previewRoster : t.previewAttendance}</h2>
      </header>
      ${
        isRoster
          ? rosterPreview({t, language, ...preview, ...this.#preview.rosterActions})
          : attendancePreview({t, codes, language, ...preview, actions: this.#preview.codeActions})
      }
      ${this.#repairs.render(t, language, preview.repairs)}
      <div class="confirm">
        ${failed}
        <button class="primary" type="button" ?disabled=${!this.#isReady(preview)} @click=${() => void this.#onConfirm(preview)}>
          ${this.#save.busy ? common.working : t.confirm}
        </button>
        <button type="button" ?disabled=${this.#save.busy} @click=${this.#onDiscard}>${t.discard}</button>
      </div>`;
  }

  #renderDone(t: ImportTerms): TemplateResult | typeof nothing {
    return doneScreen({
      t,
      done: this.finished,
      next: this.#job.next,
      onNext: () => (this.finished = undefined),
    });
  }

  get #previewState(): 'roster-first' | 'preview-roster' | 'preview-attendance' | undefined {
    const next = this.#job.waiting[0];
    if (!next) return undefined;
    if (next.kind === 'roster') return 'preview-roster';
    return this.#roster.state && rosterIn(this.#roster.state) ? 'preview-attendance' : 'roster-first';
  }

  get #failure(): JournalErrorKind | undefined {
    return (
      this.#save.failed ??
      this.#roster.view?.error?.kind ??
      this.#attendance.view?.error?.kind ??
      this.#codes.view?.error?.kind
    );
  }

  #isReady(preview: Preview): boolean {
    return !this.#save.busy && preview.drafts.length > 0;
  }

  async #onConfirm(preview: Preview): Promise<void> {
    const {school} = this;
    const drafts: readonly Draft[] = preview.drafts;
    if (!school || drafts.length === 0) return;
    const isSaved = await this.#save.run(async () => {
      await school.journal.append({school: drafts});
      this.finished = preview.done;
      this.#job.shift();
    });
    if (!isSaved) return;
    const t = this.#terms.value;
    if (t) announce(preview.kind === 'roster' ? t.doneRoster : t.doneAttendance);
  }

  #forgetAll(): void {
    this.#job.forgetAll();
    this.#codes.close();
  }

  readonly #onDiscard = (): void => {
    this.#save.reset();
    this.#job.shift();
  };
}
