import type {AbsenceSums} from '../../src/casework/impact/absence-sums.js';
import type {Begun} from '../../src/casework/impact/beside.js';
import type {PupilKey} from '../../src/kernel/ids.js';
import {addDays, day, weekdayOf, type SchoolDay} from '../../src/kernel/school-day.js';
import {pupilKey} from './school.js';

/** mulberry32 */
export function lots(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Simulated {
  readonly seed: number;
  readonly pupils?: number;
  /** By how much the help lowers the chance of missing a day, as a factor on what is missed; 1 does nothing. */
  readonly factor?: number;
}

export interface SimulatedYear {
  readonly sums: AbsenceSums;
  readonly begun: readonly Begun[];
}

const schoolYear: readonly SchoolDay[] = Array.from({length: 270}, (_, at) =>
  addDays(day('2025-09-01'), at),
).filter((one) => weekdayOf(one) < 6);

/** School days from the day on which somebody is noticed to the day on which help begins. */
const lag = 5;

/**
 * A school in which nothing but a bad spell decides who is helped. Each pupil has a level of their own and good and bad
 * weeks; half of those who have missed four days or more of the last ten are noticed, and helped a week later, once.
 */
export function simulatedYear({seed, pupils = 400, factor = 1}: Simulated): SimulatedYear {
  const lot = lots(seed);
  const width = schoolYear.length + 1;
  const rows = new Map(Array.from({length: pupils}, (_, row) => [pupilKey(`p${row}`), row]));
  const [absent, possible] = [new Int32Array(pupils * width), new Int32Array(pupils * width)];
  const begun: Begun[] = [];
  for (const [pupil, row] of rows) {
    const own = 0.02 + 0.08 * lot();
    const missed: number[] = [];
    let [week, from, wasConsidered] = [own, Infinity, false];
    for (const at of schoolYear.keys()) {
      if (at % 5 === 0) week = lot() < 0.08 ? Math.min(0.8, own * 10) : own;
      const isAbsent = lot() < week * (at > from ? factor : 1);
      missed.push(isAbsent ? 1 : 0);
      absent[row * width + at + 1] = absent[row * width + at]! + (isAbsent ? 1 : 0);
      possible[row * width + at + 1] = at + 1;
      const lately = missed.slice(-10).reduce((sum, one) => sum + one, 0);
      if (wasConsidered || at < 30 || at > schoolYear.length - 45 || lately < 4) continue;
      wasConsidered = true;
      if (lot() < 0.5) continue;
      from = at + lag;
      begun.push({pupil, day: schoolYear[from]!});
    }
  }
  const sums = {days: schoolYear, rows, absent, possible, known: possible};
  return {sums, begun};
}

/** Whoever was never helped. */
export function neverHelped({begun}: SimulatedYear): (pupil: PupilKey) => boolean {
  const helped = new Set(begun.map(({pupil}) => pupil));
  return (pupil) => !helped.has(pupil);
}
