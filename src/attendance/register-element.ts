import {consume} from '@lit/context';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {schoolContext, today, type School} from '../host/school.js';
import {ViewController} from '../host/view-controller.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import {localDay, parseDay, type SchoolDay} from '../kernel/school-day.js';
import {byName, type Pupil} from '../roster/roster.js';
import {rosterFold} from '../roster/roster-view.js';
import {announce} from '../ui/announcer.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {noticeStyles} from '../ui/notice.js';
import {attendanceFold} from './attendance-view.js';
import {ClosuresDoor} from './closures/closures-door.js';
import type {Slot} from './marks.js';
import {attendanceCatalogue} from './messages/catalogue.js';
import type {AttendanceTerms} from './messages/en.js';
import {registerStyles} from './register-element.styles.js';
import {keyLegend, registerFoot, type Hindrance} from './register-foot.js';
import {noClassNotice, otherDayNotice, startButton, takenNote, versionsNotice} from './register-notes.js';
import {RegisterList} from './register-list.js';
import {RegisterSavedEvent} from './register-saved-event.js';
import type {ClassScreen, MarkingScreen, RegisterScreen, UnmarkableScreen} from './register-screen.js';
import type {RegisterSheet} from './register-sheet.js';
import {exceptionsBefore} from './register-start.js';
import {registerTop} from './register-top.js';
import {isMarking, RegisterWork} from './register-work.js';

export {registerStates} from './register-screen.js';

/**
 * Takes the register of a class: by keyboard with one letter a status, by touch with a button each. What was saved
 * can be corrected at any time; two versions of one register lie side by side until a person ends it.
 *
 * @element pana-register
 * @fires {RegisterSavedEvent} pana-register-saved - A person saved a register on this device. Bubbles, composed.
 * @csspart pupil - One pupil's line.
 * @csspart foot - Counts and the button that saves.
 * @csspart notice - A message in its place.
 */
