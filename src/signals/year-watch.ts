import {revisionOf, type AttendanceState, type ClassRegisters} from '../attendance/attendance-view.js';
import type {Slot} from '../attendance/marks.js';
import {readPupilsAgain, slotsIn, slotsOf, type Series} from '../attendance/series.js';
import type {ClassKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {SchoolCalendar} from '../roster/calendar.js';
import {classOf, type Pupil, type Roster} from '../roster/roster.js';
import {readClassAgain} from './change/spells.js';
import {attendanceOf} from './detect-attendance.js';
import {changeLook, changesOfClass, changesOfSchool, lookedAgain, type ChangeLook} from './detect-changes.js';
import type {Flag} from './flag.js';
import type {Rules} from './rules.js';
import {yearSeries} from './year-series.js';

/** What the year's registers are read with. Anything but a register that changes makes a whole new reading. */
export interface YearSource {
  readonly roster: Roster;
  readonly calendar: SchoolCalendar;
  readonly state: AttendanceState;
  readonly today: SchoolDay;
  readonly rules: Rules;
}

/**
 * What the registers of the school year show, kept from one register to the next, so that a register costs a reading of
 * its class and not of the school.
 *
 * Classes meet in the school's sums of a day. After a register its own class is judged at once; all others are `waiting`
 * until they were judged by the new sums, one at a time and in any order. What is `found` never holds anything that a whole
 * reading of the same moment would not, and once nothing waits it is what a whole reading gives.
 */
export class YearWatch {
  #reading: Reading | undefined;

  /** Follows what changed since the last call. */
  read(source: YearSource): void {
    const known = this.#reading;
    if (known && isOfSame(known.source, source) && followRegisters(known)) return;
    this.#reading = readYear(source);
  }

  /** Of pupils by their own registers, and of whatever class is not waiting. */
  get found(): readonly Flag[] {
    const {ofPupils = [], ofClasses = [], ofSchool = []} = this.#reading ?? {};
    return [...ofPupils.flat(), ...ofClasses.flatMap((flags) => flags ?? []), ...ofSchool];
  }

  /** How many classes are still to be judged by the school's days as they are now. */
  get waiting(): number {
    return this.#reading?.waiting.size ?? 0;
  }

  /** Judges one of the classes that wait. */
  judgeNext(): void {
    const [group] = this.#reading?.waiting ?? [];
    if (this.#reading && group !== undefined) judgeClass(this.#reading, group);
  }
}

interface Reading {
  readonly source: YearSource;
  readonly series: Series;
  look: ChangeLook;
  /** By row of the series. */
  readonly ofPupils: (readonly Flag[])[];
  /** By number of the class in the sheet; none while it waits. */
  readonly ofClasses: (readonly Flag[] | undefined)[];
  ofSchool: readonly Flag[];
  readonly waiting: Set<number>;
  /** What was read of each class that has registers. */
  readonly read: Map<ClassKey, ReadClass>;
  /** Whoever was ever in a class: its registers speak of nobody else. */
  readonly pupilsOf: ReadonlyMap<ClassKey, readonly Pupil[]>;
}

interface ReadClass {
  readonly revision: number;
  readonly slots: ReadonlySet<Slot>;
}

function isOfSame(known: YearSource, source: YearSource): boolean {
  return (
    known.state === source.state &&
    known.roster === source.roster &&
    known.calendar === source.calendar &&
    known.today === source.today &&
    JSON.stringify(known.rules) === JSON.stringify(source.rules)
  );
}

/** @returns `undefined` before the year begins */
function readYear(source: YearSource): Reading | undefined {
  const {roster, calendar, state, today, rules} = source;
  const series = yearSeries(roster, calendar, state, today);
  if (!series) return undefined;
  const look = changeLook(series, roster, today, rules);
  const reading: Reading = {
    source,
    series,
    look,
    ofPupils: Array.from(series.rows, () => []),
    ofClasses: look.sheet.members.map(() => undefined),
    ofSchool: changesOfSchool(look),
    waiting: new Set(look.sheet.members.keys()),
    read: new Map(),
    pupilsOf: pupilsByClass(series, roster),
  };
  for (const [classKey, held] of state.classes) noteClass(reading, classKey, held);
  for (const pupil of roster.pupils) judgePupil(reading, pupil);
  return reading;
}

function pupilsByClass({rows}: Series, {pupils}: Roster): ReadonlyMap<ClassKey, readonly Pupil[]> {
  const lists = new Map<ClassKey, Pupil[]>();
  for (const row of rows.values()) {
    const pupil = pupils[row];
    if (!pupil) continue;
    for (const classKey of new Set(pupil.enrolments.map((enrolment) => enrolment.classKey))) {
      const known = lists.get(classKey);
      if (known) known.push(pupil);
      else lists.set(classKey, [pupil]);
    }
  }
  return lists;
}

function noteClass({read, series}: Reading, classKey: ClassKey, held: ClassRegisters): void {
  const slots = slotsOf(held, series.from, series.until);
  read.set(classKey, {revision: revisionOf(held), slots});
}

/** @returns false where a register was the first or the last of its slot: the series has other sessions then */
function followRegisters(reading: Reading): boolean {
  const {source, series, read} = reading;
  const changed: ClassKey[] = [];
  for (const [classKey, held] of source.state.classes) {
    if (read.get(classKey)?.revision === revisionOf(held)) continue;
    noteClass(reading, classKey, held);
    changed.push(classKey);
  }
  if (changed.length === 0) return true;
  const slots = slotsIn([...read.values()].map((each) => each.slots));
  if (slots.join() !== series.slots.join()) return false;
  readAgain(reading, changed);
  return true;
}

function readAgain(reading: Reading, changed: readonly ClassKey[]): void {
  const {source, series, pupilsOf} = reading;
  const pupils = [...new Set(changed.flatMap((classKey) => pupilsOf.get(classKey) ?? []))];
  if (pupils.length === 0) return;
  readPupilsAgain(series, source.state, pupils);
  for (const pupil of pupils) judgePupil(reading, pupil);
  const groups = groupsOf(reading, pupils);
  if (readSheetAgain(reading, groups)) for (const group of reading.ofClasses.keys()) wait(reading, group);
  reading.ofSchool = changesOfSchool(reading.look);
  for (const group of groups) judgeClass(reading, group);
}

/** Classes that the pupils are in today, by number. */
function groupsOf({series, look}: Reading, pupils: readonly Pupil[]): ReadonlySet<number> {
  const groups = pupils.map(({key}) => look.sheet.groups[series.rows.get(key) ?? -1] ?? -1);
  return new Set(groups.filter((group) => group >= 0));
}

/** @returns whether the school's sums are others than before: an absence that was excused later changes none */
function readSheetAgain(reading: Reading, groups: ReadonlySet<number>): boolean {
  const {sheet, rules} = reading.look;
  const before = [sheet.schoolBegun, sheet.schoolExpected].map((sums) => sums.slice());
  for (const group of groups) readClassAgain(sheet, reading.series, group, rules['absence-change']);
  const now = [sheet.schoolBegun, sheet.schoolExpected];
  const isSame = now.every((sums, at) => sums.every((sum, day) => sum === before[at]?.[day]));
  if (!isSame) reading.look = lookedAgain(reading.look);
  return !isSame;
}

function judgePupil({source, series, ofPupils}: Reading, pupil: Pupil): void {
  const row = series.rows.get(pupil.key);
  if (row === undefined) return;
  const {today, rules} = source;
  ofPupils[row] = classOf(pupil, today) ? attendanceOf(series, pupil.key, today, rules) : [];
}

function judgeClass({look, ofClasses, waiting}: Reading, group: number): void {
  ofClasses[group] = changesOfClass(look, group);
  waiting.delete(group);
}

function wait({ofClasses, waiting}: Reading, group: number): void {
  ofClasses[group] = undefined;
  waiting.add(group);
}
