import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {PersonController} from '../../host/person-controller.js';
import {schoolContext, today, type School} from '../../host/school.js';
import {allows} from '../../host/session.js';
import {ViewController} from '../../host/view-controller.js';
import {commonCatalogue} from '../../i18n/common/catalogue.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import {TermsController} from '../../i18n/terms-controller.js';
import type {JournalErrorKind} from '../../journal/journal-error.js';
import {isOneOf} from '../../kernel/guards.js';
import {isRefusal, type Refusal} from '../../kernel/refusal.js';
import {rosterFold, rosterIn} from '../../roster/roster-view.js';
import {ActionController} from '../../ui/action-controller.js';
import {announce} from '../../ui/announcer.js';
import {baseStyles} from '../../ui/base.styles.js';
import {controlStyles} from '../../ui/controls.styles.js';
import {noticeStyles} from '../../ui/notice.js';
import {actionsCatalogue} from '../actions-messages/catalogue.js';
import type {ActionsTerms} from '../actions-messages/en.js';
import type {Decided} from '../case-screen.js';
import {FormController, type FormFields} from '../form-controller.js';
import {peopleOf} from '../people.js';
import {gateNotice, unreadableNotice} from '../gate.js';
import {actionsStyles} from './actions.styles.js';
import {handCard, takenBackLine, type HandScreen} from './hand-card.js';
import {handList, type HandList} from './hand-list.js';
import {answerAction} from './hand-over.js';
import {inLedgers, type AnswerStatus} from './handed-kinds.js';
import {handedFold, handoverOf, handoversTo, type Handover} from './handed-view.js';
import {wentWays} from './plan-kinds.js';

export const actionsStates = [
  'loading',
  'not-allowed',
  'no-roster',
  'failed',
  'empty',
  'conflict',
  'full',
] as const;

/**
 * What a member of staff is asked to do for children: what, by when, for whom, and what they need to know for it; nothing
 * else of any case. They answer that they have begun, have done it or cannot, and the case hears it.
 *
 * @element pana-actions
 * @csspart notice - A message in its place.
 */
