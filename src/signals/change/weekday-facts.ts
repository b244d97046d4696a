import type {SchoolDay} from '../../kernel/school-day.js';
import {begun, type SpellSheet} from './spells.js';
import {countDays, type WeekdayPattern} from './weekday-scan.js';

/** What a person is told of a weekday, and can count again in the register: from the first absence until it was over or today. */
export interface WeekdayFacts {
  readonly from: SchoolDay;
  /** Days of that weekday on which an absence began … */
  readonly dates: readonly SchoolDay[];
  /** … of so many such days on which one could have begun. */
  readonly possible: number;
  /** The same of the pupil's other weekdays. */
  readonly otherBegun: number;
  readonly otherPossible: number;
}

/** @param weekdays of each day of the series, 1 to 7 */
export function weekdayFacts(
  sheet: SpellSheet,
  days: readonly SchoolDay[],
  weekdays: Uint8Array,
  {row, weekday, beganAt, clearedAt}: WeekdayPattern,
): WeekdayFacts {
  const {states, dayCount} = sheet;
  const from = row * dayCount;
  const last = (clearedAt ?? dayCount) - 1;
  const counts = countDays(states, from, {first: beganAt, last, weekdays, weekday});
  const isOne = (day: number): boolean => weekdays[day] === weekday && states[from + day] === begun;
  const first = days[beganAt];
  if (!first) throw new RangeError('a pattern of another series');
  return {
    from: first,
    dates: days.filter((_, day) => beganAt <= day && day <= last && isOne(day)),
    possible: counts.possible,
    otherBegun: counts.otherBegun,
    otherPossible: counts.other,
  };
}
