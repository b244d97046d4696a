import type {SpellSheet} from './spells.js';

/** Absences begun on each day, and how many were to be expected; 0 expected where nothing is known. */
export interface Expected {
  readonly begun: Float64Array;
  readonly expected: Float64Array;
}

/** Expected absences added to both sides of a ratio. */
const weight = 4;
/** School days that the school's level is taken from. */
const levelDays = 20;
/** A day this many times its usual says nothing of other days. */
const extraordinary = 3;

/**
 * The pupils' own baselines, times what the day was for all other classes; few absences are drawn towards what their last
 * week was. A school of one class has no others: 1.
 */
export function expectedOfClass(sheet: SpellSheet, group: number): Expected {
  const {dayCount, schoolBegun, schoolExpected} = sheet;
  const begun = sheet.classBegun.slice(group * dayCount, (group + 1) * dayCount);
  const own = sheet.classExpected.subarray(group * dayCount, (group + 1) * dayCount);
  const others = schoolBegun.map((all, day) => all - (begun[day] ?? 0));
  const usual = schoolExpected.map((all, day) => all - (own[day] ?? 0));
  const expected = own.map((each, day) => {
    const ofWeek = (sumTo(others, day) + weight) / (sumTo(usual, day) + weight);
    return (each * ((others[day] ?? 0) + weight * ofWeek)) / ((usual[day] ?? 0) + weight);
  });
  return {begun, expected};
}

/** Of the last five days, that day included. */
function sumTo(values: Float64Array, day: number): number {
  let sum = 0;
  for (let past = Math.max(0, day - 4); past <= day; past += 1) sum += values[past] ?? 0;
  return sum;
}

/**
 * The pupils' own baselines, times what the school's last 20 days and its earlier days of that weekday were, both at least
 * the lag back. Days of three times the usual and more are left out of either.
 */
export function expectedOfSchool(sheet: SpellSheet, weekdays: Uint8Array, lag: number): Expected {
  const {dayCount, schoolBegun, schoolExpected} = sheet;
  const expected = new Float64Array(dayCount);
  const ofWeek = new Float64Array(16);
  let [level, usual] = [0, 0];
  for (let day = 0; day < dayCount; day += 1) {
    const [came, went] = [day - lag, day - lag - levelDays];
    if (isOrdinary(sheet, came)) {
      level += schoolBegun[came] ?? 0;
      usual += schoolExpected[came] ?? 0;
      addTo(ofWeek, weekdays[came] ?? 0, sheet, came);
    }
    if (isOrdinary(sheet, went)) {
      level -= schoolBegun[went] ?? 0;
      usual -= schoolExpected[went] ?? 0;
    }
    const ofLevel = (level + weight) / (usual + weight);
    expected[day] = (schoolExpected[day] ?? 0) * ofLevel * ofWeekday(ofWeek, weekdays[day] ?? 0);
  }
  return {begun: schoolBegun, expected};
}

function isOrdinary({schoolBegun, schoolExpected}: SpellSheet, day: number): boolean {
  return day >= 0 && (schoolBegun[day] ?? 0) + weight < extraordinary * ((schoolExpected[day] ?? 0) + weight);
}

function addTo(
  ofWeek: Float64Array,
  weekday: number,
  {schoolBegun, schoolExpected}: SpellSheet,
  day: number,
): void {
  ofWeek[weekday * 2] = (ofWeek[weekday * 2] ?? 0) + (schoolBegun[day] ?? 0);
  ofWeek[weekday * 2 + 1] = (ofWeek[weekday * 2 + 1] ?? 0) + (schoolExpected[day] ?? 0);
}

/** That weekday beside all days. */
function ofWeekday(ofWeek: Float64Array, weekday: number): number {
  let [all, usual] = [weight, weight];
  for (let each = 1; each <= 7; each += 1) {
    all += ofWeek[each * 2] ?? 0;
    usual += ofWeek[each * 2 + 1] ?? 0;
  }
  const own = ((ofWeek[weekday * 2] ?? 0) + weight) / ((ofWeek[weekday * 2 + 1] ?? 0) + weight);
  return (own * usual) / all;
}
