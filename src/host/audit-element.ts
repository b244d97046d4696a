import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {EntryLedger} from '../journal/entry.js';
import {ledgerFileType} from '../journal/ledger-file.js';
import {ActionController} from '../ui/action-controller.js';
import {announce} from '../ui/announcer.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {saveFile} from '../ui/save-file.js';
import {auditCatalogue} from './audit-messages/catalogue.js';
import {auditStyles} from './audit.styles.js';
import {auditReport} from './audit/audit-report.js';
import type {Checked} from './audit/check-here.js';
import {PersonController} from './person-controller.js';
import {schoolContext, today, type School} from './school.js';
import {allows} from './session.js';

export const auditStates = ['loading', 'not-allowed', 'ready', 'whole', 'found', 'failed'] as const;

/**
 * Says whether what this device holds is whole: what is missing, was changed or cannot be read. Saves a ledger as a file for a
 * check elsewhere.
 *
 * @element pana-audit
 * @csspart notice - A message in its place.
 */
export class AuditElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, auditStyles];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  @state() private checked: readonly Checked[] | undefined;
  @state() private isUnsaved = false;

  readonly #terms = new TermsController(this, auditCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #action = new ActionController(this);

  constructor() {
    super();
    new PersonController(
      this,
      () => this.school,
      () => (this.checked = undefined),
    );
  }

  /** What the element shows now: one of `auditStates`. */
  get state(): (typeof auditStates)[number] {
    const {school} = this;
    if (!school || !this.#terms.value || !this.#common.value) return 'loading';
    if (!allows(school.session, 'ledger.check')) return 'not-allowed';
    if (this.#action.failed) return 'failed';
    if (!this.checked) return 'ready';
    return this.checked.every(({report}) => report.findings.length === 0) ? 'whole' : 'found';
  }

  override render(): TemplateResult | typeof nothing {
    const [t, common] = [this.#terms.value, this.#common.value];
    if (!t || !common) return nothing;
    if (this.state === 'loading') return html`<p class="muted" role="status">${common.loading}</p>`;
    if (this.state === 'not-allowed') return notice('info', common.notAllowed);
    const {failed, busy} = this.#action;
    return html`<section class="screen" aria-labelledby="audit">
      <h2 id="audit">${t.title}</h2>
      <p>${t.about}</p>
      <p>
        <button type="button" class="primary" ?disabled=${busy} @click=${() => void this.#check()}>
          ${busy ? t.checking : this.checked ? t.again : t.check}
        </button>
      </p>
      ${failed ? notice('danger', common.failed[failed]) : nothing}
      ${this.checked?.map((each) => auditReport(t, each, this.#renderSave(each.ledger)))}
      ${this.checked ? html`<p class="small muted">${t.end}</p>` : nothing}
    </section>`;
  }

  #renderSave(ledger: EntryLedger): TemplateResult {
    const t = this.#terms.value;
    return html`<details class="small">
      <summary>${t?.save(t.ledgers[ledger])}</summary>
      <p>${t?.saveHelp}</p>
      <button type="button" ?disabled=${this.#action.busy} @click=${() => void this.#save(ledger)}>
        ${t?.save(t.ledgers[ledger])}
      </button>
      ${this.isUnsaved ? notice('danger', t?.saveFailed ?? '') : nothing}
    </details>`;
  }

  async #check(): Promise<void> {
    const school = this.school as School;
    const isDone = await this.#action.run(async () => {
      const {checkHere} = await import('./audit/check-here.js');
      this.checked = await checkHere(school.journal);
    });
    const t = this.#terms.value;
    const count = this.checked?.reduce((sum, {report}) => sum + report.findings.length, 0) ?? 0;
    if (isDone && t) announce(count > 0 ? t.found(count) : t.whole);
  }

  async #save(ledger: EntryLedger): Promise<void> {
    const school = this.school as School;
    this.isUnsaved = false;
    await this.#action.run(async () => {
      const {ledgerAsFile} = await import('./audit/check-here.js');
      const name = this.#terms.value?.fileName(ledger, today(school)) ?? '';
      this.isUnsaved = !saveFile(name, await ledgerAsFile(school.journal, ledger), ledgerFileType);
    });
  }
}
