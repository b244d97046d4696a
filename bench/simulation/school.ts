import {noBits, setBit, type Bits} from '../../src/attendance/bits.js';
import type {PupilKey} from '../../src/kernel/ids.js';
import {addDays, day, dayNumber, weekdayOf, type SchoolDay} from '../../src/kernel/school-day.js';
import type {DailySeries} from '../../src/signals/change/spells.js';

/** What is planted. `pupils`: some are absent much more often; `weekday`: some on one weekday; `class`, `school`: all a little more. */
export type Planted = 'nothing' | 'pupils' | 'weekday' | 'class' | 'school';

/** One simulated year of a school and what was planted in it. Days are numbers in the series. */
export interface SimulatedSchool {
  readonly series: DailySeries;
  readonly days: readonly SchoolDay[];
  readonly dayNumbers: Int32Array;
  readonly weekdays: Uint8Array;
  /** Class of each row. */
  readonly groups: Int32Array;
  /** First day of the planted change by row (`pupils`, `weekday`) or by class (`class`, `school`); -1 for none. */
  readonly changedAt: Int16Array;
  /** By what it was made; none where a school is made for its size alone. */
  readonly truth?: Truth;
}

/** The chances by which a school was made, a cell a pupil and day: what nobody knows of a real one. */
export interface Truth {
  /** That an absence begins on that day, were the pupil there the day before and nothing planted. */
  readonly before: Float64Array;
  /** The same without waves of illness that go through a class. */
  readonly calm: Float64Array;
  /** That what is planted keeps the pupil away on that day; of everybody else, what would have been planted in them. */
  readonly planted: Float64Array;
}

export function emptyTruth({absent}: Grid): Truth {
  const chances = (): Float64Array => new Float64Array(absent.length);
  return {before: chances(), calm: chances(), planted: chances()};
}

/** @returns the chance of either, where they do not know of each other */
export function either(one: number, other: number): number {
  return 1 - (1 - one) * (1 - other);
}

/** How a family makes a school; the same seed gives the same one. */
export type Family = (seed: number, planted: Planted) => SimulatedSchool;

export const classSize = 25;

/** What happened to everybody, a cell a pupil and day. */
export interface Grid {
  readonly pupils: number;
  readonly days: readonly SchoolDay[];
  readonly absent: Uint8Array;
  /** 0 where nothing is known: no register, not enrolled, an unknown code. */
  readonly known: Uint8Array;
}

export function emptyGrid(pupils: number, days: readonly SchoolDay[]): Grid {
  const cells = (): Uint8Array => new Uint8Array(pupils * days.length);
  return {pupils, days, absent: cells(), known: cells().fill(1)};
}

export function schoolOf(grid: Grid, changedAt: Int16Array, truth?: Truth): SimulatedSchool {
  const {pupils, days} = grid;
  const rows = new Map(Array.from({length: pupils}, (_, row) => [`pupil-${row}` as PupilKey, row]));
  return {
    series: {daily: bitsOf(grid), days, rows},
    days,
    dayNumbers: Int32Array.from(days, dayNumber),
    weekdays: Uint8Array.from(days, weekdayOf),
    groups: Int32Array.from({length: pupils}, (_, row) => Math.floor(row / classSize)),
    changedAt,
    ...(truth && {truth}),
  };
}

function bitsOf({pupils, days, absent, known}: Grid): Bits {
  const bits = noBits(pupils, Math.ceil(days.length / 32));
  for (let row = 0; row < pupils; row += 1)
    for (let at = 0; at < days.length; at += 1) {
      const cell = row * days.length + at;
      if (!known[cell]) continue;
      setBit(bits.possible, row * bits.words * 32 + at);
      if (absent[cell]) setBit(bits.absent, row * bits.words * 32 + at);
    }
  return bits;
}

/** @param holidays spans of days that are not taught, both ends included */
export function taughtDays(
  count: number,
  holidays: readonly (readonly [string, string])[],
): readonly SchoolDay[] {
  const days: SchoolDay[] = [];
  for (let on = day('2026-09-01'); days.length < count; on = addDays(on, 1))
    if (weekdayOf(on) < 6 && !holidays.some(([from, until]) => from <= on && on <= until)) days.push(on);
  return days;
}
