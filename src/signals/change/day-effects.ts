import type {DayEffectRule} from './parameters.js';
import {begun, type SpellSheet} from './spells.js';

/** What a class shared on each day, by sums from which one pupil can be taken out again. */
export interface ClassDays {
  readonly sheet: SpellSheet;
  readonly start: number;
  readonly rule: DayEffectRule;
  /** Times the usual in the whole school. */
  readonly school: Float64Array;
  /** Absences begun in the class on that day and the few before it. */
  readonly waveBegun: Float64Array;
  /** What the school's day effects let expect of them. */
  readonly waveExpected: Float64Array;
}

export function classDays(sheet: SpellSheet, group: number, rule: DayEffectRule): ClassDays {
  const {dayCount, schoolBegun, schoolExpected, classBegun, classExpected} = sheet;
  const start = group * dayCount;
  const days: ClassDays = {
    sheet,
    start,
    rule,
    school: new Float64Array(dayCount),
    waveBegun: new Float64Array(dayCount),
    waveExpected: new Float64Array(dayCount),
  };
  for (let day = 0; day < dayCount; day += 1) {
    days.school[day] = ratio(schoolBegun[day] ?? 0, schoolExpected[day] ?? 0, rule.schoolWeight);
    for (let past = Math.max(0, day - rule.classDays + 1); past <= day; past += 1) {
      const expected = (classExpected[start + past] ?? 0) * (days.school[past] ?? 1);
      days.waveBegun[day] = (days.waveBegun[day] ?? 0) + (classBegun[start + past] ?? 0);
      days.waveExpected[day] = (days.waveExpected[day] ?? 0) + expected;
    }
  }
  return days;
}

function ratio(found: number, expected: number, weight: number): number {
  return (found + weight) / (expected + weight);
}

/** The ratio where it is above 1: most days nothing has to be divided. */
function above(found: number, expected: number, weight: number): number {
  return found > expected ? ratio(found, expected, weight) : 1;
}

/**
 * Writes how many times the usual each day was for one pupil, by what all others did: the school's ratio, and above it the
 * class's, of that day or of the last few, whichever is higher. A class never lowers what was to be expected.
 */
export function dayEffects(days: ClassDays, row: number, effects: Float64Array): void {
  const {sheet, start, rule, school, waveBegun, waveExpected} = days;
  const {states, usual, schoolBegun, schoolExpected, classBegun, classExpected, dayCount} = sheet;
  const from = row * dayCount;
  let [ownBegun, ownExpected] = [0, 0];
  for (let day = 0; day < dayCount; day += 1) {
    const own = states[from + day] === begun ? 1 : 0;
    const expected = usual[from + day] ?? 0;
    ownBegun += own;
    ownExpected += expected * (school[day] ?? 1);
    const gone = day - rule.classDays;
    if (gone >= 0) {
      if (states[from + gone] === begun) ownBegun -= 1;
      ownExpected -= (usual[from + gone] ?? 0) * (school[gone] ?? 1);
    }
    const all = ratio(
      (schoolBegun[day] ?? 0) - own,
      (schoolExpected[day] ?? 0) - expected,
      rule.schoolWeight,
    );
    const others = ((classExpected[start + day] ?? 0) - expected) * all;
    const today = above((classBegun[start + day] ?? 0) - own, others, rule.classWeight);
    const wave = above(
      (waveBegun[day] ?? 0) - ownBegun,
      (waveExpected[day] ?? 0) - ownExpected,
      rule.classWeight,
    );
    effects[day] = all * Math.max(today, wave);
  }
}
