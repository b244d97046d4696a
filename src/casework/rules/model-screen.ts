import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {attendanceFold} from '../../attendance/attendance-view.js';
import type {School} from '../../host/school.js';
import {ViewController} from '../../host/view-controller.js';
import {loadTerms, termsNow} from '../../i18n/catalogue.js';
import {TermsController} from '../../i18n/terms-controller.js';
import {gradesIn} from '../../records/grades-view.js';
import {incidentsIn, recordsFold} from '../../records/records-view.js';
import {calendarsFold, calendarsIn} from '../../roster/calendars-view.js';
import {calendarIn, rosterFold, rosterIn} from '../../roster/roster-view.js';
import {modelFold, standingModel, type StandingModel} from '../../signals/model/model-view.js';
import {schoolYears} from '../../signals/school-years.js';
import {announce} from '../../ui/announcer.js';
import {notice} from '../../ui/notice.js';
import {modelCatalogue} from '../model-messages/catalogue.js';
import type {ModelTerms} from '../model-messages/en.js';
import {fitPart} from './model-fit-part.js';
import {standingPart} from './model-standing-part.js';
import {ModelWork, type Material} from './model-work.js';
import type {RulesScreen} from './rules-screen.js';

/** What the parts share in one drawing. */
export interface ModelParts {
  readonly t: ModelTerms;
  readonly screen: RulesScreen;
  readonly work: ModelWork;
  readonly standing: StandingModel;
}

/** A model of the school's own past years: is there enough, what it is worth, and whether it is used. Fetched when somebody opens it. */
export class ModelScreen {
  readonly #host: LitElement;
  readonly #terms: TermsController<ModelTerms>;
  readonly #work: ModelWork;
  readonly #model;
  readonly #roster;
  readonly #calendars;
  readonly #attendance;
  readonly #records;

  constructor(host: LitElement, school: () => School | undefined) {
    this.#host = host;
    this.#terms = new TermsController(host, modelCatalogue);
    this.#work = new ModelWork(host, school);
    this.#model = new ViewController(host, school, modelFold);
    this.#roster = new ViewController(host, school, rosterFold);
    this.#calendars = new ViewController(host, school, calendarsFold);
    this.#attendance = new ViewController(host, school, attendanceFold);
    this.#records = new ViewController(host, school, recordsFold);
  }

  /** Throws where its texts cannot be fetched. */
  async begin(): Promise<void> {
    await loadTerms(modelCatalogue, this.#terms.language);
  }

  forget(): void {
    this.#work.forget();
  }

  render(screen: RulesScreen): unknown {
    const t = this.#terms.value ?? termsNow(modelCatalogue, this.#terms.language);
    if (!t) return nothing;
    return html`<section class="model" aria-labelledby="model">
      <h3 id="model" tabindex="-1">${t.title}</h3>
      <p class="muted">${t.intro}</p>
      ${this.#renderBody(t, screen)}
    </section>`;
  }

  #renderBody(t: ModelTerms, screen: RulesScreen): unknown {
    const failed = this.#views.find((view) => view?.status === 'failed');
    if (failed) return notice('danger', screen.common.failed[failed.error?.kind ?? 'unknown']);
    const [state, material] = [this.#model.state, this.#material(screen)];
    if (!state || !material) return html`<p role="status">${screen.common.loading}</p>`;
    this.#work.want(material);
    const parts = {t, screen, work: this.#work, standing: standingModel(state)};
    return html`<div class="model-said" tabindex="-1">${this.#renderDone(parts)}</div>
      ${this.#renderUnreadable(t)} ${standingPart(parts, state, (event) => void this.#stop(event, parts))}
      ${fitPart(parts, {
        fit: (event) => void this.#fit(event, t),
        use: (event) => void this.#use(event, parts),
      })}
      <p class="hint">${t.limits}</p>`;
  }

  get #views() {
    const {view: calendars} = this.#calendars;
    return [this.#model.view, this.#roster.view, calendars, this.#attendance.view, this.#records.view];
  }

  #renderUnreadable(t: ModelTerms): unknown {
    const count = this.#model.view?.unreadable ?? 0;
    return count > 0 ? notice('warning', t.unreadable(count)) : nothing;
  }

  #renderDone({t, work, standing}: ModelParts): TemplateResult | typeof nothing {
    if (!work.done) return nothing;
    return notice('success', work.done === 'used' ? t.used(standing.version) : t.stopped);
  }

  #material({today}: RulesScreen): Material | undefined {
    const [roster, all, state, records] = [
      this.#roster.state,
      this.#calendars.state,
      this.#attendance.state,
      this.#records.state,
    ];
    const [now, calendar] = [roster && rosterIn(roster), roster && calendarIn(roster)];
    if (!now || !calendar || !all || !state || !records) return undefined;
    const years = () => {
      const read = {grades: gradesIn(records), incidents: incidentsIn(records)};
      const source = {roster: now, calendar, calendars: calendarsIn(all), state};
      return schoolYears(source).map((year) => ({...year, state, records: read}));
    };
    return {of: this.#views.slice(1).flatMap((view) => [view, view?.revision]), years, today};
  }

  async #fit(event: Event, t: ModelTerms): Promise<void> {
    event.preventDefault();
    const isFitted = await this.#work.fit();
    if (isFitted) announce(t.fitted);
    await this.#focus(
      isFitted ? '#model-report' : this.#work.isCapacityWrong ? '#model-capacity' : '#model-problem',
    );
  }

  async #use(event: Event, {t, standing}: ModelParts): Promise<void> {
    event.preventDefault();
    const isSaved = await this.#work.use(standing);
    if (isSaved) announce(t.used(standing.version + 1));
    await this.#focus(isSaved ? '.model-said' : '#model-why');
  }

  async #stop(event: Event, {t, standing}: ModelParts): Promise<void> {
    event.preventDefault();
    const isSaved = await this.#work.stop(standing);
    if (isSaved) announce(t.stopped);
    await this.#focus(isSaved ? '.model-said' : '#model-stop-why');
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
