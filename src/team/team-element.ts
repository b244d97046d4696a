import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {gateNotice, unreadableNotice} from '../casework/gate.js';
import {caseworkStyles} from '../casework/casework.styles.js';
import {allCases, caseworkFold} from '../casework/casework-view.js';
import {FormController, type FormFields} from '../casework/form-controller.js';
import {peopleOf} from '../casework/people.js';
import {handedFold} from '../casework/plan/handed-view.js';
import {PersonController} from '../host/person-controller.js';
import {schoolContext, today, type School} from '../host/school.js';
import {allows} from '../host/session.js';
import {ViewController} from '../host/view-controller.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {LiveView} from '../journal/live-view.js';
import {rosterFold, rosterIn} from '../roster/roster-view.js';
import {announce} from '../ui/announcer.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {PrintAloneController} from '../ui/print-alone.js';
import {lockStyles} from './gate.styles.js';
import {invitationSheet, invitePart} from './invite-part.js';
import {KeysController} from './keys-controller.js';
import type {LeaveScreen} from './leave-part.js';
import {lockCatalogue} from './lock-messages/catalogue.js';
import type {LockTerms} from './lock-messages/en.js';
import {membersPart} from './members-part.js';
import {teamCatalogue} from './messages/catalogue.js';
import type {TeamTerms} from './messages/en.js';
import {movingPart} from './moving-part.js';
import {ownPart, type OwnScreen} from './own-part.js';
import {setUpPart} from './set-up-part.js';
import {SheetPart} from './sheet-part.js';
import type {Act, ShownCode, TeamScreen} from './team-screen.js';
import {teamFaultFields, teamWords} from './team-words.js';

export const teamStates = [
  'loading',
  'failed',
  'no-keys',
  'not-set-up',
  'set-up',
  'locked',
  'code',
  'own',
  'full',
] as const;

/**
 * The school's keys: setting them up, who is a member, inviting and removing, and what opens one's own.
 *
 * @element pana-team
 * @csspart notice - A message in its place.
 */
