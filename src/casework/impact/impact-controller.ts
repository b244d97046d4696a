import type {LitElement} from 'lit';
import {attendanceFold} from '../../attendance/attendance-view.js';
import {today, type School} from '../../host/school.js';
import {allows} from '../../host/session.js';
import {ViewController} from '../../host/view-controller.js';
import type {JournalErrorKind} from '../../journal/journal-error.js';
import type {LiveView} from '../../journal/live-view.js';
import {calendarsFold, calendarsIn} from '../../roster/calendars-view.js';
import {calendarIn, rosterFold, rosterIn} from '../../roster/roster-view.js';
import {flagsFold} from '../../signals/flags-view.js';
import {schoolYears} from '../../signals/school-years.js';
import {finish, inTurns} from '../../ui/in-turns.js';
import {allCases, caseworkFold} from '../casework-view.js';
import {daysOfCases, impactFacts, yearSumsWork, type YearSums} from './impact-facts-view.js';
import type {Grouping} from './episodes.js';
import {eventsIn, impactFold} from './impact-view.js';
import {agreedReleases, releasesFold} from './releases-view.js';
import {figuresWork, type ImpactRow, type Span} from './figures.js';
import {waitsOf, type WaitName} from './waits.js';
import type {MedianWait} from './kaplan-meier.js';

/** Figures as they are shown, and what they are of. */
export interface Impact {
  readonly rows: readonly ImpactRow[];
  /** Nothing where it would be of too few children. */
  readonly waits: Readonly<Record<WaitName, MedianWait>> | undefined;
  /** Where the scale of climate ends; nothing where no two surveys show one class. */
  readonly scale: Scale | undefined;
}

export interface Scale {
  readonly least: number;
  readonly most: number;
}

export interface Asked {
  readonly grouping: Grouping;
  /** First day of a school year; all years where it is none of them. */
  readonly year: string;
}

type Known = readonly unknown[];

/** The views behind the figures, and the work on them: in turns, so that the page stays usable. */
export class ImpactController {
  readonly impact;
  readonly cases;
  readonly flags;
  readonly calendars;
  readonly #host: LitElement;
  readonly #school: () => School | undefined;
  readonly #roster;
  readonly #releases;
  readonly #attendance;
  #sums: {readonly of: Known; readonly value: readonly YearSums[]} | undefined;
  #found: {readonly of: Known; readonly value: Impact} | undefined;
  #working: Known | undefined;
  /** 0 to 1, while it works. */
  share: number | undefined;

