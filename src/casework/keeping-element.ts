import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {PersonController} from '../host/person-controller.js';
import {schoolContext, today, type School} from '../host/school.js';
import {allows} from '../host/session.js';
import {ViewController} from '../host/view-controller.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {LiveView} from '../journal/live-view.js';
import {erasureReasons} from '../kernel/erasable.js';
import type {CaseId} from '../kernel/ids.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {announce} from '../ui/announcer.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {noticeStyles} from '../ui/notice.js';
import {rosterFold, rosterIn} from '../roster/roster-view.js';
import {CaseOpenEvent} from './case-open-event.js';
import {caseworkStyles} from './casework.styles.js';
import {allCases, caseworkFold} from './casework-view.js';
import {FormController} from './form-controller.js';
import {gateNotice, unreadableNotice} from './gate.js';
import {peopleOf, type People} from './people.js';
import {eraseHere} from './retention/erase-work.js';
import {erasedYearsPart, certificateText} from './retention/certificate-part.js';
import {GoingPart} from './retention/going-part.js';
import {keepingRow, type KeepingScreen} from './retention/keeping-row.js';
import {keepingBands, keepingRows, type KeepingRow} from './retention/keeping-rows.js';
import {LooksPart} from './retention/looks-part.js';
import {yearBounds, type HoldId} from './retention/retention-kinds.js';
import {holdCase, liftHold} from './retention/retention-rules.js';
import {caseCertificates, retentionFold} from './retention/retention-view.js';
import {retentionStyles} from './retention/retention.styles.js';
import {timesPart, yearsField} from './retention/times-part.js';
import {caseKeepingCatalogue} from './retention-messages/catalogue.js';
import type {CaseKeepingTerms} from './retention-messages/en.js';

export const keepingStates = ['loading', 'not-allowed', 'failed', 'empty', 'full'] as const;

/**
 * Until when closed cases are kept, what holds them, what was erased, and who looked at which case.
 *
 * @element pana-keeping
 * @fires {CaseOpenEvent} pana-case-open - A person wants to see a case. Bubbles, composed, cancelable.
 * @csspart notice - A message in its place.
 */
