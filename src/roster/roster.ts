import type {ClassKey, PupilKey, StaffId} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';

/** What a school's own files say of its people, at one moment. */
export interface Roster {
  readonly school: {readonly name: string; readonly sourcedId?: string};
  readonly classes: readonly SchoolClass[];
  readonly pupils: readonly Pupil[];
  readonly staff: readonly StaffMember[];
}

export interface SchoolClass {
  readonly key: ClassKey;
  /** The host's own id. */
  readonly sourcedId: string;
  /** As people say it: `7 Б`. */
  readonly title: string;
  /** Year of schooling as the source writes it, `07`; empty where unknown. */
  readonly year: string;
  readonly teachers: readonly StaffId[];
}

export interface Pupil {
  readonly key: PupilKey;
  readonly sourcedId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly middleName?: string;
  readonly enrolments: readonly Enrolment[];
}

/** In a class from a day until a day, both included; open where absent. */
export interface Enrolment {
  readonly classKey: ClassKey;
  readonly from?: SchoolDay;
  readonly until?: SchoolDay;
}

export interface StaffMember {
  readonly id: StaffId;
  readonly sourcedId: string;
  readonly givenName: string;
  readonly familyName: string;
  /** The source's word: `teacher`, `counselor`, `principal` … */
  readonly role: string;
}

export function isEnrolled(enrolment: Enrolment, on: SchoolDay): boolean {
  return (!enrolment.from || enrolment.from <= on) && (!enrolment.until || on <= enrolment.until);
}

/** @returns the class a pupil is in on that day; the first where a source names several */
export function classOf(pupil: Pupil, on: SchoolDay): ClassKey | undefined {
  return pupil.enrolments.find((enrolment) => isEnrolled(enrolment, on))?.classKey;
}

/** @returns the pupils in a class on that day, in the order of the school's own lists */
export function pupilsOf(roster: Roster, classKey: ClassKey, on: SchoolDay): readonly Pupil[] {
  return roster.pupils.filter((pupil) =>
    pupil.enrolments.some((enrolment) => enrolment.classKey === classKey && isEnrolled(enrolment, on)),
  );
}

/** Family name first, as registers are read. */
export function fullName(person: Pick<Pupil, 'familyName' | 'givenName'>): string {
  return [person.familyName, person.givenName].filter(Boolean).join(' ');
}

/** Made once: a browser takes longer to make one than to sort a class. */
const collators = new Map<string, Intl.Collator>();

/** Compares names as a reader of the language expects: databases sort Ә, Ғ, Қ after Я. */
export function byName(
  language: string,
): (a: Pick<Pupil, 'familyName' | 'givenName'>, b: Pick<Pupil, 'familyName' | 'givenName'>) => number {
  const collator = collators.get(language) ?? new Intl.Collator(language);
  collators.set(language, collator);
  const {compare} = collator;
  return (a, b) => compare(fullName(a), fullName(b));
}
