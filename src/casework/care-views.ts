import type {ReactiveControllerHost} from 'lit';
import type {School} from '../host/school.js';
import {allows} from '../host/session.js';
import {ViewController} from '../host/view-controller.js';
import type {JournalErrorKind} from '../journal/journal-error.js';
import type {LiveView} from '../journal/live-view.js';
import type {Right} from '../kernel/rights.js';
import type {SchoolCalendar} from '../roster/calendar.js';
import {neverClosed, type ClosedOn} from '../roster/closed-on.js';
import {calendarIn, rosterFold, rosterIn} from '../roster/roster-view.js';
import type {Roster} from '../roster/roster.js';
import {flagsFold} from '../signals/flags-view.js';
import {concernsFold, type ConcernsState} from '../voices/concerns-view.js';
import {contactsFold, type ContactsState} from '../voices/contacts-view.js';
import {SetAsideController} from '../voices/set-aside-controller.js';
import {textWarningsFold, type TextWarningsState} from '../voices/text-warnings-view.js';
import type {RegisterFolds} from './register-folds.js';
import {caseworkFold} from './casework-view.js';
import {handedFold} from './plan/handed-view.js';

/** What an element of this room can show at all. */
export type Gate = 'loading' | 'not-allowed' | 'no-roster' | 'failed' | 'ready';

export interface Told {
  readonly concerns: ConcernsState;
  readonly contacts: ContactsState;
  readonly warnings: TextWarningsState;
}

/** The views behind the psychologist's screens. None is opened for somebody who lacks the right. */
export class CareViews {
  readonly flags;
  readonly cases;
  readonly concerns;
  readonly contacts;
  readonly warnings;
  /** Actions in the hands of members of staff, and their answers. */
  readonly handed;
  readonly attendance;
  /** Sealed messages that are kept and hold nothing that can be shown. */
  readonly setAside;
  readonly #roster;
  readonly #closures;
  readonly #registers: RegisterFolds | undefined;
  readonly #school: () => School | undefined;
  readonly #right: Right;

  /** @param registers many, and none of a case's screen: only screens that show them bring the way to read them */
  constructor(
    host: ReactiveControllerHost,
    school: () => School | undefined,
    right: Right,
    registers?: RegisterFolds,
  ) {
    this.#school = school;
    this.#right = right;
    this.#registers = registers;
    const allowed = (): School | undefined => this.allowed;
    this.#roster = new ViewController(host, allowed, rosterFold);
    this.flags = new ViewController(host, allowed, flagsFold);
    this.cases = new ViewController(host, allowed, caseworkFold);
    this.concerns = new ViewController(host, allowed, concernsFold);
    this.contacts = new ViewController(host, allowed, contactsFold);
    this.handed = new ViewController(host, allowed, handedFold);
    this.warnings = new ViewController(host, allowed, textWarningsFold);
    this.setAside = new SetAsideController(host, () => allowed()?.journal);
    this.attendance = registers && new ViewController(host, allowed, registers.attendance);
    this.#closures = registers && new ViewController(host, allowed, registers.closures);
  }

  /** The school, for somebody who has the right. */
  get allowed(): School | undefined {
    const school = this.#school();
    return allows(school?.session, this.#right) ? school : undefined;
  }

  get gate(): Gate {
    const school = this.#school();
    if (!school) return 'loading';
    if (!allows(school.session, this.#right)) return 'not-allowed';
    if (this.#views.some((view) => view?.status === 'failed')) return 'failed';
    if (this.#views.some((view) => view?.status !== 'ready')) return 'loading';
    return this.roster ? 'ready' : 'no-roster';
  }

  get roster(): Roster | undefined {
    const {state} = this.#roster;
    return state && rosterIn(state);
  }

  get calendar(): SchoolCalendar | undefined {
    const {state} = this.#roster;
    return state && calendarIn(state);
  }

  /** Of classes, beside the calendar's. */
  get closed(): ClosedOn {
    const state = this.#closures?.state;
    return (state && this.#registers?.closedOn(state)) ?? neverClosed;
  }

  /** Entries that are kept and could not be understood here. */
  get unreadable(): number {
    const [, ...care] = this.#views;
    return new Set(care.flatMap((view) => [...(view?.unreadableNames ?? [])])).size;
  }

  /** Entries under keys that this person was not given: of colleagues' cases. */
  get forOthers(): number {
    const [, ...care] = this.#views;
    return new Set(care.flatMap((view) => [...(view?.namesForOthers ?? [])])).size;
  }

  get error(): JournalErrorKind {
    return this.#views.find((view) => view?.error)?.error?.kind ?? 'unknown';
  }

  /** What people told by name, or read. Once all of it is here. */
  get told(): Told | undefined {
    const [concerns, contacts, warnings] = [this.concerns.state, this.contacts.state, this.warnings.state];
    return concerns && contacts && warnings && {concerns, contacts, warnings};
  }

  retry(): void {
    for (const view of this.#views) void view?.catchUp();
  }

  get #views(): readonly (LiveView<unknown> | undefined)[] {
    const own = [
      this.#roster,
      this.flags,
      this.cases,
      this.concerns,
      this.contacts,
      this.warnings,
      this.handed,
      ...(this.attendance ? [this.attendance] : []),
      ...(this.#closures ? [this.#closures] : []),
    ];
    return own.map(({view}) => view as LiveView<unknown> | undefined);
  }
}
