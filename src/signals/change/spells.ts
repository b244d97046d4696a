import {bitAt} from '../../attendance/bits.js';
import type {Series} from '../../attendance/series.js';
import {pupilChangeRule, type PupilChangeRule} from './parameters.js';

/** What a day says of a pupil. Days of which nothing is known neither end a spell of absence nor begin one. */
export const nothingKnown = 0;
export const attended = 1;
/** The first day of a spell: the only one of it that is scored. */
export const begun = 2;
/** Absent since a day before, with no day attended between. */
export const continued = 3;

/**
 * The year in spells, a row of days for each pupil, and what was to be expected of each day. Classes depend on each other
 * only through the sums of the school, so that a register changes what is known of one class.
 */
export interface SpellSheet {
  readonly dayCount: number;
  /** Class of each row as a number from 0; -1 for a pupil who is in none. */
  readonly groups: Int32Array;
  /** Rows of each class. */
  readonly members: readonly Int32Array[];
  readonly states: Uint8Array;
  /** Chance that an absence begins, from the pupil's own earlier days; 0 where the day is not scored. */
  readonly usual: Float32Array;
  /** Absences begun by class and day: class × `dayCount` + day. */
  readonly classBegun: Float64Array;
  readonly classExpected: Float64Array;
  readonly schoolBegun: Float64Array;
  readonly schoolExpected: Float64Array;
}

/** The part of a series that is read. */
export type DailySeries = Pick<Series, 'daily' | 'days' | 'rows'>;

/** What a baseline is learnt by. */
export type Baseline = Pick<PupilChangeRule, 'priorBegun' | 'priorAttended' | 'lag'>;

export function spellSheet(
  series: DailySeries,
  groups: Int32Array,
  baseline: Baseline = pupilChangeRule,
): SpellSheet {
  const dayCount = series.days.length;
  const members = membersOf(groups);
  const sheet: SpellSheet = {
    dayCount,
    groups,
    members,
    states: new Uint8Array(groups.length * dayCount),
    usual: new Float32Array(groups.length * dayCount),
    classBegun: new Float64Array(members.length * dayCount),
    classExpected: new Float64Array(members.length * dayCount),
    schoolBegun: new Float64Array(dayCount),
    schoolExpected: new Float64Array(dayCount),
  };
  for (let group = 0; group < members.length; group += 1) readClass(sheet, series, group, baseline);
  sumSchool(sheet);
  return sheet;
}

/**
 * Reads one class anew after a register of it. What the sheet then says of the class is what a whole sheet would; of the
 * other classes only the school's sums have changed.
 *
 * @param series of the same pupils and days as the sheet; a new day or pupil needs a new sheet
 */
export function readClassAgain(
  sheet: SpellSheet,
  series: DailySeries,
  group: number,
  baseline: Baseline = pupilChangeRule,
): void {
  if (series.days.length !== sheet.dayCount || series.rows.size !== sheet.groups.length)
    throw new RangeError('a series of other days or pupils: make a new sheet of it');
  readClass(sheet, series, group, baseline);
  sumSchool(sheet);
}

function membersOf(groups: Int32Array): readonly Int32Array[] {
  const lists: (number[] | undefined)[] = [];
  for (const [row, group] of groups.entries()) if (group >= 0) (lists[group] ??= []).push(row);
  return Array.from(lists, (list = []) => Int32Array.from(list));
}

function readClass(sheet: SpellSheet, series: DailySeries, group: number, baseline: Baseline): void {
  const start = group * sheet.dayCount;
  sheet.classBegun.fill(0, start, start + sheet.dayCount);
  sheet.classExpected.fill(0, start, start + sheet.dayCount);
  for (const row of sheet.members[group] ?? []) {
    readStates(sheet, series, row);
    expectRow(sheet, row, start, baseline);
  }
}

function readStates({states, dayCount}: SpellSheet, {daily}: DailySeries, row: number): void {
  const [from, bits] = [row * dayCount, row * daily.words * 32];
  let isAway = false;
  for (let day = 0; day < dayCount; day += 1) {
    let state = nothingKnown;
    if (bitAt(daily.possible, bits + day)) {
      const isAbsent = bitAt(daily.absent, bits + day) === 1;
      state = isAbsent ? (isAway ? continued : begun) : attended;
      isAway = isAbsent;
    }
    states[from + day] = state;
  }
}

/** The mean of the beta distribution after all scored days that lie at least the lag back. */
function expectRow(sheet: SpellSheet, row: number, start: number, baseline: Baseline): void {
  const {states, usual, classBegun, classExpected, dayCount} = sheet;
  const from = row * dayCount;
  let away = baseline.priorBegun;
  let scored = baseline.priorBegun + baseline.priorAttended;
  for (let day = 0; day < dayCount; day += 1) {
    const past = day < baseline.lag ? nothingKnown : (states[from + day - baseline.lag] ?? 0);
    if (isScored(past)) scored += 1;
    if (past === begun) away += 1;
    const state = states[from + day] ?? 0;
    const expected = isScored(state) ? away / scored : 0;
    usual[from + day] = expected;
    if (state === begun) classBegun[start + day] = (classBegun[start + day] ?? 0) + 1;
    classExpected[start + day] = (classExpected[start + day] ?? 0) + expected;
  }
}

/** Could an absence have begun? */
export function isScored(state: number): boolean {
  return state === attended || state === begun;
}

/** Always the same order of summands, so that reading a class again gives the very sums of a whole reading. */
function sumSchool({members, dayCount, ...sums}: SpellSheet): void {
  for (let day = 0; day < dayCount; day += 1) {
    let [away, expected] = [0, 0];
    for (let group = 0; group < members.length; group += 1) {
      away += sums.classBegun[group * dayCount + day] ?? 0;
      expected += sums.classExpected[group * dayCount + day] ?? 0;
    }
    sums.schoolBegun[day] = away;
    sums.schoolExpected[day] = expected;
  }
}
