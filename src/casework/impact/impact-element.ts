import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {PersonController} from '../../host/person-controller.js';
import {schoolContext, today, type School} from '../../host/school.js';
import {allows} from '../../host/session.js';
import {commonCatalogue} from '../../i18n/common/catalogue.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import {percent} from '../../i18n/format.js';
import {TermsController} from '../../i18n/terms-controller.js';
import type {Draft} from '../../kernel/draft.js';
import {ActionController} from '../../ui/action-controller.js';
import {announce} from '../../ui/announcer.js';
import {baseStyles} from '../../ui/base.styles.js';
import {controlStyles} from '../../ui/controls.styles.js';
import {notice, noticeStyles} from '../../ui/notice.js';
import {caseworkStyles} from '../casework.styles.js';
import {FormController} from '../form-controller.js';
import {gateNotice, unreadableNotice} from '../gate.js';
import {impactCatalogue} from '../impact-messages/catalogue.js';
import {caseworkCatalogue} from '../messages/catalogue.js';
import {planCatalogue} from '../plan-messages/catalogue.js';
import {StatisticsDoor} from '../statistics/statistics-door.js';
import {groupings, type Grouping} from './episodes.js';
import {ImpactController} from './impact-controller.js';
import {eventsPart, waitsPart} from './impact-parts.js';
import {impactRows} from './impact-rows.js';
import type {ImpactScreen} from './impact-screen.js';
import {impactStyles} from './impact.styles.js';

export const impactStates = [
  'loading',
  'not-allowed',
  'no-roster',
  'failed',
  'published',
  'empty',
  'full',
] as const;

/** The field at fault, by the reason of a refusal. */
const fieldOf = {
  'event-kind-missing': 'what',
  'event-from-missing': 'from',
  'event-until-missing': 'until',
  'event-too-long': 'until',
  'event-use-missing': 'use',
};

/**
 * What came after help began, beside pupils who were as bad and had no case: with intervals, and nothing of too few. Prepares
 * the statistics for the authority.
 *
 * @element pana-impact
 * @csspart notice - A message in its place.
 */
