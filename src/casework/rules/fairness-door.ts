import {html, nothing, type LitElement} from 'lit';
import type {School} from '../../host/school.js';
import {auditIn, type AuditState} from '../../signals/audit/audit-view.js';
import {notice} from '../../ui/notice.js';
import type {FairnessScreen} from './fairness-screen.js';
import type {RulesScreen} from './rules-screen.js';

type Load = () => Promise<{readonly FairnessScreen: typeof FairnessScreen}>;

/** The way to the audit, which is fetched when somebody opens it. */
export class FairnessDoor {
  readonly #host: LitElement;
  readonly #school: () => School | undefined;
  readonly #load: Load;
  #screen: FairnessScreen | undefined;
  #isOpen = false;
  #isLoading = false;
  #isUnreached = false;

  constructor(
    host: LitElement,
    school: () => School | undefined,
    load: Load = () => import('./fairness-screen.js'),
  ) {
    this.#host = host;
    this.#school = school;
    this.#load = load;
  }

  render(screen: RulesScreen): unknown {
    if (this.#isOpen) return this.#screen?.render(screen);
    const {t} = screen;
    return html`<div>
        <button type="button" id="fairness-open" @click=${() => void this.#open()}>${t.fairness.open}</button>
      </div>
      ${this.#isUnreached ? notice('danger', t.fairness.unreached) : nothing}`;
  }

  /** Outside the band: said at the head of the page, since a table far below could be missed. */
  renderWarning(screen: RulesScreen): unknown {
    return this.#isOpen ? this.#screen?.renderWarning(screen) : nothing;
  }

  /** Where a school keeps groups nobody has to ask for the audit. */
  openFor(state: AuditState): void {
    const isWanted = auditIn(state).kind !== 'none';
    if (isWanted && !this.#isOpen && !this.#isLoading && !this.#isUnreached) void this.#fetch();
  }

  forget(): void {
    this.#isOpen = this.#isUnreached = false;
    this.#screen?.forget();
  }

  async #open(): Promise<void> {
    await this.#fetch();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#fairness')?.focus();
  }

  async #fetch(): Promise<void> {
    this.#isUnreached = false;
    this.#isLoading = true;
    try {
      const {FairnessScreen: Screen} = await this.#load();
      this.#screen ??= new Screen(this.#host, this.#school);
      await this.#screen.begin();
      this.#isOpen = true;
    } catch {
      this.#isUnreached = true;
    }
    this.#isLoading = false;
    this.#host.requestUpdate();
  }
}