export class TeamElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, caseworkStyles, lockStyles];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  @state() private shown: ShownCode | undefined;

  readonly #terms = new TermsController(this, teamCatalogue);
  readonly #locks = new TermsController(this, lockCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #leads = (): School | undefined =>
    allows(this.school?.session, 'team.keys') ? this.school : undefined;
  readonly #roster = new ViewController(this, () => this.school, rosterFold);
  readonly #cases = new ViewController(this, this.#leads, caseworkFold);
  readonly #handed = new ViewController(this, this.#leads, handedFold);
  readonly #keys = new KeysController(
    this,
    () => this.school?.keys,
    () => this.#follow(),
  );
  readonly #sheet = new SheetPart(this, () => this.#locks.value);
  readonly #form = new FormController(this, {
    fieldOf: teamFaultFields,
    words: (refusal) => teamWords(this.#terms.value, this.#locks.value, refusal),
    within: '[data-team]',
  });

  constructor() {
    super();
    new PrintAloneController(this, () => this.shown !== undefined);
    new PersonController(
      this,
      () => this.school,
      () => this.#forget(),
    );
  }

  /** What the element shows now: one of `teamStates`. */
  get state(): (typeof teamStates)[number] {
    if (!this.school || !this.#terms.value || !this.#locks.value || !this.#common.value) return 'loading';
    const keys = this.#keys.value;
    if (!keys) return 'no-keys';
    if (this.#sheet.isShown || this.shown) return 'code';
    if (keys.state === 'practice') return this.#leads() ? 'set-up' : 'not-set-up';
    if (keys.state !== 'open') return 'locked';
    if (!this.#leads()) return 'own';
    if (this.#views.some((view) => view?.status === 'failed')) return 'failed';
    return this.#views.some((view) => view?.status !== 'ready') ? 'loading' : 'full';
  }

  override render(): TemplateResult | typeof nothing {
    const [t, l, common] = [this.#terms.value, this.#locks.value, this.#common.value];
    if (!t || !l || !common) return nothing;
    return html`<section class="screen stack" data-team>
      <h2 class="screen-only" tabindex="-1">${t.title}</h2>
      ${this.#renderState(t, l, common)}
    </section>`;
  }

  #renderState(t: TeamTerms, l: LockTerms, common: CommonTerms): unknown {
    const shown = this.state;
    switch (shown) {
      case 'loading':
      case 'failed':
        return gateNotice(shown, common, {
          error: this.#views.find((view) => view?.error)?.error?.kind ?? 'unknown',
          retry: () => this.#retry(),
        });
      case 'no-keys':
        return notice('info', t.noKeys);
      case 'not-set-up':
        return notice('info', t.notSetUp);
      case 'locked':
        return notice('info', t.shut);
      case 'code':
        return this.#renderCode(t, l);
      case 'set-up':
        return setUpPart(this.#own(t, l, common));
      case 'own':
        return ownPart(this.#own(t, l, common));
      case 'full':
        return this.#renderAll(t, l, common);
    }
  }

  #renderCode(t: TeamTerms, l: LockTerms): TemplateResult {
    const {language} = this.#terms;
    if (!this.shown) return this.#sheet.render(l);
    return invitationSheet({t, l, language}, this.shown, () => {
      this.shown = undefined;
      this.#focusHead();
    });
  }

  #renderAll(t: TeamTerms, l: LockTerms, common: CommonTerms): TemplateResult {
    const screen = this.#screen(t, l, common);
    if (!screen) return html`${ownPart(this.#own(t, l, common))}`;
    const unreadable = this.#cases.view?.unreadableNames.size ?? 0;
    return html`${unreadableNotice(common, unreadable)} ${movingPart(l, this.#keys.value?.migration)} ${membersPart(screen)} ${invitePart(screen)}
    ${ownPart(this.#own(t, l, common))}`;
  }

  #own(t: TeamTerms, l: LockTerms, common: CommonTerms): OwnScreen {
    const {language} = this.#terms;
    const keys = this.#keys.value as OwnScreen['keys'];
    const me = this.school?.session.name ?? '';
    return {t, l, common, language, keys, me, form: this.#form, act: this.#act, sheet: this.#sheet};
  }

  #screen(t: TeamTerms, l: LockTerms, common: CommonTerms): (TeamScreen & LeaveScreen) | undefined {
    const {school} = this;
    const standing = this.#keys.value?.standing;
    if (!school || !standing) return undefined;
    const roster = this.#roster.state;
    const cases = this.#cases.state;
    return {
      ...{t, l, common, language: this.#terms.language, form: this.#form, act: this.#act},
      ...{keys: this.#keys.value, standing, today: today(school)},
      people: peopleOf(roster && rosterIn(roster), school.session, today(school)),
      show: (code) => this.#show(code),
      ...{records: cases ? allCases(cases) : [], handed: this.#handed.state, me: school.session.staffId},
    };
  }

  readonly #act: Act = (event, {check, run, said}) => {
    let fields: FormFields = {};
    void this.#form.submit(event, {
      decide: (typed) => {
        fields = typed;
        return check?.(typed) ?? [];
      },
      save: async () => {
        const refused = await run(fields);
        if (refused === undefined && said) announce(said);
        return refused;
      },
    });
  };

  #show(code: ShownCode): void {
    this.shown = code;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[data-invitation-code] h2')?.focus(),
    );
  }

  #focusHead(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus());
  }

  /** What was shown or typed goes with the keys. */
  #follow(): void {
    if (this.#keys.value?.state === 'locked') this.#forget();
  }

  #forget(): void {
    this.shown = undefined;
    this.#sheet.forget();
    this.#form.forgetAll();
  }

  get #views(): readonly (LiveView<unknown> | undefined)[] {
    return [this.#roster, this.#cases, this.#handed].map(({view}) => view as LiveView<unknown> | undefined);
  }

  #retry(): void {
    for (const view of this.#views) void view?.catchUp();
  }
}
