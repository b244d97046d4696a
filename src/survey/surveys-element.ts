import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {allows} from '../host/session.js';
import {PersonController} from '../host/person-controller.js';
import {schoolContext, today, type School} from '../host/school.js';
import {list} from '../i18n/format.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {ClassKey, StaffId} from '../kernel/ids.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {mayCountAnew} from './participation.js';
import {PlanQuestionsController} from './plan-questions-controller.js';
import {PrintAloneController} from '../ui/print-alone.js';
import {RetentionController} from './retention-controller.js';
import {slipsStyles} from './slips.styles.js';
import {surveysCatalogue} from './staff-messages/catalogue.js';
import type {SurveysTerms} from './staff-messages/en.js';
import {actionsOn} from './surveys-actions.js';
import {SurveysFlow} from './surveys-flow.js';
import {pinDetails, recoveryView} from './surveys-keys.js';
import {SurveysKeysController} from './surveys-keys-controller.js';
import {emptyList, waveList} from './surveys-list.js';
import {planForm, planIn, slipLanguageIn} from './surveys-plan.js';
import {listing, stateOf, surveysStates, type Screen} from './surveys-screen.js';
import {makingView, slipsView} from './surveys-slips.js';
import {surveysStyles} from './surveys.styles.js';
import {SurveysViewsController} from './surveys-views-controller.js';
import {waveScreen} from './surveys-wave.js';
import type {RecoverySheet, SlipSheets} from './begin-wave-work.js';
import {SurveysWrittenController} from './surveys-written-controller.js';
import type {Wave} from './wave-view.js';
import type {Around} from './written-reading.js';

export {surveysStates};

/**
 * Plans waves of the anonymous survey, prints their slips, follows participation, closes and releases.
 *
 * @element pana-surveys
 * @fires {ClassModeEvent} pana-class-mode - Staff want a class to answer on this device. Bubbles, composed.
 */
