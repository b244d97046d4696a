import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import {loadTerms, termsNow} from '../../i18n/catalogue.js';
import {TermsController} from '../../i18n/terms-controller.js';
import type {LiveView} from '../../journal/live-view.js';
import type {Roster} from '../../roster/roster.js';
import {announce} from '../../ui/announcer.js';
import {notice} from '../../ui/notice.js';
import type {AttendanceState} from '../attendance-view.js';
import {codeTableCatalogue} from '../code-table-messages/catalogue.js';
import type {CodeTableTerms} from '../code-table-messages/en.js';
import type {CodesTerms} from '../codes-messages/en.js';
import {schoolCodesIn, type CodesState} from './codes-view.js';
import {CodesWork, reader, type CodesAtHand, type CodesDone} from './codes-work.js';
import {ownCodes} from './own-codes.js';
import {tableChoice} from './table-choice.js';
import {waitingCodes, type WaitingCode} from './reread-view.js';
import {waitingList} from './waiting-list.js';

/** What the screen's parts share. */
export interface CodesPage extends CodesAtHand {
  readonly t: CodesTerms & CodeTableTerms;
  readonly common: CommonTerms;
  readonly roster: Roster | undefined;
  readonly work: CodesWork;
  /** Codes of imported registers whose marks are `unknown`. */
  readonly waiting: readonly WaitingCode[];
  /** Runs what a person asked for; then the focus goes on and the result is said. */
  readonly act: (done: Promise<boolean>) => void;
  /** Opens a form, with the focus in it. */
  readonly begin: (open: () => void) => void;
}

/** What the screen is drawn from. */
export interface CodesSource {
  readonly t: CodesTerms;
  readonly common: CommonTerms;
  readonly roster: Roster | undefined;
  readonly codes: CodesState;
  readonly attendance: LiveView<AttendanceState>;
}

/** The school's table of codes: which table files are read by, what waits, and the school's own words. */
export class CodesScreen {
  readonly #host: LitElement;
  readonly #terms: TermsController<CodeTableTerms>;
  readonly #work: CodesWork;
  readonly #close: () => void;
  #waiting: {readonly revision: number; readonly codes: readonly WaitingCode[]} | undefined;

  constructor(host: LitElement, school: () => School | undefined, close: () => void) {
    this.#host = host;
    this.#close = close;
    this.#terms = new TermsController(host, codeTableCatalogue);
    this.#work = new CodesWork(host, school);
  }

  /** Throws where its texts cannot be fetched. */
  async begin(): Promise<void> {
    this.#work.forget();
    await loadTerms(codeTableCatalogue, this.#terms.language);
  }

  forget(): void {
    this.#waiting = undefined;
    this.#work.forget();
  }

  render({t: shared, common, roster, codes, attendance}: CodesSource): unknown {
    const terms = this.#texts;
    if (!terms) return nothing;
    return this.#renderPage({
      t: {...shared, ...terms},
      common,
      roster,
      school: schoolCodesIn(codes),
      attendance: attendance.state,
      work: this.#work,
      waiting: this.#waitingIn(attendance),
      act: (done) => void this.#act(done),
      begin: (open) => void this.#begin(open),
    });
  }

  #renderPage(page: CodesPage): TemplateResult {
    const {t, common} = page;
    const {save, done} = this.#work;
    return html`<header class="head">
        <h2 tabindex="-1">${t.title}</h2>
        <p class="muted">${t.intro}</p>
        <div><button type="button" @click=${this.#close}>${t.back}</button></div>
      </header>
      <div class="said" tabindex="-1">
        ${done ? notice('success', doneText(t, done)) : nothing}
        ${save.failed ? notice('danger', common.failed[save.failed]) : nothing}
      </div>
      ${tableChoice(page)} ${this.#renderSince(page)} ${waitingList(page)} ${ownCodes(page)}`;
  }

  #renderSince(page: CodesPage): unknown {
    const {t, work, act, waiting, school} = page;
    const read = reader(school);
    const since = waiting.filter(({code}) => read(code).meaning).reduce((sum, {marks}) => sum + marks, 0);
    if (since === 0) return nothing;
    return notice(
      'info',
      html`<span>${t.explainedSince(since)}</span>
        <button type="button" ?disabled=${work.save.busy} @click=${() => act(work.count(page))}>${t.countThem}</button>`,
    );
  }

  /** Those that `begin` waited for are here before their controller has them. */
  get #texts(): CodeTableTerms | undefined {
    return this.#terms.value ?? termsNow(codeTableCatalogue, this.#terms.language);
  }

  /** Counted once for each state of the registers: a year has hundreds of thousands of marks. */
  #waitingIn({revision, state}: LiveView<AttendanceState>): readonly WaitingCode[] {
    if (this.#waiting?.revision !== revision) this.#waiting = {revision, codes: waitingCodes(state)};
    return this.#waiting.codes;
  }

  async #act(done: Promise<boolean>): Promise<void> {
    const isDone = await done;
    await this.#host.updateComplete;
    const t = this.#texts;
    const root = this.#host.renderRoot;
    if (isDone && t && this.#work.done) announce(doneText(t, this.#work.done));
    const target = isDone ? '.said' : '[aria-invalid="true"]';
    root.querySelector<HTMLElement>(target)?.focus();
  }

  async #begin(open: () => void): Promise<void> {
    open();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#code-text, #code-form-status')?.focus();
  }
}

function doneText(t: CodeTableTerms, {what, code, marks}: CodesDone): string {
  const said = {kept: t.kept(code), 'taken-back': t.takenBack(code), table: t.tableChosen, counted: ''}[what];
  return [said, marks > 0 || what === 'counted' ? t.counted(marks) : ''].filter(Boolean).join(' ');
}
