import {consume} from '@lit/context';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {schoolContext, type School} from '../host/school.js';
import {allows} from '../host/session.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {JournalErrorKind} from '../journal/journal-error.js';
import type {Draft} from '../kernel/draft.js';
import {rosterIn} from '../roster/roster-view.js';
import {dropStyles} from '../ui/drop.styles.js';
import {ActionController} from '../ui/action-controller.js';
import {announce} from '../ui/announcer.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {HeadingController} from '../ui/heading-controller.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {CodesDoor} from './codes/codes-door.js';
import {importStyles} from './import.styles.js';
import {importCatalogue} from './import-messages/catalogue.js';
import type {ImportTerms} from './import-messages/en.js';
import {chooseScreen} from './import/choose-screen.js';
import {ColumnsDoor} from './import/columns-door.js';
import {doneScreen, type Done} from './import/done-screen.js';
import {ImportViews} from './import/import-views.js';
import {ImportJob, type Sample} from './import/job.js';
import {PreviewController} from './import/preview-controller.js';
import {previewScreen, type WholePreview} from './import/preview-screen.js';
import {readingScreen} from './import/reading-screen.js';
import {RepairTable} from './import/repair-table.js';
import {refusedScreen} from './import/refused-screen.js';
import {UndoController} from './import/undo-controller.js';

export const importStates = [
  'loading',
  'not-allowed',
  'choose',
  'codes',
  'reading',
  'roster-first',
  'preview-roster',
  'columns',
  'preview-attendance',
  'refused',
  'failed',
  'done',
  'undo',
  'undone',
] as const;

/**
 * The office imports class lists (OneRoster 1.1 or 1.2) and past attendance (tables and workbooks). Nothing is written
 * before a preview was confirmed, and then all of it or nothing; an import of attendance can be taken back.
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
  readonly #codes = new CodesDoor(this, () => this.school);
  readonly #views = new ImportViews(this, () => this.school);
  readonly #job = new ImportJob(this);
  readonly #preview = new PreviewController(this);
  readonly #repairs = new RepairTable(this);
  readonly #save = new ActionController(this);
  readonly #undo = new UndoController(this);
  readonly #columns = new ColumnsDoor(this);

  constructor() {
    super();
    new HeadingController(this, () => this.state);
  }

  /** What the element shows: one of `importStates`. */
  get state(): (typeof importStates)[number] {
    if (!this.school) return 'loading';
    if (!allows(this.school.session, 'roster.import')) return 'not-allowed';
    if (this.#failure) return 'failed';
    const views = this.#views.ready;
    if (!views) return 'loading';
    if (this.#undo.past) return this.#undo.changed === undefined ? 'undo' : 'undone';
    if (this.#job.share !== undefined) return 'reading';
    if (this.#job.refused) return 'refused';
    if (this.#codes.isOpen) return 'codes';
    if (this.finished) return 'done';
    return this.#preview.stateOf(this.#job.waiting[0], views) ?? 'choose';
  }

  /** Reads files as if somebody had chosen them here. */
  async read(files: readonly File[]): Promise<void> {
    if (this.#save.busy) return;
    this.finished = undefined;
    this.#codes.close();
    this.#undo.leave();
    this.#save.reset();
    await this.#job.read(files);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('school');
    if (before && before.session.staffId !== this.school?.session.staffId) this.#forgetAll();
    // What is being written must not be compared with itself.
    if (this.#save.busy) return;
    const views = this.#views.ready;
    const refused = views && this.#preview.follow(this.#job.waiting[0], views);
    if (refused) this.#job.refuse(refused);
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
      case 'codes': {
        const views = this.#views.ready;
        return html`${this.#codes.render(common, views && rosterIn(views.roster.state), views?.attendance)}`;
      }
      case 'reading':
        return readingScreen(t, this.#terms.language, this.#job);
      case 'refused':
        return refusedScreen(t, this.#job.refused, () => this.#job.forgetRefusal());
      case 'columns':
        return this.#renderColumns(t, common);
      case 'undo':
      case 'undone':
        return this.#undo.render(t, common, this.school, this.#views.ready);
      case 'preview-roster':
      case 'preview-attendance':
      case 'failed':
        return this.#renderPreview(t, common);
      case 'done':
        return this.#renderDone(t);
    }
  }

  #renderChoose(t: ImportTerms, above: unknown = nothing): TemplateResult {
    return chooseScreen({
      t,
      language: this.#terms.language,
      above,
      samples: this.samples,
      imports: this.#views.ready?.imports.state,
      onFiles: (files) => void this.read(files),
      onSample: (sample) => void this.#job.fetchSample(sample),
      onUndo: (past) => this.#undo.begin(past),
      codes: this.#codes.renderOpener(),
    });
  }

  #renderPreview(t: ImportTerms, common: CommonTerms): TemplateResult | typeof nothing {
    const preview = this.#preview.current;
    const [codes, failure] = [this.#codes.terms, this.#failure];
    if (!preview || !codes || preview.kind === 'columns')
      return failure ? notice('danger', common.failed[failure]) : nothing;
    return previewScreen({
      t,
      codes,
      common,
      language: this.#terms.language,
      preview,
      work: this.#preview,
      repairs: this.#repairs,
      isBusy: this.#save.busy,
      failure,
      onConfirm: () => void this.#onConfirm(preview),
      onDiscard: this.#onDiscard,
    });
  }

  #renderColumns(t: ImportTerms, common: CommonTerms): TemplateResult | typeof nothing {
    const asked = this.#preview.current;
    if (asked?.kind !== 'columns') return nothing;
    const {onPlaces} = this.#preview.columnActions;
    return this.#columns.render(t, common, {...asked, onPlaces, onDiscard: this.#onDiscard});
  }

  #renderDone(t: ImportTerms): TemplateResult | typeof nothing {
    return doneScreen({
      t,
      done: this.finished,
      next: this.#job.next,
      onNext: () => (this.finished = undefined),
      onUndo: (importId) => {
        const imports = this.#views.ready?.imports;
        if (imports) this.#undo.beginWith(importId, imports.state);
        this.finished = undefined;
      },
    });
  }

  get #failure(): JournalErrorKind | undefined {
    return this.#save.failed ?? this.#views.error;
  }

  async #onConfirm(preview: WholePreview): Promise<void> {
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
    this.#undo.leave();
  }

  readonly #onDiscard = (): void => {
    this.#save.reset();
    this.#job.shift();
  };
}
