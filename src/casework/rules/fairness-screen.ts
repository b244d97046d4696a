import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import {ViewController} from '../../host/view-controller.js';
import {loadTerms, termsNow} from '../../i18n/catalogue.js';
import {TermsController} from '../../i18n/terms-controller.js';
import type {PupilKey} from '../../kernel/ids.js';
import type {AuditGroups} from '../../signals/audit/audit-kinds.js';
import {auditFold, auditIn, type AuditState} from '../../signals/audit/audit-view.js';
import {auditOf, type Audit} from '../../signals/audit/fairness.js';
import type {RuleId} from '../../signals/flag.js';
import {replayedRules} from '../../signals/replay/replay.js';
import {groupRules} from '../../signals/replay/replay-changes.js';
import {announce} from '../../ui/announcer.js';
import {notice} from '../../ui/notice.js';
import {fairnessCatalogue} from '../fairness-messages/catalogue.js';
import type {FairnessTerms} from '../fairness-messages/en.js';
import {auditTable, auditVerdict, byGroup} from './audit-tables.js';
import {groupsForm} from './groups-form.js';
import {GroupsWork} from './groups-work.js';
import {ruleName, type RulesScreen} from './rules-screen.js';

/** Whom the rules point out, by a group that no rule ever sees. Fetched when somebody opens it. */
export class FairnessScreen {
  readonly #host: LitElement;
  readonly #terms: TermsController<FairnessTerms>;
  readonly #view: ViewController<AuditState>;
  readonly #work: GroupsWork;
  #rule: RuleId | undefined;
  #setting: 'now' | 'tried' = 'tried';

  constructor(host: LitElement, school: () => School | undefined) {
    this.#host = host;
    this.#terms = new TermsController(host, fairnessCatalogue);
    this.#view = new ViewController(host, school, auditFold);
    this.#work = new GroupsWork(host, school);
  }

  /** Throws where its texts cannot be fetched. */
  async begin(): Promise<void> {
    await loadTerms(fairnessCatalogue, this.#terms.language);
  }

  forget(): void {
    this.#work.forget();
    this.#rule = undefined;
  }

  render(screen: RulesScreen): unknown {
    const t = this.#terms.value ?? termsNow(fairnessCatalogue, this.#terms.language);
    const {view} = this.#view;
    if (!t) return nothing;
    if (view?.status === 'failed')
      return notice('danger', screen.common.failed[view.error?.kind ?? 'unknown']);
    if (view?.status !== 'ready') return html`<p role="status">${screen.common.loading}</p>`;
    const {done} = this.#work;
    return html`<section class="fairness" aria-labelledby="fairness">
      <h3 id="fairness" tabindex="-1">${t.title}</h3>
      <p class="muted">${t.intro}</p>
      <div class="fairness-said" tabindex="-1">
        ${done ? notice('success', done.what === 'saved' ? t.saved(done.attribute) : t.stopped) : nothing}
      </div>
      ${view.unreadable > 0 ? notice('warning', t.unreadable(view.unreadable)) : nothing}
      ${this.#renderStanding(t, screen, view.state)}
    </section>`;
  }

  #renderStanding(t: FairnessTerms, screen: RulesScreen, state: AuditState): unknown {
    const standing = auditIn(state);
    const form = this.#renderForm(t, screen, state, standing.kind === 'none');
    if (standing.kind === 'none') return html`<p>${t.none}</p> ${form}`;
    if (standing.kind === 'contested')
      return html`${notice('warning', t.contested)} ${form} ${this.#renderStop(t, state, 0)}`;
    const {groups} = standing;
    const count = Object.keys(groups.groups).length;
    return html`<p><bdi>${t.kept(groups.attribute, count)}</bdi></p>
      <p class="hint"><bdi>${t.why(groups.why)}</bdi></p>
      ${this.#renderAudit(t, screen, groups)} ${form} ${this.#renderStop(t, state, count)}`;
  }

