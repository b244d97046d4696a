import type {LiveView} from '../../journal/live-view.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {calendarsIn, type CalendarsState} from '../../roster/calendars-view.js';
import {firstDay} from '../../roster/calendar.js';
import type {PupilRecords} from '../../signals/detect-records.js';
import {fewestDays} from '../../signals/replay/compare.js';
import {daysTaken, schoolYears, type SchoolYear} from '../../signals/school-years.js';
import type {CareViews} from '../care-views.js';
import {pastAtHand, yearAtHand, type PastAtHand, type YearAtHand} from './year-at-hand.js';

/** What the years are made of besides what every screen of the care team reads. */
export interface YearViews {
  readonly care: CareViews;
  readonly calendars: LiveView<CalendarsState> | undefined;
  /** The same object until something changes. */
  readonly records: PupilRecords | undefined;
}

/** A year that can be played again, and what became of its flags. */
export interface YearsAtHand {
  readonly year: YearAtHand | undefined;
  readonly past: PastAtHand | undefined;
  /** This year first, then those before of which enough is known. */
  readonly years: readonly SchoolYear[];
}

/** The year and its past, reckoned once for each state of what they are made of: a slider draws many times a second. */
export class YearMemory {
  #years: {readonly of: readonly unknown[]; readonly value: readonly SchoolYear[]} | undefined;
  #year: {readonly of: readonly unknown[]; readonly value: YearAtHand | undefined} | undefined;
  #past: {readonly of: readonly unknown[]; readonly value: PastAtHand} | undefined;

  /** @param chosen first day of the year to be played; this year where that is not at hand */
  at(views: YearViews, today: SchoolDay, chosen: SchoolDay | undefined): YearsAtHand {
    const {roster, attendance, flags, cases} = views.care;
    const [registers, raised, files] = [attendance?.view, flags.view, cases.view];
    if (!roster || registers?.status !== 'ready') return {year: undefined, past: undefined, years: []};
    const years = this.#yearsOf(views);
    const known = years.find(({calendar}) => firstDay(calendar) === chosen) ?? years[0];
    const year = this.#yearOf(views, known, today);
    if (!year || raised?.status !== 'ready' || files?.status !== 'ready')
      return {year, past: undefined, years};
    const ofPast = [year, raised, raised.revision, files, files.revision];
    if (!isSame(this.#past?.of, ofPast))
      this.#past = {of: ofPast, value: pastAtHand(raised.state, files.state, year)};
    return {year, past: this.#past?.value, years};
  }

  #yearsOf({care: {roster, calendar, attendance}, calendars}: YearViews): readonly SchoolYear[] {
    const registers = attendance?.view;
    if (!roster || !calendar || registers?.status !== 'ready') return [];
    const of = [roster, calendar, registers, registers.revision, calendars, calendars?.revision];
    if (!isSame(this.#years?.of, of)) {
      const all = calendars?.status === 'ready' ? calendarsIn(calendars.state) : [];
      const {state} = registers;
      const enough = all.filter((each) => each === calendar || daysTaken(state, each) >= fewestDays);
      this.#years = {of, value: schoolYears({roster, calendar, calendars: enough, state})};
    }
    return this.#years?.value ?? [];
  }

  #yearOf(
    {care: {attendance}, records}: YearViews,
    known: SchoolYear | undefined,
    today: SchoolDay,
  ): YearAtHand | undefined {
    const registers = attendance?.view;
    if (!known || registers?.status !== 'ready') return undefined;
    const of = [known, registers, registers.revision, records, today];
    if (!isSame(this.#year?.of, of)) {
      const source = {state: registers.state, ...(records && {records})};
      this.#year = {of, value: yearAtHand(known.roster, known.calendar, source, today)};
    }
    return this.#year?.value;
  }
}

function isSame(one: readonly unknown[] | undefined, other: readonly unknown[]): boolean {
  return one !== undefined && one.every((part, at) => part === other[at]);
}
