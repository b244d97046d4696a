import {consume} from '@lit/context';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {PersonController} from '../../host/person-controller.js';
import {schoolContext, today, type School} from '../../host/school.js';
import {allows} from '../../host/session.js';
import {ViewController} from '../../host/view-controller.js';
import {commonCatalogue} from '../../i18n/common/catalogue.js';
import {list} from '../../i18n/format.js';
import {TermsController} from '../../i18n/terms-controller.js';
import {daysBetween, type SchoolDay} from '../../kernel/school-day.js';
import {calendarsFold} from '../../roster/calendars-view.js';
import {signalsCatalogue} from '../../signals/messages/catalogue.js';
import {auditFold} from '../../signals/audit/audit-view.js';
import {tunedRules} from '../../signals/rule-fields.js';
import {rulesFold, rulesIn, standingRule} from '../../signals/rules-view.js';
import {announce} from '../../ui/announcer.js';
import {baseStyles} from '../../ui/base.styles.js';
import {controlStyles} from '../../ui/controls.styles.js';
import {dropStyles} from '../../ui/drop.styles.js';
import {LazyController} from '../../ui/lazy-controller.js';
import {notice, noticeStyles} from '../../ui/notice.js';
import {CareViews} from '../care-views.js';
import {registerFolds} from '../register-folds.js';
import {caseworkStyles} from '../casework.styles.js';
import {gateNotice, unreadableNotice} from '../gate.js';
import {peopleOf} from '../people.js';
import {rulesCatalogue} from '../rules-messages/catalogue.js';
import {CapacityDoor} from './capacity-door.js';
import {FairnessDoor} from './fairness-door.js';
import {PartDoor} from './part-door.js';
import {isEnough, previewPart, summaryLine} from './preview-part.js';
import type {RecordsAtHand} from './records-at-hand.js';
import {ReplayController} from './replay-controller.js';
import {ruleEditors} from './rule-editor.js';
import {ruleName, type RulesScreen} from './rules-screen.js';
import {RulesWork} from './rules-work.js';
import {rulesStyles} from './rules.styles.js';
import {historyPart, savePart} from './save-part.js';
import {YearMemory} from './year-memory.js';

export const rulesStates = [
  'loading',
  'not-allowed',
  'no-roster',
  'failed',
  'conflict',
  'too-few',
  'stale',
  'full',
] as const;

/** Calendar days after which the last register is old: a week's holiday and a weekend are not. */
const staleAfter = 10;

/**
 * From which point somebody is pointed out. A threshold that is moved shows, before it is saved, what it would have meant
 * this year: how many a week, who would appear, who would not any more.
 *
 * @element pana-rules
 * @csspart notice - A message in its place.
 */
