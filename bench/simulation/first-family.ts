import {randomFrom, type Random} from '../../demo/school/random.js';
import {weekdayOf} from '../../src/kernel/school-day.js';
import {beta, normal} from './chance.js';
import {
  classSize,
  emptyGrid,
  emptyTruth,
  schoolOf,
  taughtDays,
  type Grid,
  type Planted,
  type SimulatedSchool,
  type Truth,
} from './school.js';

const [pupilCount, dayCount] = [600, 180];
const spellLength = 1.6;
/** Of days that a pupil of a changed class or school would not have missed. */
const ofGroup = 0.04 / 0.94;

/**
 * The family on which thresholds are chosen: much as the detector assumes. Pupils' rates are beta-distributed and constant,
 * spells of illness geometric, a day multiplies everybody's chance alike, all registers are taken.
 */
export function firstFamily(seed: number, planted: Planted): SimulatedSchool {
  const random = randomFrom('first family', planted, seed);
  const days = taughtDays(dayCount, [
    ['2026-12-24', '2027-01-08'],
    ['2027-03-22', '2027-03-26'],
  ]);
  const grid = emptyGrid(pupilCount, days);
  const effects = days.map((on, at) => dayEffect(random, weekdayOf(on), at));
  for (let count = 0; count < 3; count += 1) effects[40 + random.below(80)] = 7;
  const rates = Array.from({length: pupilCount}, () => beta(random, 1.4, 22));
  const truth = emptyTruth(grid);
  for (const [row, rate] of rates.entries()) live(random, grid, {row, rate, effects, truth});
  notePlanted(truth, grid, rates, planted);
  return schoolOf(grid, plant(random, grid, rates, planted), truth);
}

/** Mondays and Fridays a little, winter and June more; each day some chance of its own. */
function dayEffect(random: Random, weekday: number, at: number): number {
  const ofWeek = [1.08, 0.96, 0.94, 0.96, 1.1][weekday - 1] ?? 1;
  const ofYear = at > 160 ? 1.35 : at > 70 && at < 110 ? 1.15 : 0.97;
  return ofWeek * ofYear * Math.exp(0.12 * normal(random));
}

interface Life {
  readonly row: number;
  readonly rate: number;
  readonly effects: readonly number[];
  readonly truth: Truth;
}

function live(random: Random, {absent, days}: Grid, {row, rate, effects, truth}: Life): void {
  const begins = rate / (spellLength * (1 - rate));
  let isAway = false;
  for (const [at] of days.entries()) {
    const today = Math.min(begins * (effects[at] ?? 1), 0.6);
    truth.before[row * days.length + at] = truth.calm[row * days.length + at] = today;
    isAway = random.chance(isAway ? 1 - 1 / spellLength : today);
    if (isAway) absent[row * days.length + at] = 1;
  }
}

function notePlanted({planted}: Truth, {days}: Grid, rates: readonly number[], what: Planted): void {
  const isOfGroups = what === 'class' || what === 'school';
  for (const [row, rate] of rates.entries())
    planted.fill(isOfGroups ? ofGroup : extra(rate), row * days.length, (row + 1) * days.length);
}

function plant(random: Random, grid: Grid, rates: readonly number[], planted: Planted): Int16Array {
  if (planted === 'class' || planted === 'school') return plantInClasses(random, grid, planted);
  const changedAt = new Int16Array(grid.pupils).fill(-1);
  if (planted === 'nothing') return changedAt;
  for (const [row, rate] of rates.entries()) {
    if (!random.chance(0.15)) continue;
    const from = 40 + random.below(100);
    changedAt[row] = from;
    if (planted === 'weekday') addWeekday(random, grid, row, from);
    else addDaysOff(random, grid, {row, from, until: grid.days.length, chance: extra(rate)});
  }
  return changedAt;
}

/** Single days, so that four times the rate, and at least every fifth day, is missed. */
function extra(rate: number): number {
  return (Math.min(Math.max(4 * rate, 0.2), 0.6) - rate) / (1 - rate);
}

/** Seven weeks in ten on the same weekday. */
function addWeekday(random: Random, {absent, days}: Grid, row: number, from: number): void {
  const weekday = 1 + random.below(5);
  for (let at = from; at < days.length; at += 1)
    if (weekdayOf(days[at]!) === weekday && random.chance(0.7)) absent[row * days.length + at] = 1;
}

interface Extra {
  readonly row: number;
  readonly from: number;
  readonly until: number;
  readonly chance: number;
}

function addDaysOff(random: Random, {absent, days}: Grid, {row, from, until, chance}: Extra): void {
  for (let at = from; at < until; at += 1) if (random.chance(chance)) absent[row * days.length + at] = 1;
}

/** Four points for 20 days: in one class of four, or in all. */
function plantInClasses(random: Random, grid: Grid, planted: 'class' | 'school'): Int16Array {
  const changedAt = new Int16Array(grid.pupils / classSize).fill(-1);
  const ofSchool = 60 + random.below(80);
  for (const group of changedAt.keys()) {
    if (planted === 'class' && !random.chance(0.25)) continue;
    const from = planted === 'class' ? 60 + random.below(80) : ofSchool;
    changedAt[group] = from;
    for (let row = group * classSize; row < (group + 1) * classSize; row += 1)
      addDaysOff(random, grid, {row, from, until: from + 20, chance: ofGroup});
  }
  return changedAt;
}
