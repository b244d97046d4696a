import type {AttendanceState} from '../../attendance/attendance-view.js';
import {bitAt} from '../../attendance/bits.js';
import type {Series} from '../../attendance/series.js';
import type {ClassKey, PupilKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {SchoolCalendar} from '../../roster/calendar.js';
import {classOf, type Roster} from '../../roster/roster.js';
import type {PupilRecords} from '../../signals/detect-records.js';
import {keyOf} from '../../signals/flag.js';
import {allFlags, type FlagsState, type StandingFlag} from '../../signals/flags-view.js';
import {weeksOf, type Week} from '../../signals/replay/compare.js';
import {outcomesIn, talksIn, type Outcomes} from '../../signals/replay/outcomes.js';
import {replayedRules, type Found} from '../../signals/replay/replay.js';
import {YearReplays} from '../../signals/replay/year-replays.js';
import {yearSeries} from '../../signals/year-series.js';
import {allCases, type CaseworkState} from '../casework-view.js';

/** A school year, or this one so far, ready to be played again. */
export interface YearAtHand {
  readonly series: Series;
  readonly roster: Roster;
  readonly replays: YearReplays;
  /** Days on which any register was taken, in order. */
  readonly taken: readonly SchoolDay[];
  /** Weeks with a register. */
  readonly weeks: readonly Week[];
  /** Pupils who are in a class today, or were at the end of the year, with their class. */
  readonly classOf: ReadonlyMap<PupilKey, ClassKey>;
}

/** What became of the year's flags. */
export interface PastAtHand {
  readonly flags: readonly StandingFlag[];
  readonly outcomes: Outcomes;
  /** When somebody first talked with each pupil. */
  readonly talks: ReadonlyMap<PupilKey, SchoolDay>;
  /** Flags of rules that are not played again; whom a flag is about counts as one look, be it a pupil, a class or a survey. */
  readonly others: readonly Found[];
}

/** @returns `undefined` where the calendar has no term yet or the year has not begun */
export function yearAtHand(
  roster: Roster,
  calendar: SchoolCalendar | undefined,
  {state, records}: {readonly state: AttendanceState; readonly records?: PupilRecords},
  today: SchoolDay,
): YearAtHand | undefined {
  const series = calendar && yearSeries(roster, calendar, state, today);
  if (!calendar || !series) return undefined;
  const taken = series.days.filter((_, place) => isTaken(series, place));
  const classes = roster.pupils.flatMap((pupil) => {
    const classKey = classOf(pupil, series.until);
    return classKey ? [[pupil.key, classKey] as const] : [];
  });
  return {
    ...{series, roster, taken},
    replays: new YearReplays({series, roster, calendar, ...(records && {records})}),
    weeks: weeksOf(taken),
    classOf: new Map(classes),
  };
}

export function pastAtHand(flags: FlagsState, cases: CaseworkState, {series}: YearAtHand): PastAtHand {
  const all = allFlags(flags).filter(
    ({flag}) => series.from <= flag.freshUntil && flag.freshUntil <= series.until,
  );
  const starts = allCases(cases).flatMap(({pupil, openedOn}) =>
    pupil && openedOn ? [{pupil, openedOn}] : [],
  );
  return {
    flags: all,
    outcomes: outcomesIn({flags: all, cases: starts, from: series.from, until: series.until}),
    talks: talksIn({flags: all, from: series.from, until: series.until}),
    others: all
      .filter(({flag}) => !replayedRules.includes(flag.rule))
      .map(({flag}) => ({rule: flag.rule, pupil: keyOf(flag.of) as PupilKey, day: flag.freshUntil})),
  };
}

function isTaken({rows, daily}: Series, place: number): boolean {
  for (let row = 0; row < rows.size; row += 1)
    if (bitAt(daily.possible, row * daily.words * 32 + place)) return true;
  return false;
}
