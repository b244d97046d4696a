import type {SchoolDay} from '../../src/kernel/school-day.js';
import type {SchoolCalendar} from '../../src/roster/calendar.js';
import {classes, type DemoStaff} from './people.js';
import type {DemoSchool} from './school.js';

// The lines of each OneRoster file, by column name. Columns that are not given stay blank.

type Rows = readonly Readonly<Record<string, string>>[];

export const schoolName = '№ 12 мектеп-гимназия';
const org = 'school-12';
const yearId = 'year';

/** 1.1 has no word for the office, the head or a psychologist but `administrator`; `counselor` is what hosts write. */
const roleIn11: Readonly<Record<DemoStaff['role'], string>> = {
  teacher: 'teacher',
  counselor: 'counselor',
  siteAdministrator: 'administrator',
  principal: 'administrator',
};

export function orgRows(): Rows {
  return [{sourcedId: org, name: schoolName, type: 'school', identifier: '012'}];
}

export function sessionRows(
  {terms, yearTitle}: SchoolCalendar,
  {from, until}: {readonly from: string; readonly until: string},
): Rows {
  const schoolYear = until.slice(0, 4);
  return [
    {sourcedId: yearId, title: yearTitle, type: 'schoolYear', startDate: from, endDate: until, schoolYear},
    ...terms.map((term, index) => ({
      sourcedId: termId(index),
      title: `${term.title} тоқсан`,
      type: 'term',
      startDate: term.from,
      endDate: term.until,
      parentSourcedId: yearId,
      schoolYear,
    })),
  ];
}

const termId = (index: number) => `term-${String(index + 1)}`;

export function courseRows(): Rows {
  return [...new Set(classes.map(({year}) => year))].map((year) => ({
    sourcedId: `course-${year}`,
    schoolYearSourcedId: yearId,
    title: `${String(Number(year))}-сынып`,
    courseCode: year,
    grades: year,
    orgSourcedId: org,
  }));
}

export function classRows({terms}: SchoolCalendar): Rows {
  return classes.map(({sourcedId, title, year}) => ({
    sourcedId,
    title,
    grades: year,
    courseSourcedId: `course-${year}`,
    classCode: title.replace(' ', ''),
    classType: 'homeroom',
    schoolSourcedId: org,
    termSourcedIds: terms.map((_, index) => termId(index)).join(','),
  }));
}

export function userRows({pupils, staff}: DemoSchool, version: '1.1' | '1.2'): Rows {
  const place = version === '1.1' ? 'orgSourcedIds' : 'primaryOrgSourcedId';
  const user = (sourcedId: string, role: string, more: Readonly<Record<string, string>>) => ({
    sourcedId,
    enabledUser: 'true',
    [place]: org,
    username: sourcedId,
    ...(version === '1.1' && {role}),
    ...more,
  });
  return [
    ...staff.map(({sourcedId, role, ...person}) => user(sourcedId, roleIn11[role], namesOf(person))),
    ...pupils.map(({sourcedId, year, ...person}) =>
      user(sourcedId, 'student', {...namesOf(person), identifier: sourcedId.slice(-4), grades: year}),
    ),
  ];
}

function namesOf(person: Pick<DemoStaff, 'givenName' | 'familyName' | 'middleName'>) {
  return {givenName: person.givenName, familyName: person.familyName, middleName: person.middleName};
}

export function roleRows({pupils, staff}: DemoSchool): Rows {
  const role = (userSourcedId: string, word: string) => ({
    sourcedId: `role-${userSourcedId}`,
    userSourcedId,
    roleType: 'primary',
    role: word,
    orgSourcedId: org,
  });
  return [
    ...staff.map(({sourcedId, role: word}) => role(sourcedId, word)),
    ...pupils.map(({sourcedId}) => role(sourcedId, 'student')),
  ];
}

export function enrolmentRows({pupils, staff}: DemoSchool, from: SchoolDay): Rows {
  const enrolment = (userSourcedId: string, classSourcedId: string, role: string, beginDate: string) => ({
    sourcedId: `enrolment-${userSourcedId}`,
    classSourcedId,
    schoolSourcedId: org,
    userSourcedId,
    role,
    primary: role === 'teacher' ? 'true' : 'false',
    beginDate,
  });
  return [
    ...staff.flatMap(({sourcedId, classSourcedId}) =>
      classSourcedId ? [enrolment(sourcedId, classSourcedId, 'teacher', from)] : [],
    ),
    ...pupils.map((pupil) => enrolment(pupil.sourcedId, pupil.classSourcedId, 'student', pupil.from)),
  ];
}

export function demographicRows({pupils}: DemoSchool): Rows {
  return pupils.map(({sourcedId, birthDate, sex}) => ({sourcedId, birthDate, sex}));
}
