import {consume} from '@lit/context';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {lastTakenDay} from '../attendance/attendance-view.js';
import {besideClass} from '../attendance/beside-class.js';
import {attendanceCatalogue} from '../attendance/messages/catalogue.js';
import {patternCatalogue} from '../attendance/pattern-messages/catalogue.js';
import {patternStyles} from '../attendance/patterns.styles.js';
import {yearCalendarStyles} from '../attendance/year-calendar.styles.js';
import {yearOf} from '../attendance/year.js';
import {schoolContext, today, type School} from '../host/school.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {PupilKey} from '../kernel/ids.js';
import {classOf, type Pupil} from '../roster/roster.js';
import {flagsOf} from '../signals/flags-view.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {LazyController} from '../ui/lazy-controller.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {concernsOf} from '../voices/concerns-view.js';
import {CareSignalTerms} from './care-signal-terms.js';
import {CareViews} from './care-views.js';
import {registerFolds} from './register-folds.js';
import {CaseOpenEvent} from './case-open-event.js';
import {caseworkStyles} from './casework.styles.js';
import {casesOf} from './casework-view.js';
import {gateNotice, unreadableNotice} from './gate.js';
import {peopleOf} from './people.js';
import {PupilChooser} from './pupil-chooser.js';
import {pupilAttendance, pupilCases, pupilConcerns, pupilFlags, type PupilScreen} from './pupil-parts.js';
import {pupilStyles} from './pupil.styles.js';
import {triageCatalogue} from './triage-messages/catalogue.js';

export const pupilStates = [
  'loading',
  'not-allowed',
  'no-roster',
  'failed',
  'choosing',
  'unknown-pupil',
  'empty',
  'full',
] as const;

/**
 * One pupil: the year's attendance as a calendar, flags past and present, concerns and cases. Without a `pupil-id` it
 * offers a search.
 *
 * @element pana-pupil
 * @fires {CaseOpenEvent} pana-case-open - A person wants to see a case. Bubbles, composed, cancelable.
 * @csspart notice - A message in its place.
 */
export class PupilElement extends LitElement {
  static override styles = [
    baseStyles,
    controlStyles,
    noticeStyles,
    caseworkStyles,
    yearCalendarStyles,
    patternStyles,
    pupilStyles,
  ];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  /** The pupil's opaque key; empty to search for one. */
  @property({attribute: 'pupil-id'}) pupilId = '';

  @state() private chosen = '';

