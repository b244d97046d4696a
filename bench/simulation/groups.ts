import {classChanges, schoolChanges, type GroupChange} from '../../src/signals/change/group-change.js';
import {
  classChangeRule,
  schoolChangeRule,
  type GroupChangeRule,
} from '../../src/signals/change/parameters.js';
import {spellSheet} from '../../src/signals/change/spells.js';
import {median} from '../row.js';
import type {SimulatedSchool} from './school.js';

/** What is found in classes or schools into which four points more absence were planted for 20 days. */
export interface GroupDetection {
  /** Share of days that stand in alarm where nothing was planted. */
  readonly alarmDays: number;
  /** Alarms in a school year of all its classes, or of the school, where nothing was planted. */
  readonly falseAlarms: number;
  /** Share found within the 20 days, among those that were not in alarm the day before. */
  readonly found: number;
  /** School days; Infinity where fewer than half are found. */
  readonly medianDelay: number;
}

/** What is found in a school, by class, or of the school as one. */
export type Changes = (school: SimulatedSchool) => readonly (readonly GroupChange[])[];

export function byClass(rule: GroupChangeRule = classChangeRule): Changes {
  return ({series, groups}) => {
    const sheet = spellSheet(series, groups);
    return sheet.members.map((_, group) => classChanges(sheet, group, rule));
  };
}

export function bySchool(rule: GroupChangeRule = schoolChangeRule): Changes {
  return ({series, groups, weekdays}) => [schoolChanges(spellSheet(series, groups), weekdays, rule)];
}

/**
 * @param quiet schools in which nothing was planted
 * @param planted schools of which some classes, or all, were changed
 */
export function groupDetection(
  quiet: readonly SimulatedSchool[],
  planted: readonly SimulatedSchool[],
  changes: Changes,
): GroupDetection {
  const alarms = quiet.map((school) => changes(school));
  const still = alarms.flatMap((groups, at) => groups.map((found) => alarmShare(quiet[at]!, found)));
  const delays = planted.flatMap((school) =>
    changes(school).flatMap((found, group) => delayOf(found, school.changedAt[group] ?? -1)),
  );
  const inTime = delays.map((delay) => (delay <= 20 ? delay : Infinity));
  return {
    alarmDays: still.reduce((sum, share) => sum + share, 0) / still.length,
    falseAlarms: alarms.flat(2).length / quiet.length,
    found: inTime.filter(Number.isFinite).length / inTime.length,
    medianDelay: median(inTime),
  };
}

function alarmShare({days}: SimulatedSchool, found: readonly GroupChange[]): number {
  const inAlarm = found.reduce((sum, {raisedAt, clearedAt = days.length}) => sum + clearedAt - raisedAt, 0);
  return inAlarm / days.length;
}

/** Nothing where no change was planted or an alarm stood already. */
function delayOf(found: readonly GroupChange[], changedAt: number): readonly number[] {
  const stood = found.some(
    ({raisedAt, clearedAt = Infinity}) => raisedAt < changedAt && changedAt <= clearedAt,
  );
  if (changedAt < 0 || stood) return [];
  const first = found.find(({raisedAt}) => raisedAt >= changedAt);
  return [first ? first.raisedAt - changedAt + 1 : Infinity];
}