export class ActionsElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, actionsStyles];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  @state() private refused: {readonly of: string; readonly refusal: Refusal} | undefined;
  #beganAt = '';

  readonly #terms = new TermsController(this, actionsCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #roster = new ViewController(this, () => this.#allowed, rosterFold);
  readonly #handed = new ViewController(this, () => this.#allowed, handedFold);
  readonly #action = new ActionController(this);
  readonly #form = new FormController(this, {
    fieldOf: {'cannot-why': 'text', 'went-missing': 'went'},
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

  /** What the element shows now: one of `actionsStates`. */
  get state(): (typeof actionsStates)[number] {
    if (!this.school) return 'loading';
    if (!this.#allowed) return 'not-allowed';
    if (this.#failed) return 'failed';
    if (!this.#terms.value || !this.#common.value || !this.#roster.state) return 'loading';
    if (!rosterIn(this.#roster.state)) return 'no-roster';
    const list = this.#list;
    if (!list) return 'loading';
    if (list.toDo.some(({answer}) => answer?.contested)) return 'conflict';
    return list.toDo.length + list.answered.length + list.takenBack.length === 0 ? 'empty' : 'full';
  }

  protected override render(): TemplateResult | typeof nothing {
    const [t, common] = [this.#terms.value, this.#common.value];
    if (!t || !common) return nothing;
    return html`<section class="page">${this.#renderState(t, common)}</section>`;
  }

  #renderState(t: ActionsTerms, common: CommonTerms): TemplateResult | typeof nothing {
    const shown = this.state;
    switch (shown) {
      case 'loading':
      case 'not-allowed':
      case 'no-roster':
      case 'failed':
        return gateNotice(shown, common, {error: this.#failed ?? 'unknown', retry: () => this.#retry()});
      case 'empty':
        return html`${this.#renderHead(t, common, 0)}
          <div class="nothing"><strong>${t.empty}</strong><span class="muted">${t.emptyHelp}</span></div>`;
      case 'conflict':
      case 'full':
        return this.#renderList(t);
    }
  }

  #renderHead(t: ActionsTerms, common: CommonTerms, count: number): TemplateResult {
    const unreadable = this.#handed.view?.unreadable ?? 0;
    return html`<header>
        <h2>${t.title}</h2>
        ${count > 0 ? html`<p class="muted" role="status">${t.count(count)}</p>` : nothing}
      </header>
      ${unreadableNotice(common, unreadable)}`;
  }

  #renderList(t: ActionsTerms): TemplateResult | typeof nothing {
    const [screen, list] = [this.#screen(t), this.#list];
    if (!screen || !list) return nothing;
    const {toDo, answered, takenBack} = list;
    return html`${this.#renderHead(t, screen.common, toDo.length)}
      <p class="small muted">${t.quiet}</p>
      ${toDo.length > 0 ? html`<ul class="cards">${toDo.map((one) => handCard(screen, one))}</ul>` : html`<p>${t.empty}</p>`}
      ${
        takenBack.length > 0
          ? html`<section class="back" aria-labelledby="back">
              <h3 id="back">${t.takenBack}</h3>
              <ul>${takenBack.map((one) => takenBackLine(screen, one))}</ul>
            </section>`
          : nothing
      }
      ${
        answered.length > 0
          ? html`<details>
              <summary>${t.answered(answered.length)}</summary>
              <ul class="cards">${answered.map((one) => handCard(screen, one))}</ul>
            </details>`
          : nothing
      }`;
  }

  #screen(t: ActionsTerms): HandScreen | undefined {
    const common = this.#common.value;
    const {school} = this;
    const roster = this.#roster.state && rosterIn(this.#roster.state);
    if (!common || !school || !roster) return undefined;
    return {
      ...{t, common, language: this.#terms.language, today: today(school)},
      people: peopleOf(roster, school.session, today(school)),
      form: this.#form,
      isBusy: this.#action.busy,
      faultOf: ({id}) => this.#faultOf(id),
      submit: (event, decide) => void this.#submit(event, decide),
      begin: (handover) => void this.#begin(handover),
      answer: (handover, status, fields) => this.#answer(handover, status, fields),
    };
  }

  get #allowed(): School | undefined {
    return allows(this.school?.session, 'action.answer') ? this.school : undefined;
  }

  get #failed(): JournalErrorKind | undefined {
    return (this.#roster.view?.error ?? this.#handed.view?.error)?.kind;
  }

  get #list(): HandList | undefined {
    const state = this.#handed.state;
    if (!state || !this.school) return undefined;
    return handList(handoversTo(state, this.school.session.staffId), today(this.school));
  }

  /** Judged by what stands now: it may have been taken back while somebody typed. */
  #answer({id}: Handover, status: AnswerStatus, {went, text = ''}: FormFields): Decided {
    const state = this.#handed.state;
    const school = this.school as School;
    const handover = state && handoverOf(state, id);
    const command = {status, text, went: isOneOf(went, wentWays) ? went : undefined};
    return answerAction(command, handover, school.session.staffId, today(school));
  }

  async #begin(handover: Handover): Promise<void> {
    const decision = this.#answer(handover, 'begun', {});
    this.#beganAt = handover.id;
    this.refused = isRefusal(decision) ? {of: handover.id, refusal: decision} : undefined;
    if (isRefusal(decision)) return;
    const school = this.school as School;
    if (!(await this.#action.run(() => school.journal.append(inLedgers(decision))))) return;
    announce(this.#terms.value?.saved ?? '');
    await this.updateComplete;
    const next = `[data-opens="${CSS.escape(`done ${handover.id}`)}"]`;
    this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  #submit(event: Event, decide: (fields: FormFields) => Decided): Promise<void> {
    this.refused = undefined;
    const school = this.school as School;
    return this.#form.submit(event, {
      decide,
      save: async (drafts) => {
        await school.journal.append(inLedgers(drafts));
        announce(this.#terms.value?.saved ?? '');
      },
      done: () => void this.#focusHead(),
    });
  }

  /** An answered card goes to another place in the list: the way goes on at the top. */
  async #focusHead(): Promise<void> {
    await this.updateComplete;
    const first = this.renderRoot.querySelector<HTMLElement>('.cards button, summary');
    first?.focus();
  }

  #faultOf(id: string): string | undefined {
    if (this.refused?.of === id) return this.#wordsOf(this.refused.refusal);
    const {failed} = this.#action;
    return failed && this.#beganAt === id ? this.#common.value?.failed[failed] : undefined;
  }

  #wordsOf({refused}: Refusal): string {
    const all: Readonly<Record<string, string>> = {...this.#terms.value?.refused};
    return all[refused] ?? refused;
  }

  #retry(): void {
    void this.#roster.view?.catchUp();
    void this.#handed.view?.catchUp();
  }
}
