import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {PersonController} from '../host/person-controller.js';
import {schoolContext, today, type School} from '../host/school.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {RowBlocks} from '../ui/row-blocks.js';
import {CareViews} from './care-views.js';
import {steps, type Step} from './case-kinds.js';
import {CaseOpenEvent} from './case-open-event.js';
import {alongNames, caseloadRow, type RowScreen} from './caseload-row.js';
import {CaseloadRows} from './caseload-rows.js';
import {caseloadLimit, type CaseloadRow} from './caseload.js';
import {caseloadStyles} from './caseload.styles.js';
import {caseworkStyles} from './casework.styles.js';
import {allCases} from './casework-view.js';
import type {CaseloadScreen} from './exchange/caseload-out.js';
import {caseloadDoor} from './exchange/doors.js';
import {maskButton, maskStyles} from './exchange/masking.js';
import {gateNotice, unreadableNotice} from './gate.js';
import {caseworkCatalogue} from './messages/catalogue.js';
import type {CaseworkTerms} from './messages/en.js';
import {peopleOf, type People} from './people.js';
import {WaysController} from './ways/ways-controller.js';
import {waysStyles} from './ways/ways.styles.js';

export const caseloadStates = [
  'loading',
  'not-allowed',
  'no-roster',
  'failed',
  'empty',
  'no-match',
  'conflict',
  'full',
] as const;

/**
 * Every open case by what is due: overdue first, then today, soon, what has no day, and later.
 *
 * @element pana-caseload
 * @fires {CaseOpenEvent} pana-case-open - A person wants to see a case. Bubbles, composed, cancelable.
 * @csspart notice - A message in its place.
 */
export class CaseloadElement extends LitElement {
  static override styles = [
    baseStyles,
    controlStyles,
    noticeStyles,
    caseworkStyles,
    caseloadStyles,
    waysStyles,
    maskStyles,
  ];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  /** What is looked for in names, classes and tasks. */
  @property() search = '';
  /** Names and words are covered on the screen; nothing is changed. */
  @property({type: Boolean, reflect: true}) masked = false;
  @state() private step: Step | '' = '';

  readonly #caseload = new CaseloadRows();
  readonly #blocks = new RowBlocks(this);
  readonly #views = new CareViews(this, () => this.school, 'case.work');
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #terms = new TermsController(this, caseworkCatalogue);
  readonly #ways = new WaysController(this, () => this.school);
  readonly #door = caseloadDoor(this, this.#views, () => this.school);

  constructor() {
    super();
    new PersonController(
      this,
      () => this.school,
      () => {
        this.#ways.forget();
        this.#door.forget();
      },
    );
  }

