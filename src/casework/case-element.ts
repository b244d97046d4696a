import {consume} from '@lit/context';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {PersonController} from '../host/person-controller.js';
import {schoolContext, today, type School} from '../host/school.js';
import {allows} from '../host/session.js';
import type {Drafts} from '../journal/journal.js';
import type {Draft} from '../kernel/draft.js';
import type {CaseId} from '../kernel/ids.js';
import type {Refusal} from '../kernel/refusal.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {dropStyles} from '../ui/drop.styles.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {hasApprovals} from './approvals/approval-rules.js';
import {CareTerms} from './care-terms.js';
import {CareViews} from './care-views.js';
import {CaseDecisions} from './case-decisions-controller.js';
import {caseHeader} from './case-header.js';
import {CaseOpenEvent} from './case-open-event.js';
import type {CaseRecord} from './case-record.js';
import type {CaseScreen} from './case-screen.js';
import {caseSteps} from './case-step.js';
import {CaseTexts} from './case-texts.js';
import {caseTimeline} from './case-timeline.js';
import {caseStyles} from './case.styles.js';
import {caseworkStyles} from './casework.styles.js';
import {caseOf, twinOf} from './casework-view.js';
import {ClosingDoor} from './closing/closing-door.js';
import {caseDoor} from './exchange/doors.js';
import {maskButton, maskStyles} from './exchange/masking.js';
import {KeepingDoor} from './files/keeping-door.js';
import {keepingStyles} from './files/keeping.styles.js';
import {FlagDoor} from './flag-door.js';
import {gateNotice, unreadableNotice} from './gate.js';
import {GuidesDoor} from './guides/guides-door.js';
import {logRead} from './log-read.js';
import {peopleOf} from './people.js';
import {withAnswers} from './plan/answered.js';
import {PartDoor} from './part-door.js';
import {PlanDesk} from './plan/plan-desk.js';
import {planStyles} from './plan/plan.styles.js';
import {pupilFinder} from './pupil-finder.js';
import {pupilOpener} from './pupil-link.js';
import {setAsideOf} from './set-aside-view.js';
import {SharingDoor} from './sharing/sharing-door.js';

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
  static override styles = [
    baseStyles,
    controlStyles,
    noticeStyles,
    caseworkStyles,
    caseStyles,
    planStyles,
    maskStyles,
    dropStyles,
    keepingStyles,
  ];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  /** The case's opaque id. */
  @property({attribute: 'case-id'}) caseId = '';

  /** Names and words are covered on the screen; nothing is changed. */
  @property({type: Boolean, reflect: true}) masked = false;

  @state() private notesOnly = false;

  readonly #views = new CareViews(this, () => this.school, 'case.work');
  readonly #shared = new CareTerms(this);
  readonly #texts = new CaseTexts(this);
  readonly #plan = new PlanDesk(this);
  readonly #flagWords = new FlagDoor(this);
  readonly #guides = new GuidesDoor(this, () => this.school);
  readonly #door = caseDoor(this, this.#views, () => this.school);
  readonly #sharing = new SharingDoor(this, () => this.school);
  readonly #keeping = new KeepingDoor(this, () => this.school);
  readonly #people = new PartDoor(this, async () => (await import('./people/case-people.js')).casePeople);
  readonly #closing = new ClosingDoor(this, () => this.school);
  readonly #hold = new PartDoor(this, async () => {
    const part = new (await import('./retention/hold-part.js')).HoldPart(this, () => this.school);
    await part.begin();
    return (screen) => part.render(screen);
  });
  readonly #conflicts = new PartDoor(this, async () => (await import('./case-conflicts.js')).caseConflicts);
  readonly #approvals = new PartDoor(
    this,
    async () => (await import('./approvals/approval-part.js')).approvalPart,
  );
  readonly #decisions = new CaseDecisions(this, {
    school: () => this.school,
    caseId: () => this.caseId,
    words: (refusal) => this.#wordsOf(refusal),
    inLedgers: (drafts) => this.#inLedgers(drafts),
    saved: () => this.#texts.own?.saved ?? '',
    common: () => this.#shared.common,
  });

  constructor() {
    super();
    const forget = (): void => {
      for (const part of [this.#guides, this.#door, this.#keeping, this.#decisions]) part.forget();
    };
    new PersonController(this, () => this.school, forget);
  }

  /** What the element shows now: one of `caseStates`. */
  get state(): (typeof caseStates)[number] {
    const {gate} = this.#views;
    // A case is worked on where the class lists are missing too: only names are then.
    if (gate !== 'ready' && gate !== 'no-roster') return gate;
    const record = this.#record;
    if (!this.#plan.isHere || !this.#texts.all || !this.#plan.value || !this.#shared.all) return 'loading';
    if (!record) return 'unknown-case';
    if (!this.#flagWords.isHere(record, this.#views.flags.state)) return 'loading';
    if (record.conflicts.length > 0) return 'conflict';
    if (!record.isOpen) return 'closed';
    return record.goals.length === 0 ? 'empty' : 'full';
  }

  override render(): TemplateResult | typeof nothing {
    const [common, t] = [this.#shared.common, this.#texts.own];
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
          ${unreadableNotice(common, this.#views.unreadable, this.#views.forOthers)}
        </section>`;
      case 'empty':
      case 'conflict':
      case 'closed':
      case 'full':
        return this.#renderCase();
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('caseId')) return;
    this.#decisions.leave();
    this.#door.forget();
  }

  protected override updated(): void {
    const record = this.#record;
    if (record && this.school) logRead(this.school.journal, record.id);
  }

  #renderCase(): TemplateResult | typeof nothing {
    const screen = this.#screen();
    if (!screen) return nothing;
    const filter = {notesOnly: this.notesOnly, show: (notesOnly: boolean) => (this.notesOnly = notesOnly)};
    if (this.#door.isOpen) return this.#door.render(screen, screen.t.door, screen.common);
    const fault = screen.actFault('plan');
    const talks = this.#guides.render(screen);
    if (this.#guides.isTalking) return html`<article class="screen">${talks}</article>`;
    return html`<article class="screen">
      ${unreadableNotice(screen.common, this.#views.unreadable)}
      ${this.#plan.danger(screen, this.school?.helpLines)} ${caseHeader(screen)}
      ${maskButton(this, screen.t)} ${screen.record.conflicts.length > 0 ? this.#conflicts.render(screen) : nothing}
      ${caseSteps(screen, hasApprovals(screen.record) ? this.#approvals.render(screen) : nothing, this.#closing.render(screen))}
      ${this.#hold.render(screen)} ${talks} ${fault ? notice('danger', fault) : nothing}
      ${this.#keeping.render(screen)}
      <div class="columns">
        <div class="work">
          ${this.#plan.render(screen)} ${this.#people.render(screen)} ${this.#sharing.render(screen)}
        </div>
        ${caseTimeline(screen, filter)}
      </div>
      ${this.#door.renderButtons(screen.t.door)}
    </article>`;
  }

  get #record(): CaseRecord | undefined {
    const [cases, handed] = [this.#views.cases.state, this.#views.handed.state];
    const record = cases && caseOf(cases, this.caseId as CaseId);
    return record && handed && withAnswers(record, handed);
  }

  #screen(): CaseScreen | undefined {
    const [texts, shared, plan] = [this.#texts.all, this.#shared.all, this.#plan.value];
    const [language, school, record] = [this.#texts.language, this.school, this.#record];
    const [told, flags, cases] = [this.#views.told, this.#views.flags.state, this.#views.cases.state];
    if (!texts || !plan || !shared || !school || !record || !flags || !told || !cases) return undefined;
    return {
      ...shared,
      ...texts,
      ...told,
      ...{plan, language, record, flags, cases, flagWords: this.#flagWords},
      setAside: setAsideOf(cases, record.id),
      today: today(school),
      me: school.session.staffId,
      may: (right) => allows(school.session, right),
      people: peopleOf(this.#views.roster, school.session, today(school)),
      findPupils: pupilFinder(this.#views.roster, today(school), language),
      form: this.#decisions.form,
      twin: twinOf(cases, record),
      actFault: (place) => this.#decisions.fault(place),
      isBusy: this.#decisions.isBusy,
      submit: (event, decide) => void this.#decisions.submit(event, decide),
      act: (place, decide, focus) => void this.#decisions.act(place, decide(), focus),
      goTo: (id) => this.dispatchEvent(new CaseOpenEvent(id)),
      openPupil: pupilOpener(this, school.session),
    };
  }

  #inLedgers(drafts: readonly Draft[]): Drafts {
    const [record, handed] = [this.#record, this.#views.handed.state];
    return this.#plan.inLedgers(drafts, {record, handed, today: today(this.school as School)});
  }

  #wordsOf(refusal: Refusal): string {
    const parts: Readonly<Record<string, string>> = {
      ...this.#keeping.refused,
      ...this.#plan.refused,
      ...this.#closing.refused,
    };
    return parts[refusal.refused] ?? this.#texts.refusal(refusal);
  }
}