  constructor(host: LitElement, school: () => School | undefined) {
    this.#host = host;
    this.#school = () => (allows(school()?.session, 'impact.work') ? school() : undefined);
    const reader = (): School | undefined =>
      allows(school()?.session, 'impact.read') ? school() : undefined;
    this.impact = new ViewController(host, reader, impactFold);
    this.cases = new ViewController(host, this.#school, caseworkFold);
    this.flags = new ViewController(host, this.#school, flagsFold);
    this.calendars = new ViewController(host, this.#school, calendarsFold);
    this.#roster = new ViewController(host, this.#school, rosterFold);
    this.#attendance = new ViewController(host, this.#school, attendanceFold);
    this.#releases = new ViewController(host, this.#school, releasesFold);
  }

  get status(): 'failed' | 'loading' | 'no-roster' | 'ready' {
    if (this.#views.some((view) => view?.status === 'failed')) return 'failed';
    if (this.#views.some((view) => view?.status !== 'ready')) return 'loading';
    // What was published needs no class list.
    if (!this.#school()) return 'ready';
    return this.#roster.state && rosterIn(this.#roster.state) ? 'ready' : 'no-roster';
  }

  get error(): JournalErrorKind {
    return this.#views.find((view) => view?.error)?.error?.kind ?? 'unknown';
  }

  get unreadable(): number {
    return this.#views.reduce((sum, view) => sum + (view?.unreadable ?? 0), 0);
  }

  /** Under keys of others: the figures lack them. */
  get forOthers(): number {
    return new Set(this.#views.flatMap((view) => [...(view?.namesForOthers ?? [])])).size;
  }

  /** School years that can be chosen, once they were read. */
  get years(): readonly YearSums[] {
    return this.#sums?.value ?? [];
  }

  retry(): void {
    for (const view of this.#views) void view?.catchUp();
  }

  forget(): void {
    this.#sums = this.#found = this.#working = undefined;
  }

  /** @returns the figures once they are worked out; until then nothing, and the work begins */
  at(asked: Asked): Impact | undefined {
    if (this.status !== 'ready') return undefined;
    const of = [
      ...this.#ofSums(),
      ...revisions([this.cases.view, this.flags.view, this.#releases.view]),
      asked.grouping,
      asked.year,
    ];
    if (isSame(this.#found?.of, of)) return this.#found?.value;
    if (!isSame(this.#working, of)) {
      this.#working = of;
      void this.#work(of, asked);
    }
    return undefined;
  }

  #ofSums(): Known {
    const views = [this.#roster.view, this.#attendance.view, this.calendars.view, this.impact.view];
    const school = this.#school();
    return [...revisions(views), school && today(school)];
  }

  async #work(of: Known, {grouping, year}: Asked): Promise<void> {
    const isCancelled = (): boolean => this.#working !== of;
    const turns = inTurns(this.#host, {isCancelled, show: (share) => (this.share = share)});
    const years = await this.#yearSums(turns);
    const facts = years && this.#factsOf(years);
    const [flags, school] = [this.flags.state, this.#school()];
    if (!facts || !flags || !school || isCancelled()) return;
    const span: Span | undefined = years.find(({from}) => from === year);
    const rows = await finish(figuresWork(facts, grouping, span), turns);
    if (!rows) return;
    const waits = waitsOf(daysOfCases(facts.records, flags), today(school), span);
    this.#found = {of, value: {rows, waits, scale: facts.climates}};
    this.share = this.#working = undefined;
    this.#host.requestUpdate();
  }

  #factsOf(years: readonly YearSums[]) {
    const [flags, cases, marked, told] = [
      this.flags.state,
      this.cases.state,
      this.impact.state,
      this.#releases.state,
    ];
    if (!flags || !cases || !marked || !told) return undefined;
    const [records, releases] = [allCases(cases), agreedReleases(told)];
    const events = eventsIn(marked).map(({value}) => value);
    return {...impactFacts({records, flags, years, releases, events}), records};
  }

  async #yearSums(turns: Parameters<typeof finish>[1]): Promise<readonly YearSums[] | undefined> {
    const of = this.#ofSums();
    if (isSame(this.#sums?.of, of)) return this.#sums?.value;
    const [roster, attendance, calendars, marked, school] = [
      this.#roster.state,
      this.#attendance.state,
      this.calendars.state,
      this.impact.state,
      this.#school(),
    ];
    const [known, calendar] = [roster && rosterIn(roster), roster && calendarIn(roster)];
    if (!known || !attendance || !calendars || !marked || !school) return undefined;
    const years = calendar
      ? schoolYears({roster: known, calendar, calendars: calendarsIn(calendars), state: attendance})
      : [];
    const events = eventsIn(marked).map(({value}) => value);
    const value = await finish(yearSumsWork({years, attendance, events, today: today(school)}), turns);
    if (value) this.#sums = {of, value};
    return value;
  }

  get #views(): readonly (LiveView<unknown> | undefined)[] {
    if (!this.#school()) return [this.impact.view as LiveView<unknown> | undefined];
    const own = [
      this.impact,
      this.cases,
      this.flags,
      this.calendars,
      this.#roster,
      this.#attendance,
      this.#releases,
    ];
    return own.map(({view}) => view as LiveView<unknown> | undefined);
  }
}

function revisions(views: readonly ((object & {readonly revision: number}) | undefined)[]): Known {
  return views.flatMap((view) => [view, view?.revision]);
}

function isSame(one: Known | undefined, other: Known): boolean {
  return one?.length === other.length && one.every((value, at) => value === other[at]);
}