export class RulesElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, caseworkStyles, dropStyles, rulesStyles];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  readonly #views = new CareViews(this, () => this.school, 'rules.set', registerFolds);
  readonly #rules = new ViewController(this, () => this.#allowed, rulesFold);
  readonly #audit = new ViewController(this, () => this.#allowed, auditFold);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #signals = new TermsController(this, signalsCatalogue);
  readonly #terms = new TermsController(this, rulesCatalogue);
  readonly #calendars = new ViewController(this, () => this.#allowed, calendarsFold);
  #records: RecordsAtHand | undefined;
  #areRecordsUnreached = false;
  readonly #work = new RulesWork(this, () => this.school);
  readonly #replay = new ReplayController(this);
  readonly #capacity = new CapacityDoor(this);
  readonly #chart = new LazyController(this, async () => (await import('./weeks-chart.js')).weeksChart);
  readonly #fairness = new FairnessDoor(this, () => this.#allowed);
  readonly #model = new PartDoor(this, {
    id: 'model',
    title: ({t}) => t.model.open,
    load: async () => new (await import('./model-screen.js')).ModelScreen(this, () => this.#allowed),
  });
  readonly #year = new YearMemory();
  /** First day of the year that is played; this year where none was chosen. */
  #chosenYear: SchoolDay | undefined;

  constructor() {
    super();
    new PersonController(
      this,
      () => this.school,
      () => this.#forget(),
    );
  }

  /** What the element shows now: one of `rulesStates`. */
  get state(): (typeof rulesStates)[number] {
    const {gate} = this.#views;
    if (gate !== 'ready') return gate;
    if (this.#rules.view?.status === 'failed') return 'failed';
    const screen = this.#screen();
    if (!screen) return 'loading';
    const {state, year} = screen;
    if (tunedRules.some((rule) => standingRule(state, rule).contested)) return 'conflict';
    if (!isEnough(year)) return 'too-few';
    if (!screen.played) return 'loading';
    return isStale(screen) ? 'stale' : 'full';
  }

  protected override firstUpdated(): void {
    void this.#fetchRecords();
  }

  async #fetchRecords(): Promise<void> {
    const part = await import('./records-at-hand.js').catch(() => undefined);
    if (part) this.#records = new part.RecordsAtHand(this, () => this.#allowed);
    this.#areRecordsUnreached = !part;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const screen = this.#views.gate === 'ready' ? this.#screen() : undefined;
    if (screen && isEnough(screen.year)) this.#replay.want(screen.year, screen.rules, screen.tried);
    if (screen && this.#audit.state) this.#fairness.openFor(this.#audit.state);
  }

  override render(): TemplateResult | typeof nothing {
    const common = this.#common.value;
    if (!common) return nothing;
    const {gate} = this.#views;
    if (gate !== 'ready') return gateNotice(gate, common, this.#views);
    if (this.#rules.view?.status === 'failed') return gateNotice('failed', common, this.#views);
    const screen = this.#screen();
    return screen ? this.#renderScreen(screen) : gateNotice('loading', common, this.#views);
  }

  #renderScreen(screen: RulesScreen): TemplateResult {
    const {t, work} = screen;
    return html`<section class="screen">
      <header>
        <h2>${t.title}</h2>
        <p class="muted">${t.intro}</p>
      </header>
      <div class="said" tabindex="-1">
        ${work.saved.length > 0 ? notice('success', this.#savedText(screen)) : nothing}
      </div>
      ${this.#renderDoubts(screen)} ${this.#fairness.renderWarning(screen)}
      <div class="parts">
        <div>${this.#capacity.render(screen)} ${ruleEditors(screen)}</div>
        <div>
          ${previewPart(screen)} ${savePart(screen, (event) => void this.#submit(event, screen))}
          ${historyPart(screen)}
        </div>
      </div>
      ${this.#fairness.render(screen)} ${this.#model.render(screen)} ${summaryLine(screen)}
    </section>`;
  }

  /** Whatever makes the figures worth less than they look. */
  #renderDoubts(screen: RulesScreen): unknown {
    const {t, common, year} = screen;
    const strange = this.#rules.view?.unreadable ?? 0;
    const [days, last] = [year?.taken.length ?? 0, year?.taken.at(-1)];
    return [
      this.#areRecordsUnreached || this.#records?.status === 'failed'
        ? notice('warning', t.unreached)
        : nothing,
      strange > 0 ? notice('warning', t.unreadableRules(strange)) : nothing,
      unreadableNotice(common, this.#views.unreadable),
      isEnough(year) ? nothing : notice('info', t.tooFew(days)),
      last && isEnough(year) && isStale(screen) ? notice('warning', t.stale(last)) : nothing,
    ];
  }

  get #allowed(): School | undefined {
    return allows(this.school?.session, 'rules.set') ? this.school : undefined;
  }

  #screen(): RulesScreen | undefined {
    const {value: t, language} = this.#terms;
    const [common, signals, {school}] = [this.#common.value, this.#signals.value, this];
    const {state} = this.#rules;
    const {roster} = this.#views;
    // Without them the year would be played twice, and a search that began between would be called off.
    if (!this.#areRecordsUnreached && (this.#records?.status ?? 'loading') === 'loading') return undefined;
    if (!t || !common || !signals || !school || !state || !roster) return undefined;
    const on = today(school);
    const [rules, tried] = [rulesIn(state), this.#work.tried(state)];
    const views = {care: this.#views, calendars: this.#calendars.view, records: this.#records?.records};
    const {year, past, years} = this.#year.at(views, on, this.#chosenYear);
    return {
      ...{t, common, signals, language, school, state, rules, tried, year, past, years},
      isPast: year !== undefined && year.series.from !== years[0]?.calendar.terms[0]?.from,
      chooseYear: this.#chooseYear,
      today: on,
      people: peopleOf(roster, school.session, on),
      work: this.#work,
      replay: this.#replay,
      changed: this.#work.changed(state),
      played: this.#replay.played,
      chart: this.#chart,
    };
  }

  readonly #chooseYear = (from: SchoolDay | undefined): void => {
    this.#chosenYear = from;
    this.#capacity.forget();
    this.requestUpdate();
  };

  #savedText(screen: RulesScreen): string {
    const names = screen.work.saved.map((rule) => ruleName(screen, rule));
    return screen.t.saved(list(screen.language, names));
  }

  async #submit(event: Event, screen: RulesScreen): Promise<void> {
    event.preventDefault();
    const isSaved = await this.#work.keep(screen.state);
    if (isSaved) this.#capacity.forget();
    await this.updateComplete;
    if (isSaved) announce(this.#savedText(screen));
    const rule = this.#work.refused?.rule;
    const wrong = this.#work.refused?.refused.startsWith('reason') ? '#reason' : rule && `#rule-${rule}`;
    const target = isSaved ? '.said' : wrong;
    if (target) this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  #forget(): void {
    this.#chosenYear = undefined;
    this.#work.forget();
    this.#replay.forget();
    this.#capacity.forget();
    this.#fairness.forget();
    this.#model.forget();
  }
}

function isStale({year, today: on, isPast}: RulesScreen): boolean {
  const last = year?.taken.at(-1);
  return !isPast && last !== undefined && daysBetween(last, on) > staleAfter;
}