  readonly #views = new CareViews(this, () => this.school, 'pupil.read', registerFolds);
  readonly #chooser = new PupilChooser(this, (pupil) => this.#choose(pupil));
  /** Grades and incidents: most schools bring none. */
  readonly #records = new LazyController(this, async () => {
    const {PupilRecordsScreen} = await import('./pupil-records/pupil-records-screen.js');
    return new PupilRecordsScreen(this, () => this.#views.allowed);
  });
  readonly #shared = new CareSignalTerms(this);
  readonly #terms = new TermsController(this, triageCatalogue);
  readonly #attendance = new TermsController(this, attendanceCatalogue);
  readonly #patterns = new TermsController(this, patternCatalogue);

  /** What the element shows now: one of `pupilStates`. */
  get state(): (typeof pupilStates)[number] {
    const {gate} = this.#views;
    if (gate !== 'ready') return gate;
    const own = [this.#terms, this.#attendance, this.#patterns];
    if (!this.#shared.all || own.some(({value}) => !value)) return 'loading';
    if (!this.chosen) return 'choosing';
    const pupil = this.#pupil;
    if (!pupil) return 'unknown-pupil';
    return this.#isEmpty(pupil) ? 'empty' : 'full';
  }

  override render(): TemplateResult | typeof nothing {
    const {common} = this.#shared;
    if (!common) return nothing;
    const shown = this.state;
    switch (shown) {
      case 'loading':
      case 'not-allowed':
      case 'no-roster':
      case 'failed':
        return gateNotice(shown, common, this.#views);
      case 'choosing':
        return html`<section class="screen">${this.#renderChooser()}</section>`;
      case 'unknown-pupil':
        return html`<section class="screen">${this.#renderUnknown()} ${this.#renderChooser()}</section>`;
      case 'empty':
      case 'full':
        return this.#renderPupil();
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pupilId')) this.chosen = this.pupilId;
  }

  #renderUnknown(): TemplateResult | typeof nothing {
    const terms = this.#shared.all?.words.pupil;
    return terms ? notice('info', html`<strong>${terms.unknown}</strong> ${terms.unknownHelp}`) : nothing;
  }

  #renderChooser(): TemplateResult | typeof nothing {
    const words = this.#shared.all?.words;
    const {roster} = this.#views;
    return words && roster && this.school
      ? this.#chooser.render(words, roster, today(this.school), this.#terms.language)
      : nothing;
  }

  #renderPupil(): TemplateResult | typeof nothing {
    const screen = this.#screen();
    const {common} = this.#shared;
    if (!screen || !common) return nothing;
    const {words, people, pupil} = screen;
    return html`<article class="screen">
      <header class="section-head">
        <div class="title">
          <h2 tabindex="-1" id="name"><bdi>${people.pupilName(pupil) ?? words.noName}</bdi></h2>
          <span class="muted"><bdi>${people.classOfPupil(pupil) ?? words.noClass}</bdi></span>
        </div>
        <button type="button" class="compact" @click=${this.#onAnother}>${words.pupil.another}</button>
      </header>
      ${unreadableNotice(common, this.#views.unreadable, this.#views.forOthers)}
      <div class="parts">
        ${pupilAttendance(screen)}
        <div class="side">${pupilCases(screen)} ${pupilFlags(screen)} ${pupilConcerns(screen)} ${this.#renderRecords(screen)}</div>
      </div>
    </article>`;
  }

  #renderRecords({pupil, words}: PupilScreen): unknown {
    const {common} = this.#shared;
    if (this.#records.isMissing) return notice('warning', words.pupil.recordsMissing);
    return common ? this.#records.want()?.render(pupil, common) : nothing;
  }

  get #pupil(): Pupil | undefined {
    return this.#views.roster?.pupils.find(({key}) => key === this.chosen);
  }

  #isEmpty({key}: Pupil): boolean {
    const {flags, cases, concerns} = this.#views;
    const counts = [
      flags.state && flagsOf(flags.state, key).length,
      cases.state && casesOf(cases.state, key).length,
      concerns.state && concernsOf(concerns.state, key).length,
    ];
    return counts.every((count) => !count) && !this.#freshUntil;
  }

  get #freshUntil(): PupilScreen['freshUntil'] {
    const pupil = this.#pupil;
    const state = this.#views.attendance?.state;
    const classKey = pupil && this.school && classOf(pupil, today(this.school));
    return state && classKey && lastTakenDay(state, classKey);
  }

  #screen(): PupilScreen | undefined {
    const {value: t, language} = this.#terms;
    const {all: shared} = this.#shared;
    const [attendance, patterns] = [this.#attendance.value, this.#patterns.value];
    const {flags, cases, concerns, roster, calendar} = this.#views;
    const registers = this.#views.attendance?.state;
    const {school} = this;
    if (!t || !shared || !attendance || !patterns || !school) return undefined;
    if (!roster || !flags.state || !cases.state || !concerns.state || !registers) return undefined;
    const pupil = this.chosen as PupilKey;
    return {
      ...shared,
      ...{t, attendance, patterns, language, pupil},
      people: peopleOf(roster, school.session, today(school)),
      year: calendar && yearOf(pupil, registers, roster, calendar, today(school), this.#views.closed),
      beside: calendar && besideClass(pupil, {state: registers, roster, calendar, today: today(school)}),
      freshUntil: this.#freshUntil,
      flags: flagsOf(flags.state, pupil),
      concerns: concernsOf(concerns.state, pupil),
      cases: casesOf(cases.state, pupil),
      goTo: (id) => this.dispatchEvent(new CaseOpenEvent(id)),
    };
  }

  #choose(pupil: PupilKey): void {
    this.chosen = pupil;
    void this.#focus('#name');
  }

  readonly #onAnother = (): void => {
    this.chosen = '';
    void this.#focus('#query');
  };

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
