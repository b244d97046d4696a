import type {Draft} from '../kernel/draft.js';
import type {CaseId} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {SchoolCalendar} from '../roster/calendar.js';
import type {Roster} from '../roster/roster.js';
import type {Release} from '../survey/release.js';
import type {ReceivedConcern} from '../voices/concern.js';
import type {StandingContact} from '../voices/contacts-view.js';
import type {TextWarningsState} from '../voices/text-warnings-view.js';
import type {ClosedCases} from './come-again.js';
import {detectClimate} from './detect-climate.js';
import {detectConcerns} from './detect-concerns.js';
import {detectContacts} from './detect-contacts.js';
import {detectRecords, type PupilRecords} from './detect-records.js';
import {detectHotSpots} from './detect-hot-spots.js';
import {detectRepeated} from './detect-repeated.js';
import {detectTextWarnings} from './detect-text-warnings.js';
import type {Flag} from './flag.js';
import type {FlagsState} from './flags-view.js';
import {raiseFlags} from './raise-flags.js';
import {rules as shipped, type Rules} from './rules.js';
import {rightAbout, toldRight, wrongConcerns} from './wrong-concerns.js';

/** All that the rules look at. */
export interface Watched {
  /** What a `YearWatch` found; none before the year begins. */
  readonly attendance: readonly Flag[];
  readonly concerns: readonly ReceivedConcern[];
  /** Requests for contact and warnings of what was written in surveys; what people said by name, or read. */
  readonly contacts?: readonly StandingContact[];
  readonly warnings?: TextWarningsState;
  /** Grades and incidents, where a school brought any. */
  readonly records?: PupilRecords;
  /** What `detectOwnModel` found; none where the school uses no model. */
  readonly ownModel?: readonly Flag[];
  readonly calendar?: SchoolCalendar;
  readonly releases: readonly Release[];
  readonly flags: FlagsState;
  readonly openCases: ReadonlySet<CaseId>;
  readonly closedCases?: ClosedCases;
  readonly roster: Roster;
  readonly today: SchoolDay;
  readonly rules?: Rules;
}

/** @returns new flags for the care ledger; none where all was raised before, so that it may run after every change */
export function detectAll(watched: Watched): readonly Draft[] {
  const {attendance, concerns, contacts = [], warnings, records, ownModel = [], calendar} = watched;
  const {releases, flags, openCases, closedCases, roster, today, rules = shipped} = watched;
  const wrong = wrongConcerns(flags);
  const told = toldRight(concerns, wrong);
  const found = [
    ...attendance,
    ...(records ? detectRecords(records, {roster, today, rules, ...(calendar && {calendar})}) : []),
    ...ownModel,
    ...detectConcerns(concerns, rules),
    ...detectRepeated(told, today, rules, rightAbout(concerns, wrong)),
    ...detectHotSpots(told, today, rules),
    ...detectContacts(contacts, {roster, calendar, today, rules}),
    ...detectTextWarnings(warnings ?? new Map(), today, rules),
    ...detectClimate(releases, roster, rules),
  ];
  return raiseFlags(found, flags, openCases, closedCases);
}
