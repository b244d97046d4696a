import {weekdayRule, type WeekdayRule} from './parameters.js';
import {begun, isScored, type SpellSheet} from './spells.js';

/** Absences keep beginning on one weekday. Days are numbers in the series. */
export interface WeekdayPattern {
  readonly row: number;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** The first absence that was counted when it was raised. */
  readonly beganAt: number;
  readonly raisedAt: number;
  /** Undefined while it stands. */
  readonly clearedAt?: number;
  /** Of the days looked at when it was raised: absences that began on that weekday … */
  readonly begun: number;
  /** … of so many such days on which one could have begun. */
  readonly possible: number;
  /** Logarithm of the likelihood ratio. */
  readonly evidence: number;
}

/**
 * Each weekday against the pupil's own other weekdays, less what that weekday is for the whole school.
 *
 * @param weekdays of each day of the series, 1 to 7
 * @returns patterns by pupil, in the order in which they were over; those that stand today come last
 */
export function weekdayPatterns(
  sheet: SpellSheet,
  weekdays: Uint8Array,
  rule: WeekdayRule = weekdayRule,
): readonly WeekdayPattern[] {
  const found: WeekdayPattern[] = [];
  const scan = {weekdays, usual: weekdayEffects(sheet, weekdays), rule};
  for (const rows of sheet.members) for (const row of rows) scanRow(sheet, row, scan, found);
  return found;
}

/**
 * The same of one class, after one of its registers.
 *
 * @param usual of the sheet as it is now
 */
export function weekdayPatternsIn(
  sheet: SpellSheet,
  group: number,
  weekdays: Uint8Array,
  rule: WeekdayRule = weekdayRule,
  usual: Float64Array = weekdayEffects(sheet, weekdays),
): readonly WeekdayPattern[] {
  const found: WeekdayPattern[] = [];
  const scan = {weekdays, usual, rule};
  for (const row of sheet.members[group] ?? []) scanRow(sheet, row, scan, found);
  return found;
}

interface Scan {
  readonly weekdays: Uint8Array;
  /** Absences begun and expected in the school on that weekday so far: (day × 8 + weekday) × 2. */
  readonly usual: Float64Array;
  readonly rule: WeekdayRule;
}

/** Sums of the school up to each day, by weekday: a market day that keeps half the school away is no pupil's pattern. */
export function weekdayEffects(
  {schoolBegun, schoolExpected, dayCount}: SpellSheet,
  weekdays: Uint8Array,
): Float64Array {
  const sums = new Float64Array((dayCount + 1) * 16);
  for (let day = 0; day < dayCount; day += 1) {
    if (day > 0) sums.copyWithin(day * 16, (day - 1) * 16, day * 16);
    const at = day * 16 + (weekdays[day] ?? 0) * 2;
    sums[at] = (sums[at] ?? 0) + (schoolBegun[day] ?? 0);
    sums[at + 1] = (sums[at + 1] ?? 0) + (schoolExpected[day] ?? 0);
  }
  return sums;
}

interface Standing {
  readonly pattern: WeekdayPattern;
  /** Of that weekday, attended one after another. */
  quiet: number;
}

function scanRow(sheet: SpellSheet, row: number, scan: Scan, found: WeekdayPattern[]): void {
  const {states, dayCount} = sheet;
  const standing = new Map<number, Standing>();
  const since = new Uint16Array(8);
  const starts = noStarts(scan.rule.minBegun);
  for (let day = 0; day < dayCount; day += 1) {
    const state = states[row * dayCount + day] ?? 0;
    if (!isScored(state)) continue;
    const weekday = scan.weekdays[day] ?? 0;
    const earliest = state === begun ? noteStart(starts, weekday, day) : -1;
    const known = standing.get(weekday);
    if (known) {
      known.quiet = state === begun ? 0 : known.quiet + 1;
      if (known.quiet < scan.rule.quietWeeks) continue;
      found.push({...known.pattern, clearedAt: day});
      standing.delete(weekday);
      since[weekday] = day + 1;
    } else {
      const from = Math.max(since[weekday] ?? 0, day - scan.rule.days + 1);
      const pattern = earliest >= from ? judged(sheet, row, {...scan, day, from}) : undefined;
      if (pattern) standing.set(weekday, {pattern, quiet: 0});
    }
  }
  for (const {pattern} of standing.values()) found.push(pattern);
}

