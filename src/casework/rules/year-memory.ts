import type {SchoolDay} from '../../kernel/school-day.js';
import type {CareViews} from '../care-views.js';
import {pastAtHand, yearAtHand, type PastAtHand, type YearAtHand} from './year-at-hand.js';

/** The year and its past, reckoned once for each state of what they are made of: a slider draws many times a second. */
export class YearMemory {
  #year: {readonly of: readonly unknown[]; readonly value: YearAtHand | undefined} | undefined;
  #past: {readonly of: readonly unknown[]; readonly value: PastAtHand} | undefined;

  at(views: CareViews, today: SchoolDay): {year: YearAtHand | undefined; past: PastAtHand | undefined} {
    const {roster, calendar, attendance, flags, cases} = views;
    const [registers, raised, files] = [attendance?.view, flags.view, cases.view];
    if (!roster || registers?.status !== 'ready') return {year: undefined, past: undefined};
    const of = [roster, calendar, registers, registers.revision, today];
    if (!isSame(this.#year?.of, of))
      this.#year = {of, value: yearAtHand(roster, calendar, registers.state, today)};
    const year = this.#year?.value;
    if (!year || raised?.status !== 'ready' || files?.status !== 'ready') return {year, past: undefined};
    const ofPast = [year, raised, raised.revision, files, files.revision];
    if (!isSame(this.#past?.of, ofPast))
      this.#past = {of: ofPast, value: pastAtHand(raised.state, files.state, year)};
    return {year, past: this.#past?.value};
  }
}

function isSame(one: readonly unknown[] | undefined, other: readonly unknown[]): boolean {
  return one !== undefined && one.every((part, at) => part === other[at]);
}
