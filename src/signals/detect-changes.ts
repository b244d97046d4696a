import {lastKnownDay} from '../attendance/indicators.js';
import type {Series} from '../attendance/series.js';
import type {ClassKey, PupilKey} from '../kernel/ids.js';
import {weekdayOf, type SchoolDay} from '../kernel/school-day.js';
import type {Roster} from '../roster/roster.js';
import {changeFacts} from './change/change-facts.js';
import {classNumbers} from './change/class-numbers.js';
import {classChanges, schoolChanges, type GroupChange} from './change/group-change.js';
import {pupilChangesIn, type PupilChange} from './change/pupil-change.js';
import {spellSheet, type SpellSheet} from './change/spells.js';
import {weekdayFacts} from './change/weekday-facts.js';
import {weekdayEffects, weekdayPatternsIn, type WeekdayPattern} from './change/weekday-scan.js';
import type {About, Flag} from './flag.js';
import type {Rules} from './rules.js';

/** The part of a series that is read. */
export type ChangeSeries = Pick<Series, 'daily' | 'days' | 'rows' | 'from'>;

/**
 * Changes that stand today, of pupils who are in a class today, of classes and of the school. What ended before was over
 * when anybody could first look.
 *
 * @param series from the first day of the school year, as for `detectAttendance`
 */
export function detectChanges(
  series: ChangeSeries,
  roster: Roster,
  today: SchoolDay,
  rules: Rules,
): readonly Flag[] {
  const look = changeLook(series, roster, today, rules);
  return [...look.sheet.members.flatMap((_, group) => changesOfClass(look, group)), ...changesOfSchool(look)];
}

/** What all classes are judged by. */
export interface ChangeLook {
  readonly series: ChangeSeries;
  readonly rules: Rules;
  readonly sheet: SpellSheet;
  /** By the number of a class in the sheet. */
  readonly classes: readonly ClassKey[];
  /** By row. */
  readonly pupils: readonly PupilKey[];
  readonly weekdays: Uint8Array;
  /** Follows from the sheet's sums of the school. */
  readonly ofWeekdays: Float64Array;
}

export function changeLook(series: ChangeSeries, roster: Roster, today: SchoolDay, rules: Rules): ChangeLook {
  const {classes, groups} = classNumbers(series, roster, today);
  const sheet = spellSheet(series, groups, rules['absence-change']);
  const weekdays = Uint8Array.from(series.days, weekdayOf);
  const ofWeekdays = weekdayEffects(sheet, weekdays);
  return {series, rules, sheet, classes, pupils: [...series.rows.keys()], weekdays, ofWeekdays};
}

/** @returns the look after the sheet read a class again */
export function lookedAgain(look: ChangeLook): ChangeLook {
  return {...look, ofWeekdays: weekdayEffects(look.sheet, look.weekdays)};
}

/** Of a class's pupils and of the class. Other classes matter only through the school's sums. */
export function changesOfClass(look: ChangeLook, group: number): readonly Flag[] {
  const {sheet, rules, classes} = look;
  const classKey = classes[group];
  return [
    ...pupilChangesIn(sheet, group, rules['absence-change'])
      .filter(stands)
      .map((change) => changeFlag(look, change)),
    ...weekdayPatternsIn(sheet, group, look.weekdays, rules['weekday-pattern'], look.ofWeekdays)
      .filter(stands)
      .map((pattern) => weekdayFlag(look, pattern)),
    ...classChanges(sheet, group, rules['class-absence-change'])
      .filter(stands)
      .flatMap((change) => (classKey ? [groupFlag(look, {classKey}, change, sheet.members[group])] : [])),
  ];
}

export function changesOfSchool(look: ChangeLook): readonly Flag[] {
  return schoolChanges(look.sheet, look.weekdays, look.rules['school-absence-change'])
    .filter(stands)
    .map((change) => groupFlag(look, {school: true}, change));
}

function stands({clearedAt}: {readonly clearedAt?: number}): boolean {
  return clearedAt === undefined;
}

function changeFlag({series, rules, sheet, pupils}: ChangeLook, change: PupilChange): Flag {
  const rule = rules['absence-change'];
  const pupil = pupilAt(pupils, change.row);
  const {from, dates, spells, attended, usualBefore, clearAfter} = changeFacts(
    sheet,
    series.days,
    change,
    rule,
  );
  const freshUntil = lastKnownDay(series, pupil);
  return {
    rule: 'absence-change',
    ruleVersion: rule.version,
    of: {pupil},
    urgency: rule.urgency,
    window: {from, until: freshUntil},
    values: {
      begun: spells,
      possible: spells + attended,
      expected: usualBefore * (spells + attended),
      evidence: change.sum,
      threshold: rule.threshold,
      clearAfter,
    },
    dates,
    freshUntil,
  };
}

function weekdayFlag({series, rules, sheet, pupils, weekdays}: ChangeLook, pattern: WeekdayPattern): Flag {
  const rule = rules['weekday-pattern'];
  const pupil = pupilAt(pupils, pattern.row);
  const {from, dates, ...counts} = weekdayFacts(sheet, series.days, weekdays, pattern);
  const freshUntil = lastKnownDay(series, pupil);
  return {
    rule: 'weekday-pattern',
    ruleVersion: rule.version,
    of: {pupil},
    urgency: rule.urgency,
    window: {from, until: freshUntil},
    values: {
      weekday: pattern.weekday,
      begun: dates.length,
      ...counts,
      evidence: pattern.evidence,
      threshold: rule.threshold,
      clearAfter: rule.quietWeeks,
    },
    dates,
    freshUntil,
  };
}

/** Of a class or the school no days are listed: every day between counts. */
function groupFlag(
  {series, rules, sheet}: ChangeLook,
  of: About,
  change: GroupChange,
  rows?: Int32Array,
): Flag {
  const rule = 'classKey' in of ? 'class-absence-change' : 'school-absence-change';
  const {version: ruleVersion, urgency, threshold} = rules[rule];
  const {beganAt, raisedAt, begun, expected} = change;
  const [from, until] = [series.days[beganAt], series.days[raisedAt]];
  if (!from || !until) throw new RangeError('a change of another series');
  return {
    rule,
    ruleVersion,
    of,
    urgency,
    window: {from, until},
    values: {begun, expected, threshold},
    dates: [],
    freshUntil: lastDayOf(series, sheet, rows),
  };
}

/** The last day of which anything is known of any of them. */
function lastDayOf(
  {days, from}: ChangeSeries,
  {states, dayCount, groups}: SpellSheet,
  rows?: Int32Array,
): SchoolDay {
  const looked = rows ?? groups.keys();
  let last = -1;
  for (const row of looked)
    for (let day = dayCount - 1; day > last; day -= 1) if (states[row * dayCount + day]) last = day;
  return days[last] ?? from;
}

function pupilAt(pupils: readonly PupilKey[], row: number): PupilKey {
  const pupil = pupils[row];
  if (pupil === undefined) throw new RangeError('a row of another series');
  return pupil;
}