/** The last few days on which an absence began, by weekday. */
interface Starts {
  readonly kept: number;
  readonly days: Int16Array;
  readonly counts: Uint16Array;
}

function noStarts(kept: number): Starts {
  return {kept, days: new Int16Array(8 * kept), counts: new Uint16Array(8)};
}

/** @returns the first of the kept days of that weekday; -1 while there are not as many */
function noteStart({kept, days, counts}: Starts, weekday: number, day: number): number {
  const count = counts[weekday] ?? 0;
  days[weekday * kept + (count % kept)] = day;
  counts[weekday] = count + 1;
  return count + 1 < kept ? -1 : (days[weekday * kept + ((count + 1) % kept)] ?? -1);
}

interface Look extends Scan {
  readonly day: number;
  /** No day before it counts: it lies too far back, or an earlier pattern of this weekday was over then. */
  readonly from: number;
}

function judged(sheet: SpellSheet, row: number, look: Look): WeekdayPattern | undefined {
  const {day, weekdays, rule} = look;
  const weekday = weekdays[day] ?? 0;
  const counts = countDays(sheet.states, row * sheet.dayCount, {
    first: look.from,
    last: day,
    weekdays,
    weekday,
  });
  const others =
    (rule.priorBegun + counts.otherBegun) / (rule.priorBegun + rule.priorAttended + counts.other);
  const chance = Math.min(others * weekdayRatio(look, counts), 0.5);
  const evidence = logRatio(counts.begun, counts.possible, chance);
  if (evidence < rule.threshold) return undefined;
  const {begun: absences, possible, first: beganAt} = counts;
  return {row, weekday, beganAt, raisedAt: day, begun: absences, possible, evidence};
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly weekdays: Uint8Array;
  readonly weekday: number;
}

interface Counts {
  /** The first day of that weekday on which an absence began; -1 where none did. */
  first: number;
  begun: number;
  possible: number;
  otherBegun: number;
  other: number;
}

export function countDays(
  states: Uint8Array,
  from: number,
  {first, last, weekdays, weekday}: Stretch,
): Counts {
  const counts = {first: -1, begun: 0, possible: 0, otherBegun: 0, other: 0};
  for (let day = first; day <= last; day += 1) {
    const state = states[from + day] ?? 0;
    if (!isScored(state)) continue;
    const isBegun = state === begun ? 1 : 0;
    if (weekdays[day] === weekday) {
      counts.possible += 1;
      counts.begun += isBegun;
      if (isBegun && counts.first < 0) counts.first = day;
    } else {
      counts.other += 1;
      counts.otherBegun += isBegun;
    }
  }
  return counts;
}

/**
 * How many times the other weekdays' share all other pupils have had on that weekday so far; never below 1. Small numbers are
 * drawn towards what is usual in this school.
 */
function weekdayRatio({usual, day, weekdays}: Look, own: Counts): number {
  const weekday = weekdays[day] ?? 0;
  let [others, expected] = [-own.otherBegun, 0];
  for (let other = 1; other <= 7; other += 1) {
    if (other === weekday) continue;
    others += usual[day * 16 + other * 2] ?? 0;
    expected += usual[day * 16 + other * 2 + 1] ?? 0;
  }
  const at = day * 16 + weekday * 2;
  const [onIt, expectedOnIt] = [(usual[at] ?? 0) - own.begun, usual[at + 1] ?? 0];
  const weight = 10;
  const level = (Math.max(0, others + onIt) + weight) / (expected + expectedOnIt + weight);
  const share = (found: number, of: number): number => (Math.max(0, found) + weight * level) / (of + weight);
  return Math.max(1, share(onIt, expectedOnIt) / share(others, expected));
}

/** Of a binomial share that was found against one that was expected; 0 where no more was found. */
function logRatio(found: number, possible: number, chance: number): number {
  const share = found / possible;
  if (share <= chance) return 0;
  const missing = possible - found;
  const rest = missing === 0 ? 0 : missing * Math.log((1 - share) / (1 - chance));
  return found * Math.log(share / chance) + rest;
}
