import type {Random} from '../../demo/school/random.js';
import {weekdayOf} from '../../src/kernel/school-day.js';
import {between} from './chance.js';
import {classSize, type Grid, type Planted, type Truth} from './school.js';

/** Of days, in a class or school. */
const ofGroup = 0.043;

/** Plants the changes of the second family. @returns their first days, by row or by class */
export function plantSecond(
  random: Random,
  grid: Grid,
  {rates, truth}: {readonly rates: readonly number[]; readonly truth: Truth},
  planted: Planted,
): Int16Array {
  const isOfGroups = planted === 'class' || planted === 'school';
  const shareOf = (rate: number): number =>
    isOfGroups ? ofGroup : Math.min(Math.max(4 * rate, 0.2), 0.6) - rate;
  for (const [row, rate] of rates.entries()) notePlanted(truth, grid, row, shareOf(rate) / (1 + (row % 2)));
  if (isOfGroups) return plantInClasses(random, grid, truth, planted);
  const changedAt = new Int16Array(grid.pupils).fill(-1);
  if (planted === 'nothing') return changedAt;
  for (const [row, rate] of rates.entries()) {
    if (!random.chance(0.15)) continue;
    const from = 40 + random.below(100);
    changedAt[row] = from;
    if (planted === 'weekday') skipWeekday(random, grid, row, from);
    else stayAway(random, grid, truth, {row, from, until: grid.days.length, share: shareOf(rate)});
  }
  return changedAt;
}

interface Away {
  readonly row: number;
  readonly from: number;
  readonly until: number;
  /** Of days missed beyond the usual. */
  readonly share: number;
}

/** Every second of them misses single days, the others one to three in a row. */
function stayAway(random: Random, grid: Grid, truth: Truth, {row, from, until, share}: Away): void {
  const {absent, days} = grid;
  const longest = random.chance(0.5) ? 1 : 3;
  const chance = share / ((longest + 1) / 2);
  notePlanted(truth, grid, row, chance);
  for (let at = from; at < until; at += 1) {
    if (!random.chance(chance)) continue;
    const end = Math.min(until, at + 1 + random.below(longest));
    absent.fill(1, row * days.length + at, row * days.length + end);
    at = end - 1;
  }
}

/** On a day that is not within such a stretch already. */
function notePlanted({planted}: Truth, {days}: Grid, row: number, chance: number): void {
  planted.fill(chance, row * days.length, (row + 1) * days.length);
}

/** Five to nine weeks in ten on the same weekday. */
function skipWeekday(random: Random, {absent, days}: Grid, row: number, from: number): void {
  const [weekday, chance] = [1 + random.below(5), between(random, 0.5, 0.9)];
  for (let at = from; at < days.length; at += 1)
    if (weekdayOf(days[at]!) === weekday && random.chance(chance)) absent[row * days.length + at] = 1;
}

/** Four points for 20 days, one to three days in a row for half of the pupils. */
function plantInClasses(random: Random, grid: Grid, truth: Truth, planted: 'class' | 'school'): Int16Array {
  const changedAt = new Int16Array(grid.pupils / classSize).fill(-1);
  const ofSchool = 60 + random.below(80);
  for (const group of changedAt.keys()) {
    if (planted === 'class' && !random.chance(0.25)) continue;
    const from = planted === 'class' ? 60 + random.below(80) : ofSchool;
    changedAt[group] = from;
    for (let row = group * classSize; row < (group + 1) * classSize; row += 1)
      stayAway(random, grid, truth, {row, from, until: from + 20, share: ofGroup});
  }
  return changedAt;
}
