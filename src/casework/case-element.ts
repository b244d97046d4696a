import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {PersonController} from '../host/person-controller.js';
import {schoolContext, today, type School} from '../host/school.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {CaseId} from '../kernel/ids.js';
import {isRefusal, type Refusal} from '../kernel/refusal.js';
import {ActionController} from '../ui/action-controller.js';
import {announce} from '../ui/announcer.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {CareTerms} from './care-terms.js';
import {CareViews} from './care-views.js';
import {caseConflicts} from './case-conflicts.js';
import {caseHeader} from './case-header.js';
import {caseCatalogue} from './case-messages/catalogue.js';
import {CaseOpenEvent} from './case-open-event.js';
import {casePlan} from './case-plan.js';
import type {CaseRecord} from './case-record.js';
import type {CaseScreen, Decided} from './case-screen.js';
import {caseSteps} from './case-step.js';
import {caseTimeline} from './case-timeline.js';
import {caseStyles} from './case.styles.js';
import {caseworkStyles} from './casework.styles.js';
import {caseOf, casesOf} from './casework-view.js';
import {FormController} from './form-controller.js';
import {gateNotice, unreadableNotice} from './gate.js';
import {logRead} from './log-read.js';
import {peopleOf} from './people.js';
import {pupilOpener} from './pupil-link.js';

export const caseStates = [
  'loading',
  'not-allowed',
  'failed',
  'unknown-case',
  'empty',
  'conflict',
  'closed',
  'full',
] as const;

/**
 * One child's case: where it stands, the plan with who does what by when, and everything that happened. Looking at it
 * is recorded.
 *
 * @element pana-case
 * @fires {CaseOpenEvent} pana-case-open - Somebody wants to see the other case of this child. Bubbles, composed, cancelable.
 * @fires {PupilOpenEvent} pana-pupil-open - Somebody wants to see the child's page. Bubbles, composed, cancelable.
 * @csspart notice - A message in its place.
 */