export class ImpactElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, caseworkStyles, impactStyles];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  @state() private grouping: Grouping = 'kind';
  /** First day of the school year that is looked at; all of them where empty. */
  @state() private year = '';

  readonly #common = new TermsController(this, commonCatalogue);
  readonly #terms = new TermsController(this, impactCatalogue);
  readonly #plan = new TermsController(this, planCatalogue);
  readonly #words = new TermsController(this, caseworkCatalogue);
  readonly #views = new ImpactController(this, () => this.school);
  readonly #action = new ActionController(this);
  readonly #statistics = new StatisticsDoor(this);
  readonly #form = new FormController(this, {
    fieldOf,
    words: ({refused}) =>
      (this.#terms.value?.refused as Readonly<Record<string, string>>)[refused] ?? refused,
  });

  constructor() {
    super();
    new PersonController(
      this,
      () => this.school,
      () => {
        this.#form.forgetAll();
        this.#views.forget();
        this.#statistics.forget();
      },
    );
  }

  /** What the element shows now: one of `impactStates`. */
  get state(): (typeof impactStates)[number] {
    const {school} = this;
    if (!school || !this.#terms.value || !this.#common.value) return 'loading';
    if (!allows(school.session, 'impact.read')) return 'not-allowed';
    const {status} = this.#views;
    if (status !== 'ready') return status;
    if (!this.#plan.value || !this.#words.value) return 'loading';
    if (!allows(school.session, 'impact.work')) return 'published';
    const found = this.#views.at({grouping: this.grouping, year: this.year});
    if (!found) return 'loading';
    return found.rows.length === 0 ? 'empty' : 'full';
  }

  override render(): TemplateResult | typeof nothing {
    const common = this.#common.value;
    if (!common) return nothing;
    const shown = this.state;
    switch (shown) {
      case 'loading':
        return this.#renderLoading(common);
      case 'not-allowed':
      case 'no-roster':
      case 'failed':
        return gateNotice(shown, common, this.#views);
      case 'published':
        return this.#renderPublished();
      case 'empty':
      case 'full':
        return this.#renderScreen(common);
    }
  }

  /** While figures are worked out, what can be chosen and marked is there already. */
  #renderLoading(common: CommonTerms): TemplateResult | typeof nothing {
    const isWorking = this.#views.status === 'ready' && allows(this.school?.session, 'impact.work');
    if (isWorking && this.#screen()) return this.#renderScreen(common);
    return gateNotice('loading', common, this.#views);
  }

  /** The head: what is protected, and no figure made of cases on the way. */
  #renderPublished(): TemplateResult | typeof nothing {
    const screen = this.#screen();
    if (!screen) return nothing;
    return html`<article class="screen">
      <h2>${screen.t.statistics}</h2>
      ${unreadableNotice(screen.common, this.#views.unreadable, this.#views.forOthers)} ${this.#statistics.renderPast(screen)}
    </article>`;
  }

  #renderScreen(common: CommonTerms): TemplateResult | typeof nothing {
    const screen = this.#screen();
    if (!screen) return nothing;
    const {t, found, language} = screen;
    const {failed} = this.#action;
    return html`<article class="screen">
      <header>
        <h2>${t.title}</h2>
        <p class="muted">${t.intro}</p>
      </header>
      ${unreadableNotice(common, this.#views.unreadable, this.#views.forOthers)} ${notice('info', t.regression)}
      ${this.#renderChoices(screen)}
      ${failed ? notice('danger', common.failed[failed]) : nothing}
      ${
        found
          ? html`${impactRows(screen, found.rows)} ${waitsPart(screen)}`
          : html`<p class="muted" role="status">${t.working(percent(language, this.#views.share ?? 0))}</p>`
      }
      ${eventsPart(screen)} ${this.#statistics.render(screen)}
    </article>`;
  }

  #renderChoices({t}: ImpactScreen): TemplateResult {
    const choose = (event: Event): void => {
      const {name, value} = event.target as HTMLSelectElement;
      if (name === 'year') this.year = value;
      else this.grouping = groupings.find((known) => known === value) ?? 'kind';
    };
    const {years} = this.#views;
    return html`<div class="choose" @change=${choose}>
      <div class="field">
        <label for="grouping">${t.by}</label>
        <select id="grouping" name="grouping">
          ${groupings.map((one) => html`<option value=${one} ?selected=${one === this.grouping}>${t.groupings[one]}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="year">${t.year}</label>
        <select id="year" name="year">
          <option value="" ?selected=${this.year === ''}>${t.allYears}</option>
          ${years.map(({title, from}) => html`<option value=${from} ?selected=${from === this.year}>${title}</option>`)}
        </select>
      </div>
    </div>`;
  }

  #screen(): ImpactScreen | undefined {
    const {value: t, language} = this.#terms;
    const [common, plan, words] = [this.#common.value, this.#plan.value, this.#words.value];
    const {school, grouping} = this;
    const {state} = this.#views.impact;
    if (!t || !common || !plan || !words || !school || !state) return undefined;
    return {
      ...{t, common, plan, words, language, state, grouping},
      today: today(school),
      views: this.#views,
      found: this.#views.at({grouping, year: this.year}),
      shownYear: this.#views.years.find(({from}) => from === this.year) ?? this.#views.years[0],
      form: this.#form,
      submit: (event, decide) =>
        void this.#form.submit(event, {decide, save: (drafts) => this.#append(drafts)}),
      save: (drafts) => this.#action.run(() => this.#append(drafts)),
    };
  }

  async #append(drafts: readonly Draft[]): Promise<void> {
    await (this.school as School).journal.append({school: drafts});
    announce(this.#terms.value?.saved ?? '');
  }
}