export class RegisterElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, registerStyles];

  /** The class, by our key or the host's own id. Without it the classes of whoever is signed in. */
  @property({attribute: 'class-id'}) classId?: string;

  /** `YYYY-MM-DD`; today where absent or no day. Follows what the person chooses. */
  @property() day?: string;

  /** Part of the day; follows what the person chooses. Not `slot`: that attribute says where an element stands in another one. */
  @property({attribute: 'register-slot'}) registerSlot: Slot = 'day';

  /** Set by the surrounding provider, or directly by a trusted page or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  readonly #terms = new TermsController(this, attendanceCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #roster = new ViewController(this, () => this.school, rosterFold);
  readonly #registers = new ViewController(this, () => this.school, attendanceFold);
  readonly #closures = new ClosuresDoor(this, () => this.school);
  readonly #work = new RegisterWork(this, () => ({
    school: this.school,
    roster: this.#roster.view,
    registers: this.#registers.view,
    closures: this.#closures.view,
    classId: this.classId,
    day: this.#day,
    slot: this.registerSlot,
  }));
  readonly #list = new RegisterList(this, this.#work, () => void this.#save());

  /** What it shows now, one of `registerStates`. */
  get state(): RegisterScreen['state'] {
    return this.#work.screen.state;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('day') && this.day !== undefined && !parseDay(this.day))
      console.warn(`<pana-register day="${this.day}"> is no day; write it as YYYY-MM-DD. Today is shown.`);
    if (changed.has('day') || changed.has('classId') || changed.has('registerSlot')) this.#startAnew();
  }

  protected override render(): unknown {
    const t = this.#terms.value;
    const common = this.#common.value;
    if (!t || !common) return nothing;
    const {screen} = this.#work;
    if (!('schoolClass' in screen))
      return noClassNotice(screen, this.classId, t, common, (key) => this.#showClass(key));
    if (this.#closures.isOpen) return this.#closures.render(screen, this.#registers.state, common);
    return isMarking(screen) ? this.#renderMarking(screen, t, common) : this.#renderWithout(screen, t);
  }

  #renderHead(screen: ClassScreen, t: AttendanceTerms): TemplateResult {
    const {language} = this.#terms;
    const [beside] = this.#work.sheets.unsavedBeside(screen);
    return registerTop({
      screen,
      today: this.#today,
      registers: this.#registers.view,
      closures: this.#closures,
      beside,
      t,
      common: this.#common.value,
      language,
      onClass: (key) => this.#showClass(key),
      onSession: (session) => this.#showSession(session),
      onScreen: (other) => this.#showScreen(other),
    });
  }

  /** A class and day for which nothing can be marked, and the way to a day where it can. */
  #renderWithout(screen: UnmarkableScreen, t: AttendanceTerms): TemplateResult {
    const {language} = this.#terms;
    const onDay = (day: SchoolDay): unknown => (this.day = day);
    return html`<div class="register">
      ${this.#renderHead(screen, t)} ${otherDayNotice({screen, today: this.#today, t, language, onDay})}
    </div>`;
  }

  #renderMarking(screen: MarkingScreen, t: AttendanceTerms, common: CommonTerms): TemplateResult {
    const sheet = this.#work.sheets.sheetOf(screen);
    const {language} = this.#terms;
    const list = {pupils: this.#sorted(screen), sheet, t, language};
    return html`<div class="register" @keydown=${(event: KeyboardEvent) => this.#list.hear(event, list)}>
      ${this.#renderHead(screen, t)} ${this.#renderVersions(screen, sheet, t)}
      <div class="row between above">
        ${takenNote(screen, t, language)} ${this.#renderStart(screen, sheet, t)} ${keyLegend(t, language)}
      </div>
      ${this.#list.render(list)}
      ${registerFoot({
        screen,
        sheet,
        hindrance: this.#work.hindrance,
        action: this.#work.action,
        t,
        common,
        onAllPresent: () => this.#work.markRestPresent(screen),
        onSave: () => void this.#save(),
      })}
    </div>`;
  }

  /** Only where nobody is marked: whoever has begun knows who is here. */
  #renderStart(screen: MarkingScreen, sheet: RegisterSheet, t: AttendanceTerms): unknown {
    const isBegun = screen.state !== 'untaken' || sheet.isDirty;
    const before = isBegun ? undefined : exceptionsBefore(screen);
    if (!before) return nothing;
    return startButton(before, t, this.#terms.language, () => {
      announce(t.markedAsBefore(this.#work.startFrom(screen, before)));
      this.#list.focusRow(0);
    });
  }

  #renderVersions(screen: MarkingScreen, sheet: RegisterSheet, t: AttendanceTerms): unknown {
    if (this.#work.action.busy) return nothing;
    const {language} = this.#terms;
    const onLook = (): void => this.#work.lookAgain(screen);
    const onTake = (side: number): void => this.#work.takeVersion(side);
    return versionsNotice({screen, sheet, t, language, onLook, onTake});
  }

  get #today(): SchoolDay {
    return this.school ? today(this.school) : localDay(new Date());
  }

  get #day(): SchoolDay {
    return (this.day === undefined ? undefined : parseDay(this.day)) ?? this.#today;
  }

  #showClass(key: string): void {
    this.#work.chosen = key;
    this.#startAnew();
  }

  #showScreen({schoolClass, day, slot}: ClassScreen): void {
    this.#showClass(schoolClass.key);
    this.#showSession({day, slot});
  }

  #showSession({
    day = this.#day,
    slot = this.registerSlot,
  }: {
    readonly day?: SchoolDay;
    readonly slot?: Slot;
  }): void {
    this.day = day;
    this.registerSlot = slot;
  }

  #startAnew(): void {
    this.#closures.forget();
    this.#list.startAnew();
    this.#work.startAnew();
  }

  #showWrong(hindrance: Hindrance): void {
    const {screen, sheets} = this.#work;
    if (!isMarking(screen)) return;
    this.#list.showWrong(hindrance, {pupils: this.#sorted(screen), sheet: sheets.sheetOf(screen)});
  }

  #sorted({pupils}: MarkingScreen): readonly Pupil[] {
    return [...pupils].sort(byName(this.#terms.language));
  }

  async #save(): Promise<void> {
    const saved = await this.#work.save();
    const {hindrance} = this.#work;
    if (hindrance === 'undecided') this.renderRoot.querySelector<HTMLElement>('.contested input')?.focus();
    else if (hindrance) this.#showWrong(hindrance);
    /** @internal */
    if (saved) this.dispatchEvent(new RegisterSavedEvent(saved));
  }
}
