import type {ReactiveControllerHost} from 'lit';
import type {School} from '../host/school.js';
import {allows} from '../host/session.js';
import {ViewController} from '../host/view-controller.js';
import type {JournalErrorKind} from '../journal/journal-error.js';
import type {LiveView} from '../journal/live-view.js';
import type {Right} from '../kernel/rights.js';
import type {SchoolCalendar} from '../roster/calendar.js';
import {calendarIn, rosterFold, rosterIn} from '../roster/roster-view.js';
import type {Roster} from '../roster/roster.js';
import {flagsFold} from '../signals/flags-view.js';
import {concernsFold, type ConcernsState} from '../voices/concerns-view.js';
import {contactsFold, type ContactsState} from '../voices/contacts-view.js';
import {SetAsideController} from '../voices/set-aside-controller.js';
import {textWarningsFold, type TextWarningsState} from '../voices/text-warnings-view.js';
import {attendanceFold} from '../attendance/attendance-view.js';
import {caseworkFold} from './casework-view.js';

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
  readonly attendance;
  /** Sealed messages that are kept and hold nothing that can be shown. */
  readonly setAside;
  readonly #roster;
  readonly #school: () => School | undefined;
  readonly #right: Right;

  /** @param withAttendance registers are many: only screens that show them read them */
  constructor(
    host: ReactiveControllerHost,
    school: () => School | undefined,
    right: Right,
    {withAttendance = false} = {},
  ) {
    this.#school = school;
    this.#right = right;
    const allowed = (): School | undefined => (allows(school()?.session, right) ? school() : undefined);
    this.#roster = new ViewController(host, allowed, rosterFold);
    this.flags = new ViewController(host, allowed, flagsFold);
    this.cases = new ViewController(host, allowed, caseworkFold);
    this.concerns = new ViewController(host, allowed, concernsFold);
    this.contacts = new ViewController(host, allowed, contactsFold);
    this.warnings = new ViewController(host, allowed, textWarningsFold);
    this.setAside = new SetAsideController(host, () => allowed()?.journal);
    this.attendance = withAttendance ? new ViewController(host, allowed, attendanceFold) : undefined;
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

  /** Entries that are kept and could not be understood here. */
  get unreadable(): number {
    const [, ...care] = this.#views;
    return care.reduce((sum, view) => sum + (view?.unreadable ?? 0), 0);
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
      ...(this.attendance ? [this.attendance] : []),
    ];
    return own.map(({view}) => view as LiveView<unknown> | undefined);
  }
}
