import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {importStyles} from '../attendance/import.styles.js';
import {RepairTable} from '../attendance/import/repair-table.js';
import {readingScreen} from '../attendance/import/reading-screen.js';
import {refusedScreen} from '../attendance/import/refused-screen.js';
import {importCatalogue} from '../attendance/import-messages/catalogue.js';
import type {ImportTerms} from '../attendance/import-messages/en.js';
import {PersonController} from '../host/person-controller.js';
import {schoolContext, type School} from '../host/school.js';
import {allows} from '../host/session.js';
import {ViewController} from '../host/view-controller.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {JournalErrorKind} from '../journal/journal-error.js';
import {calendarIn, rosterFold, rosterIn} from '../roster/roster-view.js';
import {ActionController} from '../ui/action-controller.js';
import {announce} from '../ui/announcer.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {dropStyles} from '../ui/drop.styles.js';
import {HeadingController} from '../ui/heading-controller.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {ColumnsForm} from './columns-screen.js';
import {ImportWork} from './import-work.js';
import type {RecordsPreview} from './import/preview-records.js';
import type {RecordSchool} from './import/lines.js';
import {recordsCatalogue} from './messages/catalogue.js';
import type {RecordsTerms} from './messages/en.js';
import {chooseScreen, finishedScreen, pastList, undoScreen, type Finished} from './past-screen.js';
import {planScreen} from './plan-screen.js';
import {recordsFold, type PastRecords} from './records-view.js';
import {undoRecords} from './undo-records.js';

export const recordsStates = [
  'loading',
  'not-allowed',
  'no-roster',
  'choose',
  'reading',
  'columns',
  'preview',
  'refused',
  'failed',
  'done',
  'undo',
  'undone',
] as const;

/**
 * The care team brings grades and incidents of behaviour from the files of the school's system. Nothing is written before a
 * preview was confirmed, and then all of it or nothing; an import can be taken back.
 *
 * @element pana-records
 * @csspart notice - A message in its place.
 */