  /** What the element shows now: one of `caseloadStates`. */
  get state(): (typeof caseloadStates)[number] {
    const {gate} = this.#views;
    if (gate !== 'ready') return gate;
    if (!this.#terms.value || !this.#common.value) return 'loading';
    const rows = this.#rows;
    if (rows.length === 0) return 'empty';
    if (this.#matching(rows).length === 0) return 'no-match';
    return rows.some(({record}) => record.conflicts.length > 0) ? 'conflict' : 'full';
  }

  override render(): TemplateResult | typeof nothing {
    const [common, t] = [this.#common.value, this.#terms.value];
    if (!common || !t) return nothing;
    const shown = this.state;
    if (this.#door.isOpen && ['empty', 'no-match', 'conflict', 'full'].includes(shown))
      return this.#door.render(this.#outScreen(t, common), t.caseload.door, common);
    switch (shown) {
      case 'loading':
      case 'not-allowed':
      case 'no-roster':
      case 'failed':
        return gateNotice(shown, common, this.#views);
      case 'empty':
        return html`<section class="screen">
          ${this.#renderHead(t, [])} ${unreadableNotice(common, this.#views.unreadable)}
          <div class="empty"><strong>${t.caseload.empty}</strong><span class="muted">${t.caseload.emptyHelp}</span></div>
          ${this.#renderWays(t, common)}
        </section>`;
      case 'no-match':
      case 'conflict':
      case 'full':
        return html`<section class="screen">
          ${this.#renderHead(t, this.#rows)} ${unreadableNotice(common, this.#views.unreadable)}
          ${tooMany(t, this.#rows.length)} ${this.#renderFilters(t)} ${this.#renderRows(t)} ${this.#renderWays(t, common)}
        </section>`;
    }
  }

  #renderHead(t: CaseworkTerms, rows: readonly CaseloadRow[]): TemplateResult {
    const shown = this.#matching(rows).length;
    return html`<header class="title">
      <h2>${t.caseload.title}</h2>
      <p class="muted" role="status">
        ${t.caseload.count(rows.length)}${shown < rows.length ? ` · ${t.caseload.shown(shown, rows.length)}` : ''}
      </p>
      ${rows.length > 0 ? maskButton(this, t.caseload) : nothing}
    </header>`;
  }

  #renderWays(words: CaseworkTerms, common: CommonTerms): TemplateResult {
    const cases = this.#views.cases.state;
    return html`${cases ? this.#ways.render({words, common, cases}) : nothing}
    ${this.#door.renderButtons(words.caseload.door)}`;
  }

  #outScreen(words: CaseworkTerms, common: CommonTerms): CaseloadScreen {
    const {state} = this.#views.cases;
    const seen = {today: this.#today, people: this.#people, rows: this.#rows};
    return {
      ...{words, common, language: this.#terms.language},
      ...seen,
      records: state ? allCases(state) : [],
    };
  }

  #renderFilters(t: CaseworkTerms): TemplateResult {
    return html`<div class="filters">
      <div class="field">
        <label for="search">${t.caseload.search}</label>
        <input id="search" type="search" autocomplete="off" .value=${this.search} @input=${this.#onSearch} />
      </div>
      <div class="field">
        <label for="step">${t.step}</label>
        <select id="step" @change=${this.#onStep}>
          <option value="" ?selected=${this.step === ''}>${t.caseload.allSteps}</option>
          ${steps
            .filter((step) => step !== 'closed')
            .map(
              (step) => html`<option value=${step} ?selected=${this.step === step}>${t.steps[step]}</option>`,
            )}
        </select>
      </div>
    </div>`;
  }

  #renderRows(t: CaseworkTerms): TemplateResult {
    const rows = this.#matching(this.#rows);
    const screen = this.#rowScreen(t);
    if (rows.length === 0) return this.#renderNoMatch(t);
    const {pupil, next, due, who} = t.caseload;
    return html`<table role="table" aria-rowcount=${this.#blocks.rowCount(rows)}>
      <thead>
        <tr role="row">${[pupil, t.risk, t.step, next, due, who].map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr>
      </thead>
      ${this.#blocks.render(rows, 6, (row, index) => caseloadRow(screen, row, index))}
    </table>`;
  }

  #renderNoMatch(t: CaseworkTerms): TemplateResult {
    return html`<div class="empty">
      <strong>${t.caseload.noMatch}</strong>
      <p><button type="button" @click=${this.#onClear}>${t.caseload.clear}</button></p>
    </div>`;
  }

  #rowScreen(words: CaseworkTerms): RowScreen {
    return {
      words,
      language: this.#terms.language,
      people: this.#people,
      onKey: (event) => alongNames(event, this.renderRoot),
      open: (id) => this.dispatchEvent(new CaseOpenEvent(id)),
    };
  }

  get #today(): SchoolDay {
    return today(this.school as School);
  }

  get #people(): People {
    const school = this.school as School;
    return peopleOf(this.#views.roster, school.session, this.#today);
  }

  get #rows(): readonly CaseloadRow[] {
    return this.school ? this.#caseload.all(this.#views, this.#today) : [];
  }

  #matching(rows: readonly CaseloadRow[]): readonly CaseloadRow[] {
    const words = this.#terms.value;
    if (!words) return rows;
    const {search, step} = this;
    const {language} = this.#terms;
    const {roster} = this.#views;
    return this.#caseload.matching(rows, {search, step, language, words, roster, people: this.#people});
  }

  readonly #onSearch = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
  };

  readonly #onStep = (event: Event): void => {
    this.step = (event.target as HTMLSelectElement).value as Step | '';
  };

  readonly #onClear = (): void => {
    this.search = '';
    this.step = '';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#search')?.focus());
  };
}

function tooMany(t: CaseworkTerms, count: number): TemplateResult | typeof nothing {
  return count > caseloadLimit ? notice('warning', t.caseload.tooMany(count, caseloadLimit)) : nothing;
}