export class CaseElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, caseworkStyles, caseStyles];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  /** The case's opaque id. */
  @property({attribute: 'case-id'}) caseId = '';

  @state() private notesOnly = false;
  @state() private refused: {readonly place: string; readonly refusal: Refusal} | undefined;
  #actedAt = '';

  readonly #views = new CareViews(this, () => this.school, 'case.work');
  readonly #action = new ActionController(this);
  readonly #shared = new CareTerms(this);
  readonly #terms = new TermsController(this, caseCatalogue);
  readonly #form = new FormController(this, {
    fieldOf: {
      'level-missing': 'level',
      'reason-missing': 'reason',
      'text-missing': 'text',
      'responsible-missing': 'who',
      'role-missing': 'role',
      'day-missing': 'due',
      'day-past': 'due',
      'result-missing': 'result',
      'outcome-missing': 'outcome',
      'no-review-day': 'reviewOn',
      'review-day-past': 'reviewOn',
      'review-day-far': 'reviewOn',
    },
    words: (refusal) => this.#wordsOf(refusal),
  });

  constructor() {
    super();
    new PersonController(
      this,
      () => this.school,
      () => {
        this.#form.forgetAll();
        this.refused = undefined;
      },
    );
  }

  /** What the element shows now: one of `caseStates`. */
  get state(): (typeof caseStates)[number] {
    const {gate} = this.#views;
    // A case is worked on where the class lists are missing too: only names are then.
    if (gate !== 'ready' && gate !== 'no-roster') return gate;
    const record = this.#record;
    if (!this.#terms.value || !this.#shared.all) return 'loading';
    if (!record) return 'unknown-case';
    if (record.conflicts.length > 0) return 'conflict';
    if (!record.isOpen) return 'closed';
    return record.goals.length === 0 ? 'empty' : 'full';
  }

  override render(): TemplateResult | typeof nothing {
    const [common, t] = [this.#shared.common, this.#terms.value];
    if (!common || !t) return nothing;
    const shown = this.state;
    switch (shown) {
      case 'loading':
      case 'not-allowed':
      case 'failed':
        return gateNotice(shown, common, this.#views);
      case 'unknown-case':
        return html`<section class="screen">
          ${notice('info', html`<strong>${t.unknown}</strong> ${t.unknownHelp}`)}
          ${unreadableNotice(common, this.#views.unreadable)}
        </section>`;
      case 'empty':
      case 'conflict':
      case 'closed':
      case 'full':
        return this.#renderCase();
    }
  }

  protected override updated(): void {
    const record = this.#record;
    if (record && this.school) logRead(this.school.journal, record.id);
  }

  #renderCase(): TemplateResult | typeof nothing {
    const screen = this.#screen();
    if (!screen) return nothing;
    const filter = {notesOnly: this.notesOnly, show: (notesOnly: boolean) => (this.notesOnly = notesOnly)};
    const fault = screen.actFault('plan');
    return html`<article class="screen">
      ${unreadableNotice(screen.common, this.#views.unreadable)} ${caseHeader(screen)} ${caseConflicts(screen)}
      ${caseSteps(screen)} ${fault ? notice('danger', fault) : nothing}
      <div class="columns">${casePlan(screen)} ${caseTimeline(screen, filter)}</div>
    </article>`;
  }

  get #record(): CaseRecord | undefined {
    const {state} = this.#views.cases;
    return state && caseOf(state, this.caseId as CaseId);
  }

  #screen(): CaseScreen | undefined {
    const {value: t, language} = this.#terms;
    const shared = this.#shared.all;
    const {school} = this;
    const record = this.#record;
    const [flags, told] = [this.#views.flags.state, this.#views.told];
    if (!t || !shared || !school || !record || !flags || !told) return undefined;
    return {
      ...shared,
      ...told,
      ...{t, language, record, flags},
      today: today(school),
      people: peopleOf(this.#views.roster, school.session, today(school)),
      form: this.#form,
      twin: this.#twinOf(record),
      actFault: (place) => this.#actFault(place),
      isBusy: this.#action.busy,
      submit: (event, decide) => void this.#submit(event, decide),
      act: (place, decide, focus) => void this.#act(place, decide(), focus),
      goTo: (id) => this.dispatchEvent(new CaseOpenEvent(id)),
      openPupil: pupilOpener(this, school.session),
    };
  }

  #twinOf({id, pupil}: CaseRecord): CaseRecord | undefined {
    const {state} = this.#views.cases;
    if (!state || !pupil) return undefined;
    return casesOf(state, pupil).find((other) => other.isOpen && other.id !== id);
  }

  #submit(event: Event, decide: Parameters<CaseScreen['submit']>[1]): Promise<void> {
    this.refused = undefined;
    const school = this.school as School;
    return this.#form.submit(event, {
      decide,
      save: async (drafts) => {
        await school.journal.append({care: drafts});
        announce(this.#terms.value?.saved ?? '');
      },
    });
  }

  async #act(place: string, decision: Decided, focus?: string): Promise<void> {
    this.#actedAt = place;
    this.refused = isRefusal(decision) ? {place, refusal: decision} : undefined;
    if (isRefusal(decision)) return;
    const school = this.school as School;
    if (!(await this.#action.run(() => school.journal.append({care: decision})))) return;
    announce(this.#terms.value?.saved ?? '');
    await this.updateComplete;
    if (focus) this.renderRoot.querySelector<HTMLElement>(focus)?.focus();
  }

  #actFault(place: string): string | undefined {
    if (this.refused?.place === place) return this.#wordsOf(this.refused.refusal);
    const {failed} = this.#action;
    return failed && this.#actedAt === place ? this.#shared.common?.failed[failed] : undefined;
  }

  #wordsOf({refused}: Refusal): string {
    const t = this.#terms.value;
    const all: Readonly<Record<string, string>> = {...t?.refused, ...t?.wants};
    return all[refused] ?? refused;
  }
}