export class SurveysElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, surveysStyles, slipsStyles];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  /** The document around it can lock itself into a survey: offers class mode where a wave is open. */
  @property({type: Boolean, attribute: 'class-mode'}) classMode = false;

  readonly #terms = new TermsController(this, surveysCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #views = new SurveysViewsController(this, () => this.school);
  readonly #keys = new SurveysKeysController(this, () => this.school);
  readonly #questions = new PlanQuestionsController(this, () => this.school);
  readonly #retention = new RetentionController(this);
  readonly #flow = new SurveysFlow(this);
  readonly #written = new SurveysWrittenController(this, () => this.school);
  #shown: Screen['at'] = 'list';

  constructor() {
    super();
    // Codes that one person printed are not for the next.
    new PersonController(
      this,
      () => this.school,
      () => this.#flow.go(listing),
    );
    new PrintAloneController(this, () => ['slips', 'recovery'].includes(this.#flow.screen.at));
  }

  /** What is on the screen. */
  get state(): (typeof surveysStates)[number] {
    if (!this.school) return 'loading';
    if (!allows(this.school.session, 'survey.run')) return 'not-allowed';
    const {status, roster, waves} = this.#views;
    if (status !== 'ready') return status;
    return roster ? stateOf(this.#flow.screen, waves) : 'no-roster';
  }

  /** A new screen begins at its heading. */
  protected override updated(): void {
    const {at} = this.#flow.screen;
    if (at === this.#shown) return;
    this.#shown = at;
    this.renderRoot.querySelector<HTMLElement>('[data-start]')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const [t, common] = [this.#terms.value, this.#common.value];
    if (!t || !common || !this.school) return nothing;
    const failed = this.#flow.action.failed;
    switch (this.state) {
      case 'loading':
        return html`<p role="status" class="muted">${common.loading}</p>`;
      case 'not-allowed':
        return notice('info', common.notAllowed);
      case 'failed':
        return notice('danger', common.failed[this.#views.failure]);
      case 'no-roster':
        return notice('info', common.noRoster);
      default:
        return html`<div class="frame stack">
          ${failed ? notice('danger', common.failed[failed]) : nothing}
          ${this.#views.unreadable > 0 ? notice('warning', common.unreadable(this.#views.unreadable)) : nothing}
          <div ?hidden=${this.#flow.screen.at !== 'plan'}>${this.#renderPlan(this.school, t, common.cancel)}</div>
          ${this.#renderScreen(this.school, t, common.cancel)}
        </div>`;
    }
  }

  /** Stays in the page while slips are made, so that a failure loses nothing of what was filled in. */
  #renderPlan(school: School, t: SurveysTerms, cancelLabel: string): unknown {
    const {screen, chosen, refusal} = this.#flow;
    const isHere = screen.at === 'plan' || (screen.at === 'making' && screen.before.at === 'plan');
    const {roster} = this.#views;
    const readers = this.#keys.readers(school.session);
    if (!isHere || !roster) return nothing;
    this.#questions.open(this.#terms.language);
    return planForm({
      t,
      language: this.#terms.language,
      roster,
      today: today(school),
      readers,
      chosen,
      refusal,
      hasIssuer: !!school.tickets,
      takesRequests: this.#keys.takesRequests,
      questions: this.#questions.view(school, roster, chosen),
      choose: (classes, on) => this.#flow.choose(classes, on),
      submit: (form) => {
        const plan = {...planIn(form, chosen, readers), ...this.#questions.dutyIn(form, readers)};
        void this.#flow.plan(school, roster, {plan, questions: this.#questions}, slipLanguageIn(form));
      },
      cancel: () => this.#flow.go(listing),
      cancelLabel,
    });
  }

  #renderScreen(school: School, t: SurveysTerms, cancelLabel: string): unknown {
    const {screen} = this.#flow;
    const {waves} = this.#views;
    this.#written.follow(waves, this.#terms.language, screen);
    switch (screen.at) {
      case 'plan':
        return nothing;
      case 'making':
        return makingView(t, screen, () => this.#flow.go(screen.before), cancelLabel);
      case 'slips':
        return this.#renderSlips(school, t, screen.sheets);
      case 'recovery':
        return this.#renderRecovery(school, t, screen.sheet);
      default: {
        const wave = 'wave' in screen && waves.find(({id}) => id === screen.wave);
        if (!wave) return this.#renderList(school, t);
        if (screen.at === 'wave' || wave.destroyed) return this.#renderWave(school, t, cancelLabel, wave);
        const back = (): void => this.#flow.go({at: 'wave', wave: wave.id});
        return this.#written.reading?.screen(this.#around(school), wave, back);
      }
    }
  }

  #renderList(school: School, t: SurveysTerms): TemplateResult {
    const {waves, strays} = this.#views;
    const view = {
      t,
      language: this.#terms.language,
      today: today(school),
      open: (wave: Wave) => this.#flow.visit(school, wave),
      plan: () => this.#flow.go({at: 'plan'}),
      duty: (wave: Wave) => this.#written.reading?.badge(this.#around(school), wave),
    };
    return html`<h2 tabindex="-1" data-start>${t.heading}</h2>
      ${strays > 0 ? notice('danger', t.strays(strays)) : nothing}
      ${waves.length === 0 ? emptyList(view) : waveList(view, waves)} ${pinDetails(t, this.#keys.team)}`;
  }

  #renderSlips(school: School, t: SurveysTerms, sheets: SlipSheets): TemplateResult {
    const names = this.#keys.readers(school.session);
    return slipsView({
      t,
      sheets,
      sharing: this.#flow.sharing,
      surveyApp: school.surveyApp ?? '',
      titleOf: this.#titleOf,
      insider: t.slips.insiders(sheets.readers.includes(school.session.staffId), names.length > 1),
      print: () => window.print(),
      leave: () => this.#flow.leaveSlips(sheets),
    });
  }

  #renderRecovery(school: School, t: SurveysTerms, sheet: RecoverySheet): TemplateResult {
    const known = this.#keys.readers(school.session);
    const names = known.filter(({staff}) => sheet.readers.includes(staff)).map(({name}) => name);
    return recoveryView({
      t,
      sheet,
      readers: list(this.#terms.language, names),
      print: () => window.print(),
      leave: () => this.#flow.go({at: 'wave', wave: sheet.wave}),
    });
  }

  #renderWave(school: School, t: SurveysTerms, cancelLabel: string, wave: Wave): TemplateResult {
    const flow = this.#flow;
    const {sharing, asking, refusal, setAside, action} = flow;
    return waveScreen({
      t,
      language: this.#terms.language,
      cancelLabel,
      today: today(school),
      wave,
      titleOf: this.#titleOf,
      sharing,
      mayCount: mayCountAnew(wave, school.now()),
      asking,
      busy: action.busy,
      refusal,
      setAside,
      opens: this.#keys.opens(wave, school.session),
      offersClassMode: this.classMode,
      written: this.#written.reading?.card(this.#around(school), wave, () =>
        flow.go({at: 'written', wave: wave.id}),
      ),
      retention: this.#retention.view(school, wave, this.#nameOf(school)),
      act: actionsOn(flow, {school, wave, waves: this.#views.waves, language: this.#terms.language}),
    });
  }

  #around(school: School): Around {
    const readers = this.#keys.readers(school.session);
    return {school, readers, opens: (wave) => this.#keys.opens(wave, school.session)};
  }

  /** Somebody who has no key here any more keeps their id as their name. */
  #nameOf({session}: School): (staff: StaffId) => string {
    return (staff) => this.#keys.readers(session).find((one) => one.staff === staff)?.name ?? staff;
  }

  /** A class that has left the list keeps its key as its name. */
  readonly #titleOf = (classKey: ClassKey): string =>
    this.#views.roster?.classes.find(({key}) => key === classKey)?.title ?? classKey;
}
