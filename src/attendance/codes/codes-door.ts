import {html, nothing, type LitElement} from 'lit';
import type {School} from '../../host/school.js';
import {ViewController} from '../../host/view-controller.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import {TermsController} from '../../i18n/terms-controller.js';
import type {LiveView} from '../../journal/live-view.js';
import type {Roster} from '../../roster/roster.js';
import {notice} from '../../ui/notice.js';
import type {AttendanceState} from '../attendance-view.js';
import {codesCatalogue} from '../codes-messages/catalogue.js';
import type {CodesTerms} from '../codes-messages/en.js';
import type {CodesScreen} from './codes-screen.js';
import {codesFold, type CodesState} from './codes-view.js';

/** What an import always needs of the school's codes, and the way to the screen that changes them: fetched when it is opened. */
export class CodesDoor {
  isOpen = false;

  readonly #host: LitElement;
  readonly #school: () => School | undefined;
  readonly #terms: TermsController<CodesTerms>;
  readonly #view: ViewController<CodesState>;
  readonly #load: () => Promise<{readonly CodesScreen: typeof CodesScreen}>;
  #screen: CodesScreen | undefined;
  #isUnreached = false;

  constructor(
    host: LitElement,
    school: () => School | undefined,
    load = (): Promise<{readonly CodesScreen: typeof CodesScreen}> => import('./codes-screen.js'),
  ) {
    this.#host = host;
    this.#load = load;
    this.#school = school;
    this.#terms = new TermsController(host, codesCatalogue);
    this.#view = new ViewController(host, school, codesFold);
  }

  get terms(): CodesTerms | undefined {
    return this.#terms.value;
  }

  get view(): LiveView<CodesState> | undefined {
    return this.#view.view;
  }

  /** The button that opens the screen. */
  renderOpener(): unknown {
    const t = this.terms;
    if (!t) return nothing;
    return html`<div><button type="button" @click=${() => void this.open()}>${t.title}</button></div>
      ${this.#isUnreached ? notice('danger', t.unreached) : nothing}`;
  }

  async open(): Promise<void> {
    this.#isUnreached = false;
    try {
      const {CodesScreen} = await this.#load();
      this.#screen ??= new CodesScreen(this.#host, this.#school, () => this.close());
      await this.#screen.begin();
      this.isOpen = true;
    } catch {
      this.#isUnreached = true;
    }
    this.#host.requestUpdate();
  }

  close(): void {
    this.isOpen = this.#isUnreached = false;
    this.#screen?.forget();
    this.#host.requestUpdate();
  }

  render(
    common: CommonTerms,
    roster: Roster | undefined,
    attendance: LiveView<AttendanceState> | undefined,
  ): unknown {
    const [t, codes] = [this.terms, this.#view.state];
    if (!t || !codes || attendance?.status !== 'ready') return nothing;
    return this.#screen?.render({t, common, roster, codes, attendance}) ?? nothing;
  }
}
