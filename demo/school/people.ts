import type {SchoolDay} from '../../src/kernel/school-day.js';
import {drawName, type PersonName, type Sex} from './names.js';
import {randomFrom, type Random} from './random.js';

export interface DemoClass {
  readonly sourcedId: string;
  /** `7 Б` */
  readonly title: string;
  /** `07` */
  readonly year: string;
  readonly teacher: string;
}

export interface DemoPupil extends PersonName {
  readonly sourcedId: string;
  readonly classSourcedId: string;
  readonly year: string;
  readonly sex: Sex;
  readonly birthDate: string;
  /** First day in the class. */
  readonly from: SchoolDay;
}

export interface DemoStaff extends PersonName {
  readonly sourcedId: string;
  /** As OneRoster 1.2 says it. */
  readonly role: 'teacher' | 'counselor' | 'siteAdministrator' | 'principal';
  readonly classSourcedId?: string;
}

export const pupilCount = 620;
const parallel = [3, 3, 2, 2, 3, 2, 3, 2, 2, 2, 2]; // classes in years 1 to 11: 26
const letters = [
  ['А', 'a'],
  ['Б', 'b'],
  ['В', 'v'],
] as const;

/** The class whose climate is poor: 28 pupils, more than any other. */
export const fullClass = 'class-7b';
const fullSize = 28;

export const classes: readonly DemoClass[] = parallel.flatMap((count, index) => {
  const year = index + 1;
  return letters.slice(0, count).map(([letter, latin]) => ({
    sourcedId: `class-${String(year)}${latin}`,
    title: `${String(year)} ${letter}`,
    year: String(year).padStart(2, '0'),
    teacher: `teacher-${String(year)}${latin}`,
  }));
});

export function drawStaff(seed: string): readonly DemoStaff[] {
  const random = randomFrom(seed, 'staff');
  const person = (sourcedId: string, role: DemoStaff['role']) => ({
    sourcedId,
    role,
    ...drawName(random, random.chance(0.8) ? 'female' : 'male'),
  });
  return [
    ...classes.map(({sourcedId, teacher}) => ({...person(teacher, 'teacher'), classSourcedId: sourcedId})),
    person('psychologist-1', 'counselor'),
    person('office-1', 'siteAdministrator'),
    person('head-1', 'principal'),
  ];
}

/** @param from the first day of the year, on which everybody starts */
export function drawPupils(seed: string, from: SchoolDay): readonly DemoPupil[] {
  const random = randomFrom(seed, 'pupils');
  const sizes = drawSizes(randomFrom(seed, 'sizes'));
  let number = 0;
  return classes.flatMap((schoolClass) =>
    Array.from({length: sizes.get(schoolClass.sourcedId) ?? 0}, () =>
      drawPupil(random, schoolClass, (number += 1), from),
    ),
  );
}

function drawPupil(random: Random, {sourcedId, year}: DemoClass, number: number, from: SchoolDay): DemoPupil {
  const sex = random.chance(0.5) ? 'female' : 'male';
  const born = Number(from.slice(0, 4)) - Number(year) - 6;
  const [month, date] = [random.below(12) + 1, random.below(28) + 1].map((part) =>
    String(part).padStart(2, '0'),
  );
  return {
    sourcedId: `pupil-${String(number).padStart(4, '0')}`,
    classSourcedId: sourcedId,
    year,
    sex,
    birthDate: `${String(born)}-${String(month)}-${String(date)}`,
    from,
    ...drawName(random, sex),
  };
}

/** Moves pupils between classes of about the same size until they differ as classes do, and keeps the sum. */
function drawSizes(random: Random): ReadonlyMap<string, number> {
  const others = classes.map(({sourcedId}) => sourcedId).filter((id) => id !== fullClass);
  const base = Math.floor((pupilCount - fullSize) / others.length);
  const sizes = new Map(others.map((id) => [id, base]));
  const give = (id: string, count: number) => sizes.set(id, (sizes.get(id) ?? 0) + count);
  for (const id of others.slice(0, pupilCount - fullSize - base * others.length)) give(id, 1);
  for (let move = 0; move < 60; move += 1) {
    const [from, to] = [random.pick(others), random.pick(others)];
    if ((sizes.get(from) ?? 0) > 19 && (sizes.get(to) ?? 0) < fullSize - 1) {
      give(from, -1);
      give(to, 1);
    }
  }
  return sizes.set(fullClass, fullSize);
}
