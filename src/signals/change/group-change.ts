import {expectedOfClass, expectedOfSchool, type Expected} from './group-expected.js';
import {classChangeRule, schoolChangeRule, type GroupChangeRule} from './parameters.js';
import type {SpellSheet} from './spells.js';

/** More absences begin in a class or in the school than before, for longer than a wave of illness. Days are numbers. */
export interface GroupChange {
  /** The first day after the sum was last at zero. */
  readonly beganAt: number;
  readonly raisedAt: number;
  /** Undefined while it stands. */
  readonly clearedAt?: number;
  /** Absences that began from the first day on, until it was raised … */
  readonly begun: number;
  /** … and how many were to be expected. */
  readonly expected: number;
}

/** One class beside all others: what the whole school shares is no change of the class. */
export function classChanges(
  sheet: SpellSheet,
  group: number,
  rule: GroupChangeRule = classChangeRule,
): readonly GroupChange[] {
  return changesIn(expectedOfClass(sheet, group), rule);
}

/**
 * The school beside its own past. A school that stands alone has nothing else to compare with: a long wave of illness in the
 * whole town is told as a change.
 *
 * @param weekdays of each day of the series, 1 to 7
 */
export function schoolChanges(
  sheet: SpellSheet,
  weekdays: Uint8Array,
  rule: GroupChangeRule = schoolChangeRule,
): readonly GroupChange[] {
  return changesIn(expectedOfSchool(sheet, weekdays, rule.lag), rule);
}

interface Running {
  sum: number;
  beganAt: number;
  raisedAt: number;
  /** Known days since the sum left zero. */
  lasted: number;
  begun: number;
  expected: number;
  told: Pick<GroupChange, 'begun' | 'expected'>;
}

const atRest = (): Running => ({
  sum: 0,
  beganAt: -1,
  raisedAt: -1,
  lasted: 0,
  begun: 0,
  expected: 0,
  told: {begun: 0, expected: 0},
});

function changesIn(days: Expected, rule: GroupChangeRule): readonly GroupChange[] {
  const found: GroupChange[] = [];
  const deviations = deviationsOf(days, rule);
  let running = atRest();
  const recent: number[] = [];
  for (let day = 0; day < deviations.length; day += 1) {
    const deviation = deviations[day] ?? NaN;
    if (Number.isNaN(deviation)) continue;
    recent.push(deviation);
    if (recent.length > rule.recentDays) recent.shift();
    step(running, deviation, day, rule);
    running.begun += days.begun[day] ?? 0;
    running.expected += days.expected[day] ?? 0;
    if (running.raisedAt < 0 && isTold(running, recent, rule)) raise(running, day);
    if (running.sum > (running.raisedAt < 0 ? 0 : rule.threshold / 2)) continue;
    if (running.raisedAt >= 0) found.push(changeOf(running, day));
    running = atRest();
  }
  if (running.raisedAt >= 0) found.push(changeOf(running));
  return found;
}

function step(running: Running, deviation: number, day: number, rule: GroupChangeRule): void {
  if (running.beganAt < 0) running.beganAt = day;
  running.lasted += 1;
  running.sum = Math.min(running.sum + deviation - rule.slack, rule.threshold + rule.dailyMost);
}

function isTold({sum, lasted}: Running, recent: readonly number[], rule: GroupChangeRule): boolean {
  const mean = recent.reduce((total, each) => total + each, 0) / recent.length;
  return sum >= rule.threshold && lasted >= rule.minDays && mean >= rule.slack;
}

function raise(running: Running, day: number): void {
  running.raisedAt = day;
  running.told = {begun: running.begun, expected: running.expected};
}

function changeOf({beganAt, raisedAt, told}: Running, clearedAt?: number): GroupChange {
  const change = {beganAt, raisedAt, ...told};
  return clearedAt === undefined ? change : {...change, clearedAt};
}

/**
 * Observed less expected, in standard deviations: those of a Poisson count times what earlier days scattered more than that.
 *
 * @returns NaN where nothing is known of the day
 */
function deviationsOf({begun, expected}: Expected, rule: GroupChangeRule): Float64Array {
  const weight = 20;
  const squares = new Float64Array(begun.length);
  const deviations = new Float64Array(begun.length).fill(NaN);
  let [scatter, known] = [weight, weight];
  for (let day = 0; day < begun.length; day += 1) {
    const past = squares[day - rule.lag] ?? 0;
    if (past > 0) [scatter, known] = [scatter + past, known + 1];
    const usual = expected[day] ?? 0;
    if (usual <= 0) continue;
    const plain = ((begun[day] ?? 0) - usual) / Math.sqrt(usual);
    squares[day] = Math.min(plain * plain, 9);
    const spread = Math.sqrt(Math.max(1, scatter / known));
    deviations[day] = Math.min(plain / spread, rule.dailyMost);
  }
  return deviations;
}
