import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {today, type School} from '../host/school.js';
import type {PupilKey, StaffId} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Roster, SchoolClass} from '../roster/roster.js';
import {announce} from '../ui/announcer.js';
import {aboutTeamField} from './concern-about-team.js';
import {
  actFirst,
  dangerQuestion,
  dayField,
  faultText,
  involvedList,
  kindChoice,
  textField,
  type FormPart,
  type FormTerms,
} from './concern-form.js';
import {hourField, placeChoice} from './concern-happened.js';
import {LeaveGuard} from './leave-guard.js';
import {emptyConcern, incidentOf, type ConcernDraft, type ConcernFault} from './log-concern.js';
import type {VoicesTerms} from './messages/en.js';
import {PupilPicker} from './pupil-picker.js';
import {indexPupils, type FoundPupil, type PupilIndex} from './pupil-search.js';

/** The form while it is filled in. What was typed lives in memory only. */
export class ConcernFormController {
  draft: ConcernDraft = emptyConcern();

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #terms: () => VoicesTerms | undefined;
  readonly #picker: PupilPicker;
  #index: PupilIndex = [];
  #indexedFrom: readonly unknown[] = [];
  #classes: readonly SchoolClass[] = [];
  #writer: StaffId | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, terms: () => VoicesTerms | undefined) {
    this.#host = host;
    this.#terms = terms;
    this.#picker = new PupilPicker(host, {
      index: () => this.#index,
      chosen: () => this.draft.pupils.map(({pupil}) => pupil),
      choose: (pupil) => this.#add(pupil),
      removeLast: () => this.#removeLast(),
      heard: (count) => announce(this.#terms()?.matches(count) ?? ''),
    });
    new LeaveGuard(host, () => this.#isStarted);
  }

  /** Follows who is signed in and whom the school has. Another person never sees what the first one typed. */
  follow(school: School, roster: Roster, language: string): void {
    const {session} = school;
    if (this.#writer && this.#writer !== session.staffId) this.clear();
    this.#writer = session.staffId;
    const from = [roster, session, today(school), language];
    if (from.every((source, at) => source === this.#indexedFrom[at])) return;
    this.#indexedFrom = from;
    this.#classes = roster.classes;
    this.#index = indexPupils(roster, session.classes, today(school), language);
  }

  clear(): void {
    this.draft = emptyConcern();
    this.#picker.clear();
  }

  /**
   * @param members names of the care team, as far as they are known here
   * @param end what comes last in the form: its button and messages
   */
  render(
    t: FormTerms,
    faults: readonly ConcernFault[],
    now: SchoolDay,
    members: readonly string[],
    end: unknown,
  ): TemplateResult {
    const {draft} = this;
    const part: FormPart = {t, draft, faults, change: (more) => this.#change(more), classes: this.#classes};
    const details = draft.lifeSafety === undefined ? nothing : this.#renderDetails(part, now, members);
    return html`${dangerQuestion(part)} ${draft.lifeSafety ? actFirst(part) : nothing} ${details}
    ${draft.lifeSafety === undefined ? nothing : end}`;
  }

  #renderDetails(part: FormPart, now: SchoolDay, members: readonly string[]): TemplateResult {
    const invalid = part.faults.some((fault) => fault === 'no-pupil' || fault === 'too-many');
    return html`<div class="field">
        <label id="who-label" for="who">${part.t.who}</label>
        <span id="who-hint" class="hint">${part.t.whoHint}</span>
        ${this.#picker.render(part.t, invalid)}
        <span id="who-error">${faultText(part, 'no-pupil', 'too-many', 'unknown-pupil')}</span>
        ${part.faults.includes('no-pupil') && incidentOf(part.draft) ? html`<span class="hint">${part.t.orNobody}</span>` : nothing}
        ${involvedList(
          part,
          (key) => this.#named(key),
          (key) => this.#remove(key),
        )}
      </div>
      ${kindChoice(part)} ${placeChoice(part)}
      <div class="when-row">${dayField(part, now)} ${hourField(part)}</div>
      ${textField(part)} ${aboutTeamField(part, members)}`;
  }

  get #isStarted(): boolean {
    return this.draft.text.trim() !== '' || this.draft.pupils.length > 0;
  }

  #named(key: PupilKey): FoundPupil | undefined {
    return this.#index.find((pupil) => pupil.key === key);
  }

  #change(more: Partial<ConcernDraft>): void {
    this.draft = {...this.draft, ...more};
    this.#host.requestUpdate();
  }

  #add({key, name}: FoundPupil): void {
    this.#change({pupils: [...this.draft.pupils, {pupil: key}], nobodyKnown: false});
    announce(this.#terms()?.added(name) ?? '');
  }

  #removeLast(): void {
    const last = this.draft.pupils.at(-1);
    if (last) this.#remove(last.pupil);
  }

  #remove(key: PupilKey): void {
    this.#change({pupils: this.draft.pupils.filter(({pupil}) => pupil !== key)});
    announce(this.#terms()?.removed(this.#named(key)?.name ?? '') ?? '');
    // The button that had the focus is gone.
    this.#host.shadowRoot?.querySelector<HTMLElement>('#who')?.focus();
  }
}
