import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {momentOf, shortDay} from '../../i18n/format.js';
import {TermsController} from '../../i18n/terms-controller.js';
import type {ClassKey} from '../../kernel/ids.js';
import {notice} from '../../ui/notice.js';
import {asideCatalogue} from '../import-aside-messages/catalogue.js';
import type {AsideTerms} from '../import-aside-messages/en.js';
import {attendanceCatalogue} from '../messages/catalogue.js';
import type {AttendanceTerms} from '../messages/en.js';
import type {PastImport} from '../imports-view.js';
import {undoImport, type KeptRegister, type LedgerEntry, type UndoPlan} from './undo-import.js';

export interface UndoView {
  readonly past: PastImport;
  readonly entries: () => Promise<readonly LedgerEntry[]>;
  readonly undone: ReadonlySet<string>;
  readonly isBusy: boolean;
  /** Why reading or writing failed, in the reader's language. */
  readonly failed: string | undefined;
  readonly working: string;
  readonly classTitle: (key: ClassKey) => string | undefined;
  /** @param plan makes it anew from what the ledger holds at that moment */
  readonly onUndo: (plan: () => Promise<UndoPlan>) => void;
  readonly onKeep: () => void;
  readonly onFailed: (cause: unknown) => void;
}

/** Registers written out before "and n more". */
const shownKept = 50;

/** Shows what taking back an import would do, and asks. */
export class UndoScreen {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #terms: TermsController<AsideTerms>;
  readonly #words: TermsController<AttendanceTerms>;
  #importId: string | undefined;
  #plan: UndoPlan | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#terms = new TermsController(host, asideCatalogue);
    this.#words = new TermsController(host, attendanceCatalogue);
  }

  render(view: UndoView): TemplateResult | typeof nothing {
    const t = this.#terms.value;
    if (!t) return nothing;
    const {file, at, importId} = view.past;
    if (importId !== this.#importId) void this.#look(view);
    const plan = this.#plan;
    return html`<header class="head">
        <h2 tabindex="-1">${t.undoHeading}</h2>
        <p><bdi>${t.undoFile(file, momentOf(this.#terms.language, at))}</bdi></p>
      </header>
      ${plan ? this.#renderPlan(t, plan, view) : view.failed ? nothing : html`<p role="status" class="muted">${t.looking}</p>`}
      <div class="confirm">
        ${view.failed ? notice('danger', view.failed) : nothing}
        <button class="primary" type="button" ?disabled=${!plan || view.isBusy} @click=${() => view.onUndo(() => planOf(view))}>
          ${view.isBusy ? view.working : t.undo}
        </button>
        <button type="button" ?disabled=${view.isBusy} @click=${() => this.#leave(view.onKeep)}>${t.keep}</button>
      </div>`;
  }

  renderUndone(changed: number, onBack: () => void): TemplateResult | typeof nothing {
    const t = this.#terms.value;
    if (!t) return nothing;
    return html`<header class="head"><h2 tabindex="-1">${t.undone}</h2></header>
      ${notice('success', html`<p>${t.undoneNote(changed)}</p><p>${t.undoNote}</p>`)}
      <div><button class="primary" type="button" @click=${() => this.#leave(onBack)}>${t.back}</button></div>`;
  }

  #renderPlan(t: AsideTerms, {removed, restored, kept}: UndoPlan, view: UndoView): TemplateResult {
    const lines = [removed > 0 && t.removed(removed), restored > 0 && t.restored(restored)].filter(Boolean);
    return html`<section class="stack">
      ${lines.length > 0 ? html`<ul class="changes">${lines.map((line) => html`<li>${line}</li>`)}</ul>` : notice('info', t.nothingToUndo)}
      ${kept.length > 0 ? this.#renderKept(t, kept, view) : nothing}
      <p class="muted">${t.undoNote}</p>
    </section>`;
  }

  #renderKept(t: AsideTerms, kept: readonly KeptRegister[], {classTitle}: UndoView): TemplateResult {
    const {language} = this.#terms;
    return html`<details open>
      <summary>${t.kept(kept.length)}</summary>
      <p class="muted">${t.keptNote}</p>
      <ul class="names">
        ${kept
          .slice(0, shownKept)
          .map(
            ({classKey, day, slot, source}) =>
              html`<li><bdi>${classTitle(classKey) ?? t.unknownClass}</bdi>, ${shortDay(language, day)}, ${this.#words.value?.slot(slot) ?? slot}: ${source === 'staff' ? t.keptByStaff : t.keptByFile}</li>`,
          )}
        ${kept.length > shownKept ? html`<li class="muted">${t.more(kept.length - shownKept)}</li>` : nothing}
      </ul>
    </details>`;
  }

  async #look(view: UndoView): Promise<void> {
    const {importId} = view.past;
    this.#importId = importId;
    this.#plan = undefined;
    try {
      const plan = await planOf(view);
      if (this.#importId === importId) this.#plan = plan;
    } catch (cause) {
      view.onFailed(cause);
    }
    this.#host.requestUpdate();
  }

  #leave(then: () => void): void {
    this.#importId = undefined;
    this.#plan = undefined;
    then();
  }
}

async function planOf({past, entries, undone}: UndoView): Promise<UndoPlan> {
  return undoImport(past.importId, await entries(), undone);
}
