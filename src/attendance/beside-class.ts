import {usualFloors} from '../disclosure/floors.js';
import type {PupilKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {firstDay, type SchoolCalendar} from '../roster/calendar.js';
import {isEnrolled, type Pupil, type Roster} from '../roster/roster.js';
import type {AttendanceState} from './attendance-view.js';
import {bitAt} from './bits.js';
import {buildSeries, type Series} from './series.js';

/** Whole days. `known`: a register says whether the pupil was there. */
export interface DaysMissed {
  readonly absent: number;
  readonly unexcused: number;
  readonly known: number;
}

/** One pupil's absence beside that of the classmates, on the pupil's own days. */
export interface BesideClass {
  readonly own: DaysMissed;
  /** Classmates of whom enough is known on the same days. */
  readonly classmates: number;
  /** Shares from 0 to 1 in the middle of those classmates; none where they are too few. */
  readonly middle?: {readonly absent: number; readonly unexcused: number};
}

/**
 * Below so many classmates nothing is said of them: on a page that is open while a family looks on, the middle of three
 * says what a certain child missed. The floor of everything else that is counted over people.
 */
export const fewestClassmates = usualFloors.people;

export interface BesideQuestion {
  readonly state: AttendanceState;
  readonly roster: Roster;
  readonly calendar: SchoolCalendar;
  /** The last day that counts. */
  readonly today: SchoolDay;
}

/**
 * The middle, not the mean: one classmate in hospital must not make everybody else look diligent. A classmate counts who
 * was in the pupil's class on at least half of the pupil's days and has a register there.
 *
 * @returns `undefined` for a pupil of whom no day is known
 */
export function besideClass(pupil: PupilKey, question: BesideQuestion): BesideClass | undefined {
  const self = question.roster.pupils.find(({key}) => key === pupil);
  const from = firstDay(question.calendar);
  if (!self || !from) return undefined;
  const series = seriesOfClasses(self, question, from);
  const days = daysOf(series, self);
  const own = missedOn(series, self, days);
  if (own.known === 0) return undefined;
  const shares = question.roster.pupils
    .filter((other) => other.key !== pupil && series.rows.has(other.key))
    .map((other) => missedOn(series, other, sharedDays(series, self, other, days)))
    .filter(({known}) => known * 2 >= own.known && known > 0);
  if (shares.length < fewestClassmates) return {own, classmates: shares.length};
  const middle = {
    absent: middleOf(shares.map(({absent, known}) => absent / known)),
    unexcused: middleOf(shares.map(({unexcused, known}) => unexcused / known)),
  };
  return {own, classmates: shares.length, middle};
}

/** Of the pupil's classes alone: the rest of the school is not read. */
function seriesOfClasses(
  {enrolments}: Pupil,
  {state, roster, calendar, today}: BesideQuestion,
  from: SchoolDay,
): Series {
  const keys = new Set(enrolments.map(({classKey}) => classKey));
  const pupils = roster.pupils.filter((other) => other.enrolments.some(({classKey}) => keys.has(classKey)));
  const classes = new Map([...state.classes].filter(([key]) => keys.has(key)));
  return buildSeries({roster: {...roster, pupils}, calendar, state: {classes}, from, until: today});
}

/** Numbers of the days of which something is known of the pupil. */
function daysOf(series: Series, {key}: Pupil): readonly number[] {
  return series.days.flatMap((_, at) => (isSet(series, 'possible', key, at) ? [at] : []));
}

function sharedDays(
  {days}: Series,
  self: Pupil,
  other: Pupil,
  numbers: readonly number[],
): readonly number[] {
  return numbers.filter((at) => {
    const day = days[at] as SchoolDay;
    const own = self.enrolments.filter((one) => isEnrolled(one, day));
    return other.enrolments.some(
      (one) => isEnrolled(one, day) && own.some(({classKey}) => classKey === one.classKey),
    );
  });
}

function missedOn(series: Series, {key}: Pupil, numbers: readonly number[]): DaysMissed {
  const known = numbers.filter((at) => isSet(series, 'possible', key, at));
  const count = (what: 'absent' | 'unexcused'): number =>
    known.filter((at) => isSet(series, what, key, at)).length;
  return {absent: count('absent'), unexcused: count('unexcused'), known: known.length};
}

function isSet(
  {rows, daily}: Series,
  what: 'possible' | 'absent' | 'unexcused',
  key: PupilKey,
  day: number,
): boolean {
  const row = rows.get(key);
  return row !== undefined && bitAt(daily[what], row * daily.words * 32 + day) === 1;
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2;
}
