import {pupilChangeRule as rule} from '../../src/signals/change/parameters.js';
import type {Days} from './presence.js';

interface Found {
  readonly row: number;
  readonly beganAt: number;
  readonly raisedAt: number;
  readonly clearedAt: number | undefined;
}

/** The model of `docs/detection.md` written down once more, as slow as it is plain. */
export function slowChanges(pupils: readonly Days[], classSize: number): readonly Found[] {
  const all = pupils.map((days) => begunAndUsual(days));
  return all.flatMap((_, row) => cusum(all, row, classSize));
}

interface Cell {
  /** Did an absence begin; undefined where none could have. */
  readonly begun: boolean | undefined;
  readonly usual: number;
}

function begunAndUsual(days: Days): readonly Cell[] {
  const begun = days.split('').map((mark, at) => {
    if (mark === ' ') return undefined;
    const isAway = days.slice(0, at).trimEnd().endsWith('a');
    return mark === '.' ? false : isAway ? undefined : true;
  });
  return begun.map((own, at) => {
    const past = begun.slice(0, Math.max(0, at - rule.lag + 1)).filter((each) => each !== undefined);
    const away = rule.priorBegun + past.filter(Boolean).length;
    const usual = away / (rule.priorBegun + rule.priorAttended + past.length);
    return {begun: own, usual: own === undefined ? 0 : Math.fround(usual)};
  });
}

type School = readonly (readonly Cell[])[];

function effectOf(all: School, row: number, day: number, classSize: number): number {
  const {schoolWeight, classWeight, classDays} = rule.dayEffects;
  const others = all.filter((_, other) => other !== row);
  const isMate = (other: number): boolean => Math.floor(other / classSize) === Math.floor(row / classSize);
  const mates = all.filter((_, other) => other !== row && isMate(other));
  const school = ratio(begunOn(others, day), usualOn(others, day), schoolWeight);
  const today = ratio(begunOn(mates, day), usualOn(mates, day) * school, classWeight);
  let [begun, expected] = [0, 0];
  for (let past = Math.max(0, day - classDays + 1); past <= day; past += 1) {
    begun += begunOn(mates, past);
    expected += usualOn(mates, past) * ratio(begunOn(all, past), usualOn(all, past), schoolWeight);
  }
  return school * Math.max(1, today, ratio(begun, expected, classWeight));
}

function begunOn(some: School, day: number): number {
  return some.filter((cells) => cells[day]?.begun === true).length;
}

function usualOn(some: School, day: number): number {
  return some.reduce((sum, cells) => sum + (cells[day]?.usual ?? 0), 0);
}

function ratio(found: number, expected: number, weight: number): number {
  return (found + weight) / (expected + weight);
}

function cusum(all: School, row: number, classSize: number): readonly Found[] {
  const found: Found[] = [];
  let [sum, quiet, beganAt, raisedAt] = [0, 0, -1, -1];
  for (const [day, {begun, usual}] of (all[row] ?? []).entries()) {
    if (begun === undefined) continue;
    quiet = begun ? 0 : quiet + 1;
    const effect = effectOf(all, row, day, classSize);
    if (effect < rule.dayEffects.extraordinary) {
      const chance = Math.round(Math.min(usual * effect, 1) * 4096) / 4096;
      sum += (begun ? Math.log(rule.oddsRatio) : 0) - Math.log(1 + chance * (rule.oddsRatio - 1));
      if (begun && beganAt < 0) beganAt = day;
    }
    if (raisedAt < 0 && sum >= rule.threshold) raisedAt = day;
    if (raisedAt >= 0) sum = Math.min(sum, rule.threshold + Math.log(rule.oddsRatio));
    if (sum > 0 && !(raisedAt >= 0 && quiet >= rule.quietDays)) continue;
    if (raisedAt >= 0) found.push({row, beganAt, raisedAt, clearedAt: day});
    [sum, beganAt, raisedAt] = [0, -1, -1];
  }
  if (raisedAt >= 0) found.push({row, beganAt, raisedAt, clearedAt: undefined});
  return found;
}
