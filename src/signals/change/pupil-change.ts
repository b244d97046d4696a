import {classDays, dayEffects} from './day-effects.js';
import {pupilChangeRule, type PupilChangeRule} from './parameters.js';
import {begun, isScored, type SpellSheet} from './spells.js';

/** A pupil's absences begin much more often than before. Days are numbers in the series. */
export interface PupilChange {
  readonly row: number;
  /** The first absence after the sum was last at zero: where the change is put. */
  readonly beganAt: number;
  /** The day on which it could first be told. */
  readonly raisedAt: number;
  /** Undefined while it stands. */
  readonly clearedAt?: number;
  /** On the day it was raised, or today where it stands: never above the threshold by more than one absence. */
  readonly sum: number;
}

/** Chances are rounded to a 4,096th for the logarithm: no sum moves by more than a thousandth of an absence. */
const steps = 4096;

/** @returns every change of the year, by pupil and in order; those that stand today have no `clearedAt` */
export function pupilChanges(
  sheet: SpellSheet,
  rule: PupilChangeRule = pupilChangeRule,
): readonly PupilChange[] {
  const found: PupilChange[] = [];
  const table = costs(rule.oddsRatio);
  for (let group = 0; group < sheet.members.length; group += 1) addChanges(sheet, group, rule, table, found);
  return found;
}

/** The same of one class, after one of its registers. */
export function pupilChangesIn(
  sheet: SpellSheet,
  group: number,
  rule: PupilChangeRule = pupilChangeRule,
): readonly PupilChange[] {
  const found: PupilChange[] = [];
  addChanges(sheet, group, rule, costs(rule.oddsRatio), found);
  return found;
}

function addChanges(
  sheet: SpellSheet,
  group: number,
  rule: PupilChangeRule,
  table: Float64Array,
  found: PupilChange[],
): void {
  const days = classDays(sheet, group, rule.dayEffects);
  const effects = new Float64Array(sheet.dayCount);
  for (const row of sheet.members[group] ?? []) {
    dayEffects(days, row, effects);
    scoreRow(sheet, row, {rule, table, effects}, found);
  }
}

let lastCosts = {oddsRatio: NaN, table: new Float64Array(0)};

/**
 * What a day attended takes from the sum, by the chance of an absence: log(1 + p(R − 1)). Made once: it takes longer than a
 * class does.
 */
function costs(oddsRatio: number): Float64Array {
  if (lastCosts.oddsRatio !== oddsRatio)
    lastCosts = {
      oddsRatio,
      table: Float64Array.from({length: steps + 1}, (_, at) => Math.log1p((at / steps) * (oddsRatio - 1))),
    };
  return lastCosts.table;
}

interface Scoring {
  readonly rule: PupilChangeRule;
  readonly table: Float64Array;
  readonly effects: Float64Array;
}

function scoreRow(sheet: SpellSheet, row: number, scoring: Scoring, found: PupilChange[]): void {
  const {states, usual, dayCount} = sheet;
  const {rule, table, effects} = scoring;
  const [from, gain] = [row * dayCount, Math.log(rule.oddsRatio)];
  let [sum, quiet, absences, beganAt, raisedAt] = [0, 0, 0, -1, -1];
  for (let day = 0; day < dayCount; day += 1) {
    const state = states[from + day] ?? 0;
    const effect = effects[day] ?? 1;
    if (!isScored(state)) continue;
    const isBegun = state === begun;
    quiet = isBegun ? 0 : quiet + 1;
    if (effect < rule.dayEffects.extraordinary) {
      const chance = Math.min((usual[from + day] ?? 0) * effect, 1);
      sum += (isBegun ? gain : 0) - (table[Math.round(chance * steps)] ?? 0);
      if (isBegun && beganAt < 0) beganAt = day;
      if (isBegun) absences += 1;
    }
    if (raisedAt < 0 && absences >= rule.minBegun && sum >= rule.threshold) raisedAt = day;
    if (raisedAt >= 0) sum = Math.min(sum, rule.threshold + gain);
    const isOver = sum <= 0 || (raisedAt >= 0 && quiet >= rule.quietDays);
    if (!isOver) continue;
    if (raisedAt >= 0) found.push({row, beganAt, raisedAt, clearedAt: day, sum: rule.threshold});
    [sum, absences, beganAt, raisedAt] = [0, 0, -1, -1];
  }
  if (raisedAt >= 0) found.push({row, beganAt, raisedAt, sum});
}
