import type {ClassKey, PupilKey, StaffId} from '../../kernel/ids.js';
import type {Weekday} from '../../kernel/school-day.js';
import type {SchoolCalendar} from '../calendar.js';
import type {Enrolment, Pupil, Roster, SchoolClass} from '../roster.js';
import {plainText, recognise, type Match} from './matches.js';
import type {Bundle, BundleClass, BundlePupil, RosterProblem} from './oneroster.js';
import {newPupilKey} from './pupil-keys.js';
import type {Repair} from './report.js';

/** What a person decided in the preview. */
export interface RosterChoices {
  readonly taughtWeekdays: readonly Weekday[];
  /** Ids in the file whose proposed match was declined: they are other children. */
  readonly declined: ReadonlySet<string>;
}

export interface RosterImport {
  readonly roster: Roster;
  readonly calendar: SchoolCalendar;
  readonly matches: readonly Match[];
  /** What shows only beside the current roster. */
  readonly repairs: readonly Repair<RosterProblem>[];
}

/** Children that we know keep their keys, whatever their host calls them now. */
export function rosterOf(
  bundle: Bundle,
  choices: RosterChoices,
  current?: {readonly roster?: Roster | undefined; readonly calendar?: SchoolCalendar | undefined},
): RosterImport {
  const {same, matches, reused} = recognise(bundle, current?.roster);
  const accepted = matches.filter(({sourcedId}) => !choices.declined.has(sourcedId));
  const known = new Map([...same, ...accepted.map(({sourcedId, was}) => [sourcedId, was] as const)]);
  const classKeys = classKeysOf(bundle, current?.roster);
  const taken = new Set<string>(current?.roster?.pupils.map(({key}) => key));
  const pupils = bundle.pupils.map((pupil) => {
    const key = known.get(pupil.sourcedId)?.key ?? newKey(bundle, pupil, taken);
    taken.add(key);
    return pupilOf(pupil, key, classKeys);
  });
  return {
    roster: {
      school: bundle.school,
      classes: bundle.classes.map((one) => classOf(one, classKeys)),
      pupils,
      staff: bundle.staff,
    },
    calendar: calendarOf(bundle, choices, current?.calendar),
    matches,
    repairs: reused.map(({line, sourcedId}) => sameIdRepair(bundle, line, sourcedId)),
  };
}

function newKey({system, school}: Bundle, {sourcedId}: BundlePupil, taken: ReadonlySet<string>): PupilKey {
  return newPupilKey(system, school.sourcedId, sourcedId, taken);
}

function pupilOf(
  {sourcedId, givenName, familyName, middleName, enrolments}: BundlePupil,
  key: PupilKey,
  classKeys: ReadonlyMap<string, ClassKey>,
): Pupil {
  return {
    key,
    sourcedId,
    givenName,
    familyName,
    ...(middleName && {middleName}),
    enrolments: enrolments.flatMap(({classId, from, until}): Enrolment[] => {
      const classKey = classKeys.get(classId);
      return classKey ? [{classKey, ...(from && {from}), ...(until && {until})}] : [];
    }),
  };
}

function classOf(
  {sourcedId, title, year, teachers}: BundleClass,
  keys: ReadonlyMap<string, ClassKey>,
): SchoolClass {
  return {
    key: keys.get(sourcedId) ?? (sourcedId as ClassKey),
    sourcedId,
    title,
    year,
    teachers: teachers.map((id) => id as StaffId),
  };
}

/** A class keeps its key by its id, else by title and year; a new one is called as its host calls it. */
function classKeysOf(bundle: Bundle, current: Roster | undefined): ReadonlyMap<string, ClassKey> {
  const keys = new Map<string, ClassKey>();
  const taken = new Set<string>();
  const take = ({sourcedId}: BundleClass, key: string): void => {
    if (keys.has(sourcedId) || taken.has(key)) return;
    keys.set(sourcedId, key as ClassKey);
    taken.add(key);
  };
  const byId = new Map(current?.classes.map((was) => [was.sourcedId, was]));
  const byName = new Map(current?.classes.map((was) => [nameOf(was), was]));
  for (const one of bundle.classes) {
    const was = byId.get(one.sourcedId);
    if (was && isSameClass(was, one)) take(one, was.key);
  }
  for (const one of bundle.classes) {
    const was = byName.get(nameOf(one));
    if (was) take(one, was.key);
  }
  const before = new Set<string>(current?.classes.map(({key}) => key));
  for (const one of bundle.classes) {
    let key = one.sourcedId;
    while (taken.has(key) || (before.has(key) && !keys.has(one.sourcedId))) key += '~';
    take(one, key);
  }
  return keys;
}

/** A host that counts from 1 gives old ids to new classes. */
function isSameClass(before: SchoolClass, one: BundleClass): boolean {
  return plainText(before.title) === plainText(one.title) || before.year === one.year;
}

function nameOf({title, year}: Pick<SchoolClass, 'title' | 'year'>): string {
  return `${plainText(title)}\n${year}`;
}

function calendarOf(
  {terms, yearTitle}: Bundle,
  {taughtWeekdays}: RosterChoices,
  current: SchoolCalendar | undefined,
): SchoolCalendar {
  const closures = current?.closures.filter((closure) =>
    terms.some((term) => term.from <= closure.from && closure.until <= term.until),
  );
  return {
    yearTitle: yearTitle || spanTitle(terms),
    terms,
    taughtWeekdays: [...taughtWeekdays].sort(),
    closures: closures ?? [],
  };
}

/** `2026/27` */
function spanTitle(terms: Bundle['terms']): string {
  const first = terms[0]?.from.slice(0, 4) ?? '';
  const last = terms.at(-1)?.until.slice(0, 4) ?? '';
  return first === last ? first : `${first}/${last.slice(2)}`;
}

function sameIdRepair({peopleFile}: Bundle, line: number, value: string): Repair<RosterProblem> {
  return {file: peopleFile, line, problem: 'same-id-other-name', value, taken: true};
}