  #renderAudit(t: FairnessTerms, screen: RulesScreen, {groups}: AuditGroups): unknown {
    const {played, changed} = screen;
    const groupOf = groupsOf(groups);
    const isMoved = changed.length > 0;
    const audit = this.#auditOf(screen, groups, this.#rule, isMoved && this.#setting === 'tried');
    if (!audit || !played) return nothing;
    return html`<p>${t.bias}</p>
      ${this.#renderChoices(t, screen, isMoved)} ${auditVerdict(t, audit)} ${auditTable(t, audit)}
      ${isMoved ? byGroup(t, audit, played, groupOf) : nothing}`;
  }

  /** All rules together, as they would hold: what is found here stands at the head of the page too. */
  renderWarning(screen: RulesScreen): unknown {
    const [t, state] = [this.#terms.value, this.#view.state];
    const standing = state && auditIn(state);
    if (!t || standing?.kind !== 'kept') return nothing;
    const audit = this.#auditOf(screen, standing.groups.groups, undefined, screen.changed.length > 0);
    return audit && audit.warnings.length > 0 ? auditVerdict(t, audit) : nothing;
  }

  #auditOf(
    {played, past, year}: RulesScreen,
    groups: AuditGroups['groups'],
    rule: RuleId | undefined,
    isTried: boolean,
  ): Audit | undefined {
    if (!played || !past || !year) return undefined;
    const {found} = isTried ? played.after : played.before;
    return auditOf({
      pupils: [...year.classOf.keys()],
      groupOf: groupsOf(groups),
      found: rule ? found.filter((one) => one.rule === rule) : found,
      outcomes: past.outcomes,
    });
  }

  #renderChoices(t: FairnessTerms, screen: RulesScreen, isMoved: boolean): TemplateResult {
    return html`<div class="pair">
      <div class="field">
        <label for="audit-rule">${t.rule}</label>
        <select id="audit-rule" @change=${this.#onRule}>
          <option value="" ?selected=${!this.#rule}>${t.allRules}</option>
          ${replayedRules
            .filter((rule) => !groupRules.includes(rule))
            .map(
              (rule) =>
                html`<option value=${rule} ?selected=${rule === this.#rule}>${ruleName(screen, rule)}</option>`,
            )}
        </select>
      </div>
      ${
        isMoved
          ? html`<div class="field">
              <label for="audit-setting">${t.setting}</label>
              <select id="audit-setting" @change=${this.#onSetting}>
                <option value="tried" ?selected=${this.#setting === 'tried'}>${t.tried}</option>
                <option value="now" ?selected=${this.#setting === 'now'}>${t.now}</option>
              </select>
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderForm(t: FairnessTerms, {common, year}: RulesScreen, state: AuditState, isFirst: boolean): unknown {
    if (!year) return nothing;
    if (this.#work.isOpen)
      return groupsForm(
        {t, common, roster: year.roster, work: this.#work},
        (event) => void this.#keep(event, t, state),
      );
    return html`<div>
      <button type="button" id="groups-open" @click=${() => void this.#open()}>${isFirst ? t.choose.open : t.choose.again}</button>
    </div>`;
  }

  #renderStop(t: FairnessTerms, state: AuditState, pupils: number): TemplateResult {
    const {isSure, save} = this.#work;
    return html`<div class="field">
      <div>
        ${
          isSure
            ? html`<button type="button" class="danger" ?disabled=${save.busy} @click=${() => void this.#stop(t, state, pupils)}>
                ${t.stopSure}
              </button>`
            : html`<button type="button" @click=${() => this.#work.ask()}>${t.stop}</button>`
        }
      </div>
      ${isSure ? html`<span class="hint" role="status">${t.stopHint}</span>` : nothing}
    </div>`;
  }

  readonly #onRule = (event: Event): void => {
    const {value} = event.target as HTMLSelectElement;
    this.#rule = replayedRules.find((rule) => rule === value);
    this.#host.requestUpdate();
  };

  readonly #onSetting = (event: Event): void => {
    this.#setting = (event.target as HTMLSelectElement).value === 'now' ? 'now' : 'tried';
    this.#host.requestUpdate();
  };

  async #open(): Promise<void> {
    this.#work.open();
    this.#host.requestUpdate();
    await this.#focus('#groups-file');
  }

  async #keep(event: Event, t: FairnessTerms, state: AuditState): Promise<void> {
    event.preventDefault();
    const isKept = await this.#work.keep(state);
    if (isKept) announce(t.saved(this.#work.done?.attribute ?? ''));
    await this.#focus(isKept ? '.fairness-said' : '.fairness [aria-invalid="true"]');
  }

  async #stop(t: FairnessTerms, state: AuditState, pupils: number): Promise<void> {
    const isStopped = await this.#work.stop(state, pupils);
    if (isStopped) announce(t.stopped);
    await this.#focus(isStopped ? '.fairness-said' : '.fairness .danger');
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

function groupsOf(groups: AuditGroups['groups']): (pupil: PupilKey) => string | undefined {
  const own = new Map(Object.entries(groups));
  return (pupil) => own.get(pupil);
}
