import {foldAll} from '../../src/journal/fold.js';
import {attendanceFold} from '../../src/attendance/attendance-view.js';
import type {Series} from '../../src/attendance/series.js';
import {day, type SchoolDay} from '../../src/kernel/school-day.js';
import {schoolDays} from '../../src/roster/calendar.js';
import type {Roster} from '../../src/roster/roster.js';
import {detectAttendance} from '../../src/signals/detect-attendance.js';
import {detectChanges} from '../../src/signals/detect-changes.js';
import type {Flag} from '../../src/signals/flag.js';
import {rules as shipped, type Rules} from '../../src/signals/rules.js';
import {yearSeries} from '../../src/signals/year-series.js';
import {registerEntry, registerOf, type Line} from './registers.js';
import {autumnCalendar, smallRoster} from './school.js';

/** School days of the autumn, the first of them 1 September 2026. */
export const autumnDays = schoolDays(autumnCalendar, day('2026-09-01'), day('2026-12-29'));

/** What was said of p1 on each school day from the first on; `undefined` where no register was taken. */
export type Said = readonly (string | undefined)[];

/** The year so far of 7b in which p2 is always there and p1 as told. */
export function seriesOf(said: Said, today: SchoolDay, roster: Roster = smallRoster): Series {
  const entries = said.flatMap((word, at) => {
    const on = autumnDays[at];
    if (word === undefined || !on || on > today) return [];
    const lines: readonly Line[] = word === '' ? ['p2'] : [`p1:${word}`, 'p2'];
    return [registerEntry(registerOf(on, lines))];
  });
  const series = yearSeries(roster, autumnCalendar, foldAll(attendanceFold, entries), today);
  if (!series) throw new Error('the year has not begun');
  return series;
}

/** @returns `count` days said alike */
export function days(count: number, said: string | undefined): Said {
  return Array.from({length: count}, () => said);
}

/** What a whole reading of a year finds. */
export function foundIn(
  series: Series,
  today: SchoolDay,
  roster: Roster = smallRoster,
  rules: Rules = shipped,
): readonly Flag[] {
  return [...detectAttendance(series, roster, today, rules), ...detectChanges(series, roster, today, rules)];
}
