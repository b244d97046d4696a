import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {PersonController} from '../host/person-controller.js';
import {schoolContext, today, type School} from '../host/school.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {Draft} from '../kernel/draft.js';
import type {SubjectKey} from '../kernel/ids.js';
import type {ListedFlag} from '../signals/contact.js';
import {flagBy, type StandingFlag} from '../signals/flags-view.js';
import {announce} from '../ui/announcer.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {noticeStyles} from '../ui/notice.js';
import {CareSignalTerms} from './care-signal-terms.js';
import {CareViews} from './care-views.js';
import {registerFolds} from './register-folds.js';
import {CaseOpenEvent} from './case-open-event.js';
import {caseworkStyles} from './casework.styles.js';
import {closedCaseOf, openCaseOf} from './casework-view.js';
import {neighbour, waitingFlags} from './flag-groups.js';
import {FormController} from './form-controller.js';
import {gateNotice} from './gate.js';
import {peopleOf} from './people.js';
import {pupilFinder} from './pupil-finder.js';
import {pupilOpener} from './pupil-link.js';
import {decideOn, fieldOfRefusal, looksIn} from './triage-decide.js';
import {decisionWords, formName, triageDetail} from './triage-detail.js';
import {emptyTriage, isAllKnown, lastDecision, triageHead} from './triage-head.js';
import {decisionOfKey, isTyping, stepOfKey} from './triage-keys.js';
import {TriageClocks} from './triage-clocks.js';
import {triageList} from './triage-list.js';
import {triageCatalogue} from './triage-messages/catalogue.js';
import {decisionsFor, standingIn, whomOf, type DecisionName, type TriageScreen} from './triage-screen.js';
import {triageStyles} from './triage.styles.js';

export const triageStates = [
  'loading',
  'not-allowed',
  'no-roster',
  'failed',
  'empty',
  'conflict',
  'contact',
  'counted',
  'full',
] as const;

/**
 * Flags that need a person's look, the most urgent first, each with what explains it. A person opens a case, adds to
 * one, watches until a day, or dismisses for a reason.
 *
 * @element pana-triage
 * @fires {CaseOpenEvent} pana-case-open - A case was opened, or somebody wants to see one. Bubbles, composed, cancelable.
 * @fires {PupilOpenEvent} pana-pupil-open - Somebody wants to see a flagged pupil's page. Bubbles, composed, cancelable.
 * @csspart notice - A message in its place.
 */
