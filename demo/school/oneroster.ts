import {strToU8, zipSync} from 'fflate';
import {lastDay} from '../../src/roster/calendar.js';
import {firstDayOf} from './calendar.js';
import {csvOf} from './csv.js';
import {
  classRows,
  courseRows,
  demographicRows,
  enrolmentRows,
  orgRows,
  roleRows,
  sessionRows,
  userRows,
} from './rows.js';
import type {DemoSchool} from './school.js';

export type OneRosterVersion = '1.1' | '1.2';

const common = ['sourcedId', 'status', 'dateLastModified'] as const;
const users11 =
  'enabledUser orgSourcedIds role username userIds givenName familyName middleName identifier email sms phone ' +
  'agentSourcedIds grades password';
const users12 =
  'enabledUser username userIds givenName familyName middleName identifier email sms phone agentSourcedIds grades ' +
  'password userMasterIdentifier resourceSourcedIds preferredGivenName preferredMiddleName preferredFamilyName ' +
  'primaryOrgSourcedId pronouns';

/** The zip of CSV files that a school's system exports in bulk: `status` and `dateLastModified` are blank in it. */
export function oneRosterZip(school: DemoSchool, version: OneRosterVersion): Uint8Array {
  const files = bundle(school, version);
  const all = {...files, 'manifest.csv': manifest(version, Object.keys(files))};
  const entries = Object.entries(all).map(([name, text]) => [name, strToU8(text)] as const);
  // A fixed moment: the same school gives the same bytes.
  return zipSync(Object.fromEntries(entries), {mtime: new Date(2000, 0, 1), level: 6});
}

function bundle(school: DemoSchool, version: OneRosterVersion): Readonly<Record<string, string>> {
  const span = {from: firstDayOf(school.calendar), until: lastDay(school.calendar) ?? ''};
  const table = (columns: string, rows: Iterable<Readonly<Record<string, string>>>) =>
    csvOf([...common, ...columns.split(' ')], rows);
  return {
    'orgs.csv': table('name type identifier parentSourcedId', orgRows()),
    'academicSessions.csv': table(
      'title type startDate endDate parentSourcedId schoolYear',
      sessionRows(school.calendar, span),
    ),
    'courses.csv': table(
      'schoolYearSourcedId title courseCode grades orgSourcedId subjects subjectCodes',
      courseRows(),
    ),
    'classes.csv': table(
      'title grades courseSourcedId classCode classType location schoolSourcedId termSourcedIds subjects ' +
        'subjectCodes periods',
      classRows(school.calendar),
    ),
    'users.csv': table(version === '1.1' ? users11 : users12, userRows(school, version)),
    ...(version === '1.2' && {
      'roles.csv': table(
        'userSourcedId roleType role beginDate endDate orgSourcedId userProfileSourcedId',
        roleRows(school),
      ),
    }),
    'enrollments.csv': table(
      'classSourcedId schoolSourcedId userSourcedId role primary beginDate endDate',
      enrolmentRows(school, span.from),
    ),
    'demographics.csv': table('birthDate sex', demographicRows(school)),
  };
}

const manifestNames = [
  'academicSessions',
  'categories',
  'classes',
  'classResources',
  'courses',
  'courseResources',
  'demographics',
  'enrollments',
  'lineItems',
  'orgs',
  'resources',
  'results',
  'users',
];
const manifestNames12 = [...manifestNames, 'roles', 'userProfiles', 'userResources'];

function manifest(version: OneRosterVersion, files: readonly string[]): string {
  const names = version === '1.1' ? manifestNames : manifestNames12;
  const mode = (name: string) => (files.includes(`${name}.csv`) ? 'bulk' : 'absent');
  return csvOf(
    ['propertyName', 'value'],
    [
      {propertyName: 'manifest.version', value: '1.0'},
      {propertyName: 'oneroster.version', value: version},
      ...names.map((name) => ({propertyName: `file.${name}`, value: mode(name)})),
      {propertyName: 'source.systemName', value: 'Demo school'},
      {propertyName: 'source.systemCode', value: 'demo'},
    ],
  );
}
