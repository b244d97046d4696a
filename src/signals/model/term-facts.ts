import type {AttendanceState} from '../../attendance/attendance-view.js';
import {bitAt} from '../../attendance/bits.js';
import {absenceRate, knownDays, lastKnownDay, unexcusedDays} from '../../attendance/indicators.js';
import {lateDays} from '../../attendance/late-days.js';
import {buildSeries, type Series} from '../../attendance/series.js';
import type {PupilKey} from '../../kernel/ids.js';
import {daysBetween, type SchoolDay} from '../../kernel/school-day.js';
import type {SchoolCalendar} from '../../roster/calendar.js';
import type {Roster} from '../../roster/roster.js';
import type {PupilRecords} from '../detect-records.js';
import {fallsOf, gradeTerms, type CountedGrade} from '../grade-terms.js';
import type {KnownInputs} from './inputs.js';
import type {PairOfTerms} from './terms.js';

/** One school year with what was recorded in it. */
export interface YearSource {
  readonly roster: Roster;
  readonly calendar: SchoolCalendar;
  readonly state: AttendanceState;
  readonly records?: PupilRecords;
}

/** What is known of one pupil at the end of a term. */
export interface TermFacts {
  readonly inputs: KnownInputs;
  /** What the inputs are reckoned from, in whole numbers, for words: `absent: 14`, `possible: 60`. */
  readonly counts: Readonly<Record<string, number>>;
  /** At or above the plain level: a tenth of own possible sessions since the school year began. */
  readonly isAtLevel: boolean;
  /** The last day of the term on which anything is known of the pupil. */
  readonly freshUntil: SchoolDay;
}

/** School days with a register, under which a term says nothing of a pupil: our own choice, two weeks. */
export const fewestTermDays = 10;
/** The plain level that a model has to be better than, per cent. */
export const plainLevel = 10;
/** Calendar days within which grades of an earlier term are compared with. */
const longestBetween = 200;

/** @returns of each pupil of the roster what the term shows; who has no register in it is not there */
export function termFacts(source: YearSource, term: PairOfTerms): ReadonlyMap<PupilKey, TermFacts> {
  const {roster, calendar, state, records} = source;
  const {from, until} = term;
  const series = buildSeries({roster, calendar, state, from, until});
  const soFar = buildSeries({roster, calendar, state, from: term.yearFrom, until});
  const late = lateDays(roster, state, term);
  const areIncidentsKept = [...(records?.incidents.values() ?? [])].some((each) =>
    each.some(({day}) => isWithin(day, term)),
  );
  return new Map(
    roster.pupils.flatMap(({key}) => {
      if (knownDays(series, key) === 0) return [];
      const attendance = attendanceFacts(series, key, late.get(key) ?? 0);
      const grades = gradeFacts(records?.grades.get(key) ?? [], term);
      const incidents = (records?.incidents.get(key) ?? []).filter(({day}) => isWithin(day, term)).length;
      const inputs = {...attendance.inputs, ...grades.inputs, ...(areIncidentsKept && {incidents})};
      const counts = {...attendance.counts, ...grades.counts, incidents};
      const freshUntil = lastKnownDay(series, key);
      return [[key, {inputs, counts, isAtLevel: isAtLevel(soFar, key), freshUntil}] as const];
    }),
  );
}

function isWithin(day: SchoolDay, {from, until}: PairOfTerms): boolean {
  return from <= day && day <= until;
}

type Facts = Pick<TermFacts, 'inputs' | 'counts'>;

function attendanceFacts(series: Series, pupil: PupilKey, late: number): Facts {
  const {absent, possible} = absenceRate(series, pupil);
  const days = knownDays(series, pupil);
  const [unexcused, spells] = [unexcusedDays(series, pupil), spellsBegun(series, pupil)];
  const counts = {absent, possible, unexcused, late, spells, sessionsPerDay: series.slots.length};
  if (days < fewestTermDays) return {inputs: {}, counts};
  const inHundred = (count: number): number => (100 * count) / days;
  const inputs: KnownInputs = {
    absence: absent / possible,
    unexcused: inHundred(unexcused),
    late: inHundred(late),
    spells: inHundred(spells),
  };
  return {inputs, counts};
}

/** Absences that began: days of which nothing is known neither end one nor begin one. */
function spellsBegun({rows, days, daily}: Series, pupil: PupilKey): number {
  const start = (rows.get(pupil) ?? 0) * daily.words * 32;
  let [begun, isAway] = [0, false];
  for (let day = 0; day < days.length; day += 1) {
    if (!bitAt(daily.possible, start + day)) continue;
    const isAbsent = bitAt(daily.absent, start + day) === 1;
    if (isAbsent && !isAway) begun += 1;
    isAway = isAbsent;
  }
  return begun;
}

/** A list of grades belongs to the term in which its day lies, or that was over last: some are filed in the holidays. */
function gradeFacts(grades: Parameters<typeof gradeTerms>[0], {from, next}: PairOfTerms): Facts {
  const terms = gradeTerms(grades.filter(({day}) => day < next.from));
  const [latest = [], before = []] = [terms.at(-1), terms.at(-2)];
  const [day, dayBefore] = [latest[0]?.day, before[0]?.day];
  if (!day || day < from) return {inputs: {}, counts: {}};
  const falls =
    dayBefore && daysBetween(dayBefore, day) <= longestBetween ? fallsOf(latest, before, 'scale') : [];
  const failed = latest.filter(({meaning}) => !meaning.passes).length;
  const place = meanOf(latest.map(({meaning}) => meaning.place));
  const fall = falls.length > 0 ? meanOf(falls) : undefined;
  return {
    inputs: {
      'grades-mean': place,
      'failed-subjects': failed,
      ...(fall !== undefined && {'grades-change': -fall}),
    },
    counts: {
      failed,
      subjects: subjectsIn(latest),
      place: Math.round(place * 100),
      fall: Math.round((fall ?? 0) * 100),
    },
  };
}

function subjectsIn(grades: readonly CountedGrade[]): number {
  return new Set(grades.map(({schoolSubject}) => schoolSubject)).size;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** In whole numbers, as the rule counts: 0.1 × 30 is a little more than 3. */
function isAtLevel(soFar: Series, pupil: PupilKey): boolean {
  const {absent, possible} = absenceRate(soFar, pupil);
  return possible > 0 && absent * 100 >= plainLevel * possible;
}
