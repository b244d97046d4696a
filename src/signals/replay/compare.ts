import type {ClassKey, PupilKey} from '../../kernel/ids.js';
import {daysBetween, mondayOf, type SchoolDay} from '../../kernel/school-day.js';
import {wasNeeded, type Outcomes} from './outcomes.js';
import type {Found, Replayed} from './replay.js';

/** What a team would have had to look at. */
export interface Load {
  /** Flags of the year. */
  readonly flags: number;
  /** Of these, flags about a class or the school. */
  readonly groupFlags: number;
  /** Pupils with one flag or more. */
  readonly pupils: readonly PupilKey[];
  /** Pupils with anything new in a week: several flags of one pupil are one look. In the order of weeks. */
  readonly weeks: readonly number[];
}

/** One week that was taught, named by its Monday. */
export type Week = SchoolDay;

/** How often the pupils who were pointed out and looked at were pointed out rightly. */
export interface Judged {
  /** Pupils at whom somebody looked to the end, whichever flag or concern brought them. */
  readonly looked: number;
  readonly needed: number;
  /** Pupils whom nobody looked at yet: nothing is known of them. */
  readonly unknown: number;
}

/** How long before a case, or before the first talk, the first flag came. */
export interface Lead {
  /** Pupils with a case in the year; with a talk, where that is what is asked. */
  readonly cases: number;
  /** Of these, flagged on that day or before it. */
  readonly before: number;
  /** Calendar days from the first flag on, median over those; none where too few (under `fewestLeads`). */
  readonly days?: number;
}

/** A median of fewer says nothing. */
export const fewestLeads = 5;
/** School days with a register, under which nothing is said of a year: a month. */
export const fewestDays = 20;

export function weeksOf(days: readonly SchoolDay[]): readonly Week[] {
  return [...new Set(days.map(mondayOf))];
}

/** @param others flags that really were raised by rules which are not played again; they take their part of each week */
export function loadOf(found: readonly Found[], weeks: readonly Week[], others: readonly Found[] = []): Load {
  const byWeek = new Map<Week, Set<PupilKey>>(weeks.map((week) => [week, new Set()]));
  for (const {pupil, day} of [...found, ...others]) byWeek.get(mondayOf(day))?.add(pupil);
  return {
    flags: found.length,
    groupFlags: found.filter(({isGroup}) => isGroup).length,
    pupils: [...new Set(found.flatMap(({pupil, isGroup}) => (isGroup ? [] : [pupil])))],
    weeks: weeks.map((week) => byWeek.get(week)?.size ?? 0),
  };
}

/** @returns pupils a week; 0 where no week was taught */
export function meanLoad({weeks}: Load): number {
  return weeks.length > 0 ? weeks.reduce((sum, pupils) => sum + pupils, 0) / weeks.length : 0;
}

/** Who would appear with other thresholds, and who would not any more. */
export interface Difference {
  /** Pupils that only the new thresholds find. */
  readonly appear: readonly PupilKey[];
  /** Pupils that only the old ones find. */
  readonly disappear: readonly PupilKey[];
  /** Pupils whom both find, the new ones on an earlier or a later day. */
  readonly sooner: number;
  readonly later: number;
}

export function differenceOf(before: Replayed, after: Replayed): Difference {
  const [old, fresh] = [firstDays(before.found), firstDays(after.found)];
  const both = [...old].flatMap(([pupil, day]) => {
    const other = fresh.get(pupil);
    return other ? [daysBetween(day, other)] : [];
  });
  return {
    appear: [...fresh.keys()].filter((pupil) => !old.has(pupil)),
    disappear: [...old.keys()].filter((pupil) => !fresh.has(pupil)),
    sooner: both.filter((days) => days < 0).length,
    later: both.filter((days) => days > 0).length,
  };
}

/** The day on which each pupil would have been pointed out for the first time. */
export function firstDays(found: readonly Found[]): ReadonlyMap<PupilKey, SchoolDay> {
  const first = new Map<PupilKey, SchoolDay>();
  for (const {pupil, day, isGroup} of found) {
    if (isGroup) continue;
    const known = first.get(pupil);
    if (!known || day < known) first.set(pupil, day);
  }
  return first;
}

/** One class in a comparison. */
export interface ClassDifference {
  readonly classKey: ClassKey;
  readonly before: number;
  readonly after: number;
  readonly appear: number;
  readonly disappear: number;
}

/** @returns classes in which anybody is found by either, in the order of `classes` */
export function byClass(
  {before, after, difference}: {before: Load; after: Load; difference: Difference},
  classes: readonly ClassKey[],
  classOf: (pupil: PupilKey) => ClassKey | undefined,
): readonly ClassDifference[] {
  const count = (pupils: readonly PupilKey[], of: ClassKey): number =>
    pupils.filter((pupil) => classOf(pupil) === of).length;
  return classes
    .map((classKey) => ({
      classKey,
      before: count(before.pupils, classKey),
      after: count(after.pupils, classKey),
      appear: count(difference.appear, classKey),
      disappear: count(difference.disappear, classKey),
    }))
    .filter((row) => row.before > 0 || row.after > 0);
}

export function judgedOf(pupils: readonly PupilKey[], outcomes: Outcomes): Judged {
  const looked = pupils.flatMap((pupil) => outcomes.get(pupil) ?? []);
  return {
    looked: looked.length,
    needed: looked.filter(wasNeeded).length,
    unknown: pupils.length - looked.length,
  };
}

export function leadOf(found: readonly Found[], outcomes: Outcomes): Lead {
  const starts = [...outcomes].flatMap(([pupil, {caseFrom}]) =>
    caseFrom ? [[pupil, caseFrom] as const] : [],
  );
  return leadBefore(found, new Map(starts));
}

/** @param days what came of each pupil, and when: a case, or the first talk */
export function leadBefore(found: readonly Found[], days: ReadonlyMap<PupilKey, SchoolDay>): Lead {
  const first = firstDays(found);
  const leads = [...days].flatMap(([pupil, day]) => {
    const flagged = first.get(pupil);
    return flagged && flagged <= day ? [daysBetween(flagged, day)] : [];
  });
  return {cases: days.size, before: leads.length, ...medianIn(leads)};
}

function medianIn(leads: readonly number[]): Pick<Lead, 'days'> {
  const days = leads.length >= fewestLeads ? medianOf(leads) : undefined;
  return days === undefined ? {} : {days};
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
