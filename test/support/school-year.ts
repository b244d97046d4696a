import fc from 'fast-check';
import {attendanceFold} from '../../src/attendance/attendance-view.js';
import type {Series} from '../../src/attendance/series.js';
import {foldAll} from '../../src/journal/fold.js';
import type {SchoolDay} from '../../src/kernel/school-day.js';
import type {Roster} from '../../src/roster/roster.js';
import type {ReplaySource} from '../../src/signals/replay/replay.js';
import {yearSeries} from '../../src/signals/year-series.js';
import {registerEntry, registerOf} from './registers.js';
import {autumnCalendar, pupilNamed, smallRoster} from './school.js';
import {autumnDays} from './watched.js';

/** What was said of each pupil on each day from the first on; `undefined` where no register was taken. */
export type YearSaid = readonly (readonly (string | undefined)[])[];

const lastDay = autumnDays.at(-1)!;

/** Pupils p1, p2 … of 7b, each with a year of its own. */
export function yearOfPupils(
  said: YearSaid,
): ReplaySource & {readonly roster: Roster; readonly series: Series} {
  const roster = {...smallRoster, pupils: said.map((_, at) => pupilNamed(`p${at + 1}`, 'A', `B ${at}`))};
  const entries = autumnDays.flatMap((on: SchoolDay, place) => {
    const lines = said.flatMap((year, at) => (year[place] ? [`p${at + 1}:${year[place]}`] : []));
    return lines.length > 0 ? [registerEntry(registerOf(on, lines))] : [];
  });
  const series = yearSeries(roster, autumnCalendar, foldAll(attendanceFold, entries), lastDay);
  if (!series) throw new Error('the year has not begun');
  return {roster, series};
}

/** Years with spells of absence, excused and not, and days without a register. */
export function years(pupils = 3): fc.Arbitrary<YearSaid> {
  const spell = fc.record({
    from: fc.nat(autumnDays.length - 1),
    days: fc.integer({min: 1, max: 9}),
    said: fc.constantFrom('absent/unexcused', 'absent/illness', 'late', undefined),
  });
  const one = fc.array(spell, {maxLength: 12}).map((spells) =>
    autumnDays.map((_, place) => {
      const within = spells.find(({from, days}) => from <= place && place < from + days);
      return within ? within.said : 'present';
    }),
  );
  return fc.array(one, {minLength: pupils, maxLength: pupils});
}
