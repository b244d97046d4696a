import type {PupilKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {detectRecords, type PupilRecords} from '../detect-records.js';
import type {RuleId} from '../flag.js';
import type {Rules} from '../rules.js';
import type {Found, ReplaySource} from './replay.js';
import {Stories} from './stories.js';

/** Rules that look at grades and incidents. */
export const recordRules: readonly RuleId[] = ['failed-subjects', 'grades-fall', 'incidents'];

/**
 * Grades and incidents of a year, as if each had been known on its own day: grades on the last day of their term. A pupil is asked about on
 * the days of their own records, since nothing new can be found on others. What comes in holidays is seen on the next school day.
 */
export function replayRecords(
  {series, roster, records, calendar}: ReplaySource,
  rules: Rules,
  which: readonly RuleId[],
): readonly Found[] {
  if (!records || !recordRules.some((rule) => which.includes(rule))) return [];
  const stories = new Stories();
  const found: Found[] = [];
  const byDay = whoOn(records, series.from, series.until);
  for (const day of [...byDay.keys()].sort()) {
    const asked = byDay.get(day) ?? new Set();
    const pupils = roster.pupils.filter(({key}) => asked.has(key));
    const known = knownOn(records, asked, day);
    const seenOn = series.days.find((taught) => taught >= day) ?? series.days.at(-1) ?? day;
    for (const flag of detectRecords(known, {
      roster: {...roster, pupils},
      today: day,
      rules,
      ...(calendar && {calendar}),
    }))
      if ('pupil' in flag.of && which.includes(flag.rule) && stories.add(flag))
        found.push({rule: flag.rule, pupil: flag.of.pupil, day: seenOn});
  }
  return found;
}

/** @returns whose grades or incidents are of each day of the year so far */
function whoOn(
  {grades, incidents}: PupilRecords,
  from: SchoolDay,
  until: SchoolDay,
): ReadonlyMap<SchoolDay, ReadonlySet<PupilKey>> {
  const byDay = new Map<SchoolDay, Set<PupilKey>>();
  for (const kind of [grades, incidents])
    for (const [pupil, all] of kind)
      for (const {day} of all)
        if (from <= day && day <= until) byDay.set(day, (byDay.get(day) ?? new Set()).add(pupil));
  return byDay;
}

function knownOn(
  {grades, incidents}: PupilRecords,
  pupils: ReadonlySet<PupilKey>,
  until: SchoolDay,
): PupilRecords {
  const own = <Item extends {readonly day: SchoolDay}>(
    all: ReadonlyMap<PupilKey, readonly Item[]>,
  ): ReadonlyMap<PupilKey, readonly Item[]> =>
    new Map([...pupils].map((pupil) => [pupil, (all.get(pupil) ?? []).filter(({day}) => day <= until)]));
  return {grades: own(grades), incidents: own(incidents)};
}
