import type {ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';
import {nothing} from 'lit';
import type {School} from '../../host/school.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import {JournalError, type JournalErrorKind} from '../../journal/journal-error.js';
import {rosterIn} from '../../roster/roster-view.js';
import {ActionController} from '../../ui/action-controller.js';
import {LazyController} from '../../ui/lazy-controller.js';
import {pastImports, takenBackImports, type ImportsState, type PastImport} from '../imports-view.js';
import type {ImportTerms} from '../import-messages/en.js';
import type {SchoolViews} from './import-views.js';
import {missingPart} from '../../ui/missing-part.js';
import type {UndoPlan} from './undo-import.js';

/** The way from "take back" to "was taken back". */
export class UndoController implements ReactiveController {
  /** What somebody thinks of taking back. */
  past: PastImport | undefined;
  /** Registers that changed, once it was. */
  changed: number | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #save: ActionController;
  /** Fetched with the first press. */
  readonly #screen;
  #unread: JournalErrorKind | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#save = new ActionController(host);
    this.#screen = new LazyController(host, async () => {
      const {UndoScreen} = await import('./undo-screen.js');
      return new UndoScreen(host);
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#unread = undefined;
  }

  begin(past: PastImport): void {
    this.past = past;
    this.#screen.forget();
  }

  /** Begins with an import by its id, as a done screen knows it. */
  beginWith(importId: string, imports: ImportsState): void {
    const past = pastImports(imports).find((one) => one.importId === importId);
    if (past) this.begin(past);
  }

  readonly leave = (): void => {
    this.past = undefined;
    this.changed = undefined;
    this.#unread = undefined;
    this.#save.reset();
  };

  render(
    t: ImportTerms,
    common: CommonTerms,
    school: School | undefined,
    views: SchoolViews | undefined,
  ): TemplateResult | typeof nothing {
    const [screen, {past}] = [this.#screen.want(), this];
    if (!screen) return missingPart(this.#screen, common, t.partMissing);
    if (!past || !school || !views) return nothing;
    const roster = rosterIn(views.roster.state);
    if (this.changed !== undefined) return screen.renderUndone(this.changed, this.leave);
    const failure = this.#save.failed ?? this.#unread;
    return screen.render({
      past,
      entries: () => school.journal.entries('school'),
      undone: takenBackImports(views.imports.state),
      isBusy: this.#save.busy,
      failed: failure && common.failed[failure],
      working: common.working,
      classTitle: (key) => roster?.classes.find((one) => one.key === key)?.title,
      onUndo: (plan) => void this.#undo(school, plan),
      onKeep: this.leave,
      onFailed: (cause) => (this.#unread = JournalError.from(cause).kind),
    });
  }

  async #undo(school: School, makePlan: () => Promise<UndoPlan>): Promise<void> {
    await this.#save.run(async () => {
      const {drafts, removed, restored} = await makePlan();
      if (drafts.length > 0) await school.journal.append({school: drafts});
      this.changed = removed + restored;
    });
    this.#host.requestUpdate();
  }
}