export class KeepingElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, caseworkStyles, retentionStyles];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  @state() private refused: {readonly id: CaseId; readonly why: Refusal} | undefined;

  readonly #terms = new TermsController(this, caseKeepingCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #allowed = (): School | undefined =>
    allows(this.school?.session, 'case.read') ? this.school : undefined;
  readonly #roster = new ViewController(this, this.#allowed, rosterFold);
  readonly #cases = new ViewController(this, this.#allowed, caseworkFold);
  readonly #kept = new ViewController(this, this.#allowed, retentionFold);
  readonly #looks = new LooksPart(this);
  readonly #going = new GoingPart(this);
  readonly #form = new FormController(this, {
    fieldOf: {'why-missing': 'why', 'no-reason': 'reason', 'years-out-of-bounds': yearsField},
    words: (refusal) => this.#wordsOf(refusal),
  });

  constructor() {
    super();
    const forget = (): void => {
      this.#form.forgetAll();
      this.#looks.forget();
      this.#going.forget();
      this.refused = undefined;
    };
    new PersonController(this, () => this.school, forget);
  }

  /** What the element shows now: one of `keepingStates`. */
  get state(): (typeof keepingStates)[number] {
    if (!this.school || !this.#terms.value || !this.#common.value) return 'loading';
    if (!this.#allowed()) return 'not-allowed';
    if (this.#views.some((view) => view?.status === 'failed')) return 'failed';
    if (this.#views.some((view) => view?.status !== 'ready')) return 'loading';
    return this.#rows.length === 0 ? 'empty' : 'full';
  }

  override render(): TemplateResult | typeof nothing {
    const [t, common] = [this.#terms.value, this.#common.value];
    if (!t || !common) return nothing;
    const shown = this.state;
    switch (shown) {
      case 'loading':
      case 'not-allowed':
      case 'failed':
        return gateNotice(shown, common, {
          error: this.#views.find((view) => view?.error)?.error?.kind ?? 'unknown',
          retry: () => this.#retry(),
        });
      case 'empty':
      case 'full':
        return this.#renderAll(t, common);
    }
  }

  #renderAll(t: CaseKeepingTerms, common: CommonTerms): TemplateResult {
    const {language} = this.#terms;
    const cases = this.#cases.state;
    const unreadable = new Set(
      [this.#cases, this.#kept].flatMap(({view}) => [...(view?.unreadableNames ?? [])]),
    ).size;
    const screen = {t, language, people: this.#people, records: cases ? allCases(cases) : []};
    return html`<section class="screen stack">
      <h2 tabindex="-1">${t.title}</h2>
      <p class="muted">${t.lead}</p>
      ${unreadableNotice(common, unreadable)}
      ${this.#rows.length === 0 ? html`<p class="empty">${t.none}</p>` : this.#renderBands(t)}
      ${this.#renderTimes(t)} ${this.#renderCertificates(t)} ${this.#looks.render(screen)}
    </section>`;
  }

  #renderBands(t: CaseKeepingTerms): unknown {
    const screen = this.#screen(t);
    return keepingBands.map((band) => {
      const own = this.#rows.filter((row) => row.band === band);
      if (own.length === 0) return nothing;
      return html`<h3 tabindex="-1">${t[band]} <span class="muted">(${own.length})</span></h3>
        <ul class="plain stack">${own.map((row) => keepingRow(screen, row))}</ul>`;
    });
  }

  #renderTimes(t: CaseKeepingTerms): TemplateResult | typeof nothing {
    const [kept, common] = [this.#kept.state, this.#common.value];
    if (!kept || !common) return nothing;
    return timesPart({
      ...{t, common, kept, language: this.#terms.language, people: this.#people, form: this.#form},
      maySet: allows(this.school?.session, 'ways.set'),
      submit: (event, decide) => this.#decide(event, decide),
    });
  }

  #renderCertificates(t: CaseKeepingTerms): TemplateResult | typeof nothing {
    const all = this.#kept.state ? caseCertificates(this.#kept.state) : [];
    if (all.length === 0) return nothing;
    const words = {t, language: this.#terms.language, people: this.#people};
    return html`<details class="card" data-certificates>
      <summary>${t.certificates(all.length)}</summary>
      ${erasedYearsPart(t, all)}
      <ul>${all.map((one) => html`<li>${certificateText(words, one)}</li>`)}</ul>
    </details>`;
  }

  #screen(t: CaseKeepingTerms): KeepingScreen {
    return {
      ...{t, common: this.#common.value as KeepingScreen['common'], language: this.#terms.language},
      ...{people: this.#people, form: this.#form},
      refusedAt: (id) => (this.refused?.id === id ? this.#wordsOf(this.refused.why) : undefined),
      open: (id) => this.dispatchEvent(new CaseOpenEvent(id)),
      hold: (event, {record}) =>
        this.#decide(event, ({why = ''}) =>
          holdCase({hold: this.#form.key as HoldId, why}, record, today(this.school as School)),
        ),
      lift: (event, hold) =>
        this.#decide(event, ({why = ''}) => liftHold(hold, why, today(this.school as School))),
      erase: (event, row) => this.#erase(event, row),
      going: this.#going,
      goes: ({record: {id}}) => this.#going.want({school: this.school as School, id, at: this.#revisions}),
    };
  }

  /** Of all that an erasure looks at and this screen reads. */
  get #revisions(): string {
    return [this.#cases, this.#kept].map(({view}) => view?.revision).join(' ');
  }

  #decide(event: Event, decide: Parameters<FormController['submit']>[1]['decide']): void {
    const save: Parameters<FormController['submit']>[1]['save'] = async (drafts) => {
      await this.school?.journal.append({care: drafts});
      announce(this.#terms.value?.saved ?? '');
    };
    void this.#form.submit(event, {decide, save});
  }

  #erase(event: Event, {record}: KeepingRow): void {
    let reason: (typeof erasureReasons)[number] | undefined;
    this.refused = undefined;
    void this.#form.submit(event, {
      decide: (fields) => {
        reason = erasureReasons.find((each) => each === fields['reason']);
        return reason ? [] : refuse('no-reason');
      },
      save: async () => {
        const why = await eraseHere(this.school as School, record.id, reason);
        this.refused = why && {id: record.id, why};
        if (!why) announce(this.#terms.value?.erased ?? '');
      },
      done: () => this.#focusHead(),
    });
  }

  /** The row that had the focus may be gone. */
  #focusHead(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus());
  }

  get #people(): People {
    const school = this.school as School;
    const {state: known} = this.#roster;
    return peopleOf(known && rosterIn(known), school.session, today(school));
  }

  get #rows(): readonly KeepingRow[] {
    const [cases, kept] = [this.#cases.state, this.#kept.state];
    return cases && kept && this.school ? keepingRows(cases, kept, today(this.school)) : [];
  }

  #wordsOf({refused}: Refusal): string {
    const t = this.#terms.value;
    if (!t) return refused;
    if (refused === 'why-missing') return t.whyMissing;
    if (refused === 'not-held') return t.notHeld;
    if (refused === 'years-out-of-bounds') return t.times.bounds(yearBounds.min, yearBounds.max);
    return t.refused[refused as keyof CaseKeepingTerms['refused']];
  }

  get #views(): readonly (LiveView<unknown> | undefined)[] {
    return [this.#roster, this.#cases, this.#kept].map(({view}) => view as LiveView<unknown> | undefined);
  }

  #retry(): void {
    for (const view of this.#views) void view?.catchUp();
  }
}
