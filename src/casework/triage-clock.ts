import {addDays} from '../kernel/school-day.js';
import {isBefore, type WallTime} from '../kernel/wall-time.js';
import type {SchoolCalendar} from '../roster/calendar.js';
import type {StandingFlag} from '../signals/flags-view.js';
import {addHours, addSchoolHours} from './ways/deadlines.js';

/** Since when a flag waits for a look, and until when there should be one. For people to read: it orders and drops nothing. */
export type TriageClock =
  | {
      readonly state: 'running' | 'past';
      readonly since: WallTime;
      readonly until: WallTime;
      /** The clock of whoever raised it was wrong: it is counted from the day that the data were of. */
      readonly isReckoned: boolean;
    }
  /** The clock of this device stands before the days of the data. */
  | {readonly state: 'unknown'};

export interface TriageTime {
  readonly now: WallTime;
  /** When a device first raised it, by that device's clock. */
  readonly raised: WallTime;
  /** The school's: `triageHours`. */
  readonly hours: number;
  readonly calendar: SchoolCalendar | undefined;
}

/**
 * Danger to life and who waits for an answer today have the hours of every day, the others those of school days: the 24 hours of English
 * authorities are a working day. A stamp counts where it lies between the first data that showed it and now, with a day's leeway for
 * time zones; else the day of those data does, which is never later. So a wrong clock makes a flag look older, and never younger.
 */
export function triageClock(standing: StandingFlag, {now, raised, hours, calendar}: TriageTime): TriageClock {
  const {since, isReckoned} = beginning(standing, now, raised);
  if (since.day > addDays(now.day, 1)) return {state: 'unknown'};
  const always = ['now', 'today'].includes(standing.flag.urgency);
  const until = always ? addHours(since, hours) : addSchoolHours(since, hours, calendar);
  return {state: isBefore(now, until) ? 'running' : 'past', since, until, isReckoned};
}

function beginning(
  {foundOn, triage}: StandingFlag,
  now: WallTime,
  raised: WallTime,
): {readonly since: WallTime; readonly isReckoned: boolean} {
  // What was watched until a day waits since that day.
  if (triage?.body.decision.kind === 'watched')
    return {since: {day: triage.body.decision.until, minute: 0}, isReckoned: false};
  const isTrue = raised.day >= addDays(foundOn, -1) && raised.day <= addDays(now.day, 1);
  return isTrue ? {since: raised, isReckoned: false} : {since: {day: foundOn, minute: 0}, isReckoned: true};
}
