import {randomFrom, type Random} from '../../demo/school/random.js';
import {weekdayOf} from '../../src/kernel/school-day.js';
import {between, gamma, normal, weighted} from './chance.js';
import {
  classSize,
  either,
  emptyGrid,
  emptyTruth,
  schoolOf,
  taughtDays,
  type Grid,
  type Planted,
  type SimulatedSchool,
  type Truth,
} from './school.js';
import {plantSecond} from './second-plants.js';

const [pupilCount, dayCount] = [600, 180];
const monthLength = 20;

/** Lengths of illness in school days, and how often each comes. */
const lengths = [1, 2, 3, 5, 8];
const lengthWeights = [0.4, 0.26, 0.16, 0.13, 0.05];

/**
 * The family on which figures are reported, made in another way and against the detector's assumptions: rates are a mixture
 * of those who are nearly never, sometimes and often away, and drift from month to month; illness comes in spells of fixed
 * lengths beside single days off; influenza goes through classes, each pupil on another day; snow days keep half the school
 * at home; the days before holidays are bad; pupils join late and leave; registers are forgotten and codes unknown.
 */
export function secondFamily(seed: number, planted: Planted): SimulatedSchool {
  const random = randomFrom('second family', planted, seed);
  const holidays = [
    ['2026-10-31', '2026-11-08'],
    ['2026-12-28', '2027-01-10'],
    ['2027-03-20', '2027-03-29'],
  ] as const;
  const grid = emptyGrid(pupilCount, taughtDays(dayCount, holidays));
  const pressure = dayPressure(random, grid);
  const rates = Array.from({length: pupilCount}, () => rateOf(random));
  const truth = emptyTruth(grid);
  for (const [row, rate] of rates.entries()) live(random, grid, {row, rate, pressure, truth});
  for (let group = 0; group < pupilCount / classSize; group += 1) spreadFlu(random, grid, group, truth);
  const changedAt = plantSecond(random, grid, {rates, truth}, planted);
  forget(random, grid);
  comeAndGo(random, grid, changedAt, planted);
  return schoolOf(grid, changedAt, truth);
}

/** Share of days away: over-dispersed, as in real registers, where a few miss most of what is missed. */
function rateOf(random: Random): number {
  const kind = weighted(random, [0.2, 0.68, 0.12]);
  const rate = [
    () => between(random, 0.002, 0.012),
    () => 0.05 * gamma(random, 1.2) * 0.9,
    () => between(random, 0.1, 0.2),
  ][kind]!();
  return Math.min(rate, 0.3);
}

function dayPressure(random: Random, {days}: Grid): readonly number[] {
  const pressure = days.map((on, at) => {
    const next = days[at + 1];
    const beforeHoliday = next && Date.parse(next) - Date.parse(on) > 4 * 86_400_000 ? 2 : 1;
    const season = 1 + 0.3 * Math.sin((2 * Math.PI * (at - 50)) / dayCount) + (at > 165 ? 0.4 : 0);
    const ofWeek = [1.15, 0.95, 0.9, 0.93, 1.2][weekdayOf(on) - 1] ?? 1;
    return ofWeek * season * beforeHoliday * Math.exp(0.2 * normal(random));
  });
  for (let count = 0; count < 4; count += 1) pressure[50 + random.below(70)] = 9;
  return pressure;
}

interface Life {
  readonly row: number;
  readonly rate: number;
  readonly pressure: readonly number[];
  readonly truth: Truth;
}

/** Half of what a pupil misses is illness, in spells; the other half single days. The rate wanders by month. */
function live(random: Random, {absent, days}: Grid, {row, rate, pressure, truth}: Life): void {
  const meanLength = lengths.reduce((sum, length, at) => sum + length * (lengthWeights[at] ?? 0), 0);
  let drift = 0;
  for (let at = 0; at < days.length; at += 1) {
    if (at % monthLength === 0) drift = 0.6 * drift + 0.35 * normal(random);
    const today = rate * Math.exp(drift) * (pressure[at] ?? 1);
    const [ill, off] = [Math.min((0.5 * today) / meanLength, 0.3), Math.min(0.5 * today, 0.5)];
    truth.before[row * days.length + at] = truth.calm[row * days.length + at] = either(ill, off);
    if (random.chance(ill))
      absent.fill(
        1,
        row * days.length + at,
        row * days.length + Math.min(days.length, at + lengthOf(random)),
      );
    if (random.chance(off)) absent[row * days.length + at] = 1;
  }
}

function lengthOf(random: Random): number {
  return lengths[weighted(random, lengthWeights)] ?? 1;
}

/** One or two waves a class: a third falls ill within eight days, each for two to four. */
function spreadFlu(random: Random, {absent, days}: Grid, group: number, {before}: Truth): void {
  for (let wave = 0; wave < 1 + random.below(2); wave += 1) {
    const from = 30 + random.below(110);
    for (let row = group * classSize; row < (group + 1) * classSize; row += 1) {
      for (let past = 0; past < 8; past += 1) {
        const cell = row * days.length + from + past;
        before[cell] = either(before[cell] ?? 0, 0.35 / (8 - 0.35 * past));
      }
      if (!random.chance(0.35)) continue;
      const start = row * days.length + from + random.below(8);
      absent.fill(1, start, start + 2 + random.below(3));
    }
  }
}

/** Two registers in a hundred were not taken; one mark in a hundred has a code that nobody knows. */
function forget(random: Random, {known, days, pupils}: Grid): void {
  for (let at = 0; at < days.length; at += 1)
    for (let group = 0; group < pupils / classSize; group += 1) {
      const isTaken = !random.chance(0.02);
      for (let row = group * classSize; row < (group + 1) * classSize; row += 1)
        if (!isTaken || random.chance(0.01)) known[row * days.length + at] = 0;
    }
}

/** Six in a hundred join within the year, four leave; whose change was planted stays. */
function comeAndGo(
  random: Random,
  {known, days, pupils}: Grid,
  changedAt: Int16Array,
  planted: Planted,
): void {
  for (let row = 0; row < pupils; row += 1) {
    const isPlanted = (planted === 'pupils' || planted === 'weekday') && (changedAt[row] ?? -1) >= 0;
    const start = row * days.length;
    if (random.chance(0.06)) known.fill(0, start, start + 5 + random.below(isPlanted ? 25 : 90));
    else if (!isPlanted && random.chance(0.04))
      known.fill(0, start + 60 + random.below(90), start + days.length);
  }
}
