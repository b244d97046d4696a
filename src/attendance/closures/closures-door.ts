import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {PersonController} from '../../host/person-controller.js';
import type {School} from '../../host/school.js';
import {ViewController} from '../../host/view-controller.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import type {LiveView} from '../../journal/live-view.js';
import {closuresFold, type ClosuresState} from '../../roster/closures-view.js';
import {notice} from '../../ui/notice.js';
import type {AttendanceState} from '../attendance-view.js';
import type {AttendanceTerms} from '../messages/en.js';
import type {ClassScreen} from '../register-screen.js';
import type {ClosuresScreen} from './closures-screen.js';

type Part = typeof import('./closures-screen.js');

/** What a register always needs of a class's closed days, and the way to the screen that notes them: fetched when it is opened. */
export class ClosuresDoor {
  isOpen = false;

  readonly #host: LitElement;
  readonly #school: () => School | undefined;
  readonly #view: ViewController<ClosuresState>;
  readonly #load: () => Promise<Part>;
  #screen: ClosuresScreen | undefined;
  #isUnreached = false;

  constructor(
    host: LitElement,
    school: () => School | undefined,
    load = (): Promise<Part> => import('./closures-screen.js'),
  ) {
    this.#host = host;
    this.#school = school;
    this.#load = load;
    this.#view = new ViewController(host, school, closuresFold);
    new PersonController(host, school, () => this.forget());
  }

  get view(): LiveView<ClosuresState> | undefined {
    return this.#view.view;
  }

  renderOpener(t: AttendanceTerms): TemplateResult {
    return html`<button type="button" class="quiet" data-opens="closures" @click=${() => void this.open()}>
        ${t.closures.open}
      </button>
      ${this.#isUnreached ? notice('danger', t.closures.unreached) : nothing}`;
  }

  async open(): Promise<void> {
    this.#isUnreached = false;
    try {
      const {ClosuresScreen} = await this.#load();
      this.#screen ??= new ClosuresScreen(this.#host, this.#school, () => void this.close());
      await this.#screen.begin();
      this.isOpen = true;
    } catch {
      this.#isUnreached = true;
    }
    await this.#focus(this.isOpen ? '#closures' : '[data-opens="closures"]');
  }

  /** Back to the register, with the focus where it came from. */
  async close(): Promise<void> {
    this.forget();
    await this.#focus('[data-opens="closures"]');
  }

  /** Another class or day is shown, or somebody else is here. */
  forget(): void {
    this.isOpen = this.#isUnreached = false;
    this.#screen?.forget();
    this.#host.requestUpdate();
  }

  render(classScreen: ClassScreen, registers: AttendanceState | undefined, common: CommonTerms): unknown {
    const {state: closures} = this.#view;
    const school = this.#school();
    if (!closures || !registers || !school || !this.#screen) return nothing;
    return this.#screen.render({classScreen, closures, registers, common, session: school.session});
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
