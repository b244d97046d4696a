import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {schoolContext, today, type School} from '../host/school.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {CareViews} from './care-views.js';
import {steps, type Step} from './case-kinds.js';
import {CaseOpenEvent} from './case-open-event.js';
import {caseloadRow, nextOf, whoOf, type RowScreen} from './caseload-row.js';
import {caseload, caseloadLimit, type CaseloadRow} from './caseload.js';
import {caseloadStyles} from './caseload.styles.js';
import {caseworkStyles} from './casework.styles.js';
import {allCases} from './casework-view.js';
import {gateNotice, unreadableNotice} from './gate.js';
import {caseworkCatalogue} from './messages/catalogue.js';
import type {CaseworkTerms} from './messages/en.js';
import {peopleOf, type People} from './people.js';

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
  static override styles = [baseStyles, controlStyles, noticeStyles, caseworkStyles, caseloadStyles];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  /** What is looked for in names, classes and tasks. */
  @property() search = '';
  @state() private step: Step | '' = '';

  /** A thousand cases are sorted when something changed, not at every key of a search. */
  #sorted: {readonly of?: object; readonly key: string; readonly rows: readonly CaseloadRow[]} = {
    key: '',
    rows: [],
  };

  readonly #views = new CareViews(this, () => this.school, 'case.work');
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #terms = new TermsController(this, caseworkCatalogue);

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
    const common = this.#common.value;
    const t = this.#terms.value;
    if (!common || !t) return nothing;
    const shown = this.state;
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
        </section>`;
      case 'no-match':
      case 'conflict':
      case 'full':
        return html`<section class="screen">
          ${this.#renderHead(t, this.#rows)} ${unreadableNotice(common, this.#views.unreadable)}
          ${this.#renderLimit(t)} ${this.#renderFilters(t)} ${this.#renderRows(t)}
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
    </header>`;
  }

  #renderLimit(t: CaseworkTerms): TemplateResult | typeof nothing {
    const count = this.#rows.length;
    return count > caseloadLimit ? notice('warning', t.caseload.tooMany(count, caseloadLimit)) : nothing;
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
    return html`<table role="table">
      <thead>
        <tr role="row">${[pupil, t.risk, t.step, next, due, who].map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr>
      </thead>
      <tbody>${rows.map((row) => caseloadRow(screen, row))}</tbody>
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
      onKey: this.#onKey,
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
    const {state, view} = this.#views.cases;
    if (!state || !view || !this.school) return [];
    const key = `${view.revision} ${this.#today}`;
    if (this.#sorted.key !== key || this.#sorted.of !== view) {
      this.#sorted = {of: view, key, rows: caseload(allCases(state), this.#today)};
    }
    return this.#sorted.rows;
  }

  #matching(rows: readonly CaseloadRow[]): readonly CaseloadRow[] {
    const language = this.#terms.language;
    const wanted = this.search.trim().toLocaleLowerCase(language);
    const ofStep = rows.filter(({record}) => this.step === '' || record.step === this.step);
    if (!wanted) return ofStep;
    const people = this.#people;
    const t = this.#terms.value;
    return ofStep.filter((row) => {
      const {pupil} = row.record;
      const words = [
        people.pupilName(pupil),
        people.classOfPupil(pupil),
        t && nextOf(t, row),
        whoOf(row, people),
      ];
      return words.join(' ').toLocaleLowerCase(language).includes(wanted);
    });
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

  /** Up and down through the names, as in a list. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const names = [...this.renderRoot.querySelectorAll<HTMLElement>('th .linklike')];
    names[names.indexOf(event.currentTarget as HTMLElement) + by]?.focus();
  };
}
