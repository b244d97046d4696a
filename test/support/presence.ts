import {noBits, setBit} from '../../src/attendance/bits.js';
import type {PupilKey} from '../../src/kernel/ids.js';
import {addDays, day, weekdayOf, type SchoolDay} from '../../src/kernel/school-day.js';
import type {DailySeries} from '../../src/signals/change/spells.js';

/** A pupil's days as one writes them down: `.` attended, `a` absent, space: nothing known. */
export type Days = string;

/** School days from Monday, 7 September 2026 on, five a week. */
export function weekdaysFrom(count: number): readonly SchoolDay[] {
  const days: SchoolDay[] = [];
  for (let on = day('2026-09-07'); days.length < count; on = addDays(on, 1))
    if (weekdayOf(on) < 6) days.push(on);
  return days;
}

/** @param pupils of equal length */
export function dailySeries(pupils: readonly Days[]): DailySeries {
  const days = weekdaysFrom(pupils[0]?.length ?? 0);
  const daily = noBits(pupils.length, Math.ceil(days.length / 32));
  for (const [row, marks] of pupils.entries())
    for (let at = 0; at < marks.length; at += 1) {
      const place = row * daily.words * 32 + at;
      if (marks[at] !== ' ') setBit(daily.possible, place);
      if (marks[at] === 'a') setBit(daily.absent, place);
    }
  return {daily, days, rows: new Map(pupils.map((_, row) => [`pupil-${row}` as PupilKey, row]))};
}

/** Rows in classes of so many, one after another. */
export function classesOf(pupils: number, size: number): Int32Array {
  return Int32Array.from({length: pupils}, (_, row) => Math.floor(row / size));
}

export function weekdayNumbers({days}: DailySeries): Uint8Array {
  return Uint8Array.from(days, weekdayOf);
}