export class TriageElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, caseworkStyles, triageStyles];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  @state() private selected: SubjectKey | undefined;
  /** Where there is no room for both, the flag stands in the list's place. */
  @state() private detailOpen = false;
  @state() private last: SubjectKey | undefined;

  readonly #views = new CareViews(this, () => this.school, 'triage.decide', registerFolds);
  readonly #clocks = new TriageClocks(this, () => this.school, this.#views);
  readonly #shared = new CareSignalTerms(this);
  readonly #terms = new TermsController(this, triageCatalogue);
  readonly #form = new FormController(this, {
    fieldOf: fieldOfRefusal,
    words: ({refused}) =>
      (this.#terms.value?.refused as Record<string, string> | undefined)?.[refused] ?? refused,
  });

  constructor() {
    super();
    new PersonController(
      this,
      () => this.school,
      () => this.#forget(),
    );
  }

  /** What the element shows now: one of `triageStates`. */
  get state(): (typeof triageStates)[number] {
    const {gate} = this.#views;
    if (gate !== 'ready') return gate;
    if (!this.#terms.value || !this.#shared.all) return 'loading';
    const flags = this.#open;
    if (flags.length === 0) return 'empty';
    if (flags.some(({contested}) => contested)) return 'conflict';
    const shown = flags.find(({about}) => about === this.selected) ?? flags[0];
    if (shown?.flag.sources) return 'counted';
    return shown?.flag.rule === 'contact-request' ? 'contact' : 'full';
  }

  override render(): TemplateResult | typeof nothing {
    const screen = this.#screen();
    const {common} = this.#shared;
    const shown = this.state;
    if (!common) return nothing;
    switch (shown) {
      case 'loading':
      case 'not-allowed':
      case 'no-roster':
      case 'failed':
        return gateNotice(shown, common, this.#views);
      case 'empty':
      case 'conflict':
      case 'contact':
      case 'counted':
      case 'full':
        return screen ? this.#renderScreen(screen) : nothing;
    }
  }

  #renderScreen(screen: TriageScreen): TemplateResult {
    const standing = standingIn(screen, this.selected);
    return html`<section class="screen" @keydown=${(event: KeyboardEvent) => this.#onKey(event, screen)}>
      ${triageHead(screen, this.#views)} ${this.#renderLast(screen)}
      ${
        standing
          ? html`<div class="work ${this.detailOpen ? 'detail-open' : ''}">
              ${triageList(screen, {selected: standing.about, select: (flag) => this.#select(flag, 'detail')})}
              <article class="detail" aria-labelledby="whom">${this.#renderDetail(screen, standing)}</article>
            </div>`
          : emptyTriage(screen, isAllKnown(this.#views, screen.today))
      }
    </section>`;
  }

  #renderDetail(screen: TriageScreen, standing: ListedFlag): TemplateResult {
    return triageDetail(screen, standing, {
      choose: (decision) => this.#choose(decision, standing),
      submit: (event, decision) => void this.#submit(event, screen, {standing, decision}),
      goToCase: (id) => this.dispatchEvent(new CaseOpenEvent(id)),
      back: () => this.#select(standing.about, 'list'),
    });
  }

  #renderLast(screen: TriageScreen): TemplateResult | typeof nothing {
    const standing = this.last && flagBy(screen.flags, this.last);
    if (!standing?.triage) return nothing;
    return lastDecision(screen, standing.triage.body, {
      whom: whomOf(screen, standing.flag.of),
      change: () => this.#select(standing.about, 'detail'),
      goToCase: (id) => this.dispatchEvent(new CaseOpenEvent(id)),
    });
  }

  /** In the order of the screen: by pupil, each where its most urgent flag stands. */
  get #open(): readonly ListedFlag[] {
    const [flags, cases] = [this.#views.flags.state, this.#views.cases.state];
    return flags && cases && this.school ? waitingFlags(flags, cases, today(this.school)) : [];
  }

  #screen(): TriageScreen | undefined {
    const {value: t, language} = this.#terms;
    const [shared, school] = [this.#shared.all, this.school];
    const [flags, cases] = [this.#views.flags.state, this.#views.cases.state];
    const {told} = this.#views;
    if (!t || !shared || !school || !flags || !cases || !told) return undefined;
    const people = peopleOf(this.#views.roster, school.session, today(school));
    return {
      ...shared,
      ...told,
      ...{t, language, people, flags},
      ...{today: today(school), form: this.#form, order: this.#open, clocks: this.#clocks},
      openCase: (of) => ('pupil' in of ? openCaseOf(cases, of.pupil) : undefined),
      closedCase: (of) => ('pupil' in of ? closedCaseOf(cases, of.pupil) : undefined),
      openPupil: pupilOpener(this, school.session),
      findPupils: pupilFinder(this.#views.roster, today(school), language),
    };
  }

  #select(flag: SubjectKey | undefined, focus: 'list' | 'detail'): void {
    if (flag !== this.selected) this.#form.leave();
    this.selected = flag;
    this.detailOpen = focus === 'detail';
    void this.#focus(focus);
  }

  async #focus(where: 'list' | 'detail'): Promise<void> {
    await this.updateComplete;
    const found = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    const row = found('.flag[aria-current]');
    if (row && (where === 'list' || row.checkVisibility())) row.focus();
    else found(row ? '#whom' : '#triage')?.focus();
  }

  #forget(): void {
    this.#form.forgetAll();
    this.selected = this.last = undefined;
  }

  #choose(decision: DecisionName, {about}: StandingFlag): void {
    const name = formName(decision, about);
    if (this.#form.name === name) this.#form.cancel();
    else this.#form.open(name);
  }

  async #submit(
    event: Event,
    screen: TriageScreen,
    {standing, decision}: {standing: StandingFlag; decision: DecisionName},
  ): Promise<void> {
    const school = this.school as School;
    let drafts: readonly Draft[] = [];
    await this.#form.submit(event, {
      decide: (fields) => decideOn(screen, standing, decision, {fields, lead: school.session.staffId}),
      save: (decided) => school.journal.append({care: (drafts = decided)}),
      done: () => this.#goOn(screen, standing, drafts),
    });
  }

  /** To the next flag, so that forty of them are one movement. */
  #goOn(screen: TriageScreen, {about, flag}: StandingFlag, drafts: readonly Draft[]): void {
    const looks = looksIn(drafts);
    const order = screen.order.map((standing) => standing.about);
    const gone = looks.map((look) => look.flag);
    const next = neighbour(order, gone, about);
    const [look] = looks;
    const left = this.#open.length;
    if (look) {
      const did = screen.t.did(decisionWords(screen, look.decision), whomOf(screen, flag.of));
      announce(`${did}. ${screen.t.remain(left)}`);
    }
    this.last = about;
    this.#select(next, this.detailOpen && left > 0 ? 'detail' : 'list');
    if (look?.decision.kind === 'opened') this.dispatchEvent(new CaseOpenEvent(look.decision.caseId));
  }

  #onKey(event: KeyboardEvent, screen: TriageScreen): void {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const standing = standingIn(screen, this.selected);
    if (!standing) return;
    const to = stepOfKey(event, screen.order, standing.about);
    const decision = decisionOfKey(event, decisionsFor(screen, standing));
    if (!to && !decision) return;
    event.preventDefault();
    if (to) this.#select(to, this.detailOpen ? 'detail' : 'list');
    else if (decision) this.#choose(decision, standing);
  }
}
