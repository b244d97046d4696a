import {weekdayOf, type SchoolDay, type Weekday} from '../kernel/school-day.js';
import {isAttended, isAway, spellsOf} from './absence-spells.js';
import type {Year, YearDay} from './year.js';

/** One pupil's school days of one weekday until today. `taken` is the sum of the next three groups. */
export interface WeekdayCounts {
  /** Days of which a register says whether the pupil was there. */
  readonly taken: number;
  /** Absences that began on that weekday … */
  readonly begun: number;
  /** … of them on a day without excuse. */
  readonly begunUnexcused: number;
  /** Days of an absence that had begun before. */
  readonly goingOn: number;
  readonly attended: number;
  /** No register, an unexplained code, or two versions: on neither side. */
  readonly unknown: number;
}

export interface WeekdayOfYear {
  readonly weekday: Weekday;
  /** A day that is this weekday, for its name. */
  readonly example: SchoolDay;
  readonly recent: readonly YearDay[];
  readonly recentCounts: WeekdayCounts;
  readonly year: WeekdayCounts;
}

/** School days: eight weeks of five days, as the weekday rule of `signals/change` needs at most. */
export const recentSchoolDays = 40;

/**
 * On which weekdays a pupil's absences begin. A week of illness is one absence that began on its first day: counted by days
 * it would make every weekday look alike.
 *
 * @returns the weekdays on which this pupil has school, Monday first
 */
export function weekdaysOf(year: Pick<Year, 'days'>): readonly WeekdayOfYear[] {
  const begins = new Set(spellsOf(year).map(({from}) => from));
  const days = year.days.filter(({kind}) => kind !== 'no-school' && kind !== 'ahead');
  const recentFrom = days.at(-recentSchoolDays)?.day ?? days[0]?.day;
  return byWeekday(days).map(([weekday, all]) => {
    const recent = all.filter(({day}) => recentFrom !== undefined && day >= recentFrom);
    const example = (all[0] as YearDay).day;
    return {weekday, example, recent, recentCounts: countsOf(recent, begins), year: countsOf(all, begins)};
  });
}

function byWeekday(days: readonly YearDay[]): readonly (readonly [Weekday, readonly YearDay[]])[] {
  const found = new Map<Weekday, YearDay[]>();
  for (const one of days) {
    const weekday = weekdayOf(one.day);
    const known = found.get(weekday);
    if (known) known.push(one);
    else found.set(weekday, [one]);
  }
  return [...found].sort(([a], [b]) => a - b);
}

function countsOf(days: readonly YearDay[], begins: ReadonlySet<SchoolDay>): WeekdayCounts {
  const away = days.filter(isAway);
  const begun = away.filter(({day}) => begins.has(day));
  const attended = days.filter(isAttended).length;
  return {
    taken: attended + away.length,
    begun: begun.length,
    begunUnexcused: begun.filter(({kind}) => kind === 'unexcused').length,
    goingOn: away.length - begun.length,
    attended,
    unknown: days.length - attended - away.length,
  };
}
