import type {AttendanceState} from '../../attendance/attendance-view.js';
import {buildSeries} from '../../attendance/series.js';
import type {PupilKey, SubjectKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {firstDay, lastDay} from '../../roster/calendar.js';
import {allFlags, currentTriage, flagBy, type FlagsState} from '../../signals/flags-view.js';
import type {SchoolYear} from '../../signals/school-years.js';
import type {CaseRecord} from '../case-record.js';
import {absenceSums, type AbsenceSums} from './absence-sums.js';
import {episodesOf, goalsOf, unhelpedBefore} from './episodes.js';
import type {ImpactEvent} from './event-kinds.js';
import type {ImpactFacts} from './figures.js';
import {caseDays, type CaseDays} from './waits.js';

export interface YearSums {
  readonly title: string;
  readonly from: SchoolDay;
  readonly until: SchoolDay;
  readonly sums: AbsenceSums;
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
      done.push({title: calendar.yearTitle, from, until: last, sums: absenceSums(series, isLeftOut(events))});
    }
    yield Math.min(1, done.length / years.length);
  }
  return done;
}

function isLeftOut(events: readonly ImpactEvent[]): (day: SchoolDay) => boolean {
  const out = events.filter(({use}) => use === 'left-out');
  return (day) => out.some(({from, until}) => from <= day && day <= until);
}

/** What happened in cases, beside the registers. */
export function impactFacts(
  records: readonly CaseRecord[],
  flags: FlagsState,
  years: readonly YearSums[],
): ImpactFacts {
  return {
    episodes: records.flatMap(episodesOf),
    goals: records.flatMap(goalsOf),
    sumsAt: (day) => years.find(({from, until}) => from <= day && day <= until)?.sums,
    mayStand: unhelpedBefore(records),
    flagDays: flagDaysIn(flags),
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