export class RecordsElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, dropStyles, importStyles];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  @state() private finished: Finished | undefined;
  @state() private undoing: PastRecords | undefined;

  readonly #terms = new TermsController(this, recordsCatalogue);
  readonly #files = new TermsController(this, importCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #roster = new ViewController(this, () => this.#allowed, rosterFold);
  readonly #records = new ViewController(this, () => this.#allowed, recordsFold);
  readonly #work = new ImportWork(this);
  readonly #columns = new ColumnsForm(this);
  readonly #repairs = new RepairTable(this);
  readonly #save = new ActionController(this);
  #preview: RecordsPreview | undefined;

  constructor() {
    super();
    new HeadingController(this, () => this.state);
    new PersonController(this, () => this.school, this.#forget);
  }

  /** What the element shows: one of `recordsStates`. */
  get state(): (typeof recordsStates)[number] {
    if (!this.school) return 'loading';
    if (!this.#allowed) return 'not-allowed';
    if (this.#failure && !this.#preview && !this.undoing) return 'failed';
    if (!this.#roster.state || !this.#records.state) return 'loading';
    if (!this.#beside) return 'no-roster';
    if (this.undoing) return 'undo';
    if (this.#work.share !== undefined) return 'reading';
    if (this.#work.refused) return 'refused';
    if (this.finished) return this.finished.kind;
    if (this.#preview?.kind === 'columns' || (this.#preview && this.#work.isAsked)) return 'columns';
    return this.#preview ? 'preview' : 'choose';
  }

  /** Reads files as if somebody had chosen them here. */
  async read(files: readonly File[]): Promise<void> {
    if (this.#save.busy) return;
    [this.finished, this.undoing] = [undefined, undefined];
    this.#save.reset();
    await this.#work.read(files);
  }

  protected override willUpdate(): void {
    // What is being written must not be compared with itself.
    if (this.#save.busy) return;
    const [beside, records, view] = [this.#beside, this.#records.state, this.#records.view];
    this.#preview = beside && records && this.#work.preview(beside, records, view?.revision ?? 0);
  }

  protected override render(): TemplateResult | typeof nothing {
    const [t, files, common] = [this.#terms.value, this.#files.value, this.#common.value];
    if (!t || !files || !common) return nothing;
    return html`<div class="page">${this.#renderState(t, files, common)}</div>`;
  }

  #renderState(t: RecordsTerms, files: ImportTerms, common: CommonTerms): unknown {
    switch (this.state) {
      case 'loading':
        return html`<p class="muted" role="status">${common.loading}</p>`;
      case 'not-allowed':
        return notice('info', common.notAllowed);
      case 'no-roster':
        return notice('info', t.noRoster);
      case 'failed':
        return this.#failure ? notice('danger', common.failed[this.#failure]) : nothing;
      case 'choose':
        return chooseScreen(
          t,
          pastList(t, this.#terms.language, this.#records.state, (past) => (this.undoing = past)),
          (files) => void this.read(files),
        );
      case 'reading':
        return readingScreen(files, this.#terms.language, this.#work);
      case 'refused':
        return refusedScreen(files, this.#work.refused, () => this.#work.forgetRefusal());
      case 'columns':
        return this.#renderColumns(t);
      case 'preview':
        return this.#renderPreview(t, files, common);
      case 'done':
      case 'undone':
        return this.finished ? finishedScreen(t, this.finished, () => (this.finished = undefined)) : nothing;
      case 'undo':
        return this.#renderUndo(t, common);
    }
  }

  #renderColumns(t: RecordsTerms): TemplateResult | typeof nothing {
    const [item] = this.#work.waiting;
    if (item?.kind !== 'table') return nothing;
    const {choice} = this.#work;
    const guess = this.#preview?.kind === 'columns' ? this.#preview : undefined;
    const plan = this.#preview?.kind === 'plan' ? this.#preview : undefined;
    const holds = guess?.holds ?? choice.holds ?? plan?.what ?? item.holds ?? 'grades';
    return this.#columns.render(t, {
      table: item.table,
      holds,
      places: choice.places ?? plan?.places ?? guess?.places,
      onSay: (said) => this.#work.say(said),
      onDiscard: this.#onDiscard,
    });
  }

  #renderPreview(t: RecordsTerms, files: ImportTerms, common: CommonTerms): TemplateResult | typeof nothing {
    const preview = this.#preview;
    const [item] = this.#work.waiting;
    if (preview?.kind !== 'plan' || !item) return nothing;
    return planScreen({
      t,
      files,
      common,
      language: this.#terms.language,
      file: item.file,
      preview,
      work: this.#work,
      repairs: this.#repairs,
      isTable: item.kind === 'table',
      isBusy: this.#save.busy,
      failure: this.#failure,
      onConfirm: () => void this.#onConfirm(preview),
      onDiscard: this.#onDiscard,
    });
  }

  #renderUndo(t: RecordsTerms, common: CommonTerms): TemplateResult {
    return undoScreen({
      t,
      file: this.undoing?.file ?? '',
      busy: this.#save.busy ? common.working : undefined,
      failed: this.#failure && common.failed[this.#failure],
      onUndo: () => void this.#onUndo(),
      onKeep: () => (this.undoing = undefined),
    });
  }

  get #allowed(): School | undefined {
    return this.school && allows(this.school.session, 'records.keep') ? this.school : undefined;
  }

  get #beside(): RecordSchool | undefined {
    const state = this.#roster.state;
    const [roster, calendar] = [state && rosterIn(state), state && calendarIn(state)];
    return roster && calendar ? {roster, calendar} : undefined;
  }

  get #failure(): JournalErrorKind | undefined {
    return this.#save.failed ?? (this.#roster.view?.error ?? this.#records.view?.error)?.kind;
  }

  async #onConfirm({drafts, plan}: Extract<RecordsPreview, {readonly kind: 'plan'}>): Promise<void> {
    const {school} = this;
    if (!school || drafts.length === 0) return;
    const isSaved = await this.#save.run(async () => {
      await school.journal.append({care: drafts});
      this.finished = {kind: 'done', count: plan.added + plan.changed};
      this.#work.shift();
    });
    if (isSaved && this.#terms.value) announce(this.#terms.value.done(plan.added + plan.changed));
  }

  async #onUndo(): Promise<void> {
    const [{school, undoing}, state] = [this, this.#records.state];
    if (!school || !undoing || !state) return;
    await this.#save.run(async () => {
      const {drafts} = undoRecords(undoing.importId, await school.journal.entries('care'), state.takenBack);
      if (drafts.length > 0) await school.journal.append({care: drafts});
      [this.finished, this.undoing] = [{kind: 'undone'}, undefined];
    });
  }

  readonly #forget = (): void => {
    this.#work.forgetAll();
    [this.finished, this.undoing, this.#preview] = [undefined, undefined, undefined];
  };

  readonly #onDiscard = (): void => {
    this.#save.reset();
    this.#work.shift();
  };
}
