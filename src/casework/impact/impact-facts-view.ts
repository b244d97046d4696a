import type {AttendanceState} from '../../attendance/attendance-view.js';
import {buildSeries} from '../../attendance/series.js';
import type {ClassKey, PupilKey, SubjectKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {firstDay, lastDay} from '../../roster/calendar.js';
import {classOf, type Roster} from '../../roster/roster.js';
import {allFlags, currentTriage, flagBy, type FlagsState} from '../../signals/flags-view.js';
import type {SchoolYear} from '../../signals/school-years.js';
import type {Release} from '../../survey/release.js';
import type {CaseRecord} from '../case-record.js';
import {absenceSums, type AbsenceSums} from './absence-sums.js';
import {classClimates} from './class-spans.js';
import {episodesOf, goalsOf, unhelpedBefore} from './episodes.js';
import type {ImpactEvent} from './event-kinds.js';
import type {ImpactFacts} from './figures.js';
import {caseDays, type CaseDays} from './waits.js';
import {weekRates, type WeekRate} from './weeks.js';

export interface YearSums {
  readonly title: string;
  readonly from: SchoolDay;
  readonly until: SchoolDay;
  /** Who was in which class then. */
  readonly roster: Roster;
  readonly sums: AbsenceSums;
  readonly weeks: readonly WeekRate[];
}

interface YearsSource {
  readonly years: readonly SchoolYear[];
  readonly attendance: AttendanceState;
  readonly events: readonly ImpactEvent[];
  readonly today: SchoolDay;
}

/** Registers of each school year added up, a year a step: all of them at once would hold the page up. */
export function* yearSumsWork({
  years,
  attendance,
  events,
  today,
}: YearsSource): Generator<number, readonly YearSums[]> {
  const done: YearSums[] = [];
  for (const {calendar, roster} of years) {
    const [from, last] = [firstDay(calendar), lastDay(calendar)];
    if (from && last && from <= today) {
      const until = today < last ? today : last;
      const series = buildSeries({roster, calendar, state: attendance, from, until});
      yield (done.length + 0.5) / years.length;
      const sums = absenceSums(series, isLeftOut(events));
      done.push({title: calendar.yearTitle, from, until: last, roster, sums, weeks: weekRates(series)});
    }
    yield Math.min(1, done.length / years.length);
  }
  return done;
}

/** Whether any of these days is left out. */
function isLeftOut(events: readonly ImpactEvent[]): (first: SchoolDay, last?: SchoolDay) => boolean {
  const out = events.filter(({use}) => use === 'left-out');
  return (first, last = first) => out.some(({from, until}) => from <= last && first <= until);
}

interface FactsSource {
  readonly records: readonly CaseRecord[];
  readonly flags: FlagsState;
  readonly years: readonly YearSums[];
  readonly releases: readonly Release[];
  readonly events: readonly ImpactEvent[];
}

/** What happened in cases, beside registers and released surveys. */
export function impactFacts({records, flags, years, releases, events}: FactsSource): ImpactFacts {
  return {
    climates: classClimates(releases, years, isLeftOut(events)),
    classAt: classesOf(years),
    episodes: records.flatMap(episodesOf),
    goals: records.flatMap(goalsOf),
    sumsAt: (day) => years.find(({from, until}) => from <= day && day <= until)?.sums,
    mayStand: unhelpedBefore(records),
    flagDays: flagDaysIn(flags),
  };
}

/** By the rosters of each year: a class is somebody's on a day. */
function classesOf(years: readonly YearSums[]): ImpactFacts['classAt'] {
  const known = years.map(({from, until, roster}) => {
    const pupils = new Map(roster.pupils.map((pupil) => [pupil.key, pupil]));
    return {from, until, pupils};
  });
  return (key, day): ClassKey | undefined => {
    const year = known.find(({from, until}) => from <= day && day <= until);
    const pupil = year?.pupils.get(key);
    return pupil && classOf(pupil, day);
  };
}

function flagDaysIn(flags: FlagsState): ReadonlyMap<PupilKey, readonly SchoolDay[]> {
  const days = new Map<PupilKey, SchoolDay[]>();
  for (const {flag} of allFlags(flags)) {
    if (!('pupil' in flag.of)) continue;
    const {pupil} = flag.of;
    days.set(pupil, [...(days.get(pupil) ?? []), flag.freshUntil]);
  }
  return days;
}

/** Days of each case, for the waits. */
export function daysOfCases(records: readonly CaseRecord[], flags: FlagsState): readonly CaseDays[] {
  const flagDay = (about: SubjectKey): SchoolDay | undefined => flagBy(flags, about)?.flag.freshUntil;
  const talkedOn = (about: SubjectKey): SchoolDay | undefined =>
    currentTriage(flags, about).flatMap(({body}) => body.talkedOn ?? [])[0];
  return records.flatMap((record) => caseDays(record, flagDay, talkedOn) ?? []);
}
