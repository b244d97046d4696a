import {refuse} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {Term} from '../calendar.js';
import type {StaffMember} from '../roster.js';
import type {ColumnDrop, LineProblem, Table} from './csv.js';
import {readClasses, yearsByPupils} from './oneroster-classes.js';
import {readEnrolments} from './oneroster-enrolments.js';
import {readManifest} from './oneroster-manifest.js';
import {readPeople} from './oneroster-people.js';
import {readSchool} from './oneroster-school.js';
import {readTerms} from './oneroster-terms.js';
import type {FileRefusal} from './reading.js';
import type {Report} from './report.js';
import {Sheet} from './sheet.js';

export type RosterProblem =
  | LineProblem
  | 'bad-date'
  | 'duplicate-enrolment'
  | 'duplicate-id'
  | 'empty-class'
  | 'end-before-begin'
  | 'missing-cell'
  | 'missing-column'
  | 'not-a-pupil'
  | 'overlapping-term'
  | 'pupil-without-class'
  | 'same-id-other-name'
  | 'unknown-class'
  | 'unknown-person'
  | 'unknown-role'
  | 'unknown-type';

export type RosterDrop =
  | ColumnDrop
  | 'archive'
  | 'empty-sheet'
  | 'file'
  | 'guardians'
  | 'hidden-sheet'
  | 'other-orgs'
  | 'other-roles'
  | 'other-school'
  | 'other-sessions'
  | 'other-year'
  | 'subject-classes'
  | 'to-be-deleted';

export type RosterReport = Report<RosterProblem, RosterDrop>;

export interface BundleClass {
  readonly sourcedId: string;
  readonly title: string;
  readonly year: string;
  readonly line: number;
  readonly teachers: readonly string[];
}

export interface BundlePupil {
  readonly sourcedId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly middleName?: string;
  readonly line: number;
  readonly enrolments: readonly BundleEnrolment[];
}

export interface BundleEnrolment {
  readonly classId: string;
  readonly from?: SchoolDay;
  readonly until?: SchoolDay;
}

/** What a OneRoster bundle says of one school, in the source's own ids. */
export interface Bundle {
  readonly version: '1.1' | '1.2';
  /** The system that wrote it, where it says so; part of new pupils' keys. */
  readonly system: string;
  readonly school: {readonly name: string; readonly sourcedId: string};
  readonly classes: readonly BundleClass[];
  readonly pupils: readonly BundlePupil[];
  readonly staff: readonly StaffMember[];
  readonly terms: readonly Term[];
  /** Empty where the file names no school year. */
  readonly yearTitle: string;
  readonly peopleFile: string;
  readonly report: RosterReport;
}

/** The tables that are read, and the columns without which one cannot be. All others are passed over. */
const neededColumns = {
  orgs: ['sourcedId', 'name', 'type'],
  academicsessions: ['sourcedId', 'type', 'startDate', 'endDate'],
  classes: ['sourcedId', 'title'],
  users: ['sourcedId', 'givenName', 'familyName'],
  enrollments: ['classSourcedId', 'userSourcedId', 'role'],
} as const;

type NeededFile = keyof typeof neededColumns;
const neededFiles = Object.keys(neededColumns) as readonly NeededFile[];
const wantedFiles: readonly string[] = [...neededFiles, 'manifest', 'roles'];

/** @returns is this a table that a roster is made of? */
export function isOneRosterFile(name: string): boolean {
  return wantedFiles.includes(stemOf(name));
}

/** Tables of a full export that Pana has no use for. */
const unwantedFiles: readonly string[] = [
  'categories',
  'classresources',
  'courseresources',
  'courses',
  'demographics',
  'lineitems',
  'resources',
  'results',
  'userprofiles',
];

/** @returns is this a table of OneRoster that is never read? */
export function isOtherOneRosterFile(name: string): boolean {
  return unwantedFiles.includes(stemOf(name));
}

/** Reads a bundle by its manifest, or by its shape where it has none. */
export function readOneRoster(tables: readonly Table[], report: RosterReport): Bundle | FileRefusal {
  const sheets = new Map(tables.map((table) => [stemOf(table.file), new Sheet(table)]));
  const manifest = readManifest(sheets.get('manifest'), report);
  const {orgs, academicsessions, classes, users, enrollments} = Object.fromEntries(sheets);
  if (manifest.isDelta) return refuse('delta-bundle');
  const lacking = lackOf(sheets);
  if (lacking) return lacking;
  if (!orgs || !academicsessions || !classes || !users || !enrollments) return refuse('file-missing');
  const roles = sheets.get('roles');
  if (!users.has('role') && !roles) return refuse('column-missing', {file: users.file, column: 'role'});

  const school = readSchool(orgs, classes, report);
  const taught = readClasses(classes, school.sourcedId, report);
  const people = readPeople(users, roles, school.sourcedId, report);
  const enrolled = readEnrolments(enrollments, taught, people, report);
  const calendar = readTerms(academicsessions, taught.termIds, report);
  if (enrolled.classes.length === 0) return refuse('no-classes');
  if (enrolled.pupils.length === 0) return refuse('no-pupils');
  if (calendar.terms.length === 0) return refuse('no-terms');
  return {
    version: manifest.version ?? (roles ? '1.2' : '1.1'),
    system: manifest.system,
    school,
    classes: yearsByPupils(enrolled.classes, enrolled.pupils, people),
    pupils: enrolled.pupils,
    staff: people.staff,
    ...calendar,
    peopleFile: users.file,
    report,
  };
}

function lackOf(sheets: ReadonlyMap<string, Sheet>): FileRefusal | undefined {
  for (const name of neededFiles) {
    const sheet = sheets.get(name);
    if (!sheet) return refuse('file-missing', {file: fileNames[name]});
    const column = neededColumns[name].find((needed) => !sheet.has(needed));
    if (column) return refuse('column-missing', {file: sheet.file, column});
  }
  return undefined;
}

const fileNames: Readonly<Record<NeededFile, string>> = {
  orgs: 'orgs.csv',
  academicsessions: 'academicSessions.csv',
  classes: 'classes.csv',
  users: 'users.csv',
  enrollments: 'enrollments.csv',
};

function stemOf(name: string): string {
  return name.toLowerCase().replace(/\.[a-z]+$/, '');
}
