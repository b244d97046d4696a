import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import type {Session} from '../../host/session.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import {loadTerms, termsNow} from '../../i18n/catalogue.js';
import {TermsController} from '../../i18n/terms-controller.js';
import {closuresOf, type ClosuresState} from '../../roster/closures-view.js';
import type {SchoolClass} from '../../roster/roster.js';
import {announce} from '../../ui/announcer.js';
import {notice} from '../../ui/notice.js';
import type {AttendanceState} from '../attendance-view.js';
import {closuresCatalogue} from '../closures-messages/catalogue.js';
import type {ClosuresTerms} from '../closures-messages/en.js';
import type {ClassScreen} from '../register-screen.js';
import {closureForm} from './closure-form.js';
import {closureItem} from './closure-item.js';
import {ClosuresWork, type ClosureDone} from './closures-work.js';
import {daysText} from './days-text.js';

/** What the screen is drawn from. */
interface ClosuresSource {
  readonly classScreen: ClassScreen;
  readonly closures: ClosuresState;
  readonly registers: AttendanceState;
  readonly common: CommonTerms;
  readonly session: Session;
}

/** What the screen's parts share. */
export interface ClosuresPage extends ClosuresSource {
  readonly t: ClosuresTerms;
  readonly language: string;
  readonly work: ClosuresWork;
  readonly mayChange: boolean;
  /** Classes for which this person may note the same. */
  readonly others: readonly SchoolClass[];
  /** Runs what a person asked for; then the focus goes on and the result is said. */
  readonly act: (done: Promise<boolean>) => void;
  /** Opens or puts away the form, with the focus where it belongs. */
  readonly show: (change: () => void) => void;
}

/** The closed days of one class: what is noted, what registers say against it, and a form. */
export class ClosuresScreen {
  readonly #host: LitElement;
  readonly #terms: TermsController<ClosuresTerms>;
  readonly #work: ClosuresWork;
  readonly #close: () => void;

  constructor(host: LitElement, school: () => School | undefined, close: () => void) {
    this.#host = host;
    this.#close = close;
    this.#terms = new TermsController(host, closuresCatalogue);
    this.#work = new ClosuresWork(host, school);
  }

  /** Throws where its texts cannot be fetched. */
  async begin(): Promise<void> {
    this.#work.forget();
    await loadTerms(closuresCatalogue, this.#terms.language);
  }

  forget(): void {
    this.#work.forget();
  }

  render(source: ClosuresSource): unknown {
    const t = this.#texts;
    if (!t) return nothing;
    return this.#renderPage({
      ...source,
      t,
      language: this.#terms.language,
      work: this.#work,
      mayChange: mayChange(source.session, source.classScreen.schoolClass),
      others: othersOf(source),
      act: (done) => void this.#act(done),
      show: (change) => void this.#show(change),
    });
  }

  #renderPage(page: ClosuresPage): TemplateResult {
    const {t, classScreen, closures, mayChange} = page;
    const standing = closuresOf(closures, classScreen.schoolClass.key);
    return html`<div class="register">
      <header class="stack">
        <h2 tabindex="-1" id="closures"><bdi>${t.title(classScreen.schoolClass.title)}</bdi></h2>
        <p class="muted">${t.intro}</p>
        <div><button type="button" @click=${this.#close}>${t.back}</button></div>
      </header>
      <div class="said" tabindex="-1">${this.#renderSaid(page)}</div>
      ${
        standing.length === 0
          ? html`<p class="muted">${t.none}</p>`
          : html`<ul class="stack">${standing.map((one) => closureItem(page, one))}</ul>`
      }
      ${mayChange ? closureForm(page) : html`<p class="hint">${t.notYours}</p>`}
    </div>`;
  }

  #renderSaid({t, common, language}: ClosuresPage): unknown {
    const {done, refused, save} = this.#work;
    if (save.failed) return notice('danger', common.failed[save.failed]);
    if (refused?.at === 'list') return notice('warning', t.refused[refused.refusal.refused]);
    return done ? notice('success', doneText(t, language, done)) : nothing;
  }

  /** Those that `begin` waited for are here before their controller has them. */
  get #texts(): ClosuresTerms | undefined {
    return this.#terms.value ?? termsNow(closuresCatalogue, this.#terms.language);
  }

  async #act(done: Promise<boolean>): Promise<void> {
    const isDone = await done;
    await this.#host.updateComplete;
    const [t, {done: said}] = [this.#texts, this.#work];
    if (isDone && t && said) announce(doneText(t, this.#terms.language, said));
    const root = this.#host.renderRoot;
    const wrong = isDone ? null : root.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? root.querySelector<HTMLElement>('.said'))?.focus();
  }

  async #show(change: () => void): Promise<void> {
    change();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const field = this.#work.form?.isNew === false ? '#closure-until' : '#closure-from';
    const target = this.#work.form ? field : '[data-opens="closure"]';
    this.#host.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }
}

function doneText(t: ClosuresTerms, language: string, {what, span, classes}: ClosureDone): string {
  const said = t.done[what](daysText(t, language, span));
  return classes > 1 ? t.inClasses(said, classes) : said;
}

function othersOf({session, classScreen: {roster, schoolClass}}: ClosuresSource): readonly SchoolClass[] {
  return roster.classes.filter((other) => other.key !== schoolClass.key && mayChange(session, other));
}

/** A matter of this screen only: whoever stands in for a day does not know why a class stays at home. */
function mayChange({roles, classes, staffId}: Session, {key, teachers}: SchoolClass): boolean {
  return roles.includes('office') || classes.includes(key) || teachers.includes(staffId);
}
